import { CellValueType, type ICellData } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Rect } from "./a1";
import type { Host } from "./Host";
import { typedEntry } from "./typedEntry";

export type HostCell = string | number | boolean;

/** Maps every cell of a rectangle. */
export const cellsOf = <T>({ row, column, rows, columns }: Rect, cell: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => cell(row + r, column + c)));

/** The cell as it is stored; one that a spill fills as it was calculated. */
export function rawCell(host: Host, sheet: FWorksheet, row: number, column: number): ICellData | undefined {
  const cell = sheet.getSheet().getCellMatrix().getValue(row, column);
  const empty = (cell?.v === undefined || cell.v === null) && !cell?.f;
  return (empty ? host.spilled(sheet, row, column) : undefined) ?? cell ?? undefined;
}

/** A value as Office.js gives it: "" for a blank, true and false, an error as its text. */
export function valueOf(host: Host, sheet: FWorksheet, row: number, column: number): HostCell {
  const cell = rawCell(host, sheet, row, column);
  if (cell?.v === undefined || cell.v === null) return "";
  return cell.t === CellValueType.BOOLEAN ? Boolean(Number(cell.v)) : cell.v;
}

/** Text that the grid would take for a number or a truth value has to say that it is text. */
export const textData = (text: string): ICellData => ({ v: text, t: text.trim() !== "" && (!Number.isNaN(Number(text)) || /^(?:true|false)$/i.test(text)) ? CellValueType.FORCE_STRING : CellValueType.STRING });

const EMPTY: ICellData = { v: null, f: null, si: null, t: null, p: null };
/** The number format of a cell that takes whatever is typed as text. */
const TEXT_FORMAT = "@";

/**
 * What Excel takes an entry for when it is written through Office.js: as if it were typed. A formula, text after an apostrophe, a number or
 * date even where it is given as text, with the format that goes with it unless the cell has one; "" empties.
 */
export function cellDataFrom(value: unknown, formatNow: () => string = () => ""): ICellData {
  if (typeof value === "boolean") return { ...EMPTY, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value !== "string") return { ...EMPTY, v: Number(value), t: CellValueType.NUMBER };
  const entry = typedEntry(value);
  if (entry.formula !== undefined) return { ...EMPTY, f: entry.formula };
  if (entry.value === null) return EMPTY;
  if (typeof entry.value === "string") return { ...EMPTY, ...textData(entry.value) };
  const format = formatNow();
  if (format === TEXT_FORMAT) return { ...EMPTY, ...textData(value) };
  const kept = typeof entry.value === "boolean" ? { v: entry.value ? 1 : 0, t: CellValueType.BOOLEAN } : { v: entry.value, t: CellValueType.NUMBER };
  return { ...EMPTY, ...kept, ...(entry.numberFormat !== undefined && (format === "" || format === "General") && { s: { n: { pattern: entry.numberFormat } } }) };
}

/** Makes room: Excel's grid is always there, Univer's grows. */
export function growTo(sheet: FWorksheet, { row, column, rows, columns }: Rect): void {
  if (row + rows > sheet.getMaxRows()) sheet.setRowCount(row + rows + 50);
  if (column + columns > sheet.getMaxColumns()) sheet.setColumnCount(column + columns + 5);
}
