import { toNumber } from "../../values/coerce";
import { dereference, firstScalar } from "../../values/dereference";
import { ErrorValue, INVALID_REFERENCE, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { columnsOf, Reference, rowsOf } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import { OMITTED, type Argument, type Value } from "../../values/Value";
import { define, type ExcelFunction } from "../ExcelFunction";
import { integer, optional, raw, rawOrEmpty } from "../parameters";

type Table = Reference | Matrix;

/** One cell of a table, or a whole row or column where the other number is 0: cells where cells were given. */
function partOf(table: Table, row: number, column: number): Value {
  const { rows, columns } = table instanceof Matrix ? table : { rows: rowsOf(table.first), columns: columnsOf(table.first) };
  if (row < 0 || column < 0) return WRONG_VALUE;
  if (row > rows || column > columns) return INVALID_REFERENCE;
  if (table instanceof Matrix) {
    if (row > 0 && column > 0) return table.at(row - 1, column - 1);
    if (row > 0) return Matrix.row(table.row(row - 1));
    return column > 0 ? Matrix.column(table.column(column - 1)) : table;
  }
  const { sheet, ...bounds } = table.first;
  return Reference.to(sheet, {
    top: row > 0 ? bounds.top + row - 1 : bounds.top,
    bottom: row > 0 ? bounds.top + row - 1 : bounds.bottom,
    left: column > 0 ? bounds.left + column - 1 : bounds.left,
    right: column > 0 ? bounds.left + column - 1 : bounds.right,
  });
}

const plainOf = (argument: Argument | undefined): Scalar | Matrix => (argument === undefined || argument === OMITTED ? 0 : dereference(argument));

const spread = (given: Scalar | Matrix, row: number, column: number): Scalar => (given instanceof Matrix ? given.spread(row, column) : given);

const indexFunction = define("INDEX", [raw, rawOrEmpty, optional(rawOrEmpty), optional(integer, 1)], ([{ value }, rowGiven, columnGiven, areaNumber]): Value => {
  if (value instanceof ErrorValue) return value;
  if (areaNumber < 1) return WRONG_VALUE;
  let table: Table;
  if (value instanceof Reference) {
    const area = value.areas[areaNumber - 1];
    if (!area) return INVALID_REFERENCE;
    table = new Reference([area]);
  } else {
    if (areaNumber !== 1) return INVALID_REFERENCE;
    const plain = dereference(value);
    table = plain instanceof Matrix ? plain : new Matrix(1, 1, [plain]);
  }
  const isSingleRow = table instanceof Matrix ? table.rows === 1 : rowsOf(table.first) === 1;
  // With one number only, a row is counted across.
  const isAcross = columnGiven === undefined && isSingleRow;
  const rows = isAcross ? 1 : plainOf(rowGiven.value);
  const columns = isAcross ? plainOf(rowGiven.value) : plainOf(columnGiven?.value);
  const at = (row: Scalar, column: Scalar): Value => {
    const [r, c] = [toNumber(row), toNumber(column)];
    if (r instanceof ErrorValue) return r;
    return c instanceof ErrorValue ? c : partOf(table, Math.trunc(r), Math.trunc(c));
  };
  if (!(rows instanceof Matrix) && !(columns instanceof Matrix)) return at(rows, columns);
  const height = Math.max(rows instanceof Matrix ? rows.rows : 1, columns instanceof Matrix ? columns.rows : 1);
  const width = Math.max(rows instanceof Matrix ? rows.columns : 1, columns instanceof Matrix ? columns.columns : 1);
  return Matrix.build(height, width, (row, column) => firstScalar(at(spread(rows, row, column), spread(columns, row, column))));
});

export const indexing: readonly ExcelFunction[] = [indexFunction];
