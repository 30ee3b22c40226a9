import { entryOf } from "../../domain/entryOf";
import { UNITS } from "../../domain/units";
import type { PlannedRule } from "../sheet/SheetPlan";
import { CHOICE_LABELS, FROM_SWINGS, PHASING_YEARS, RAMPS, SALARY_BASES, SAVING_SOURCES, SHARE_KEYS, type Choices } from "./Choices";

export type ScenarioValue = string | number | boolean;

/** One assumption of a scenario: its label is its key. */
export interface ScenarioRow {
  readonly label: string;
  readonly value: ScenarioValue;
}

/** Who made a scenario, when and why; rows of the table like any other, but no assumptions. */
export const SCENARIO_FACTS = { base: "Base case (yes marks it)", author: "Author", date: "Date", notes: "Notes" } as const;

/** A column of the Scenarios table. */
export interface Scenario {
  readonly name: string;
  readonly facts: Readonly<Record<keyof typeof SCENARIO_FACTS, string>>;
  readonly rows: readonly ScenarioRow[];
}

/** A row of the Scenarios table: what may stand in it. */
export interface ScenarioAssumption {
  readonly label: string;
  readonly unit: string;
  readonly numberFormat?: string;
  readonly rule?: PlannedRule;
  readonly value: (choices: Choices) => ScenarioValue;
}

const yesNo = (is: boolean) => (is ? "yes" : "no");
const known = (value: number | null | undefined): ScenarioValue => value ?? "";

/** The label of each assumption: by it a row is found again. */
export const SCENARIO_LABELS = {
  council: (council: string) => `Council in: ${council}`,
  weight: (criterion: string) => `Weight: ${criterion}`,
  furtherChange: (model: string) => `Further change, £000: ${model}`,
  furtherPosts: (model: string) => `Further change in posts, FTE: ${model}`,
  oneOffCost: (model: string) => `One-off cost, £000: ${model}`,
  reach: (model: string, line: string) => `Reach: ${model}, ${line}`,
  grantShare: (line: string) => `Grant share: ${line}`,
  phasing: (year: number) => `Phasing, year ${year}`,
} as const;

const L = SCENARIO_LABELS;
const SHARE_RULE: PlannedRule = { kind: "number", min: 0, max: 1 };
const YES_NO_RULE: PlannedRule = { kind: "list", choices: ["yes", "no"] };

interface Subject {
  readonly councils: readonly string[];
  readonly lines: readonly string[];
  readonly criteria: readonly string[];
  readonly models: readonly string[];
}

/** Every input of a comparison in a fixed order: the rows that all scenarios share. */
export function scenarioAssumptions({ councils, lines, criteria, models }: Subject): ScenarioAssumption[] {
  const listed = (choices: readonly string[]): Pick<ScenarioAssumption, "unit" | "rule"> => ({ unit: "choice", rule: { kind: "list", choices } });
  const share = { unit: "%", numberFormat: "0%", rule: SHARE_RULE };
  return [
    { label: CHOICE_LABELS.salaryBasis, ...listed(SALARY_BASES), value: (c) => c.salaryBasis },
    { label: CHOICE_LABELS.savingSource, ...listed(SAVING_SOURCES), value: (c) => c.savingSource },
    { label: CHOICE_LABELS.grantAdjusted, unit: "yes or no", rule: YES_NO_RULE, value: (c) => yesNo(c.grantAdjusted) },
    { label: CHOICE_LABELS.shareKey, ...listed(SHARE_KEYS), value: (c) => c.shareKey },
    { label: CHOICE_LABELS.ramp, ...listed(RAMPS), value: (c) => c.ramp },
    { label: CHOICE_LABELS.slip, unit: "quarters", numberFormat: "0", rule: { kind: "number", min: 0, max: 4 * PHASING_YEARS, whole: true }, value: (c) => c.slip },
    ...Array.from({ length: PHASING_YEARS }, (_, i): ScenarioAssumption => ({ label: L.phasing(i + 1), ...share, value: (c) => known(c.phasing[i]) })),
    ...councils.map((council): ScenarioAssumption => ({ label: L.council(council), unit: "yes or no", rule: YES_NO_RULE, value: (c) => yesNo(c.councilsIn.includes(council)) })),
    ...criteria.map((criterion): ScenarioAssumption => ({ label: L.weight(criterion), unit: "weight", numberFormat: UNITS.score.numberFormat, rule: { kind: "number", min: 0 }, value: (c) => (c.weightsFrom === FROM_SWINGS ? known(entryOf(c.swingWeights, criterion)) : entryOf(c.weights, criterion) ?? 1) })),
    ...models.flatMap((model): ScenarioAssumption[] => {
      const of = (c: Choices) => c.models.find((choice) => choice.model === model);
      return [
        { label: L.furtherChange(model), unit: "£000", numberFormat: UNITS["£000"].numberFormat, value: (c) => of(c)?.furtherChange ?? 0 },
        { label: L.furtherPosts(model), unit: "FTE", numberFormat: UNITS.FTE.numberFormat, value: (c) => of(c)?.furtherPosts ?? 0 },
        { label: L.oneOffCost(model), unit: "£000", numberFormat: UNITS["£000"].numberFormat, rule: { kind: "number", min: 0 }, value: (c) => known(of(c)?.oneOffCost) },
        ...lines.map((line): ScenarioAssumption => ({ label: L.reach(model, line), ...share, value: (c) => known(of(c)?.reach[line]) })),
      ];
    }),
    ...lines.map((line): ScenarioAssumption => ({ label: L.grantShare(line), ...share, numberFormat: UNITS["% to 2 places"].numberFormat, value: (c) => known(c.grantShares[line]) })),
  ];
}

