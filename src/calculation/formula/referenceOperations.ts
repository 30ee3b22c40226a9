import { ErrorValue, INVALID_REFERENCE, NULL_INTERSECTION, WRONG_VALUE } from "../values/ErrorValue";
import { Matrix } from "../values/Matrix";
import { contains, intersectionOf, Reference, type Area } from "../values/Reference";
import type { Value } from "../values/Value";
import type { Call } from "../functions/Call";
import type { ReferenceOperator } from "./FormulaNode";

const OPERATIONS: Readonly<Record<ReferenceOperator, (left: Reference, right: Reference) => Reference | ErrorValue>> = {
  ":": (left, right) => {
    const { sheet } = left.first;
    const areas = [...left.areas, ...right.areas];
    if (areas.some((area) => area.sheet !== sheet)) return WRONG_VALUE;
    return Reference.to(sheet, {
      top: Math.min(...areas.map(({ top }) => top)),
      left: Math.min(...areas.map(({ left: column }) => column)),
      bottom: Math.max(...areas.map(({ bottom }) => bottom)),
      right: Math.max(...areas.map(({ right: column }) => column)),
    });
  },
  " ": (left, right) => {
    const common = left.areas.flatMap((one) =>
      right.areas.flatMap((other): Area[] => {
        const bounds = one.sheet === other.sheet ? intersectionOf(one, other) : undefined;
        return bounds ? [{ sheet: one.sheet, ...bounds }] : [];
      }),
    );
    return common.length === 0 ? NULL_INTERSECTION : new Reference(common);
  },
  ",": (left, right) => new Reference([...left.areas, ...right.areas]),
};

/** A1:B2, A1:B9 A5:C5 (what two have in common) and (A1,B2), where either side can be anything that gives cells. */
export function combineReferences(operator: ReferenceOperator, left: Value, right: Value): Value {
  if (left instanceof ErrorValue) return left;
  if (right instanceof ErrorValue) return right;
  if (!(left instanceof Reference) || !(right instanceof Reference)) return WRONG_VALUE;
  return OPERATIONS[operator](left, right);
}

/** @A1:A9: the cell of a range that stands in the formula's own row or column; the first of an array. */
export function implicitIntersection(value: Value, { sheet, row, column }: Call): Value {
  if (value instanceof Matrix) return value.values[0] ?? WRONG_VALUE;
  if (!(value instanceof Reference) || value.isCell) return value;
  if (value.areas.length !== 1) return WRONG_VALUE;
  const area = value.first;
  if (area.left === area.right && row >= area.top && row <= area.bottom) return cellOf(area, row, area.left);
  if (area.top === area.bottom && column >= area.left && column <= area.right) return cellOf(area, area.top, column);
  return area.sheet === sheet && contains(area, row, column) ? cellOf(area, row, column) : WRONG_VALUE;
}

const cellOf = ({ sheet }: Area, row: number, column: number): Reference => Reference.to(sheet, { top: row, left: column, bottom: row, right: column });

/** A1#: all that the formula in A1 fills. */
export function spilledFrom(value: Value): Value {
  if (value instanceof ErrorValue) return value;
  if (!(value instanceof Reference) || !value.isCell) return INVALID_REFERENCE;
  const { sheet, top, left } = value.first;
  // Asking for the value first brings the spill up to date.
  const shown = sheet.valueAt(top, left);
  const bounds = sheet.spillFrom(top, left);
  return bounds ? Reference.to(sheet, bounds) : shown instanceof ErrorValue ? shown : INVALID_REFERENCE;
}
