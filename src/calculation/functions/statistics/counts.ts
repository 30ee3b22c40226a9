import { dereference } from "../../values/dereference";
import { ErrorValue } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { Reference, type ReadableSheet } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import { OMITTED, type Argument } from "../../values/Value";
import { toNumber } from "../../values/coerce";
import type { Call } from "../Call";
import { define, type ExcelFunction } from "../ExcelFunction";
import { rawOrEmpty, repeating } from "../parameters";

/** Counts cells; a value given directly counts as `direct` says, an empty place between commas always. */
const counting = (name: string, inCells: (cell: Scalar) => boolean, direct: (value: Scalar, call: Call) => boolean): ExcelFunction =>
  define(name, [rawOrEmpty, repeating(rawOrEmpty)], ([first, others], call) => {
    let count = 0;
    const take = (value: Argument): void => {
      if (value === OMITTED) count += 1;
      else if (value instanceof Reference) for (const area of value.areas) (area.sheet satisfies ReadableSheet).forEachFilled(area, (cell) => { if (inCells(cell)) count += 1; });
      else if (value instanceof Matrix) for (const cell of value.values) { if (inCells(cell)) count += 1; }
      else {
        const plain = dereference(value);
        if (!(plain instanceof Matrix) && direct(plain, call)) count += 1;
      }
    };
    take(first.value);
    for (const { value } of others) take(value);
    return count;
  });

export const counts: readonly ExcelFunction[] = [
  counting("COUNT", (cell) => typeof cell === "number", (value, { book }) => !(toNumber(value, book.dates) instanceof ErrorValue)),
  counting("COUNTA", (cell) => cell !== null, () => true),
];
