import { ErrorValue } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { Reference } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import { OMITTED } from "../../values/Value";
import { define, type ExcelFunction } from "../ExcelFunction";
import { numbersIn } from "../numbersIn";
import type { Statistic } from "../overNumbers";
import type { WholeParameter } from "../Parameter";
import { repeating } from "../parameters";

/** Every value in what is given as AVERAGEA counts: in cells and arrays a text is 0 and TRUE is 1; only blanks are left out. */
const allValues: WholeParameter<readonly number[]> = {
  takes: "whole",
  read: (value, call) => {
    const found: number[] = [];
    let error: ErrorValue | undefined;
    const take = (cell: Scalar): void => {
      if (cell instanceof ErrorValue) error ??= cell;
      else if (cell !== null) found.push(typeof cell === "number" ? cell : Number(cell === true));
    };
    if (value instanceof Reference) for (const area of value.areas) area.sheet.forEachFilled(area, take);
    else if (value instanceof Matrix) value.values.forEach(take);
    else return numbersIn(value === OMITTED ? null : value, call);
    return error ?? found;
  },
  presence: "required",
  fallback: undefined,
  emptyIsAbsent: false,
};

/** A function over all values in all its arguments, texts counting 0. */
export const overValues = (name: string, compute: Statistic): ExcelFunction =>
  define(name, [allValues, repeating(allValues)], ([first, others]) => compute([first, ...others].flat()));
