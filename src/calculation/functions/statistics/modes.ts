import { dereference } from "../../values/dereference";
import { ErrorValue, NOT_AVAILABLE, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { OMITTED } from "../../values/Value";
import { alias, define, type ExcelFunction } from "../ExcelFunction";
import { numbersIn } from "../numbersIn";
import type { WholeParameter } from "../Parameter";
import { repeating } from "../parameters";
import { mode, mostFrequent } from "./averages";

/** Numbers in ranges and arrays; a single value must be one itself: a text, truth value or blank is #VALUE! */
const plainNumbers: WholeParameter<readonly number[]> = {
  takes: "whole",
  read: (given, call) => {
    const value = given === OMITTED ? null : given;
    const plain = dereference(value);
    if (plain instanceof Matrix) return numbersIn(value, call);
    return typeof plain === "number" ? [plain] : plain instanceof ErrorValue ? plain : WRONG_VALUE;
  },
  presence: "required",
  fallback: undefined,
  emptyIsAbsent: false,
};

const single = define("MODE.SNGL", [plainNumbers, repeating(plainNumbers)], ([first, others]) => mode([first, ...others].flat()));

export const modes: readonly ExcelFunction[] = [
  single,
  alias("MODE", single),
  define("MODE.MULT", [plainNumbers, repeating(plainNumbers)], ([first, others]) => {
    const found = mostFrequent([first, ...others].flat());
    return found.length === 0 ? NOT_AVAILABLE : Matrix.column(found);
  }),
];
