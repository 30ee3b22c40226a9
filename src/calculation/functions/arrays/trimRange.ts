import { asMatrix } from "../../values/dereference";
import { ErrorValue, INVALID_REFERENCE, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { Reference, type Bounds } from "../../values/Reference";
import type { Value } from "../../values/Value";
import { define, type ExcelFunction } from "../ExcelFunction";
import { defaulted, integer, raw } from "../parameters";

type Visit = (row: number, column: number) => void;

/** The rows and columns from the first to the last in which anything stands; undefined where nothing does. */
function filledBounds(forEach: (visit: Visit) => void): Bounds | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  forEach((row, column) => {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  });
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

/** Blank rows and columns at the edges left out: 0 none, 1 before, 2 after, 3 both. */
const trimRange = define("TRIMRANGE", [raw, defaulted(integer, 3), defaulted(integer, 3)], ([{ value }, rowMode, columnMode]): Value => {
  if (value instanceof ErrorValue) return value;
  if (rowMode < 0 || rowMode > 3 || columnMode < 0 || columnMode > 3 || (value instanceof Reference && value.areas.length !== 1)) return WRONG_VALUE;
  const within = (whole: Bounds, filled: Bounds): Bounds => ({
    top: rowMode & 1 ? filled.top : whole.top,
    bottom: rowMode & 2 ? filled.bottom : whole.bottom,
    left: columnMode & 1 ? filled.left : whole.left,
    right: columnMode & 2 ? filled.right : whole.right,
  });
  if (value instanceof Reference) {
    const { sheet, ...whole } = value.first;
    const filled = filledBounds((visit) => sheet.forEachFilled(whole, (_, row, column) => visit(row, column)));
    return filled ? Reference.to(sheet, within(whole, filled)) : INVALID_REFERENCE;
  }
  const given = asMatrix(value);
  const filled = filledBounds((visit) =>
    given.values.forEach((cell, i) => {
      if (cell !== null) visit(Math.floor(i / given.columns), i % given.columns);
    }),
  );
  if (!filled) return INVALID_REFERENCE;
  const { top, left, bottom, right } = within({ top: 0, left: 0, bottom: given.rows - 1, right: given.columns - 1 }, filled);
  return Matrix.build(bottom - top + 1, right - left + 1, (row, column) => given.at(top + row, left + column));
});

export const trimming: readonly ExcelFunction[] = [trimRange];
