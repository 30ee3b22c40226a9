import { wrongValue } from "../../domain/fault";
import { STATUSES } from "../kinds/operatingModels";
import { a1 } from "../sheet/address";
import type { Cell } from "../TableView";
import { sectionIn, type AssumptionSection } from "./assumptionSections";
import {
  CHOICE_LABELS, INPUT_HEADINGS, RAMPS, reachHeading, SALARY_BASES, SAVING_SOURCES, SECTIONS, SHARE_KEYS, WEIGHTS_FROM, type Choices, type ModelChoice,
} from "./Choices";
import type { CellFault } from "./figureFault";

type Rows = readonly (readonly Cell[])[];

const isEmpty = (cell: Cell | undefined): boolean => cell === "" || cell === undefined;

/** Thrown inside {@link readChoices} and caught by it: the first cell that cannot be read ends the reading. */
class Unreadable extends Error {
  constructor(readonly at: CellFault) {
    super(at.fault);
  }
}

/** The councils named on an Assumptions sheet, in and out. */
export const councilsOn = (cells: Rows): string[] => sectionIn(cells, SECTIONS.councils).rows.map(([council]) => String(council));

/**
 * The choices as they stand on an Assumptions sheet, the user's changes included, so that comparing again gives the same figures.
 * Text where a number belongs is a fault that names its cell; nothing is passed over in silence.
 * @param cells Calculated values of the sheet from A1.
 * @param before What to take where the sheet says nothing, for instance for a model compared for the first time.
 */
export function readChoices(cells: Rows, sheet: string, before: Choices): Choices | CellFault {
  try {
    return choicesIn(cells, sheet, before);
  } catch (error) {
    if (error instanceof Unreadable) return error.at;
    throw error;
  }
}

