import { dereference } from "../../values/dereference";
import { ErrorValue, NOT_AVAILABLE, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { columnsOf, MAX_COLUMNS, MAX_ROWS, Reference, rowsOf, type Area } from "../../values/Reference";
import type { Value } from "../../values/Value";
import { define, type ExcelFunction } from "../ExcelFunction";
import { anything, defaulted, integer, logical, optional, raw, reference, text } from "../parameters";

export const columnLetters = (index: number): string => (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

const quoted = (name: string): string => (name === "" || /^(?:\[[^\]']*\])?[\p{L}_][\p{L}\d_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^(?:[rR]\d*)?(?:[cC]\d*)?$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`);

/** "Sheet1!", "'My sheet'!" */
export const sheetPrefix = (name: string): string => `${quoted(name)}!`;

/** The row or column numbers of a place; one number for one line. */
function numbersAlong(area: Area, along: "rows" | "columns"): Value {
  const [first, last] = along === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  if (first === last) return first + 1;
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i + 1);
  return along === "rows" ? Matrix.column(all) : Matrix.row(all);
}

const numbered = (name: string, along: "rows" | "columns"): ExcelFunction =>
  define(name, [optional(reference)], ([given], { row, column }) => {
    if (!given) return (along === "rows" ? row : column) + 1;
    return given.areas.length === 1 ? numbersAlong(given.first, along) : WRONG_VALUE;
  });

/** How many rows or columns a range or array has. */
const counted = (name: string, along: "rows" | "columns"): ExcelFunction =>
  define(name, [raw], ([{ value }]) => {
    if (value instanceof ErrorValue) return value;
    if (value instanceof Reference) return along === "rows" ? rowsOf(value.first) : columnsOf(value.first);
    const plain = dereference(value);
    return plain instanceof Matrix ? plain[along] : 1;
  });

const address = define("ADDRESS", [integer, integer, defaulted(integer, 1), defaulted(logical, true), optional(text)], ([row, column, kind, isA1, sheet]) => {
  if (kind < 1 || kind > 4) return WRONG_VALUE;
  const fixedRow = kind === 1 || kind === 2;
  const fixedColumn = kind === 1 || kind === 3;
  const prefix = sheet === undefined ? "" : sheetPrefix(sheet);
  // A relative R1C1 address may lie on either side; others must be on the sheet.
  if (row > MAX_ROWS || column > MAX_COLUMNS || ((isA1 || fixedRow) && row < 1) || ((isA1 || fixedColumn) && column < 1)) return WRONG_VALUE;
  if (isA1) return `${prefix}${fixedColumn ? "$" : ""}${columnLetters(column - 1)}${fixedRow ? "$" : ""}${row}`;
  const offset = (by: number): string => (by === 0 ? "" : `[${by}]`);
  return `${prefix}R${fixedRow ? row : offset(row)}C${fixedColumn ? column : offset(column)}`;
});

/** The text of the formula in each cell; #N/A where there is none. */
function formulasIn({ first }: Reference): Value {
  const one = (row: number, column: number): string | ErrorValue => first.sheet.formulaAt(row, column) ?? NOT_AVAILABLE;
  const [rows, columns] = [rowsOf(first), columnsOf(first)];
  return rows === 1 && columns === 1 ? one(first.top, first.left) : Matrix.build(rows, columns, (row, column) => one(first.top + row, first.left + column));
}

export const places: readonly ExcelFunction[] = [
  numbered("ROW", "rows"),
  numbered("COLUMN", "columns"),
  counted("ROWS", "rows"),
  counted("COLUMNS", "columns"),
  define("AREAS", [reference], ([given]) => given.areas.length),
  address,
  define("FORMULATEXT", [reference], ([given]) => formulasIn(given)),
  // What shows in the cell; the link itself is no value.
  define("HYPERLINK", [anything, optional(anything)], ([link, friendly]) => (friendly ?? link).value ?? 0),
];
