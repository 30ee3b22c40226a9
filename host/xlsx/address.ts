/** An .xlsx sheet's size. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A rectangle of cells, counted from 0, ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** "A" is 0. */
export const columnNumber = (letters: string): number => {
  let number = 0;
  for (let index = 0; index < letters.length; index += 1) number = number * 26 + ((letters.charCodeAt(index) & 31) || 0);
  return number - 1;
};

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/;

/** "B2:C9" or "$B$2" as numbers; undefined where it is not such an address or lies outside a sheet. */
export const cellRange = (address: string): CellRange | undefined => {
  const parts = ADDRESS.exec(address.trim());
  if (!parts) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = parts;
  const columns = [columnNumber(left), columnNumber(right)].sort((a, b) => a - b);
  const rows = [Number(top) - 1, Number(bottom) - 1].sort((a, b) => a - b);
  const range = { top: rows[0] ?? 0, left: columns[0] ?? 0, bottom: rows[1] ?? 0, right: columns[1] ?? 0 };
  return range.right < COLUMNS && range.bottom < ROWS ? range : undefined;
};

export const contains = (range: CellRange, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

export const overlap = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
