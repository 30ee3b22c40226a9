import { dereference } from "../../values/dereference";
import { Matrix } from "../../values/Matrix";
import { WRONG_VALUE, type ErrorValue } from "../../values/ErrorValue";
import { Reference } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import { isError } from "../../values/Scalar";
import { alias, define, type ExcelFunction } from "../ExcelFunction";
import { integer, optional, raw, text } from "../parameters";

/** A cell holds no more characters. */
export const MAX_TEXT_LENGTH = 32_767;

/** A text as a cell can hold it; longer ones are #VALUE! */
export const fitting = (made: string): string | ErrorValue => (made.length > MAX_TEXT_LENGTH ? WRONG_VALUE : made);

const left = define("LEFT", [text, optional(integer, 1)], ([given, count]) => (count < 0 ? WRONG_VALUE : given.slice(0, count)));

const right = define("RIGHT", [text, optional(integer, 1)], ([given, count]) => (count < 0 ? WRONG_VALUE : given.slice(Math.max(0, given.length - count))));

const mid = define("MID", [text, integer, integer], ([given, start, count]) => (start < 1 || count < 0 ? WRONG_VALUE : given.slice(start - 1, start - 1 + count)));

const length = define("LEN", [text], ([given]) => given.length);

const replace = define("REPLACE", [text, integer, integer, text], ([given, start, count, instead]) =>
  start < 1 || count < 0 ? WRONG_VALUE : fitting(given.slice(0, start - 1) + instead + given.slice(start - 1 + count)),
);

const repeat = define("REPT", [text, integer], ([given, times]) => (times < 0 || given.length * times > MAX_TEXT_LENGTH ? WRONG_VALUE : given.repeat(times)));

const exact = define("EXACT", [text, text], ([one, other]) => one === other);

/** Texts stay, other values become ""; of a range only the first cell counts. */
const textOnly = define("T", [raw], ([{ value }]) => {
  const one = (cell: Scalar): Scalar => (typeof cell === "string" || isError(cell) ? cell : "");
  const plain = dereference(value instanceof Reference ? firstCell(value) : value);
  return plain instanceof Matrix ? plain.map(one) : one(plain);
});

/** The cell at the top left of a range. */
export const firstCell = ({ first: { sheet, top, left: column } }: Reference): Reference => Reference.to(sheet, { top, left: column, bottom: top, right: column });

export const parts: readonly ExcelFunction[] = [
  left,
  right,
  mid,
  length,
  replace,
  repeat,
  exact,
  textOnly,
  // A byte is a character in every language that is written with our letters.
  alias("LEFTB", left),
  alias("RIGHTB", right),
  alias("MIDB", mid),
  alias("LENB", length),
  alias("REPLACEB", replace),
];
