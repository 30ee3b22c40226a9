import type { CalculationBook } from "../workbook/CalculationBook";
import { FormulaCell, SpilledCell } from "../workbook/FormulaCell";
import type { CalculationSheet } from "../workbook/CalculationSheet";
import type { CellPlace } from "./DrawsModel";

/** The formulas that lie between inputs and outputs: on which an input has an effect, and which have one on an output. */
export function touchedFormulas(book: CalculationBook, inputs: readonly CellPlace[], outputs: readonly CellPlace[]): readonly FormulaCell[] {
  const touched = book.dependentsOf(inputs);
  const needed = new Set<FormulaCell>();
  const open: FormulaCell[] = [];
  const take = (cell: FormulaCell | undefined): void => {
    if (!cell || !touched.has(cell) || needed.has(cell)) return;
    needed.add(cell);
    open.push(cell);
  };
  const formulaAt = (sheet: CalculationSheet, row: number, column: number): FormulaCell | undefined => {
    const entry = sheet.grid.get(row, column);
    return entry instanceof FormulaCell ? entry : entry instanceof SpilledCell ? entry.anchor : undefined;
  };
  for (const { sheet, row, column } of outputs) take(formulaAt(sheet, row, column));
  for (let cell = open.pop(); cell; cell = open.pop()) {
    // What OFFSET will ask for is not known before: all that is touched may be.
    if (cell.asksForCells) touched.forEach(take);
    for (const area of cell.precedents) {
      (area.sheet as CalculationSheet).grid.forEach(area, (entry) => take(entry instanceof FormulaCell ? entry : entry instanceof SpilledCell ? entry.anchor : undefined));
    }
  }
  return [...needed];
}
