import { INVALID_REFERENCE, WRONG_VALUE } from "../../values/ErrorValue";
import { columnsOf, MAX_COLUMNS, MAX_ROWS, Reference, rowsOf } from "../../values/Reference";
import type { Call } from "../Call";
import { define, type ExcelFunction } from "../ExcelFunction";
import { defaulted, integer, logical, reference, text } from "../parameters";
import { columnLetters } from "./places";

/** A size below 0 counts back from the cell, which is then the last one. */
const spanOf = (from: number, size: number): readonly [first: number, last: number] => (size < 0 ? [from + size + 1, from] : [from, from + size - 1]);

const offset = define(
  "OFFSET",
  [reference, integer, integer, defaulted(integer), defaulted(integer)],
  ([given, rows, columns, height, width]) => {
    if (given.areas.length !== 1) return WRONG_VALUE;
    const { sheet, ...from } = given.first;
    const [tall, wide] = [height ?? rowsOf(from), width ?? columnsOf(from)];
    const [top, bottom] = spanOf(from.top + rows, tall);
    const [left, right] = spanOf(from.left + columns, wide);
    if (tall === 0 || wide === 0 || top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return INVALID_REFERENCE;
    return Reference.to(sheet, { top, left, bottom, right });
  },
  { isVolatile: true, asksForCells: true },
);

/** One place in R1C1 style as A1 style, seen from a cell; undefined for what is none. */
function fromR1C1(place: string, { row, column }: Call): string | undefined {
  const found = /^(?:R(\d+|\[-?\d+\])?)?(?:C(\d+|\[-?\d+\])?)?$/i.exec(place);
  if (!found || place === "") return undefined;
  const at = (part: string | undefined, own: number, most: number): number | undefined => {
    const index = part === undefined ? own : part.startsWith("[") ? own + Number(part.slice(1, -1)) : Number(part) - 1;
    return index >= 0 && index < most ? index : undefined;
  };
  const r = at(found[1], row, MAX_ROWS);
  const c = at(found[2], column, MAX_COLUMNS);
  if (r === undefined || c === undefined) return undefined;
  const [hasRow, hasColumn] = [/^R/i.test(place), /C/i.test(place)];
  return `${hasColumn ? `$${columnLetters(c)}` : ""}${hasRow ? `$${r + 1}` : ""}`;
}

/** "Sheet1!R1C1:R[2]C" as "Sheet1!$A$1:$B$4"; a name or what is no address stays. */
function a1From(given: string, call: Call): string {
  const mark = given.lastIndexOf("!");
  const [sheet, address] = [given.slice(0, mark + 1), given.slice(mark + 1)];
  const ends = address.split(":").map((place) => fromR1C1(place.trim(), call));
  if (ends.some((end) => end === undefined) || ends.length > 2) return given;
  // A whole row or column is a range from itself to itself.
  const [first] = ends;
  const isLine = ends.length === 1 && !/^\$[A-Z]+\$\d+$/.test(first!);
  return sheet + (isLine ? `${first!}:${first!}` : ends.join(":"));
}

const indirect = define("INDIRECT", [text, defaulted(logical, true)], ([given, isA1], call) => call.book.referenceFrom(isA1 ? given : a1From(given, call), call) ?? INVALID_REFERENCE, { isVolatile: true, asksForCells: true });

export const pointing: readonly ExcelFunction[] = [offset, indirect];
