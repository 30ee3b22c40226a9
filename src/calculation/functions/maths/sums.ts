import { INVALID_NUMBER } from "../../values/ErrorValue";
import { define, type ExcelFunction } from "../ExcelFunction";
import { integer, number, numbers, repeating } from "../parameters";
import { roundHalfAway } from "./roundHalfAway";

/** Over all numbers in all arguments. */
const overNumbers = (name: string, compute: (values: readonly number[]) => number): ExcelFunction =>
  define(name, [numbers, repeating(numbers)], ([first, others]) => compute(others.length === 0 ? first : [first, ...others].flat()));

const sum = (values: readonly number[]): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

export const sums: readonly ExcelFunction[] = [
  overNumbers("SUM", sum),
  overNumbers("PRODUCT", (values) => (values.length === 0 ? 0 : values.reduce((product, value) => product * value, 1))),
  define("ROUND", [number, integer], ([value, digits]) => roundHalfAway(value, digits)),
  define("ABS", [number], ([value]) => Math.abs(value)),
  define("SQRT", [number], ([value]) => (value < 0 ? INVALID_NUMBER : Math.sqrt(value))),
];
