import { excelFunction } from "../../src/calculation/functions/excelFunctions";
import { ownFunctions } from "../../src/calculation/functions/ownFunctions";
import { CalculationBook } from "../../src/calculation/workbook/CalculationBook";
import { hyperFormula } from "../functions/peers";

const own = ownFunctions(0);
const functionNamed = (name: string) => own.get(name) ?? excelFunction(name);
const ROWS = 50_000;

const timed = <T>(work: () => T): { readonly ms: number; readonly result: T } => {
  const begun = performance.now();
  const result = work();
  return { ms: performance.now() - begun, result };
};

/** Two formulas a row: a product, and a running total that hangs on the row above. */
function plainBook(rows: number): CalculationBook {
  const book = new CalculationBook({ functionNamed });
  const sheet = book.addSheet("Plain");
  for (let row = 0; row < rows; row++) {
    book.enter(sheet, row, 0, 1_000 + (row % 977));
    book.enterFormula(sheet, row, 1, `=A${row + 1}*0.85`);
    book.enterFormula(sheet, row, 2, row === 0 ? "=B1" : `=C${row}+B${row + 1}`);
  }
  book.calculate();
  return book;
}

const plainCells = (rows: number): (string | number)[][] =>
  Array.from({ length: rows }, (_, row) => [1_000 + (row % 977), `=A${row + 1}*0.85`, row === 0 ? "=B1" : `=C${row}+B${row + 1}`]);

/** A share of grant in one cell, on which every row hangs, with our function or with the plain formula that it stands for. */
function grantBook(rows: number): CalculationBook {
  const book = new CalculationBook({ functionNamed });
  const sheet = book.addSheet("Grant");
  book.enter(sheet, 0, 3, 0.15);
  for (let row = 0; row < rows; row++) {
    book.enter(sheet, row, 0, -1_000 - (row % 977));
    book.enterFormula(sheet, row, 1, `=SAVINGS.GRANTADJ(A${row + 1},$D$1)`);
  }
  book.calculate();
  return book;
}

const changeOf = (book: CalculationBook, column: number) => (value: number): void => {
  book.enter(book.sheets[0]!, 0, column, value);
  book.calculate();
};

const line = (holds: boolean, text: string): boolean => {
  console.log(`${holds ? "    " : "MISS"}  ${text}`);
  return holds;
};

const median = (times: readonly number[]): number => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)]!;
const changes = (change: (value: number) => void): number => median([0.1, 0.2, 0.3, 0.4, 0.5].map((value) => timed(() => change(value)).ms));

/** Prints how our calculation compares with HyperFormula's on the same cells, and how it grows. Gives whether every goal is met. */
export function benchCalculation(): boolean {
  const license = { licenseKey: "gpl-v3" };
  plainBook(2_000);
  const opened = timed(() => plainBook(ROWS));
  const openedThere = timed(() => hyperFormula().HyperFormula.buildFromArray(plainCells(ROWS), license));
  const recalculated = changes(changeOf(opened.result, 0));
  const recalculatedThere = changes((value) => void openedThere.result.setCellContents({ sheet: 0, row: 0, col: 0 }, value));

  const grant = timed(() => grantBook(2 * ROWS));
  const grantChange = changes(changeOf(grant.result, 3));
  const grantThere = hyperFormula().HyperFormula.buildFromArray(Array.from({ length: 2 * ROWS }, (_, row) => [-1_000 - (row % 977), `=IF(OR($D$1<0,$D$1>1),NA(),A${row + 1}*(1-$D$1))`, null, row === 0 ? 0.15 : null]), license);
  const grantChangeThere = changes((value) => void grantThere.setCellContents({ sheet: 0, row: 0, col: 3 }, value));

  const sizes = [12_500, 25_000, 50_000, 100_000].map((rows) => ({ rows, ms: timed(() => plainBook(rows)).ms }));
  const perRow = sizes.map(({ rows, ms }) => (ms / rows) * 1_000);
  return [
    line(opened.ms <= openedThere.ms, `opening 100,000 plain formulas: ${(openedThere.ms / opened.ms).toFixed(2)} times as fast as HyperFormula (at least 1): ${opened.ms.toFixed(0)} against ${openedThere.ms.toFixed(0)} ms`),
    line(recalculated <= recalculatedThere, `a change that 50,000 formulas hang on in a chain: ${(recalculatedThere / recalculated).toFixed(2)} times as fast (at least 1): ${recalculated.toFixed(0)} against ${recalculatedThere.toFixed(0)} ms`),
    line(true, `opening 100,000 cells with SAVINGS.GRANTADJ: ${grant.ms.toFixed(0)} ms`),
    line(grantChangeThere / grantChange >= 5, `a share that 100,000 of our functions hang on, against the plain formula for it in HyperFormula: ${(grantChangeThere / grantChange).toFixed(2)} times as fast (at least 5): ${grantChange.toFixed(0)} against ${grantChangeThere.toFixed(0)} ms`),
    line(Math.max(...perRow) <= 2 * Math.min(...perRow), `microseconds a row at ${sizes.map(({ rows }) => rows.toLocaleString("en-GB")).join(", ")} rows: ${perRow.map((us) => us.toFixed(1)).join(", ")} (in proportion: at most 2 between them)`),
  ].every(Boolean);
}
