import { readFileSync } from "node:fs";
import { bookFromFile } from "../../host/calculation/bookFromFile";
import { readXlsx } from "../../host/xlsx/readXlsx";
import { inProject } from "../../src/build/paths";
import { DrawsModel, type CellPlace } from "../../src/calculation/draws/DrawsModel";
import { pick } from "../../src/calculation/draws/Draws";
import { ownFunctions } from "../../src/calculation/functions/ownFunctions";
import type { CalculationBook } from "../../src/calculation/workbook/CalculationBook";
import type { CalculationSheet } from "../../src/calculation/workbook/CalculationSheet";

const INPUTS = 120;
const DRAWS = 100_000;
/** Draws that are also made by changing the workbook, one after another. */
const ONE_BY_ONE = 200;

/** Shares of the change, grant shares and baseline figures: the numbers that a risk run would draw. */
function inputsOf(book: CalculationBook): CellPlace[] {
  const blocks: readonly { readonly sheet: string; readonly holds: (row: number, column: number) => boolean }[] = [
    { sheet: "Assumptions", holds: (row, column) => (row >= 63 && row <= 73 && column >= 3 && column <= 10) || (row >= 37 && row <= 44 && column >= 4 && column <= 5) },
    { sheet: "Baseline", holds: (row) => row >= 6 },
  ];
  const found: CellPlace[] = [];
  for (const { sheet: name, holds } of blocks) {
    const sheet = book.sheetNamed(name)!;
    sheet.grid.forEach(sheet.used!, (entry, row, column) => {
      if (found.length < INPUTS && typeof entry === "number" && holds(row, column)) found.push({ sheet, row, column });
    });
  }
  return found;
}

const outputsOf = (comparison: CalculationSheet): CellPlace[] =>
  Array.from({ length: 8 }, (_, model) => [7, 12, 14].map((column) => ({ sheet: comparison, row: 8 + model, column }))).flat();

/** The same factor for an input and a draw, however it is worked out. */
const factor = (input: number, draw: number): number => 0.9 + 0.2 * (((input * 7919 + draw * 104_729) % 10_007) / 10_007);

/** How many draws a second the comparison of 2013 takes, beside changing the workbook for each; exactly the same values. Gives whether they agree. */
export async function benchDraws(): Promise<boolean> {
  const own = ownFunctions(0);
  const file = await readXlsx(readFileSync(inProject("test/golden/people-services-2013.xlsx")), { functionNames: [...own.keys()] });
  const book = bookFromFile(file, { customFunctions: own });
  book.calculate();
  const inputs = inputsOf(book);
  const outputs = outputsOf(book.sheetNamed("Comparison")!);
  const base = inputs.map(({ sheet, row, column }) => Number(sheet.valueAt(row, column)));
  const model = new DrawsModel(book, inputs, outputs);
  const fill = (input: number, first: number, column: Float64Array): void => {
    for (let i = 0; i < column.length; i++) column[i] = base[input]! * factor(input, first + i);
  };
  model.run(2_048, fill, () => undefined);

  const begun = performance.now();
  model.run(DRAWS, fill, () => undefined);
  const together = DRAWS / (performance.now() - begun);

  const drawn: unknown[][] = [];
  model.run(ONE_BY_ONE, fill, (values, draws) => {
    for (let draw = 0; draw < draws; draw++) drawn.push(values.map((value) => pick(value, draw)));
  });
  const start = performance.now();
  const changed = Array.from({ length: ONE_BY_ONE }, (_, draw) => {
    inputs.forEach(({ sheet, row, column }, input) => book.enter(sheet, row, column, base[input]! * factor(input, draw)));
    book.calculate();
    return outputs.map(({ sheet, row, column }) => sheet.valueAt(row, column));
  });
  const oneByOne = ONE_BY_ONE / (performance.now() - start);

  const agrees = JSON.stringify(drawn) === JSON.stringify(changed);
  console.log(`${agrees ? "    " : "MISS"}  ${inputs.length} inputs, ${outputs.length} outputs, ${model.touched} formulas between them; ${ONE_BY_ONE} draws ${agrees ? "agree exactly with" : "DIFFER from"} changing the workbook`);
  console.log(`      ${(together / oneByOne).toFixed(0)} times as fast as changing the workbook for each draw: ${Math.round(together * 1_000).toLocaleString("en-GB")} against ${Math.round(oneByOne * 1_000).toLocaleString("en-GB")} draws a second`);
  return agrees;
}
