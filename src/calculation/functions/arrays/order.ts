import { toNumber } from "../../values/coerce";
import { compareScalars } from "../../values/compareScalars";
import { asMatrix } from "../../values/dereference";
import { ERROR_CODES, ErrorValue, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import type { Scalar } from "../../values/Scalar";
import { OMITTED, type Argument } from "../../values/Value";
import { define, type ExcelFunction } from "../ExcelFunction";
import { defaulted, logical, matrix, optional, rawOrEmpty, repeating } from "../parameters";

/** Numbers, texts, FALSE, TRUE, errors. */
const compareAll = (one: Exclude<Scalar, null>, other: Exclude<Scalar, null>): number => {
  if (one instanceof ErrorValue) return other instanceof ErrorValue ? ERROR_CODES.indexOf(one.code) - ERROR_CODES.indexOf(other.code) : 1;
  return other instanceof ErrorValue ? -1 : compareScalars(one, other);
};

interface SortKey {
  readonly values: readonly Scalar[];
  readonly order: 1 | -1;
}

/** The places of lines in order of their keys; equal ones stay as they were, blanks come last whichever way. */
function sortedPlaces(count: number, keys: readonly SortKey[]): number[] {
  return Array.from({ length: count }, (_, i) => i).sort((a, b) => {
    for (const { values, order } of keys) {
      const [one, other] = [values[a]!, values[b]!];
      if (one === null || other === null) {
        if (one !== other) return one === null ? 1 : -1;
        continue;
      }
      const compared = compareAll(one, other);
      if (compared !== 0) return compared * order;
    }
    return a - b;
  });
}

/** Numbers as a list; undefined for one that is none. */
function numbersFrom(given: { readonly value: Argument } | undefined, usual: number): number[] | ErrorValue {
  if (given === undefined || given.value === OMITTED) return [usual];
  const found: number[] = [];
  for (const value of asMatrix(given.value).values) {
    const read = toNumber(value);
    if (read instanceof ErrorValue) return read;
    found.push(Math.trunc(read));
  }
  return found;
}

const isOrder = (order: number | undefined): order is 1 | -1 => order === 1 || order === -1;

const byPlaces = (given: Matrix, places: readonly number[], byColumn: boolean): Matrix =>
  byColumn ? Matrix.build(given.rows, given.columns, (row, column) => given.at(row, places[column]!)) : Matrix.build(given.rows, given.columns, (row, column) => given.at(places[row]!, column));

const sort = define("SORT", [matrix, optional(rawOrEmpty), optional(rawOrEmpty), defaulted(logical, false)], ([given, indexes, orders, byColumn]) => {
  const chosen = numbersFrom(indexes, 1);
  if (chosen instanceof ErrorValue) return chosen;
  const directions = numbersFrom(orders, 1);
  if (directions instanceof ErrorValue) return directions;
  if (directions.length !== 1 && directions.length !== chosen.length) return WRONG_VALUE;
  const keys: SortKey[] = [];
  for (const [i, index] of chosen.entries()) {
    const order = directions[directions.length === 1 ? 0 : i];
    if (index < 1 || index > (byColumn ? given.rows : given.columns) || !isOrder(order)) return WRONG_VALUE;
    keys.push({ values: byColumn ? given.row(index - 1) : given.column(index - 1), order });
  }
  return byPlaces(given, sortedPlaces(byColumn ? given.columns : given.rows, keys), byColumn);
});

/** By one or several rows or columns of its own height or width, each followed by its direction. */
const sortBy = define("SORTBY", [matrix, matrix, optional(rawOrEmpty), repeating(rawOrEmpty)], ([given, first, firstOrder, others]) => {
  const pairs = [{ by: first, order: firstOrder as { readonly value: Argument } | undefined }];
  for (let i = 0; i < others.length; i += 2) {
    const by = others[i]!.value;
    if (by === OMITTED) return WRONG_VALUE;
    pairs.push({ by: asMatrix(by), order: others[i + 1] });
  }
  const byColumn = first.rows === 1 && first.columns > 1 && given.columns === first.columns;
  const keys: SortKey[] = [];
  for (const { by, order } of pairs) {
    const direction = numbersFrom(order, 1);
    if (direction instanceof ErrorValue) return direction;
    const fits = byColumn ? by.rows === 1 && by.columns === given.columns : by.columns === 1 && by.rows === given.rows;
    if (!fits || direction.length !== 1 || !isOrder(direction[0])) return WRONG_VALUE;
    keys.push({ values: by.values, order: direction[0] });
  }
  return byPlaces(given, sortedPlaces(byColumn ? given.columns : given.rows, keys), byColumn);
});

export const order: readonly ExcelFunction[] = [sort, sortBy];
