import { chooseTables, NO_TABLE, ROLES, TABLE_ROLES, type Candidate, type ChosenTable, type Origin, type Picks, type TableRole } from "../tables/comparison/chooseTables";
import type { CaseTables } from "../tables/comparison/ComparisonCase";
import { a1, onSheet } from "../tables/sheet/address";
import { takenForExample, withoutExample } from "../tables/templates/workedExample";
import { TableView, type Cell } from "../tables/TableView";
import type { ActionFault } from "./ActionFault";
import { sheetOfName, type OwnSheet } from "./ownSheets";
import type { loadState, WorkbookState } from "./WorkbookState";

const roleOf = ({ kind }: OwnSheet): TableRole | undefined => ROLES.find((role) => TABLE_ROLES[role].kind === kind);

/** The name that keeps a choice of table: it follows when the sheet is renamed, and the Name Manager shows it. */
export const pickName = (role: TableRole): string => `CommonPurse.compared.${role}`;

/** A table's sheet, or that there is to be none, as a name keeps it. */
export const pickFormula = (sheet: string | undefined): string => (sheet === undefined ? `="${NO_TABLE}"` : `=${onSheet(sheet, "$A$1")}`);

/** The choices that names in the workbook keep. A choice whose sheet is gone counts no more. */
export function keptPicks({ names }: ReturnType<typeof loadState>, { own }: WorkbookState): Picks {
  const entries = ROLES.flatMap((role) => {
    const kept = names.items.find(({ name }) => name === pickName(role));
    if (!kept) return [];
    const formula = String(kept.formula);
    if (formula === pickFormula(undefined)) return [[role, NO_TABLE] as const];
    const sheet = sheetOfName(formula);
    const table = own.find((each) => each.sheet === sheet && roleOf(each) === role);
    return table ? [[role, table.marker] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Queues the tables that a comparison may draw on; {@link tablesFrom} reads them after the sync. */
export function loadCaseTables(context: Excel.RequestContext, state: WorkbookState) {
  return state.own.flatMap((own) => {
    const role = roleOf(own);
    if (!role) return [];
    const table = state.tables.find(({ sheet }) => sheet === own.sheet);
    const range = table && context.workbook.tables.getItem(table.name).getRange();
    range?.load("values,rowIndex,columnIndex");
    return [{ role, own, position: state.sheetNames.indexOf(own.sheet), range }];
  });
}

export interface CompareTables {
  readonly chosen: readonly ChosenTable[];
  readonly views: CaseTables;
  readonly tables: readonly OwnSheet[];
}

/** A row called an example that holds somebody's figures, or stands among them: it must not be left out unsaid. */
function exampleFault(view: TableView): ActionFault[] {
  const taken = takenForExample(view);
  if (!taken) return [];
  const address = a1(view.top + 1 + taken.row, view.left);
  return [{ fault: `Row "${taken.name}" (${onSheet(view.sheet, address)}) is called an example, and an example is never counted. Give the row a name of its own, or delete it.`, sheet: view.sheet, address }];
}

/** The tables that are compared, with those that are not. A sheet whose table is gone is a fault where no other table takes its part. */
export function tablesFrom(loaded: ReturnType<typeof loadCaseTables>, origin: (table: OwnSheet) => Origin, picks: Picks): CompareTables | ActionFault {
  const views = new Map<string, TableView>();
  const candidates = loaded.flatMap(({ role, own, position, range }): Candidate[] => {
    if (!range) return [];
    const [headings = [], ...rows] = range.values as Cell[][];
    const view = new TableView(own.sheet, range.rowIndex, range.columnIndex, headings.map(String), rows);
    views.set(own.marker, view);
    return [{ role, marker: own.marker, sheet: own.sheet, origin: origin(own), position, view: withoutExample(view) }];
  });
  const lost = loaded.find(({ role, range }) => !range && !candidates.some((candidate) => candidate.role === role))?.own.sheet;
  if (lost !== undefined) return { fault: `Sheet "${lost}" no longer holds its table: it was deleted or turned into plain cells. Load the table again.`, sheet: lost };
  const chosen = chooseTables(candidates, picks);
  const doubtful = chosen.flatMap(({ table }) => (table ? exampleFault(views.get(table.marker)!) : []))[0];
  if (doubtful) return doubtful;
  return {
    chosen,
    views: Object.fromEntries(chosen.flatMap(({ role, table }) => (table ? [[role, table.view] as const] : []))),
    tables: chosen.flatMap(({ table }) => loaded.find(({ own }) => own.marker === table?.marker)?.own ?? []),
  };
}
