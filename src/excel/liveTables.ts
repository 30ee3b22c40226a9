import { freshSheet, type LiveTable } from "../tables/live/LiveTable";
import type { StandingTable } from "../tables/live/TablePlace";
import { freeName } from "../tables/sheet/address";
import { areaOfReference } from "../tables/sheet/areaOfReference";
import type { CellContent } from "../tables/sheet/SheetPlan";
import type { Cell } from "../tables/TableView";
import { asStood } from "./asStood";
import { inRequests } from "./inRequests";
import { hasId, type OwnKind, type OwnSheet } from "./ownSheets";
import { writeOwnSheets } from "./ownSheetWriter";
import { stopIfCancelled, type Progress } from "./Progress";
import { LONG_CELL_BYTES, partBytes, rowParts } from "./readInParts";
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

/** A live table that stands, and where. */
interface Loaded {
  readonly own: OwnSheet;
  readonly name: string;
  readonly range: Excel.Range;
}

/** Queues where a live table stands that may stand already; {@link readStanding} reads it after a sync. Undefined where it does not stand. */
export function loadStanding(context: Excel.RequestContext, { own, tables }: WorkbookState, { kind, id }: Marked): Loaded | undefined {
  const sheet = own.find((each) => each.kind === kind && hasId(each, id));
  const name = sheet && tables.find((table) => table.sheet === sheet.sheet)?.name;
  if (!sheet || name === undefined) return undefined;
  const range = context.workbook.tables.getItem(name).getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return { own: sheet, name, range };
}

const asRead = ({ formulas, values }: Excel.Range): CellContent[][] => asStood(formulas as CellContent[][], values as unknown[][]);

/** Reads live tables and all that was written on their sheets, in responses of a known size: one sync for most. */
export async function readStanding(context: Excel.RequestContext, loaded: readonly Loaded[], progress: Progress): Promise<StandingSheet[]> {
  const tables = loaded.map(({ own, name, range: { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } }) => ({
    own, name, row, column,
    table: { area: { row, column, rows, columns }, holds: "table", cells: [] as Excel.Range[] },
    written: { area: areaOfReference(own.written), holds: "all", cells: [] as Excel.Range[] },
  }));
  const parts = tables.flatMap(({ own, table, written }) => [table, written].flatMap((of) => rowParts(of.area, 3, LONG_CELL_BYTES).map((part) => ({ ...part, ...of, sheet: own.sheet }))));
  if (parts.length > 0) {
    await inRequests(context, parts, ({ from, rows, area: { row, column, columns }, holds, cells, sheet }) => {
      stopIfCancelled(progress);
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row + from, column, rows, columns);
      if (holds === "table") range.load("values,formulas");
      else range.load("formulas,values,numberFormat");
      cells.push(range);
      return partBytes({ rows, columns }, 3, LONG_CELL_BYTES);
    });
  }
  return tables.map(({ own, name, row, column, table, written }) => {
    const [headings = [], ...rows] = table.cells.flatMap((part) => part.formulas as CellContent[][]);
    return {
      sheet: own.sheet, name, top: row, left: column, headings: headings.map(String), rows, own,
      values: table.cells.flatMap((part) => part.values as Cell[][]),
      formulas: written.cells.flatMap(asRead),
      numberFormats: written.cells.flatMap((part) => part.numberFormat as string[][]),
    };
  });
}

/** What it takes to undo a write, filled while it goes on. */
export type Undo = { -readonly [K in "added" | "addedNames" | "removeRows" | "removeColumns" | "replaced"]-?: NonNullable<RestorePoint[K]>[number][] };

export const emptyUndo = (): Undo => ({ added: [], addedNames: [], removeRows: [], removeColumns: [], replaced: [] });

/**
 * Writes live tables: those that stand in place, the others on sheets of their own. They may speak of each other. Syncs.
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
  const updates = parts.filter(({ standing }) => standing).map(({ table }) => updateTable(context, table));
  if (updates.length > 0) {
    await inRequests(context, updates.flatMap((update) => update.parts), ({ bytes, queue }) => {
      stopIfCancelled(progress);
      queue();
      return bytes;
    });
  }
  return updates.reduce((sum, { typedOver }) => sum + typedOver, 0);
}
