import { dereference, firstScalar } from "../../values/dereference";
import { ErrorValue, NOT_AVAILABLE, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { columnsOf, Reference, rowsOf } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import { OMITTED, type Argument, type Value } from "../../values/Value";
import { toNumber } from "../../values/coerce";
import { define, type ExcelFunction } from "../ExcelFunction";
import { optional, rawOrEmpty, raw } from "../parameters";
import { findAs } from "./match";
import { lookupVector } from "./LookupVector";

/** A mode as a single number; the usual one where none is given. */
function modeFrom(given: { readonly value: Argument } | undefined, usual: number): number | ErrorValue {
  if (given === undefined || given.value === OMITTED) return usual;
  const read = toNumber(firstScalar(given.value));
  return typeof read === "number" ? Math.trunc(read) : read;
}

/** The line of a table that belongs to a place: cells where cells were given, so that more can be done with their addresses. */
function lineAt(results: Reference | Matrix, at: number, isRow: boolean): Value {
  if (results instanceof Reference) {
    const { sheet, ...bounds } = results.first;
    return Reference.to(sheet, isRow ? { ...bounds, left: bounds.left + at, right: bounds.left + at } : { ...bounds, top: bounds.top + at, bottom: bounds.top + at });
  }
  const line = isRow ? Matrix.column(results.column(at)) : Matrix.row(results.row(at));
  return line.values.length === 1 ? line.values[0]! : line;
}

const xlookup = define(
  "XLOOKUP",
  [rawOrEmpty, raw, raw, optional(rawOrEmpty), optional(rawOrEmpty), optional(rawOrEmpty)],
  ([given, { value: within }, { value: from }, otherwise, givenMode, givenSearch]): Value => {
    const list = lookupVector(within);
    if (list instanceof ErrorValue) return list;
    const results = from instanceof Reference ? from : dereference(from);
    if (results instanceof ErrorValue) return results;
    const table = results instanceof Matrix || results instanceof Reference ? results : new Matrix(1, 1, [results]);
    const { rows, columns } = table instanceof Matrix ? table : { rows: rowsOf(table.first), columns: columnsOf(table.first) };
    const isRow = list.isRow || (list.length === 1 && rows > 1);
    if ((isRow ? columns : rows) !== list.length) return WRONG_VALUE;
    const [mode, search] = [modeFrom(givenMode, 0), modeFrom(givenSearch, 1)];
    if (mode instanceof ErrorValue) return mode;
    if (search instanceof ErrorValue) return search;
    const instead: Value = otherwise === undefined || otherwise.value === OMITTED ? NOT_AVAILABLE : otherwise.value;
    const one = (wanted: Scalar): Value => {
      if (wanted instanceof ErrorValue) return wanted;
      const at = findAs(list, wanted, mode, search);
      return typeof at !== "number" ? at : at < 0 ? instead : lineAt(table, at, isRow);
    };
    const wanted = given.value === OMITTED ? null : dereference(given.value);
    if (!(wanted instanceof Matrix)) return one(wanted);
    // A single line of lookup values lies across the lines it finds only one value of each.
    return wanted.map((value) => firstScalar(one(value)));
  },
);

export const xlookups: readonly ExcelFunction[] = [xlookup];
