import { dereference } from "../../values/dereference";
import { INVALID_REFERENCE, NOT_AVAILABLE, WRONG_VALUE, ErrorValue } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { columnsOf, Reference, rowsOf } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import type { Value } from "../../values/Value";
import { define, type ExcelFunction } from "../ExcelFunction";
import { integer, logical, optional, raw, scalar } from "../parameters";
import { findMatching } from "./findExact";
import { findSorted } from "./findSorted";
import { edgeOf, lookupVector } from "./LookupVector";

type Table = Reference | Matrix;

function tableFrom(value: Value): Table | ErrorValue {
  if (value instanceof Reference) return value.areas.length === 1 ? value : WRONG_VALUE;
  const plain = dereference(value);
  if (plain instanceof Matrix || plain instanceof ErrorValue) return plain;
  return new Matrix(1, 1, [plain]);
}

/** The size of a table, and any of its cells, without reading all of it. */
const sizeOf = (table: Table): { readonly rows: number; readonly columns: number } => (table instanceof Matrix ? table : { rows: rowsOf(table.first), columns: columnsOf(table.first) });
const cellAt = (table: Table, row: number, column: number): Scalar =>
  table instanceof Matrix ? table.at(row, column) : table.first.sheet.valueAt(table.first.top + row, table.first.left + column);

/** Finds a row by the table's first column, or a column by its first row; a blank is looked for as 0. */
const lookupAlong = (name: string, edge: "column" | "row"): ExcelFunction =>
  define(name, [scalar, raw, integer, optional(logical, true)], ([given, { value }, place, isSorted]) => {
    const table = tableFrom(value);
    if (!(table instanceof Matrix) && !(table instanceof Reference)) return table;
    const { rows, columns } = sizeOf(table);
    if (place < 1) return WRONG_VALUE;
    if (place > (edge === "column" ? columns : rows)) return INVALID_REFERENCE;
    const wanted = given ?? 0;
    const { values } = edgeOf(table, edge);
    const at = isSorted ? findSorted(values, wanted) : findMatching(values, wanted);
    if (at < 0) return NOT_AVAILABLE;
    return edge === "column" ? cellAt(table, at, place - 1) : cellAt(table, place - 1, at);
  });

/** LOOKUP(value, list, results), or LOOKUP(value, table): looked for along the longer side, the result from the last row or column. */
const lookup = define("LOOKUP", [scalar, raw, optional(raw)], ([given, { value }, results]) => {
  const table = tableFrom(value);
  if (!(table instanceof Matrix) && !(table instanceof Reference)) return table;
  const { rows, columns } = sizeOf(table);
  const isWide = columns > rows;
  if (results && rows !== 1 && columns !== 1) return NOT_AVAILABLE;
  const at = findSorted(edgeOf(table, isWide ? "row" : "column").values, given ?? 0);
  if (at < 0) return NOT_AVAILABLE;
  if (!results) return isWide ? cellAt(table, rows - 1, at) : cellAt(table, at, columns - 1);
  const list = tableFrom(results.value);
  if (!(list instanceof Matrix) && !(list instanceof Reference)) return list;
  const found = lookupVector(list);
  if (!("values" in found)) return NOT_AVAILABLE;
  // A result list of cells goes on beyond its end, as Excel's does.
  if (list instanceof Reference) return found.isRow ? cellAt(list, 0, at) : cellAt(list, at, 0);
  return at < found.length ? found.values[at]! : NOT_AVAILABLE;
});

export const tableLookup: readonly ExcelFunction[] = [lookupAlong("VLOOKUP", "column"), lookupAlong("HLOOKUP", "row"), lookup];
