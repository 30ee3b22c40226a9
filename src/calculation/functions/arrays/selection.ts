import { toLogical } from "../../values/coerce";
import { EMPTY_ARRAY, ErrorValue, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import type { Scalar } from "../../values/Scalar";
import { roundedTo15 } from "../../values/textOfNumber";
import { OMITTED, type Value } from "../../values/Value";
import { define, type ExcelFunction } from "../ExcelFunction";
import { defaulted, integer, logical, matrix, number, optional, rawOrEmpty } from "../parameters";
import { fitsSheet } from "./shapes";

/** The places of what is to stay; an error among the conditions is the result. */
function placesWhere(conditions: readonly Scalar[]): number[] | ErrorValue {
  const places: number[] = [];
  for (const [i, condition] of conditions.entries()) {
    const holds = toLogical(condition);
    if (holds instanceof ErrorValue) return holds;
    if (holds) places.push(i);
  }
  return places;
}

const filter = define("FILTER", [matrix, matrix, optional(rawOrEmpty)], ([given, include, otherwise]): Value => {
  const byRow = include.columns === 1 && include.rows === given.rows;
  if (!byRow && !(include.rows === 1 && include.columns === given.columns)) return WRONG_VALUE;
  const places = placesWhere(include.values);
  if (places instanceof ErrorValue) return places;
  if (places.length === 0) return otherwise === undefined || otherwise.value === OMITTED ? EMPTY_ARRAY : otherwise.value;
  return byRow
    ? Matrix.build(places.length, given.columns, (row, column) => given.at(places[row]!, column))
    : Matrix.build(given.rows, places.length, (row, column) => given.at(row, places[column]!));
});

const keyOf = (value: Scalar): string => {
  if (typeof value === "number") return `n${Number.isInteger(value) ? value : roundedTo15(value)}`;
  if (typeof value === "string") return `t${value.toLowerCase()}`;
  return value === null ? "blank" : value instanceof ErrorValue ? value.code : String(value);
};

/** Rows (or columns) without repetitions, in either case of letters; or only those that come once. */
const unique = define("UNIQUE", [matrix, defaulted(logical, false), defaulted(logical, false)], ([given, byColumn, onlyOnce]) => {
  const lines = (byColumn ? given.transposed() : given).lines();
  const counts = new Map<string, number>();
  const keys = lines.map((line) => line.map((value) => `${keyOf(value).length}:${keyOf(value)}`).join("|"));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = lines.filter((_, i) => {
    const key = keys[i]!;
    if (seen.has(key) || (onlyOnce && counts.get(key) !== 1)) return false;
    seen.add(key);
    return true;
  });
  if (kept.length === 0) return EMPTY_ARRAY;
  return byColumn ? Matrix.of(kept).transposed() : Matrix.of(kept);
});

const sequence = define("SEQUENCE", [defaulted(integer, 1), defaulted(integer, 1), defaulted(number, 1), defaulted(number, 1)], ([rows, columns, start, step]) => {
  if (rows < 0 || columns < 0 || !fitsSheet(rows, columns)) return WRONG_VALUE;
  if (rows === 0 || columns === 0) return EMPTY_ARRAY;
  return Matrix.build(rows, columns, (row, column) => start + (row * columns + column) * step);
});

export const selection: readonly ExcelFunction[] = [filter, unique, sequence];
