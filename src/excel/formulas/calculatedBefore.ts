import { FormulaParts } from "../explain/FormulaParts";
import { inRequests } from "../inRequests";
import { loadUsed, rangeOf, usedParts, type SheetPart } from "./FormulaScope";
import type { CellValue, FormulaCell, FormulasRead } from "./readFormulas";

/** What an answer spends on one cell's value. */
const CELL_BYTES = 20;

/**
 * Works formulas out over the workbook as it stands, before any of them is written.
 * @returns What a formula would show in a cell; undefined where only Excel can tell.
 */
export async function calculatedBefore(context: Excel.RequestContext, { state, names, tables }: FormulasRead): Promise<(cell: FormulaCell, formula: string) => readonly (readonly CellValue[])[] | undefined> {
  const used = loadUsed(context, "workbook", state.sheetNames, state.activeSheet);
  await context.sync();
  const read: { readonly part: SheetPart; readonly range: Excel.Range }[] = [];
  await inRequests(context, usedParts(used), (part) => {
    const range = rangeOf(context, part);
    range.load("values");
    read.push({ part, range });
    return part.area.rows * part.area.columns * CELL_BYTES;
  });
  const blocks = read.map(({ part: { sheet, area }, range }) => ({
    sheet, row: area.row, column: area.column, isSpill: false,
    values: (range.values as CellValue[][]).map((line) => line.map((value) => (value === "" ? null : value))),
  }));
  const view = { sheet: state.activeSheet, row: 0, column: 0, sheets: state.sheetNames, names, tables };
  const parts = new FormulaParts({ blocks: () => blocks }, view, { isWholeWorkbook: true });
  // A blank that a formula gives is shown as 0.
  return (cell, formula) => parts.value(formula, cell)?.map((line) => line.map((value) => (value ?? 0) as CellValue));
}
