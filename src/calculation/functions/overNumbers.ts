import type { ErrorValue } from "../values/ErrorValue";
import { define, type ExcelFunction } from "./ExcelFunction";
import { numbers, repeating } from "./parameters";

/** What is worked out from a list of numbers. */
export type Statistic = (values: readonly number[]) => number | ErrorValue;

/** A function over all numbers in all its arguments, as SUM counts them. */
export const overNumbers = (name: string, compute: Statistic): ExcelFunction =>
  define(name, [numbers, repeating(numbers)], ([first, others]) => compute(others.length === 0 ? first : [first, ...others].flat()));
