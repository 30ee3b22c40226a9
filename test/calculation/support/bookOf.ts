import { excelFunction } from "../../../src/calculation/functions/excelFunctions";
import { ErrorValue } from "../../../src/calculation/values/ErrorValue";
import type { Scalar } from "../../../src/calculation/values/Scalar";
import { CalculationBook, type BookOptions } from "../../../src/calculation/workbook/CalculationBook";
import type { CalculationSheet } from "../../../src/calculation/workbook/CalculationSheet";

/** Cells by address: a text that begins with "=" is a formula. */
export type Cells = Readonly<Record<string, string | number | boolean | null>>;

export const placeOf = (address: string): { readonly row: number; readonly column: number } => {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
};

export function enterCells(book: CalculationBook, sheet: CalculationSheet, cells: Cells): void {
  for (const [address, value] of Object.entries(cells)) {
    const { row, column } = placeOf(address);
    if (typeof value === "string" && value.startsWith("=")) book.enterFormula(sheet, row, column, value);
    else book.enter(sheet, row, column, value);
  }
}

/** A workbook with these sheets, calculated. */
export function bookOf(sheets: Readonly<Record<string, Cells>>, options: Partial<BookOptions> = {}): CalculationBook {
  const book = new CalculationBook({ functionNamed: excelFunction, ...options });
  for (const name of Object.keys(sheets)) book.addSheet(name);
  for (const [name, cells] of Object.entries(sheets)) enterCells(book, book.sheetNamed(name)!, cells);
  book.calculate();
  return book;
}

/** A cell as a test reads it: an error as its code. */
export const shown = (value: Scalar): string | number | boolean | null => (value instanceof ErrorValue ? value.code : value);

export function valueIn(book: CalculationBook, address: string, sheetName?: string): string | number | boolean | null {
  const sheet = sheetName === undefined ? book.sheets[0]! : book.sheetNamed(sheetName)!;
  const { row, column } = placeOf(address);
  return shown(sheet.valueAt(row, column));
}
