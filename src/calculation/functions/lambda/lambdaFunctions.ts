import { asMatrix, dereference } from "../../values/dereference";
import { EMPTY_ARRAY, ErrorValue, NOT_AVAILABLE, WRONG_VALUE } from "../../values/ErrorValue";
import { Lambda } from "../../values/Lambda";
import { Matrix } from "../../values/Matrix";
import { columnsOf, Reference, rowsOf } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import { OMITTED, type Value } from "../../values/Value";
import { fitsSheet } from "../arrays/shapes";
import { define, type ExcelFunction } from "../ExcelFunction";
import { integer, lambda, raw, rawOrEmpty, repeating } from "../parameters";

/** A range or array whose cells, rows or columns a LAMBDA is given one by one: cells stay cells, so that it can ask for their place. */
interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly part: (top: number, left: number, rows: number, columns: number) => Value;
}

function tableFrom(value: Value): Table | ErrorValue {
  if (value instanceof ErrorValue) return value;
  if (value instanceof Reference) {
    if (value.areas.length !== 1) return WRONG_VALUE;
    const { sheet, ...bounds } = value.first;
    const part: Table["part"] = (top, left, rows, columns) =>
      Reference.to(sheet, { top: bounds.top + top, left: bounds.left + left, bottom: bounds.top + top + rows - 1, right: bounds.left + left + columns - 1 });
    return { rows: rowsOf(bounds), columns: columnsOf(bounds), part };
  }
  const all = asMatrix(value);
  return {
    rows: all.rows,
    columns: all.columns,
    part: (top, left, rows, columns) => (rows === 1 && columns === 1 ? all.at(top, left) : Matrix.build(rows, columns, (row, column) => all.at(top + row, left + column))),
  };
}

/** A LAMBDA's result as one cell's value: an array within an array is #CALC! */
function single(value: Value): Scalar {
  const plain = dereference(value);
  if (!(plain instanceof Matrix)) return plain;
  return plain.values.length === 1 ? plain.values[0]! : EMPTY_ARRAY;
}

/** MAP(array, …, lambda): cell by cell. */
const map = define("MAP", [raw, raw, repeating(raw)], ([first, second, others]) => {
  const given = [first, second, ...others].map(({ value }) => value);
  const called = given.pop();
  if (called instanceof ErrorValue) return called;
  if (!(called instanceof Lambda)) return WRONG_VALUE;
  const tables: Table[] = [];
  for (const value of given) {
    const table = tableFrom(value);
    if (table instanceof ErrorValue) return table;
    tables.push(table);
  }
  const rows = Math.max(...tables.map((table) => table.rows));
  const columns = Math.max(...tables.map((table) => table.columns));
  return Matrix.build(rows, columns, (row, column) => {
    const missing = tables.some((table) => row >= table.rows || column >= table.columns);
    return missing ? NOT_AVAILABLE : single(called.call(tables.map((table) => table.part(row, column, 1, 1))));
  });
});

/** BYROW and BYCOL: line by line. */
const byLine = (name: string, along: "rows" | "columns"): ExcelFunction =>
  define(name, [raw, lambda], ([{ value }, called]) => {
    const table = tableFrom(value);
    if (table instanceof ErrorValue) return table;
    const one = (i: number): Scalar => single(called.call([along === "rows" ? table.part(i, 0, 1, table.columns) : table.part(0, i, table.rows, 1)]));
    const results = Array.from({ length: table[along] }, (_, i) => one(i));
    return along === "rows" ? Matrix.column(results) : Matrix.row(results);
  });

/** Runs a LAMBDA of what has been gathered and the next cell over all cells, row by row. */
const gathering = (name: string, give: (table: Table, steps: readonly Value[]) => Value): ExcelFunction =>
  define(name, [rawOrEmpty, raw, lambda], ([initial, { value }, called]) => {
    const table = tableFrom(value);
    if (table instanceof ErrorValue) return table;
    const steps: Value[] = [];
    let gathered: Value | undefined = initial.value === OMITTED ? undefined : initial.value;
    for (let row = 0; row < table.rows; row++) {
      for (let column = 0; column < table.columns; column++) {
        const cell = table.part(row, column, 1, 1);
        // Without a beginning the first cell is one.
        gathered = gathered === undefined ? cell : called.call([gathered, cell]);
        steps.push(gathered);
      }
    }
    return give(table, steps);
  });

const makeArray = define("MAKEARRAY", [integer, integer, lambda], ([rows, columns, called]) => {
  if (rows < 1 || columns < 1 || !fitsSheet(rows, columns)) return WRONG_VALUE;
  return Matrix.build(rows, columns, (row, column) => single(called.call([row + 1, column + 1])));
});

export const lambdaFunctions: readonly ExcelFunction[] = [
  map,
  byLine("BYROW", "rows"),
  byLine("BYCOL", "columns"),
  gathering("REDUCE", (_, steps) => steps.at(-1) ?? EMPTY_ARRAY),
  gathering("SCAN", ({ rows, columns }, steps) => new Matrix(rows, columns, steps.map(single))),
  makeArray,
  define("ISOMITTED", [rawOrEmpty], ([{ value }]) => value === OMITTED),
];
