import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Rect } from "./a1";
import { eachCell } from "./eachCell";
import type { Host } from "./Host";

/** The smallest rectangle within another that holds every cell with content, spilled ones too; unless told otherwise also every cell with a look of its own. */
export function usedRect(host: Host, sheet: FWorksheet, within: Rect, valuesOnly: boolean): Rect | undefined {
  const { row, column, rows, columns } = within;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const take = (r: number, c: number): void => {
    if (r < row || r >= row + rows || c < column || c >= column + columns) return;
    [top, left, bottom, right] = [Math.min(top, r), Math.min(left, c), Math.max(bottom, r), Math.max(right, c)];
  };
  eachCell(sheet.getSheet(), (r, c, cell) => {
    const empty = (cell.v === undefined || cell.v === null || cell.v === "") && !cell.f;
    if (!empty || (!valuesOnly && cell.s)) take(r, c);
  });
  for (const { startRow, startColumn, endRow, endColumn } of host.spillsOf(sheet)) {
    if (endRow < row || startRow >= row + rows || endColumn < column || startColumn >= column + columns) continue;
    take(Math.max(startRow, row), Math.max(startColumn, column));
    take(Math.min(endRow, row + rows - 1), Math.min(endColumn, column + columns - 1));
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
