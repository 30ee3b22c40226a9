import { TableView, type Cell } from "../tables/TableView";
import type { CaseTables } from "../tables/comparison/ComparisonCase";
import type { ActionFault } from "./ActionFault";
import type { OwnSheet } from "./ownSheets";
import type { WorkbookState } from "./WorkbookState";

const ROLES = { postsComparison: "baseline", councilBudgets: "budgets", operatingModels: "models", scoreSymbols: "symbols", criteria: "criteria" } as const;
type Role = (typeof ROLES)[keyof typeof ROLES];

/** Of two tables of a kind the one loaded last is taken, unless the user picked another. */
export function ownTables(state: WorkbookState, picked: readonly string[] = []): Partial<Record<Role, OwnSheet>> {
  const found: Partial<Record<Role, OwnSheet>> = {};
  for (const own of state.own) {
    const role = own.kind in ROLES ? ROLES[own.kind as keyof typeof ROLES] : undefined;
    if (role && !(found[role] && picked.includes(found[role].marker))) found[role] = own;
  }
  return found;
}

/** Queues the tables that a comparison draws on; {@link viewsFrom} reads them after the sync. */
export function loadCaseTables(context: Excel.RequestContext, state: WorkbookState, own: Partial<Record<Role, OwnSheet>>) {
  return (Object.entries(own) as [Role, OwnSheet][]).map(([role, { sheet }]) => {
    const table = state.tables.find((candidate) => candidate.sheet === sheet);
    const range = table && context.workbook.tables.getItem(table.name).getRange();
    range?.load("values,rowIndex,columnIndex");
    return { role, sheet, range };
  });
}

export function viewsFrom(loaded: ReturnType<typeof loadCaseTables>): CaseTables | ActionFault {
  const views: Partial<Record<Role, TableView>> = {};
  for (const { role, sheet, range } of loaded) {
    if (!range) return { fault: `Sheet "${sheet}" no longer holds its table: it was deleted or turned into plain cells. Load the table again.`, sheet };
    const [headings, ...rows] = range.values as Cell[][];
    views[role] = new TableView(sheet, range.rowIndex, range.columnIndex, (headings ?? []).map(String), rows);
  }
  return views;
}
