import { ErrorValue, INVALID_NUMBER, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { define, type ExcelFunction } from "../ExcelFunction";
import { integer, matrix } from "../parameters";

type Rows = number[][];

/** Numbers only: text, a truth value or a blank among them is #VALUE! */
function rowsOfNumbers(given: Matrix): Rows | ErrorValue {
  for (const value of given.values) {
    if (value instanceof ErrorValue) return value;
    if (typeof value !== "number") return WRONG_VALUE;
  }
  return given.lines() as Rows;
}

const squareRows = (given: Matrix): Rows | ErrorValue => {
  const rows = rowsOfNumbers(given);
  return rows instanceof ErrorValue || given.rows === given.columns ? rows : WRONG_VALUE;
};

/**
 * Brings the left half of each row to triangular form, the largest of each column first so that little is lost.
 * @returns The determinant; 0 where there is no inverse.
 */
function eliminate(rows: Rows, size: number): number {
  let determinant = 1;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++) if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row;
    const pivot = rows[best]![column]!;
    if (pivot === 0) return 0;
    if (best !== column) {
      [rows[best], rows[column]] = [rows[column]!, rows[best]!];
      determinant = -determinant;
    }
    determinant *= pivot;
    const top = rows[column]!;
    for (let row = column + 1; row < size; row++) {
      const line = rows[row]!;
      const factor = line[column]! / pivot;
      if (factor !== 0) for (let k = column; k < line.length; k++) line[k] = line[k]! - factor * top[k]!;
    }
  }
  return determinant;
}

function inverse(given: Rows): Matrix | ErrorValue {
  const size = given.length;
  const rows = given.map((line, i) => [...line, ...line.map((_, j) => (i === j ? 1 : 0))]);
  if (eliminate(rows, size) === 0) return INVALID_NUMBER;
  for (let column = size - 1; column >= 0; column--) {
    const line = rows[column]!;
    const pivot = line[column]!;
    for (let k = column; k < line.length; k++) line[k] = line[k]! / pivot;
    for (let row = 0; row < column; row++) {
      const above = rows[row]!;
      const factor = above[column]!;
      if (factor !== 0) for (let k = column; k < above.length; k++) above[k] = above[k]! - factor * line[k]!;
    }
  }
  return Matrix.of(rows.map((line) => line.slice(size)));
}

export const matrices: readonly ExcelFunction[] = [
  define("MMULT", [matrix, matrix], ([first, second]) => {
    const left = rowsOfNumbers(first);
    if (left instanceof ErrorValue) return left;
    const right = rowsOfNumbers(second);
    if (right instanceof ErrorValue) return right;
    if (first.columns !== second.rows) return WRONG_VALUE;
    return Matrix.build(first.rows, second.columns, (row, column) => left[row]!.reduce((total, value, i) => total + value * right[i]![column]!, 0));
  }),
  define("MDETERM", [matrix], ([given]) => {
    const rows = squareRows(given);
    return rows instanceof ErrorValue ? rows : eliminate(rows, rows.length);
  }),
  define("MINVERSE", [matrix], ([given]) => {
    const rows = squareRows(given);
    return rows instanceof ErrorValue ? rows : inverse(rows);
  }),
  define("MUNIT", [integer], ([size]) => (size < 1 || size > 10_000 ? WRONG_VALUE : Matrix.build(size, size, (row, column) => (row === column ? 1 : 0)))),
];
