import { FormulaParts } from "../explain/FormulaParts";
import { inRequests } from "../inRequests";
import { loadUsed, rangeOf, usedParts, type SheetPart } from "./FormulaScope";
import type { CellValue, FormulaCell, FormulasRead, ReadPart } from "./readFormulas";

/** What an answer spends on one cell's value. */
const CELL_BYTES = 20;

/**
 * Works formulas out over the workbook as it stands, before any of them is written.
 * @returns What a formula would show in a cell; undefined where only Excel can tell.
 */
export async function calculatedBefore(context: Excel.RequestContext, formulas: FormulasRead): Promise<(cell: FormulaCell, formula: string) => readonly (readonly CellValue[])[] | undefined> {
  const { state, names, tables } = formulas;
  const parts = formulas.isWholeWorkbook ? formulas.parts : await wholeWorkbook(context, formulas);
  const blocks = parts.map(({ sheet, area, values }) => ({
    sheet, row: area.row, column: area.column, isSpill: false,
    values: values.map((line) => line.map((value) => (value === "" ? null : value))),
  }));
  const view = { sheet: state.activeSheet, row: 0, column: 0, sheets: state.sheetNames, names, tables };
  const calculation = new FormulaParts({ blocks: () => blocks }, view, { isWholeWorkbook: true });
  // A blank that a formula gives is shown as 0.
  return (cell, formula) => calculation.value(formula, cell)?.map((line) => line.map((value) => (value ?? 0) as CellValue));
}

async function wholeWorkbook(context: Excel.RequestContext, { state }: FormulasRead): Promise<readonly ReadPart[]> {
  const used = loadUsed(context, "workbook", state.sheetNames, state.activeSheet);
  await context.sync();
  const read: { readonly part: SheetPart; readonly range: Excel.Range }[] = [];
  await inRequests(context, usedParts(used), (part) => {
    const range = rangeOf(context, part);
    range.load("values");
    read.push({ part, range });
    return part.area.rows * part.area.columns * CELL_BYTES;
  });
  return read.map(({ part, range }) => ({ ...part, values: range.values as CellValue[][] }));
}
