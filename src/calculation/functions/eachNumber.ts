import { toNumber } from "../values/coerce";
import { ErrorValue, WRONG_VALUE } from "../values/ErrorValue";
import { Lambda } from "../values/Lambda";
import { Matrix } from "../values/Matrix";
import { Reference } from "../values/Reference";
import type { Value } from "../values/Value";
import type { Call } from "./Call";

/**
 * Visits every number that SUM and its like count, in order, without a list of them: in cells and arrays only what is a number; a value
 * given directly is made one.
 * @returns The first error met, which ends it.
 */
export function eachNumber(value: Value, { book }: Call, visit: (number: number) => void): ErrorValue | undefined {
  if (value instanceof Reference) {
    let error: ErrorValue | undefined;
    for (const area of value.areas) {
      area.sheet.forEachFilled(area, (cell) => {
        if (typeof cell === "number") visit(cell);
        else if (error === undefined && cell instanceof ErrorValue) error = cell;
      });
      if (error) return error;
    }
    return undefined;
  }
  if (value instanceof Matrix) {
    for (const cell of value.values) {
      if (typeof cell === "number") visit(cell);
      else if (cell instanceof ErrorValue) return cell;
    }
    return undefined;
  }
  if (value instanceof Lambda) return WRONG_VALUE;
  const number = toNumber(value, book.dates);
  if (number instanceof ErrorValue) return number;
  visit(number);
  return undefined;
}
