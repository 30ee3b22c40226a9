import type { Worksheet } from "@univerjs/core";
import type { CalculationBook } from "../../src/calculation/workbook/CalculationBook";
import type { CalculationSheet } from "../../src/calculation/workbook/CalculationSheet";
import { SpilledCell, type FormulaCell } from "../../src/calculation/workbook/FormulaCell";
import { eachCell } from "../engine/eachCell";
import { constantOf, formulaOf } from "./gridCell";
import { mirrorCell } from "./mirrorCell";

/** Brings a whole sheet of the calculation in line with the grid's: after rows have come or gone, say, and what stood where is not known. */
export function mirrorSheet(book: CalculationBook, sheet: CalculationSheet, grid: Worksheet, entered: (formula: FormulaCell) => void): void {
  const matrix = grid.getCellMatrix();
  const gone: [row: number, column: number][] = [];
  if (sheet.used) {
    sheet.grid.forEach(sheet.used, (entry, row, column) => {
      if (entry instanceof SpilledCell) return;
      const cell = matrix.getValue(row, column);
      if (formulaOf(cell) === undefined && constantOf(cell) === null) gone.push([row, column]);
    });
  }
  for (const [row, column] of gone) book.enter(sheet, row, column, null);
  eachCell(grid, (row, column, cell) => {
    const formula = mirrorCell(book, sheet, row, column, cell);
    if (formula) entered(formula);
  });
}
