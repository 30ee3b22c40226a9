import { toText } from "../../values/coerce";
import { dereference } from "../../values/dereference";
import { ErrorValue } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { Reference } from "../../values/Reference";
import type { Value } from "../../values/Value";
import { define, type ExcelFunction } from "../ExcelFunction";
import { logical, raw, repeating, text } from "../parameters";
import { fitting } from "./parts";

/** Every cell as text, row by row; the first error is the result. */
function textsIn(values: readonly Value[], keepBlank: boolean): readonly string[] | ErrorValue {
  const found: string[] = [];
  let error: ErrorValue | undefined;
  const take = (read: string | ErrorValue): void => {
    if (read instanceof ErrorValue) error ??= read;
    else if (keepBlank || read !== "") found.push(read);
  };
  for (const value of values) {
    // Blank cells give nothing, so that whole columns cost only what stands in them.
    if (value instanceof Reference && !keepBlank) for (const area of value.areas) area.sheet.forEachFilled(area, (cell) => take(toText(cell)));
    else {
      const plain = dereference(value);
      if (plain instanceof Matrix) for (const cell of plain.values) take(toText(cell));
      else take(toText(plain));
    }
    if (error) return error;
  }
  return found;
}

const concat = define("CONCAT", [raw, repeating(raw)], ([first, others]) => {
  const texts = textsIn([first, ...others].map(({ value }) => value), false);
  return texts instanceof ErrorValue ? texts : fitting(texts.join(""));
});

const concatenate = define("CONCATENATE", [text, repeating(text)], ([first, others]) => fitting(first + others.join("")));

/** Several delimiters are used in turn, and again from the first. */
const textJoin = define("TEXTJOIN", [raw, logical, raw, repeating(raw)], ([delimiter, ignoresEmpty, first, others]) => {
  const delimiters = textsIn([delimiter.value], true);
  if (delimiters instanceof ErrorValue) return delimiters;
  const texts = textsIn([first, ...others].map(({ value }) => value), !ignoresEmpty);
  if (texts instanceof ErrorValue) return texts;
  return fitting(texts.reduce((joined, each, i) => (i === 0 ? each : joined + delimiters[(i - 1) % delimiters.length]! + each), ""));
});

export const joining: readonly ExcelFunction[] = [concat, concatenate, textJoin];
