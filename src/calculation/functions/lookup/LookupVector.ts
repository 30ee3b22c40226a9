import { dereference } from "../../values/dereference";
import { ErrorValue, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { columnsOf, intersectionOf, Reference, rowsOf, type Area, type Bounds } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import type { Value } from "../../values/Value";

/** A row or column in which something is looked for. */
export interface LookupVector {
  /** Its values as far as anything stands in it; what follows up to `length` is blank. */
  readonly values: readonly Scalar[];
  readonly length: number;
  readonly isRow: boolean;
}

/** A row or column as something to look in; #VALUE! for what is neither. A whole column costs only what stands in it. */
export function lookupVector(value: Value): LookupVector | ErrorValue {
  if (value instanceof Reference && value.areas.length === 1) return areaVector(value.first);
  const plain = dereference(value);
  if (plain instanceof ErrorValue) return plain;
  const matrix = plain instanceof Matrix ? plain : new Matrix(1, 1, [plain]);
  if (matrix.rows !== 1 && matrix.columns !== 1) return WRONG_VALUE;
  return { values: matrix.values, length: matrix.values.length, isRow: matrix.rows === 1 && matrix.columns > 1 };
}

function areaVector(area: Area): LookupVector | ErrorValue {
  const [rows, columns] = [rowsOf(area), columnsOf(area)];
  if (rows !== 1 && columns !== 1) return WRONG_VALUE;
  return { values: filledPart(area), length: Math.max(rows, columns), isRow: rows === 1 && columns > 1 };
}

const isSame = (one: Bounds, other: Bounds): boolean => one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;

/** The values of a row or column down to the last row, or across to the last column, in which its sheet holds anything. */
function filledPart(area: Area, named: Bounds = area): readonly Scalar[] {
  const { used } = area.sheet;
  const filled = used && intersectionOf(area, { top: area.top, left: area.left, bottom: used.bottom, right: used.right });
  return filled ? area.sheet.valuesWithin(isSame(filled, named) ? named : filled, named) : [];
}

/** The first column of a table, or its first row, and the other way about. */
export function edgeOf(table: Reference | Matrix, edge: "column" | "row"): LookupVector {
  if (table instanceof Reference) {
    const area = table.first;
    const bounds = edge === "column" ? { ...area, right: area.left } : { ...area, bottom: area.top };
    return { values: filledPart(bounds, area), length: edge === "column" ? rowsOf(area) : columnsOf(area), isRow: edge === "row" };
  }
  if (edge === "row") return { values: table.rows === 1 ? table.values : table.row(0), length: table.columns, isRow: true };
  return { values: table.columns === 1 ? table.values : table.column(0), length: table.rows, isRow: false };
}