function choicesIn(cells: Rows, sheet: string, before: Choices): Choices {
  const refuse = (row: number, column: number, what: string, enter: string): never => {
    const address = a1(row, column);
    throw new Unreadable({ ...wrongValue(`Cell ${address} on sheet "${sheet}" (${what}) holds "${String(cells[row]?.[column] ?? "")}". ${enter}`), sheet, address });
  };
  const numberAt = <T>(section: AssumptionSection, i: number, column: number, what: string, otherwise: T): number | T => {
    const cell = section.rows[i]?.[column];
    if (typeof cell === "number") return cell;
    return isEmpty(cell) ? otherwise : refuse(section.first + i, column, what, "Enter a number, or empty the cell.");
  };
  const oneOf = <T extends string>(section: AssumptionSection, i: number, column: number, what: string, allowed: readonly T[], otherwise: T): T => {
    const cell = section.rows[i]?.[column];
    const found = allowed.find((value) => value === cell);
    return found ?? (isEmpty(cell) ? otherwise : refuse(section.first + i, column, what, `Enter one of: ${allowed.join(", ")}.`));
  };
  const rowOf = (section: AssumptionSection, label: string) => section.rows.findIndex((row) => row[0] === label);

  const choiceSection = sectionIn(cells, SECTIONS.choices);
  const choice = <T extends string>(label: string, allowed: readonly T[], otherwise: T): T => oneOf(choiceSection, rowOf(choiceSection, label), 1, label, allowed, otherwise);
  const text = (label: string, otherwise: string): string => {
    const cell = choiceSection.rows[rowOf(choiceSection, label)]?.[1];
    return isEmpty(cell) ? otherwise : String(cell);
  };
  const yesNo = ["yes", "no"] as const;

  const councils = sectionIn(cells, SECTIONS.councils);
  const councilsIn = councils.rows.flatMap((row, i) => (oneOf(councils, i, 1, String(row[0]), yesNo, "no") === "yes" ? [String(row[0])] : []));
  const criteria = sectionIn(cells, SECTIONS.criteria);
  const weights = criteria.rows.map((row, i) => [String(row[0]), numberAt(criteria, i, 1, `weight of ${String(row[0])}`, 1)] as const);

  const models = sectionIn(cells, SECTIONS.models);
  const reach = sectionIn(cells, SECTIONS.reach);
  const under = (section: AssumptionSection, heading: string) => section.headings.indexOf(heading);
  const reachOf = (model: string): Record<string, number> => {
    const column = under(reach, reachHeading(model));
    return Object.fromEntries(reach.rows.flatMap((row, i) => {
      const share = column < 0 ? null : numberAt(reach, i, column, `reach of ${model}, ${String(row[0])}`, null);
      return share === null ? [] : [[String(row[0]), share]];
    }));
  };
  const fromSheet = models.rows.map((row, i): ModelChoice => {
    const model = String(row[0]);
    return {
      model,
      furtherChange: numberAt(models, i, under(models, INPUT_HEADINGS.furtherChange), `further change of ${model}`, 0),
      furtherPosts: numberAt(models, i, under(models, INPUT_HEADINGS.furtherPosts), `further posts of ${model}`, 0),
      oneOffCost: numberAt(models, i, under(models, INPUT_HEADINGS.oneOffCost), `one-off cost of ${model}`, null),
      status: STATUSES.find((status) => status === row[under(models, INPUT_HEADINGS.status)]) ?? "yours",
      reason: String(row[under(models, INPUT_HEADINGS.reason)] ?? ""),
      reach: reachOf(model),
    };
  });
  const written = new Set(fromSheet.map(({ model }) => model));

  const phasing = sectionIn(cells, SECTIONS.phasing);
  const input = (label: string) => rowOf(phasing, `${label} (Input)`);
  const ownRow = rowOf(phasing, INPUT_HEADINGS.phasing);
  const ownShare = under(reach, INPUT_HEADINGS.grantShare);
  return {
    councilsIn: councils.rows.length > 0 ? councilsIn : before.councilsIn,
    models: fromSheet.length > 0 ? [...fromSheet, ...before.models.filter(({ model }) => !written.has(model))] : before.models,
    weights: { ...before.weights, ...Object.fromEntries(weights) },
    weightsFrom: choice(CHOICE_LABELS.weightsFrom, WEIGHTS_FROM, before.weightsFrom),
    swingWeights: Object.fromEntries(criteria.rows.flatMap((row) => {
      const weight = row[under(criteria, INPUT_HEADINGS.swingWeight)];
      return typeof weight === "number" ? [[String(row[0]), weight]] : [];
    })),
    salaryBasis: choice(CHOICE_LABELS.salaryBasis, SALARY_BASES, before.salaryBasis),
    savingSource: choice(CHOICE_LABELS.savingSource, SAVING_SOURCES, before.savingSource),
    grantAdjusted: choice(CHOICE_LABELS.grantAdjusted, yesNo, before.grantAdjusted ? "yes" : "no") === "yes",
    scope: text(CHOICE_LABELS.scope, before.scope),
    shownModel: text(CHOICE_LABELS.shownModel, before.shownModel),
    shareKey: choice(CHOICE_LABELS.shareKey, SHARE_KEYS, before.shareKey),
    ramp: oneOf(phasing, input(CHOICE_LABELS.ramp), 1, CHOICE_LABELS.ramp, RAMPS, before.ramp),
    slip: numberAt(phasing, input(CHOICE_LABELS.slip), 1, CHOICE_LABELS.slip, before.slip),
    phasing: before.phasing.map((otherwise, i) => (ownRow < 0 ? otherwise : numberAt(phasing, ownRow, 1 + i, `year ${i + 1}`, null))),
    grantShares: Object.fromEntries(reach.rows.flatMap((row, i) => {
      const share = ownShare < 0 ? null : numberAt(reach, i, ownShare, `grant share of ${String(row[0])}`, null);
      return share === null ? [] : [[String(row[0]), share]];
    })),
    shownScenario: text(CHOICE_LABELS.shownScenario, before.shownScenario),
  };
}
