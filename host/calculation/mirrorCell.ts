import type { ICellData, Nullable } from "@univerjs/core";
import type { CalculationBook } from "../../src/calculation/workbook/CalculationBook";
import type { CalculationSheet } from "../../src/calculation/workbook/CalculationSheet";
import { FormulaCell, SpilledCell } from "../../src/calculation/workbook/FormulaCell";
import { ErrorValue } from "../../src/calculation/values/ErrorValue";
import type { Scalar } from "../../src/calculation/values/Scalar";
import type { Bounds } from "../../src/calculation/values/Reference";
import { constantOf, fixedSizeOf, formulaOf, sameScalar } from "./gridCell";

const sameBounds = (one: Bounds | undefined, other: Bounds | undefined): boolean => one === other || (one?.bottom === other?.bottom && one?.right === other?.right);

/** Entered again, a formula finds functions that were not there when it was read. */
const isUnknown = (value: Scalar): boolean => value instanceof ErrorValue && value.code === "#NAME?";

/**
 * Enters what stands in a grid's cell into the calculation, where it is not what stands there already.
 * @returns The cell's formula, whose result the grid is to show; undefined for a cell without.
 */
export function mirrorCell(book: CalculationBook, sheet: CalculationSheet, row: number, column: number, cell: Nullable<ICellData>): FormulaCell | undefined {
  const before = sheet.grid.get(row, column);
  const text = formulaOf(cell);
  if (text !== undefined) {
    const size = fixedSizeOf(cell);
    const fixedBounds = size && { top: row, left: column, bottom: row + size.rows - 1, right: column + size.columns - 1 };
    if (!(before instanceof FormulaCell) || before.text !== text || !sameBounds(before.fixedBounds, fixedBounds) || isUnknown(before.value)) {
      book.enterFormula(sheet, row, column, text, { stored: constantOf(cell), ...(fixedBounds && { fixedBounds }) });
    }
    return sheet.grid.get(row, column) as FormulaCell;
  }
  const value = constantOf(cell);
  // What another formula fills is blank in the grid.
  if (value === null && (before === undefined || before instanceof SpilledCell)) return undefined;
  if (before instanceof FormulaCell || before instanceof SpilledCell || !sameScalar(before ?? null, value)) book.enter(sheet, row, column, value);
  return undefined;
}
