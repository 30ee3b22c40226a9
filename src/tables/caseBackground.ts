import { beginWith } from "./comparison/beginWith";
import type { Origin } from "./comparison/chooseTables";
import type { KnownDifference } from "./comparison/differencesSheet";
import type { Choices } from "./comparison/Choices";
import type { ComparisonCase } from "./comparison/ComparisonCase";
import { REGISTER_IDS, type Register } from "./comparison/Register";
import { contentOf, sourceOf } from "./seeds/datasetSchema";
import { dataset, datasets } from "./seeds/datasets";
import { scenarios } from "./seeds/scenarios";
import { parameterTable } from "./parameterTable";
import type { TableContent } from "./TableContent";

/** A table loaded in the workbook: its kind, and the id of what it was loaded from. */
export interface LoadedTable {
  readonly kind: string;
  readonly sheet: string;
  /** Whether it was loaded from this dataset. */
  readonly isFrom: (id: string) => boolean;
}

/** Everything that can be loaded, as it will stand in the sheets. */
export const loadableTables: readonly TableContent[] = [...datasets.map(contentOf), parameterTable];

/** What the comparison of 2013 needs: loaded together at one click. */
export const PEOPLE_SERVICES_CASE = ["mtfp-summary-2012", "people-services-baseline-2012", "operating-models-2013", "scoring-matrix-2013", "evaluation-criteria-2013"] as const;

/** Ids of made-up tables begin so. */
const SYNTHETIC = "synthetic-";

const scenarioFor = (tables: readonly LoadedTable[]) =>
  scenarios.find(({ appliesTo }) =>
    Object.entries(appliesTo).every(([kind, id]) => tables.some((table) => table.kind === kind && table.isFrom(id))));

/** The first choices: what the tables say, and the published reach where the tables are those of a known case. */
export function beginningChoices(study: ComparisonCase, tables: readonly LoadedTable[]): Choices {
  const scenario = scenarioFor(tables);
  return beginWith(study, scenario && { reach: scenario.reach, status: {}, reason: {}, furtherChange: {} });
}

/** The differences known in the papers, when the tables come from them. */
export function knownDifferences(tables: readonly LoadedTable[]): readonly KnownDifference[] {
  if (!tables.some((table) => PEOPLE_SERVICES_CASE.some((id) => table.isFrom(id)))) return [];
  const seed = dataset("discrepancies");
  return (seed?.rows ?? []).map((row) => {
    const [id = "", severity = "", , title = "", printed = "", other = "", where = "", verdict = "", treatment = ""] = row.map(String);
    return { id, severity, title, printed, other, where, verdict, treatment };
  });
}

/** The lists to be kept up in the case of 2013, when its models are loaded; none for tables of one's own. */
export function registersOf(tables: readonly LoadedTable[]): readonly Register[] {
  const seed = dataset("registers-2013");
  if (!seed || !tables.some((table) => table.isFrom("operating-models-2013"))) return [];
  const rows = seed.rows.map((row) => row.map(String));
  return REGISTER_IDS.map((id) => ({
    id,
    source: sourceOf(seed.reference),
    items: rows.filter(([register]) => register === id).map(([, group = "", text = "", start = ""]) => ({ group, text, start })),
  }));
}

/** Where a loaded table's figures come from. */
export function sourceOfTable(table: LoadedTable): string {
  const seed = datasets.find(({ id }) => table.isFrom(id));
  return seed ? sourceOf(seed.reference) : "Your own table";
}

/** Whether a table holds a council's own figures, those of a paper, or made-up ones. */
export function originOf(table: LoadedTable): Origin {
  const seed = datasets.find(({ id }) => table.isFrom(id));
  return seed === undefined ? "own" : seed.id.startsWith(SYNTHETIC) ? "synthetic" : "published";
}
