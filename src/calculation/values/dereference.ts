import { EMPTY_ARRAY, WRONG_VALUE } from "./ErrorValue";
import { Lambda } from "./Lambda";
import { Matrix } from "./Matrix";
import { columnsOf, Reference, rowsOf } from "./Reference";
import type { Scalar } from "./Scalar";
import type { Value } from "./Value";

/** The values behind a reference: one for a cell, a matrix for a range. Several ranges at once have none. */
export function dereference(value: Value): Scalar | Matrix {
  if (value instanceof Reference) {
    if (value.areas.length !== 1) return WRONG_VALUE;
    const area = value.first;
    if (area.top === area.bottom && area.left === area.right) return area.sheet.valueAt(area.top, area.left);
    return new Matrix(rowsOf(area), columnsOf(area), area.sheet.valuesWithin(area));
  }
  return value instanceof Lambda ? EMPTY_ARRAY : value;
}

/** The value of a single cell, or the one at the top left of several. */
export function firstScalar(value: Value): Scalar {
  const plain = dereference(value);
  return plain instanceof Matrix ? (plain.values[0] ?? EMPTY_ARRAY) : plain;
}

/** A value as a matrix, a single one as 1 × 1. */
export function asMatrix(value: Value): Matrix {
  const plain = dereference(value);
  return plain instanceof Matrix ? plain : new Matrix(1, 1, [plain]);
}
