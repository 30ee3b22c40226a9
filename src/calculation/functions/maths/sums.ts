import { type ErrorValue } from "../../values/ErrorValue";
import type { Call } from "../Call";
import { eachNumber } from "../eachNumber";
import { define, type ExcelFunction } from "../ExcelFunction";
import type { Value } from "../../values/Value";
import { raw, repeating } from "../parameters";

type Given = readonly [{ readonly value: Value }, readonly { readonly value: Value }[]];

/** Goes once through all numbers in all arguments. */
function through([first, others]: Given, call: Call, visit: (number: number) => void): ErrorValue | undefined {
  let error = eachNumber(first.value, call, visit);
  for (let i = 0; error === undefined && i < others.length; i++) error = eachNumber(others[i]!.value, call, visit);
  return error;
}

export const sums: readonly ExcelFunction[] = [
  define("SUM", [raw, repeating(raw)], (given, call) => {
    let total = 0;
    return through(given, call, (value) => { total += value; }) ?? total;
  }),
  define("SUMSQ", [raw, repeating(raw)], (given, call) => {
    let total = 0;
    return through(given, call, (value) => { total += value * value; }) ?? total;
  }),
  define("PRODUCT", [raw, repeating(raw)], (given, call) => {
    let product = 1;
    let count = 0;
    const error = through(given, call, (value) => {
      product *= value;
      count += 1;
    });
    return error ?? (count === 0 ? 0 : product);
  }),
];
