import { excelFunction } from "../../../src/calculation/functions/excelFunctions";
import { ErrorValue } from "../../../src/calculation/values/ErrorValue";
import type { Scalar } from "../../../src/calculation/values/Scalar";
import { CalculationBook, type BookOptions } from "../../../src/calculation/workbook/CalculationBook";
import type { CalculationSheet } from "../../../src/calculation/workbook/CalculationSheet";

/** A cell as a test writes it: an error as its text ("#N/A"), a formula with its "=". */
export type Shown = number | string | boolean | null;

const shownOf = (value: Scalar): Shown => (value instanceof ErrorValue ? value.code : value);

export interface TestSheet {
  readonly book: CalculationBook;
  readonly sheet: CalculationSheet;
  /** What a formula gives in a cell out of the way: one value, or rows of values where it fills several cells. */
  readonly work: (formula: string) => Shown | readonly (readonly Shown[])[];
}

/** Where formulas under test stand: right of and below whatever a test puts on its sheet. */
const ROW = 100;
const COLUMN = 50;

/** A book of one sheet, "Sheet1", with rows of cells from A1. */
export function sheetOf(rows: readonly (readonly Shown[])[] = [], options: Partial<BookOptions> = {}): TestSheet {
  const book = new CalculationBook({ functionNamed: excelFunction, clock: () => 46_113.75, ...options });
  const sheet = book.addSheet("Sheet1");
  rows.forEach((line, row) =>
    line.forEach((value, column) => {
      if (typeof value === "string" && value.startsWith("=")) book.enterFormula(sheet, row, column, value);
      else if (value !== null) book.enter(sheet, row, column, value);
    }),
  );
  const work: TestSheet["work"] = (formula) => {
    book.enterFormula(sheet, ROW, COLUMN, formula);
    book.calculate();
    const bounds = sheet.spillFrom(ROW, COLUMN);
    if (!bounds || (bounds.top === bounds.bottom && bounds.left === bounds.right)) return shownOf(sheet.valueAt(ROW, COLUMN));
    return Array.from({ length: bounds.bottom - ROW + 1 }, (_, row) => Array.from({ length: bounds.right - COLUMN + 1 }, (__, column) => shownOf(sheet.valueAt(ROW + row, COLUMN + column))));
  };
  return { book, sheet, work };
}

/** One test for each formula and what Excel gives for it. */
export function expectFacts(facts: readonly (readonly [formula: string, expected: Shown | readonly (readonly Shown[])[]])[], { work }: TestSheet = sheetOf()): void {
  for (const [formula, expected] of facts) {
    it(`${formula} is ${JSON.stringify(expected)}`, () => {
      const found = work(formula);
      if (typeof expected === "number" && typeof found === "number") expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
      else expect(found).toEqual(expected);
    });
  }
}
