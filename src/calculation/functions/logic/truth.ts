import { toLogical } from "../../values/coerce";
import { ErrorValue, WRONG_VALUE } from "../../values/ErrorValue";
import { Lambda } from "../../values/Lambda";
import { Matrix } from "../../values/Matrix";
import { Reference } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import type { Value } from "../../values/Value";
import { define, type ExcelFunction } from "../ExcelFunction";
import { raw, repeating } from "../parameters";

/** The truth values in what AND and OR are given: texts and blanks in cells are left out, given directly they must be TRUE or FALSE. */
function truthsIn(value: Value): readonly boolean[] | ErrorValue {
  const found: boolean[] = [];
  let error: ErrorValue | undefined;
  const inCells = (cell: Scalar): void => {
    if (cell instanceof ErrorValue) error ??= cell;
    else if (typeof cell === "number" || typeof cell === "boolean") found.push(Boolean(cell));
  };
  if (value instanceof Reference) for (const area of value.areas) area.sheet.forEachFilled(area, inCells);
  else if (value instanceof Matrix) value.values.forEach(inCells);
  else if (value instanceof Lambda) return WRONG_VALUE;
  else {
    const holds = toLogical(value);
    return holds instanceof ErrorValue ? holds : [holds];
  }
  return error ?? found;
}

const overAll = (name: string, decide: (truths: readonly boolean[]) => boolean): ExcelFunction =>
  define(name, [repeating(raw)], ([given]) => {
    const truths: boolean[] = [];
    for (const { value } of given) {
      const found = truthsIn(value);
      if (found instanceof ErrorValue) return found;
      truths.push(...found);
    }
    return truths.length === 0 ? WRONG_VALUE : decide(truths);
  });

export const truth: readonly ExcelFunction[] = [
  overAll("AND", (truths) => truths.every(Boolean)),
  overAll("OR", (truths) => truths.some(Boolean)),
  overAll("XOR", (truths) => truths.filter(Boolean).length % 2 === 1),
];
