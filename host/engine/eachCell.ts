import type { ICellData, Nullable, Worksheet } from "@univerjs/core";

/**
 * Visits every cell that a sheet keeps, row by row. The grid's own way over a sheet turns each place into text and back: on a list of
 * 100,000 rows that takes ten times as long.
 *
 * @param from The first row, counted from 0, and the last that is visited.
 */
export function eachCell(sheet: Worksheet, visit: (row: number, column: number, cell: ICellData) => void, from = 0, to = Infinity): void {
  const matrix = sheet.getCellMatrix();
  const [last, columns] = [Math.min(to, sheet.getRowCount() - 1), sheet.getColumnCount()];
  for (let row = from; row <= last; row++) {
    const line = matrix.getRow(row) as Nullable<Record<number, Nullable<ICellData>>>;
    if (!line) continue;
    for (let column = 0; column < columns; column++) {
      const cell = line[column];
      if (cell) visit(row, column, cell);
    }
  }
}
