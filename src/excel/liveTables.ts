import { freshSheet, type LiveTable } from "../tables/live/LiveTable";
import type { StandingTable } from "../tables/live/TablePlace";
import { freeName } from "../tables/sheet/address";
import type { CellContent } from "../tables/sheet/SheetPlan";
import type { Cell } from "../tables/TableView";
import { hasId, type OwnKind, type OwnSheet } from "./ownSheets";
import { writeOwnSheets } from "./ownSheetWriter";
import type { Progress } from "./Progress";
import type { RestorePoint } from "./restorePoint";
import { makeRoom, updateTable } from "./updateTable";
import type { WorkbookState } from "./WorkbookState";

/** What marks a live table's sheet as ours. */
export interface Marked {
  readonly kind: OwnKind;
  readonly id: string;
  /** What the marker's comment says the sheet is. */
  readonly is: string;
}

/** A live table's sheet as it stands before it is updated. */
export interface StandingSheet extends StandingTable {
  readonly own: OwnSheet;
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly CellContent[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** Queues a live table that may stand already; {@link standingFrom} reads it after a sync. Undefined where it does not stand. */
export function loadStanding(context: Excel.RequestContext, { own, tables }: WorkbookState, { kind, id }: Marked) {
  const sheet = own.find((each) => each.kind === kind && hasId(each, id));
  const name = sheet && tables.find((table) => table.sheet === sheet.sheet)?.name;
  if (!sheet || name === undefined) return undefined;
  const range = context.workbook.tables.getItem(name).getRange();
  range.load("values,formulas,rowIndex,columnIndex");
  const written = context.workbook.worksheets.getItem(sheet.sheet).getRange(sheet.written);
  written.load("formulas,numberFormat");
  return { own: sheet, name, range, written };
}

export function standingFrom({ own, name, range, written }: NonNullable<ReturnType<typeof loadStanding>>): StandingSheet {
  const [headings = [], ...rows] = range.formulas as CellContent[][];
  return {
    sheet: own.sheet, name, top: range.rowIndex, left: range.columnIndex, headings: headings.map(String), rows, own,
    values: range.values as Cell[][], formulas: written.formulas as CellContent[][], numberFormats: written.numberFormat as string[][],
  };
}

/** What it takes to undo a write, filled while it goes on. */
export type Undo = { -readonly [K in "added" | "addedNames" | "removeRows" | "removeColumns" | "replaced"]-?: NonNullable<RestorePoint[K]>[number][] };

export const emptyUndo = (): Undo => ({ added: [], addedNames: [], removeRows: [], removeColumns: [], replaced: [] });

/**
 * Writes live tables: those that stand in place, the others on sheets of their own. They may speak of each other. Syncs; a sync must follow.
 * Gives how many figures somebody typed over formulas of ours: those stay.
 */
export async function writeLiveTables(
  context: Excel.RequestContext, state: WorkbookState, parts: readonly (Marked & { readonly table: LiveTable; readonly standing: StandingSheet | undefined })[], undo: Undo, progress: Progress,
): Promise<number> {
  for (const { table, standing } of parts) {
    if (!standing) continue;
    undo.replaced.push({ sheet: standing.sheet, address: standing.own.written, formulas: standing.formulas, numberFormats: standing.numberFormats });
    const room = makeRoom(context, table.place);
    undo.removeRows.push(...room.removeRows);
    undo.removeColumns.push(...room.removeColumns);
  }
  const taken = [...state.tableNames, ...state.names];
  const plans = parts.filter(({ standing }) => !standing).map(({ kind, id, is, table }) => ({ kind, id, is, plan: freshSheet(table, freeName(table.content.table, taken).replace(/ /g, "_")) }));
  undo.added.push(...plans.map(({ plan }) => plan.name));
  const point = await writeOwnSheets(context, state, plans, [], "", progress);
  undo.addedNames.push(...point.addedNames);
  return parts.filter(({ standing }) => standing).reduce((sum, { table }) => sum + updateTable(context, table), 0);
}
