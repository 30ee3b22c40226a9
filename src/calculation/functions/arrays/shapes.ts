import { asMatrix, firstScalar } from "../../values/dereference";
import { EMPTY_ARRAY, ErrorValue, INVALID_NUMBER, NOT_AVAILABLE, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { columnsOf, MAX_COLUMNS, MAX_ROWS, Reference, rowsOf } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import { OMITTED, type Argument, type Value } from "../../values/Value";
import { toNumber } from "../../values/coerce";
import { define, type ExcelFunction } from "../ExcelFunction";
import { defaulted, integer, logical, matrix, optional, raw, rawOrEmpty, repeating } from "../parameters";

/** What fills places where an array has nothing: #N/A unless something else is given. */
export const paddingFrom = (given: { readonly value: Argument } | undefined): Scalar => (given === undefined || given.value === OMITTED ? NOT_AVAILABLE : firstScalar(given.value));

/** An array that a sheet could hold. */
export const fitsSheet = (rows: number, columns: number): boolean => rows <= MAX_ROWS && columns <= MAX_COLUMNS;

/** A part of a range stays cells, a part of an array is an array. */
function partOf(value: Value, top: number, left: number, rows: number, columns: number): Value {
  if (value instanceof Reference) {
    const { sheet, top: row, left: column } = value.first;
    return Reference.to(sheet, { top: row + top, left: column + left, bottom: row + top + rows - 1, right: column + left + columns - 1 });
  }
  const whole = asMatrix(value);
  return Matrix.build(rows, columns, (row, column) => whole.at(top + row, left + column));
}

const sizeOf = (value: Value): { readonly rows: number; readonly columns: number } => {
  if (value instanceof Reference) return { rows: rowsOf(value.first), columns: columnsOf(value.first) };
  return asMatrix(value);
};

interface Span {
  readonly from: number;
  readonly length: number;
}

const taken = (count: number | undefined, size: number): Span =>
  count === undefined ? { from: 0, length: size } : count >= 0 ? { from: 0, length: Math.min(count, size) } : { from: Math.max(0, size + count), length: Math.min(-count, size) };

const dropped = (count: number | undefined, size: number): Span => {
  const by = Math.min(Math.abs(count ?? 0), size);
  return { from: (count ?? 0) > 0 ? by : 0, length: size - by };
};

/** TAKE and DROP: from the beginning, or from the end where the number is below 0. */
const cutting = (name: string, span: (count: number | undefined, size: number) => Span): ExcelFunction =>
  define(name, [raw, defaulted(integer), defaulted(integer)], ([{ value }, rowCount, columnCount]): Value => {
    if (value instanceof ErrorValue) return value;
    if (value instanceof Reference && value.areas.length !== 1) return WRONG_VALUE;
    const { rows, columns } = sizeOf(value);
    const [down, across] = [span(rowCount, rows), span(columnCount, columns)];
    return down.length === 0 || across.length === 0 ? EMPTY_ARRAY : partOf(value, down.from, across.from, down.length, across.length);
  });

const expand = define("EXPAND", [matrix, defaulted(integer), defaulted(integer), optional(rawOrEmpty)], ([given, rowCount, columnCount, pad]) => {
  const [rows, columns] = [rowCount ?? given.rows, columnCount ?? given.columns];
  if (rows < given.rows || columns < given.columns) return WRONG_VALUE;
  if (!fitsSheet(rows, columns)) return INVALID_NUMBER;
  const padding = paddingFrom(pad);
  return Matrix.build(rows, columns, (row, column) => (row < given.rows && column < given.columns ? given.at(row, column) : padding));
});

/** Side by side or one below the other; what is shorter ends in #N/A. */
const stacking = (name: string, along: "rows" | "columns"): ExcelFunction =>
  define(name, [matrix, repeating(matrix)], ([first, others]) => {
    const all = [first, ...others];
    const lines: Scalar[][] = [];
    if (along === "rows") {
      const width = Math.max(...all.map(({ columns }) => columns));
      for (const each of all) for (const line of each.lines()) lines.push([...line, ...new Array<Scalar>(width - each.columns).fill(NOT_AVAILABLE)]);
    } else {
      const height = Math.max(...all.map(({ rows }) => rows));
      for (let row = 0; row < height; row++) lines.push(all.flatMap((each) => (row < each.rows ? each.row(row) : new Array<Scalar>(each.columns).fill(NOT_AVAILABLE))));
    }
    return Matrix.of(lines);
  });

/** All values of an array in one line; blanks (1), errors (2) or both (3) left out. */
const inOneLine = (name: string, make: (values: readonly Scalar[]) => Matrix): ExcelFunction =>
  define(name, [matrix, defaulted(integer, 0), defaulted(logical, false)], ([given, ignored, byColumn]) => {
    if (ignored < 0 || ignored > 3) return WRONG_VALUE;
    const { values } = byColumn ? given.transposed() : given;
    const kept = values.filter((value) => !((ignored & 1 && value === null) || (ignored & 2 && value instanceof ErrorValue)));
    return kept.length === 0 ? EMPTY_ARRAY : make(kept);
  });

/** A row or column broken into lines of a length. */
const wrapping = (name: string, turn: (lines: Matrix) => Matrix): ExcelFunction =>
  define(name, [matrix, integer, optional(rawOrEmpty)], ([given, length, pad]) => {
    if (given.rows !== 1 && given.columns !== 1) return WRONG_VALUE;
    if (length < 1) return INVALID_NUMBER;
    const { values } = given;
    const padding = paddingFrom(pad);
    const width = Math.min(length, values.length);
    return turn(Matrix.build(Math.ceil(values.length / width), length < values.length ? length : width, (row, column) => (row * width + column < values.length ? values[row * width + column]! : padding)));
  });

/** CHOOSECOLS and CHOOSEROWS: lines by their numbers, from the end where these are below 0. */
const choosing = (name: string, along: "rows" | "columns"): ExcelFunction =>
  define(name, [matrix, matrix, repeating(matrix)], ([given, first, others]) => {
    const size = given[along];
    const chosen: number[] = [];
    for (const value of [first, ...others].flatMap(({ values }) => values)) {
      const read = toNumber(value);
      if (read instanceof ErrorValue) return read;
      const place = Math.trunc(read);
      if (place === 0 || Math.abs(place) > size) return WRONG_VALUE;
      chosen.push(place > 0 ? place - 1 : size + place);
    }
    return along === "rows"
      ? Matrix.build(chosen.length, given.columns, (row, column) => given.at(chosen[row]!, column))
      : Matrix.build(given.rows, chosen.length, (row, column) => given.at(row, chosen[column]!));
  });

export const shapes: readonly ExcelFunction[] = [
  cutting("TAKE", taken),
  cutting("DROP", dropped),
  expand,
  stacking("VSTACK", "rows"),
  stacking("HSTACK", "columns"),
  inOneLine("TOROW", (values) => Matrix.row(values)),
  inOneLine("TOCOL", (values) => Matrix.column(values)),
  wrapping("WRAPROWS", (lines) => lines),
  wrapping("WRAPCOLS", (lines) => lines.transposed()),
  choosing("CHOOSEROWS", "rows"),
  choosing("CHOOSECOLS", "columns"),
  define("TRANSPOSE", [matrix], ([given]) => given.transposed()),
];
