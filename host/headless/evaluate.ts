import { excelFunction } from "../../src/calculation/functions/excelFunctions";
import { loadFunctionsFor } from "../../src/calculation/functions/loadFunctions";
import type { ExcelFunction } from "../../src/calculation/functions/ExcelFunction";
import { ErrorValue, type ErrorCode } from "../../src/calculation/values/ErrorValue";
import type { Scalar } from "../../src/calculation/values/Scalar";
import { CalculationBook } from "../../src/calculation/workbook/CalculationBook";
import type { CalculationSheet } from "../../src/calculation/workbook/CalculationSheet";
import type { FunctionsFile } from "../functions/functionMetadata";
import { objectionTo } from "./objectionTo";

type Shown = string | number | boolean;

export type Evaluated = { readonly formula: string } & (
  | { readonly value: Shown | readonly (readonly Shown[])[] }
  | { readonly error: string; readonly message?: string; /** Excel would not take the formula. */ readonly refused?: true }
);

/** Formulas stand aside, where one that speaks of A1 or of column A meets blank cells. */
const TOP = 1000;
const LEFT = 99;

/** What Excel's errors mean, where the function itself has no message to give. */
const MEANINGS: Partial<Readonly<Record<ErrorCode, string>>> = {
  "#DIV/0!": "A number is divided by zero or by a blank.",
  "#N/A": "A value that is looked for is not there.",
  "#NAME?": "A function or name is not known.",
  "#NULL!": "Two ranges have no cell in common.",
  "#NUM!": "A number is outside what the function takes, or no result can be found.",
  "#REF!": "A cell or sheet that is referred to does not exist.",
  "#VALUE!": "An argument is of the wrong kind, or ranges have different sizes.",
};

/** Each formula's value as its cell holds it, unrounded: one value, or rows of values where it spills. Each stands on a sheet of its own. */
export async function evaluate(customFunctions: ReadonlyMap<string, ExcelFunction>, functions: FunctionsFile, formulas: readonly string[]): Promise<Evaluated[]> {
  await loadFunctionsFor(formulas);
  const functionNamed = (name: string): ExcelFunction | undefined => customFunctions.get(name) ?? excelFunction(name);
  const book = new CalculationBook({ functionNamed });
  const results = formulas.map((formula): Evaluated | CalculationSheet => {
    const objection = objectionTo(formula, (name) => functionNamed(name) !== undefined, functions);
    if (objection) return { formula, error: "#NAME?", message: objection.message, ...(objection.refused && { refused: true as const }) };
    const sheet = book.addSheet(`Sheet${book.sheets.length + 1}`);
    book.enterFormula(sheet, TOP, LEFT, formula);
    return sheet;
  });
  book.calculate();
  return results.map((result, i) => ("error" in result || "value" in result ? result : read(result as CalculationSheet, formulas[i]!)));
}

const shown = (value: Scalar): Shown => (value instanceof ErrorValue ? value.code : (value ?? ""));

function read(sheet: CalculationSheet, formula: string): Evaluated {
  const value = sheet.valueAt(TOP, LEFT);
  const spill = sheet.spillFrom(TOP, LEFT);
  if (value instanceof ErrorValue && !spill) {
    const message = value.message ?? MEANINGS[value.code];
    return { formula, error: value.code, ...(message !== undefined && { message }) };
  }
  if (!spill || (spill.bottom === TOP && spill.right === LEFT)) return { formula, value: shown(value) };
  const rows = Array.from({ length: spill.bottom - TOP + 1 }, (_, r) => TOP + r);
  const columns = Array.from({ length: spill.right - LEFT + 1 }, (_, c) => LEFT + c);
  return { formula, value: rows.map((row) => columns.map((column) => shown(sheet.valueAt(row, column)))) };
}
