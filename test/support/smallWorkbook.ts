import { isActionFault } from "../../src/excel/ActionFault";
import { compareModels, prepareComparison, type CaseBackground, type Prepared } from "../../src/excel/actions/compareModels";
import { loadTables } from "../../src/excel/actions/loadTables";
import { beginWith } from "../../src/tables/comparison/beginWith";
import type { Choices } from "../../src/tables/comparison/Choices";
import type { TableContent, TableKind } from "../../src/tables/TableContent";
import type { TableView } from "../../src/tables/TableView";
import { smallTables } from "./smallCase";

const contentFrom = (kind: TableKind, view: TableView): TableContent => ({
  id: kind, kind, title: view.sheet, sheet: view.sheet, table: `${view.sheet}Table`, statement: "Worked by hand.", source: "By hand",
  columns: view.headings.map((heading) => ({ heading })), rows: view.rows, emphasis: view.rows.map(() => "line" as const), notes: [],
});

/** The tables of the small case, to be loaded into a workbook. */
export const smallContents: readonly TableContent[] = [
  contentFrom("postsComparison", smallTables.baseline),
  contentFrom("operatingModels", smallTables.models),
  contentFrom("councilBudgets", smallTables.budgets),
  contentFrom("scoreSymbols", smallTables.symbols),
  contentFrom("criteria", smallTables.criteria),
];

export const smallBackground: CaseBackground = { beginWith: (study) => beginWith(study), known: () => [], registers: () => [], source: () => "By hand", origin: () => "own", today: () => "1 April 2026" };

export async function loadSmall(contents = smallContents): Promise<void> {
  const loaded = await loadTables(contents.map((content) => ({ content, as: { newSheet: content.sheet } })));
  if (isActionFault(loaded)) throw new Error(loaded.fault);
}

export async function preparedSmall(): Promise<Prepared> {
  const prepared = await prepareComparison(smallBackground);
  if (isActionFault(prepared)) throw new Error(prepared.fault);
  return prepared;
}

/** Both models reach: Apart nothing, Joint everything. */
export const fullReach = (choices: Choices): Choices => ({
  ...choices,
  models: choices.models.map((model) => ({ ...model, reach: model.model === "Joint" ? { Care: 1, Schools: 1 } : { Care: 0, Schools: 0 } })),
});

/** Loads the small tables and compares; gives the master check. */
export async function compareSmall(change: (choices: Choices) => Choices = fullReach): Promise<string> {
  const prepared = await preparedSmall();
  const compared = await compareModels(prepared, change(prepared.choices), smallBackground);
  if (isActionFault(compared)) throw new Error(compared.fault);
  return compared.masterCheck;
}
