import { type SheetFile } from "../../file/WorkbookFile";
import { DEFAULT_COLUMN_POINTS, DEFAULT_ROW_POINTS } from "../columnWidth";

/** The unit of drawings, in a point. */
export const EMU = 12_700;

/** A place on a sheet: a cell, and how far into it. */
export interface Anchor {
  readonly column: number;
  readonly row: number;
  readonly columnOffset: number;
  readonly rowOffset: number;
}

type Sizes = Pick<SheetFile, "columnWidths" | "rowHeights" | "hiddenColumns" | "hiddenRows">;

/** How wide each column and how high each row is, in points; nothing where it is hidden. */
const sizesOf = (sheet: Sizes): { readonly width: (column: number) => number; readonly height: (row: number) => number } => {
  const columns = new Set(sheet.hiddenColumns);
  const rows = new Set(sheet.hiddenRows);
  return {
    width: (column) => (columns.has(column) ? 0 : (sheet.columnWidths[column] ?? DEFAULT_COLUMN_POINTS)),
    height: (row) => (rows.has(row) ? 0 : (sheet.rowHeights[row] ?? DEFAULT_ROW_POINTS)),
  };
};

const LAST = { column: 16_383, row: 1_048_575 } as const;

const step = (points: number, size: (index: number) => number, last: number): { readonly index: number; readonly offset: number } => {
  let rest = Math.max(0, points);
  for (let index = 0; index < last; index += 1) {
    const whole = size(index);
    if (rest < whole) return { index, offset: rest };
    rest -= whole;
  }
  return { index: last, offset: 0 };
};

/** The cell under a point of the sheet. */
export const anchorAt = (sheet: Sizes, left: number, top: number): Anchor => {
  const { width, height } = sizesOf(sheet);
  const across = step(left, width, LAST.column);
  const down = step(top, height, LAST.row);
  return { column: across.index, row: down.index, columnOffset: Math.round(across.offset * EMU), rowOffset: Math.round(down.offset * EMU) };
};

/** The point of the sheet that an anchor means, to a hundredth. */
export const pointOf = (sheet: Sizes, anchor: Anchor): { readonly left: number; readonly top: number } => {
  const { width, height } = sizesOf(sheet);
  let left = anchor.columnOffset / EMU;
  let top = anchor.rowOffset / EMU;
  for (let column = 0; column < Math.min(anchor.column, LAST.column); column += 1) left += width(column);
  for (let row = 0; row < Math.min(anchor.row, LAST.row); row += 1) top += height(row);
  return { left: hundredths(left), top: hundredths(top) };
};

export const hundredths = (points: number): number => Math.round(points * 100) / 100;