/** The choices as rows of label and value, so that a named set of them can stand in a column. */
export const scenarioRows = (choices: Choices, councils: readonly string[], lines: readonly string[]): ScenarioRow[] =>
  scenarioAssumptions({ councils, lines, criteria: Object.keys(choices.weights), models: choices.models.map(({ model }) => model) }).map(({ label, value }) => ({ label, value: value(choices) }));

/** The choices with a scenario's values in place of their own; a row the scenario lacks leaves the choice as it is. */
export function choicesWith(choices: Choices, rows: readonly ScenarioRow[], councils: readonly string[], lines: readonly string[]): Choices {
  const values = new Map(rows.map(({ label, value }) => [label, value]));
  const number = (label: string, otherwise: number): number => {
    const value = values.get(label);
    return typeof value === "number" ? value : otherwise;
  };
  const numberOrNull = (label: string, otherwise: number | null): number | null => {
    if (!values.has(label)) return otherwise;
    const value = values.get(label);
    return typeof value === "number" ? value : null;
  };
  const text = <T extends string>(label: string, otherwise: T): T => (values.has(label) ? (String(values.get(label)) as T) : otherwise);
  const given = (labels: readonly (readonly [string, string])[], otherwise: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(
      labels.flatMap(([key, label]) => {
        const value = values.has(label) ? values.get(label) : entryOf(otherwise, key);
        return typeof value === "number" ? [[key, value]] : [];
      }),
    );
  return {
    ...choices,
    salaryBasis: text(CHOICE_LABELS.salaryBasis, choices.salaryBasis),
    savingSource: text(CHOICE_LABELS.savingSource, choices.savingSource),
    grantAdjusted: text(CHOICE_LABELS.grantAdjusted, yesNo(choices.grantAdjusted)) === "yes",
    shareKey: text(CHOICE_LABELS.shareKey, choices.shareKey),
    ramp: text(CHOICE_LABELS.ramp, choices.ramp),
    slip: number(CHOICE_LABELS.slip, choices.slip),
    weightsFrom: Object.keys(choices.weights).some((criterion) => values.has(L.weight(criterion))) ? "as entered" : choices.weightsFrom,
    councilsIn: councils.filter((council) => text(L.council(council), yesNo(choices.councilsIn.includes(council))) === "yes"),
    weights: Object.fromEntries(Object.entries(choices.weights).map(([criterion, weight]) => [criterion, number(L.weight(criterion), weight)])),
    models: choices.models.map((model) => ({
      ...model,
      furtherChange: number(L.furtherChange(model.model), model.furtherChange),
      furtherPosts: number(L.furtherPosts(model.model), model.furtherPosts),
      oneOffCost: numberOrNull(L.oneOffCost(model.model), model.oneOffCost),
      reach: given(lines.map((line) => [line, L.reach(model.model, line)]), model.reach),
    })),
    grantShares: given(lines.map((line) => [line, L.grantShare(line)]), choices.grantShares),
    phasing: choices.phasing.map((year, i) => numberOrNull(L.phasing(i + 1), year)),
  };
}
