import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Host } from "./Host";

/** The number format of a cell, or that of its whole column or row; empty for General. The grid's own answer makes each cell's whole look anew. */
export function numberFormatAt(host: Host, sheet: FWorksheet, row: number, column: number): string {
  const grid = sheet.getSheet();
  const cell = grid.getCellMatrix().getValue(row, column);
  const style = cell?.s ? host.book.getWorkbook().getStyles().getStyleByCell(cell) : undefined;
  return style?.n?.pattern || grid.getColumnStyle(column)?.n?.pattern || grid.getRowStyle(row)?.n?.pattern || "";
}
