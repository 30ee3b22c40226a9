import { toNumber } from "../../values/coerce";
import { dereference } from "../../values/dereference";
import { ErrorValue, NOT_AVAILABLE, WRONG_VALUE, type ErrorCode } from "../../values/ErrorValue";
import { Lambda } from "../../values/Lambda";
import { Matrix } from "../../values/Matrix";
import { Reference } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import type { Value } from "../../values/Value";
import { define, type ExcelFunction } from "../ExcelFunction";
import { anything, cell, raw, reference, refusingRanges } from "../parameters";
import { firstCell } from "../text/parts";

const asking = (name: string, holds: (value: Scalar) => boolean): ExcelFunction => define(name, [anything], ([{ value }]) => holds(value));

/** A whole number where the former Analysis ToolPak asks for one; TRUE and FALSE are none. */
const plainNumber = refusingRanges(cell<number>((value, { book: { dates } }) => (typeof value === "boolean" ? WRONG_VALUE : toNumber(value, dates))));

const isOdd = (value: number): boolean => Math.abs(Math.trunc(value)) % 2 === 1;

/** Numbers stay, TRUE is 1, errors pass, all else is 0; of a range only the first cell counts. */
const n = define("N", [raw], ([{ value }]) => {
  const one = (given: Scalar): Scalar => (typeof given === "number" || given instanceof ErrorValue ? given : given === true ? 1 : 0);
  const plain = dereference(value instanceof Reference ? firstCell(value) : value);
  return plain instanceof Matrix ? plain.map(one) : one(plain);
});

/** 1 number, 2 text, 4 truth value, 16 error, 64 array, 128 LAMBDA. */
function typeOf(value: Value): number {
  if (value instanceof Lambda) return 128;
  if (value instanceof Reference && value.areas.length > 1) return 16;
  const plain = dereference(value);
  if (plain instanceof Matrix) return 64;
  if (plain instanceof ErrorValue) return 16;
  return typeof plain === "string" ? 2 : typeof plain === "boolean" ? 4 : 1;
}

const ERROR_TYPES: Partial<Record<ErrorCode, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
  "#SPILL!": 9,
  "#CONNECT!": 10,
  "#BLOCKED!": 11,
  "#UNKNOWN!": 12,
  "#FIELD!": 13,
  "#CALC!": 14,
  "#BUSY!": 15,
  "#EXTERNAL!": 19,
  "#PYTHON!": 20,
};

const isFormula = define("ISFORMULA", [reference], ([{ first }]) => {
  const one = (row: number, column: number): boolean => first.sheet.formulaAt(row, column) !== undefined;
  const [rows, columns] = [first.bottom - first.top + 1, first.right - first.left + 1];
  return rows === 1 && columns === 1 ? one(first.top, first.left) : Matrix.build(rows, columns, (row, column) => one(first.top + row, first.left + column));
});

export const kinds: readonly ExcelFunction[] = [
  asking("ISBLANK", (value) => value === null),
  asking("ISERR", (value) => value instanceof ErrorValue && value.code !== "#N/A"),
  asking("ISERROR", (value) => value instanceof ErrorValue),
  asking("ISNA", (value) => value instanceof ErrorValue && value.code === "#N/A"),
  asking("ISNUMBER", (value) => typeof value === "number"),
  asking("ISTEXT", (value) => typeof value === "string"),
  asking("ISNONTEXT", (value) => typeof value !== "string"),
  asking("ISLOGICAL", (value) => typeof value === "boolean"),
  define("ISREF", [raw], ([{ value }]) => value instanceof Reference),
  isFormula,
  define("ISEVEN", [plainNumber], ([value]) => !isOdd(value)),
  define("ISODD", [plainNumber], ([value]) => isOdd(value)),
  n,
  define("TYPE", [raw], ([{ value }]) => typeOf(value)),
  define("ERROR.TYPE", [anything], ([{ value }]) => (value instanceof ErrorValue ? (ERROR_TYPES[value.code] ?? NOT_AVAILABLE) : NOT_AVAILABLE)),
];
