import type { FRange, FWorksheet } from "@univerjs/sheets/facade";
import { MAX_COLUMNS, MAX_ROWS, type Rect } from "../engine/a1";
import { growTo } from "../engine/cells";
import { invalid } from "./RichApiError";

/** A rectangle on a sheet. */
export interface RangeHandle extends Rect {
  readonly sheet: FWorksheet;
}

/** Whole rows and columns end where the grid does. */
export function clipped(range: RangeHandle): RangeHandle {
  return {
    ...range,
    rows: range.rows >= MAX_ROWS ? range.sheet.getMaxRows() : range.rows,
    columns: range.columns >= MAX_COLUMNS ? range.sheet.getMaxColumns() : range.columns,
  };
}

export const isUnbounded = ({ rows, columns }: Rect): boolean => rows >= MAX_ROWS || columns >= MAX_COLUMNS;

/** Excel sets nothing cell by cell on whole rows or columns: the request would be too large. */
export function checkBounded(range: RangeHandle): RangeHandle {
  if (isUnbounded(range)) throw invalid("Values, formulas and number formats cannot be set on whole rows or columns. Name the cells.");
  return range;
}

export function gridRange(range: RangeHandle): FRange {
  const { sheet, row, column, rows, columns } = clipped(range);
  growTo(sheet, { row, column, rows, columns });
  return sheet.getRange(row, column, rows, columns);
}

/** A matrix of the range's size from what an add-in set: one value for all cells, or exactly one for each. */
export function matrixFor({ rows, columns }: Rect, value: unknown): unknown[][] {
  if (!Array.isArray(value)) return Array.from({ length: rows }, () => Array<unknown>(columns).fill(value));
  const lines = value as unknown[];
  if (lines.length !== rows || lines.some((line) => !Array.isArray(line) || line.length !== columns)) {
    throw invalid("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return lines as unknown[][];
}
