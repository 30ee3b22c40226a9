import { InvalidAddress } from "./InvalidAddress";

/** A rectangle of cells, rows and columns from 0. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const columnName = (index: number): string => (index >= 26 ? columnName(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

export const columnIndex = (name: string): number => [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const quoteSheet = (name: string): string => (/^[A-Za-z_][\w.]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`);

export const unquoteSheet = (name: string): string => (name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name);

export function rectAddress({ row, column, rows, columns }: Rect): string {
  if (rows >= MAX_ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns >= MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

export const absoluteAddress = (rect: Rect): string => rectAddress(rect).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** "B2:C9", "B:C", "2:9", with or without $; a sheet's name before ! is left to the caller. */
export function parseRect(address: string): Rect {
  const local = address.replace(/^.*!/, "").replace(/\$/g, "");
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(local);
  if (cells) {
    const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = cells;
    const [row, otherRow, column, otherColumn] = [+r1 - 1, +r2 - 1, columnIndex(c1), columnIndex(c2)];
    const rect = { row: Math.min(row, otherRow), column: Math.min(column, otherColumn), rows: Math.abs(otherRow - row) + 1, columns: Math.abs(otherColumn - column) + 1 };
    if (rect.row >= 0 && rect.row + rect.rows <= MAX_ROWS && rect.column + rect.columns <= MAX_COLUMNS) return rect;
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(local);
  if (columns) {
    const [one, other] = [columnIndex(columns[1]!), columnIndex(columns[2]!)];
    return { row: 0, column: Math.min(one, other), rows: MAX_ROWS, columns: Math.abs(other - one) + 1 };
  }
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows) return { row: Math.min(+rows[1]!, +rows[2]!) - 1, column: 0, rows: Math.abs(+rows[2]! - +rows[1]!) + 1, columns: MAX_COLUMNS };
  throw new InvalidAddress(address);
}
