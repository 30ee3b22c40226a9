import type { Cell } from "../TableView";
import { STATUSES } from "../kinds/operatingModels";
import { CHOICE_LABELS, reachHeading, SALARY_BASES, SAVING_SOURCES, SECTIONS, SHARE_KEYS, type Choices, type ModelChoice } from "./Choices";

type Rows = readonly (readonly Cell[])[];

/** Rows of a section of the Assumptions sheet: those under its headings, down to the first empty one. */
function sectionRows(cells: Rows, title: string): { headings: readonly string[]; rows: Rows } {
  const start = cells.findIndex((row) => row[0] === title);
  if (start < 0) return { headings: [], rows: [] };
  // A line of explanation may stand between the title and the headings: headings fill the second column too.
  const headings = cells.findIndex((row, i) => i > start && row[1] !== "" && row[1] !== undefined);
  const end = cells.findIndex((row, i) => i > headings && (row[0] === "" || row[0] === undefined));
  return headings < 0
    ? { headings: [], rows: [] }
    : { headings: cells[headings]!.map(String), rows: cells.slice(headings + 1, end < 0 ? undefined : end) };
}

const oneOf = <T extends string>(allowed: readonly T[], cell: Cell | undefined, otherwise: T): T => allowed.find((value) => value === cell) ?? otherwise;
const numberOr = <T>(cell: Cell | undefined, otherwise: T): number | T => (typeof cell === "number" ? cell : otherwise);

/**
 * The choices as they stand on an Assumptions sheet, the user's changes included, so that comparing again gives the same figures.
 * @param values Calculated values of the sheet from A1.
 * @param formulas Its formulas: a grant share that is still looked up is the table's, a typed one the user's.
 * @param before What to take where the sheet says nothing, for instance for a model compared for the first time.
 */
export function readChoices(values: Rows, formulas: Rows, before: Choices): Choices {
  const choice = new Map(sectionRows(values, SECTIONS.choices).rows.map((row) => [row[0], row[1]]));
  const councils = sectionRows(values, SECTIONS.councils).rows;
  const weights = sectionRows(values, SECTIONS.criteria).rows;
  const models = sectionRows(values, SECTIONS.models).rows;
  const reach = sectionRows(values, SECTIONS.reach);
  const grants = sectionRows(formulas, SECTIONS.reach).rows;
  const phasing = sectionRows(values, SECTIONS.phasing).rows[0] ?? [];

  const reachOf = (model: string): Record<string, number> => {
    const column = reach.headings.indexOf(reachHeading(model));
    return Object.fromEntries(reach.rows.flatMap((row) => (typeof row[column] === "number" ? [[String(row[0]), row[column]]] : [])));
  };
  const fromSheet = models.map((row): ModelChoice => ({
    model: String(row[0]),
    furtherChange: numberOr(row[1], 0),
    oneOffCost: numberOr(row[2], null),
    status: oneOf(STATUSES, row[3], "yours"),
    reason: String(row[5] ?? ""),
    reach: reachOf(String(row[0])),
  }));
  const written = new Set(fromSheet.map(({ model }) => model));
  return {
    councilsIn: councils.length > 0 ? councils.filter((row) => row[1] === "yes").map((row) => String(row[0])) : before.councilsIn,
    models: fromSheet.length > 0 ? [...fromSheet, ...before.models.filter(({ model }) => !written.has(model))] : before.models,
    weights: { ...before.weights, ...Object.fromEntries(weights.flatMap((row) => (typeof row[1] === "number" ? [[String(row[0]), row[1]]] : []))) },
    salaryBasis: oneOf(SALARY_BASES, choice.get(CHOICE_LABELS.salaryBasis), before.salaryBasis),
    savingSource: oneOf(SAVING_SOURCES, choice.get(CHOICE_LABELS.savingSource), before.savingSource),
    grantAdjusted: (choice.get(CHOICE_LABELS.grantAdjusted) ?? (before.grantAdjusted ? "yes" : "no")) === "yes",
    scope: String(choice.get(CHOICE_LABELS.scope) ?? before.scope),
    shownModel: String(choice.get(CHOICE_LABELS.shownModel) ?? before.shownModel),
    shareKey: oneOf(SHARE_KEYS, choice.get(CHOICE_LABELS.shareKey), before.shareKey),
    phasing: phasing.length > 1 ? phasing.slice(1, 1 + before.phasing.length).map((cell) => numberOr(cell, null)) : before.phasing,
    grantShares: Object.fromEntries(grants.flatMap((row) => (typeof row[1] === "number" ? [[String(row[0]), row[1]]] : []))),
  };
}
