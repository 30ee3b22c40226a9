import { CellValueType, type ICellData } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Rect } from "./a1";
import type { Host } from "./Host";

export type HostCell = string | number | boolean;

/** Maps every cell of a rectangle. */
export const cellsOf = <T>({ row, column, rows, columns }: Rect, cell: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => cell(row + r, column + c)));

/** The cell as it is stored; one that a spill fills as the engine calculated it. */
export function rawCell(host: Host, sheet: FWorksheet, row: number, column: number): ICellData | undefined {
  const cell = sheet.getSheet().getCellMatrix().getValue(row, column);
  const empty = (cell?.v === undefined || cell.v === null) && !cell?.f && !cell?.si;
  return (empty ? host.spilled(sheet, row, column) : undefined) ?? cell ?? undefined;
}

/** A value as Office.js gives it: "" for a blank, true and false, an error as its text. */
export function valueOf(host: Host, sheet: FWorksheet, row: number, column: number): HostCell {
  const cell = rawCell(host, sheet, row, column);
  if (cell?.v === undefined || cell.v === null) return "";
  return cell.t === CellValueType.BOOLEAN ? Boolean(Number(cell.v)) : cell.v;
}

/** Univer does not know a table's own row in a formula: [@Column] is Table[[#This Row],[Column]] there. */
export const withThisRow = (formula: string, tableAt: string | undefined): string =>
  tableAt === undefined ? formula : formula.replace(/(?<![\w\]])\[@(?:\[([^\]]+)\]|([^\]]+))\]/g, (_, bracketed: string | undefined, plain: string | undefined) => `${tableAt}[[#This Row],[${bracketed ?? plain}]]`);

/** What Excel takes an entry for when it is written through Office.js: a formula, text after an apostrophe, a value; "" empties. */
export function cellDataFrom(value: unknown, tableAt?: string): ICellData {
  if (typeof value === "string") {
    if (value === "") return { v: null, f: null, si: null, t: null, p: null };
    if (value.startsWith("=") && value.length > 1) return { f: withThisRow(value, tableAt), v: null, t: null, si: null, p: null };
    const text = value.startsWith("'") ? value.slice(1) : value;
    return { v: text, t: CellValueType.STRING, f: null, si: null, p: null };
  }
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, si: null, p: null };
  return { v: Number(value), t: CellValueType.NUMBER, f: null, si: null, p: null };
}

/** Makes room: Excel's grid is always there, Univer's grows. */
export function growTo(sheet: FWorksheet, { row, column, rows, columns }: Rect): void {
  if (row + rows > sheet.getMaxRows()) sheet.setRowCount(row + rows + 50);
  if (column + columns > sheet.getMaxColumns()) sheet.setColumnCount(column + columns + 5);
}
