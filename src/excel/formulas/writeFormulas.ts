import { areaAddress } from "../../tables/sheet/address";
import { inRequests } from "../inRequests";
import type { CellValue } from "./readFormulas";

/** A formula for one cell. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Formulas of cells one below the other, written as one range. */
export interface FormulaRun {
  readonly sheet: string;
  readonly address: string;
  readonly formulas: readonly (readonly [string])[];
}

/** Cells that stand one below the other, together: one range for many. */
export function columnRuns<T extends { readonly sheet: string; readonly row: number; readonly column: number }>(cells: readonly T[]): T[][] {
  const sorted = [...cells].sort((one, other) => (one.sheet < other.sheet ? -1 : one.sheet > other.sheet ? 1 : one.column - other.column || one.row - other.row));
  const runs: T[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.sheet === cell.sheet && last.column === cell.column && last.row + 1 === cell.row) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** Formulas in as few ranges as columns allow. */
export const runsOf = (cells: readonly CellWrite[]): FormulaRun[] =>
  columnRuns(cells).map((run) => ({
    sheet: run[0]!.sheet,
    address: areaAddress({ row: run[0]!.row, column: run[0]!.column, rows: run.length, columns: 1 }),
    formulas: run.map(({ formula }) => [formula] as const),
  }));

/** Writes formulas cell by cell and leaves every other cell alone; one sync for most, more where one request cannot hold them. */
export const writeFormulas = (context: Excel.RequestContext, cells: readonly CellWrite[]): Promise<void> =>
  inRequests(context, runsOf(cells), ({ sheet, address, formulas }) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = formulas.map((line) => [...line]);
    return formulas.reduce((bytes, [formula]) => bytes + formula.length * 2 + 8, 64);
  });

/** "1 formula", "12 formulas" */
export const formulaCount = (count: number): string => (count === 1 ? "1 formula" : `${count} formulas`);

/** As near as two ways of calculating the same get. */
const NEAR = 1e-9;

export const isSameValue = (one: CellValue, other: CellValue): boolean =>
  typeof one === "number" && typeof other === "number" ? Math.abs(one - other) <= NEAR * Math.max(1, Math.abs(one), Math.abs(other)) : one === other;
