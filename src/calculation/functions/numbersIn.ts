import { toNumber } from "../values/coerce";
import { ErrorValue } from "../values/ErrorValue";
import { Lambda } from "../values/Lambda";
import { Matrix } from "../values/Matrix";
import { Reference } from "../values/Reference";
import { WRONG_VALUE } from "../values/ErrorValue";
import type { Value } from "../values/Value";
import type { Call } from "./Call";

/**
 * The numbers that SUM, MAX and their like count: in cells and arrays only what is a number; a value given directly is made one, so that
 * SUM("3",TRUE) is 4. The first error found is the result.
 */
export function numbersIn(value: Value, { book }: Call): readonly number[] | ErrorValue {
  if (value instanceof Reference) return numbersOf(value);
  if (value instanceof Matrix) {
    const found: number[] = [];
    for (const cell of value.values) {
      if (typeof cell === "number") found.push(cell);
      else if (cell instanceof ErrorValue) return cell;
    }
    return found;
  }
  if (value instanceof Lambda) return WRONG_VALUE;
  const number = toNumber(value, book.dates);
  return typeof number === "number" ? [number] : number;
}

function numbersOf(reference: Reference): readonly number[] | ErrorValue {
  const found: number[] = [];
  let error: ErrorValue | undefined;
  for (const area of reference.areas) {
    area.sheet.forEachFilled(area, (cell) => {
      if (typeof cell === "number") found.push(cell);
      else if (error === undefined && cell instanceof ErrorValue) error = cell;
    });
    if (error) return error;
  }
  return found;
}
