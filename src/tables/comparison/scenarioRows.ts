import { CHOICE_LABELS, PHASING_YEARS, type Choices } from "./Choices";

export type ScenarioValue = string | number | boolean;

/** One assumption of a scenario: its label is its key. */
export interface ScenarioRow {
  readonly label: string;
  readonly value: ScenarioValue;
}

const yesNo = (is: boolean) => (is ? "yes" : "no");
const known = (value: number | null | undefined): ScenarioValue => value ?? "";

const COUNCIL = "Council in: ";
const WEIGHT = "Weight: ";
const FURTHER = "Further change, £000: ";
const ONE_OFF = "One-off cost, £000: ";
const REACH = "Reach: ";
const GRANT = "Grant share: ";
const PHASE = "Phasing, year ";

/** Every input of a comparison as rows of label and value, so that a named set of them can stand in a column. */
export function scenarioRows(choices: Choices, councils: readonly string[], lines: readonly string[]): ScenarioRow[] {
  return [
    { label: CHOICE_LABELS.salaryBasis, value: choices.salaryBasis },
    { label: CHOICE_LABELS.savingSource, value: choices.savingSource },
    { label: CHOICE_LABELS.grantAdjusted, value: yesNo(choices.grantAdjusted) },
    { label: CHOICE_LABELS.shownModel, value: choices.shownModel },
    { label: CHOICE_LABELS.shareKey, value: choices.shareKey },
    { label: CHOICE_LABELS.scope, value: choices.scope },
    ...councils.map((council) => ({ label: COUNCIL + council, value: yesNo(choices.councilsIn.includes(council)) })),
    ...Object.entries(choices.weights).map(([criterion, weight]) => ({ label: WEIGHT + criterion, value: weight })),
    ...choices.models.flatMap(({ model, furtherChange, oneOffCost, reach }) => [
      { label: FURTHER + model, value: furtherChange },
      { label: ONE_OFF + model, value: known(oneOffCost) },
      ...lines.map((line) => ({ label: `${REACH}${model}, ${line}`, value: known(reach[line]) })),
    ]),
    ...lines.map((line) => ({ label: GRANT + line, value: known(choices.grantShares[line]) })),
    ...Array.from({ length: PHASING_YEARS }, (_, i) => ({ label: `${PHASE}${i + 1}`, value: known(choices.phasing[i]) })),
  ];
}

/** The choices with a scenario's values in place of their own; a row the scenario lacks leaves the choice as it is. */
export function choicesWith(choices: Choices, rows: readonly ScenarioRow[]): Choices {
  const values = new Map(rows.map(({ label, value }) => [label, value]));
  const numberAt = (label: string, otherwise: number): number => {
    const value = values.get(label);
    return typeof value === "number" ? value : otherwise;
  };
  const numberOrNull = (label: string, otherwise: number | null): number | null => {
    if (!values.has(label)) return otherwise;
    const value = values.get(label);
    return typeof value === "number" ? value : null;
  };
  const text = <T extends string>(label: string, otherwise: T): T => (values.has(label) ? (String(values.get(label)) as T) : otherwise);
  const councils = rows.filter(({ label }) => label.startsWith(COUNCIL));
  const grants = rows.filter(({ label, value }) => label.startsWith(GRANT) && typeof value === "number");
  return {
    ...choices,
    salaryBasis: text(CHOICE_LABELS.salaryBasis, choices.salaryBasis),
    savingSource: text(CHOICE_LABELS.savingSource, choices.savingSource),
    grantAdjusted: text(CHOICE_LABELS.grantAdjusted, yesNo(choices.grantAdjusted)) === "yes",
    shownModel: text(CHOICE_LABELS.shownModel, choices.shownModel),
    shareKey: text(CHOICE_LABELS.shareKey, choices.shareKey),
    scope: text(CHOICE_LABELS.scope, choices.scope),
    councilsIn: councils.length > 0 ? councils.filter(({ value }) => value === "yes").map(({ label }) => label.slice(COUNCIL.length)) : choices.councilsIn,
    weights: Object.fromEntries(Object.entries(choices.weights).map(([criterion, weight]) => [criterion, numberAt(WEIGHT + criterion, weight)])),
    models: choices.models.map((model) => {
      const prefix = `${REACH}${model.model}, `;
      const reach = rows.filter(({ label }) => label.startsWith(prefix));
      return {
        ...model,
        furtherChange: numberAt(FURTHER + model.model, model.furtherChange),
        oneOffCost: numberOrNull(ONE_OFF + model.model, model.oneOffCost),
        reach: reach.length > 0 ? Object.fromEntries(reach.flatMap(({ label, value }) => (typeof value === "number" ? [[label.slice(prefix.length), value]] : []))) : model.reach,
      };
    }),
    grantShares: values.size > 0 ? Object.fromEntries(grants.map(({ label, value }) => [label.slice(GRANT.length), value as number])) : choices.grantShares,
    phasing: choices.phasing.map((year, i) => numberOrNull(`${PHASE}${i + 1}`, year)),
  };
}
