import { DETACHED_HEADING_ROW, DETACHED_SHEET, detachedSheet, readDetachedRows, type DetachedRow } from "../tables/detachedSheet";
import { freeName, onSheet } from "../tables/sheet/address";
import type { Cell } from "../tables/TableView";
import type { ActionFault } from "./ActionFault";
import { writtenArea } from "./actions/loadTables";
import { areaRefersTo, markerFor } from "./ownSheets";
import type { ReplacedCells, RestorePoint } from "./restorePoint";
import type { WorkbookState } from "./WorkbookState";
import { writeSheet } from "./writeSheet";

const MARKER = markerFor("detached", "formulas");

/** The Detached sheet as it stands. */
export interface DetachedTable {
  /** The sheet's name, or the one it will get. */
  readonly sheet: string;
  readonly exists: boolean;
  readonly rows: readonly DetachedRow[];
  /** What stands there, for putting it back. */
  readonly replaced: readonly ReplacedCells[];
}

const ownSheet = (state: WorkbookState) => state.own.find(({ kind }) => kind === "detached");

/** Queues the Detached table, if there is one; {@link detachedTable} gives it after the sync. */
export function loadDetached(context: Excel.RequestContext, state: WorkbookState) {
  const own = ownSheet(state);
  const name = own && state.tables.find(({ sheet }) => sheet === own.sheet)?.name;
  const table = name === undefined ? undefined : context.workbook.tables.getItem(name).getRange();
  table?.load("values,address");
  const written = own && context.workbook.worksheets.getItem(own.sheet).getRange(own.written);
  written?.load("values");
  return { state, own, name, table, written };
}

/** The table holds formulas, names and days that must stay text. */
const asText = (cells: readonly (readonly Cell[])[]) => cells.map((row, i) => (i > DETACHED_HEADING_ROW ? row.map((cell) => (cell === "" ? "" : `'${cell}`)) : row));

export function detachedTable({ state, own, name, table, written }: ReturnType<typeof loadDetached>): DetachedTable | ActionFault {
  if (!own) return { sheet: freeName(DETACHED_SHEET, state.sheetNames), exists: false, rows: [], replaced: [] };
  const rows = table && readDetachedRows(table.values as Cell[][]);
  if (!rows) return { fault: `The table on the sheet "${own.sheet}" is no longer as Common Purse wrote it. Undo the change there, or rename that sheet and delete the name ${own.marker} (Formulas, Name Manager).`, sheet: own.sheet };
  const tables = table && name !== undefined ? [{ name, address: table.address.slice(table.address.lastIndexOf("!") + 1) }] : [];
  const replaced = written ? [{ sheet: own.sheet, address: own.written, formulas: asText(written.values as Cell[][]), tables }] : [];
  return { sheet: own.sheet, exists: true, rows, replaced };
}

/** Queues the Detached sheet anew with these rows. Gives what a restore has to undo. */
export function queueDetached(context: Excel.RequestContext, { state, own, name }: ReturnType<typeof loadDetached>, { sheet, exists, replaced }: DetachedTable, rows: readonly DetachedRow[]): Omit<RestorePoint, "action"> {
  const { worksheets, tables, names } = context.workbook;
  const plan = detachedSheet(sheet, rows);
  const target = exists ? worksheets.getItem(sheet) : worksheets.add(sheet);
  if (name !== undefined) tables.getItem(name).convertToRange();
  if (own) target.getRange(own.written).clear();
  writeSheet(target, plan);
  const area = writtenArea(plan);
  const refersTo = areaRefersTo(sheet, area);
  const isMarked = state.names.includes(MARKER);
  if (isMarked) names.getItem(MARKER).formula = refersTo;
  else names.add(MARKER, refersTo, "Written by Common Purse: formulas that were replaced by native ones");
  return {
    added: exists ? [] : [sheet],
    addedNames: isMarked ? [] : [MARKER],
    movedNames: own ? [{ name: MARKER, formula: `=${onSheet(own.sheet, own.written.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2"))}` }] : [],
    replaced: replaced.map((cells) => ({ ...cells, wrote: area })),
  };
}
