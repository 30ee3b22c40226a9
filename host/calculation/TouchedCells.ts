import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

const rangeOf = (startRow: number, startColumn: number, endRow: number, endColumn: number): IRange => ({ startRow, startColumn, endRow, endColumn });

/** Which cells of which sheets have been written since they were last looked at: as rectangles, since lists of cells would outweigh the cells. */
export class TouchedCells {
  private parts = new Map<string, "all" | IRange[]>();

  addAll(sheetId: string): void {
    this.parts.set(sheetId, "all");
  }

  add(sheetId: string, cells: Cells): void {
    const before = this.parts.get(sheetId);
    if (before === "all") return;
    const parts = before ?? [];
    this.parts.set(sheetId, parts);
    for (const [r, line] of Object.entries(cells)) {
      const row = Number(r);
      const columns = Object.keys(line ?? {}).map(Number);
      if (columns.length === 0) continue;
      const [first, last] = [Math.min(...columns), Math.max(...columns)];
      if (last - first >= 2 * columns.length) for (const column of columns) parts.push(rangeOf(row, column, row, column));
      else this.addLine(parts, row, first, last);
    }
  }

  /** Lines of the same columns below each other are one rectangle. */
  private addLine(parts: IRange[], row: number, first: number, last: number): void {
    const above = parts.at(-1);
    if (above && above.endRow === row - 1 && above.startColumn === first && above.endColumn === last) parts[parts.length - 1] = { ...above, endRow: row };
    else parts.push(rangeOf(row, first, row, last));
  }

  /** Gives what has been touched, sheet by sheet, and forgets it. */
  take(visit: (sheetId: string, parts: "all" | readonly IRange[]) => void): void {
    const { parts } = this;
    this.clear();
    for (const [sheetId, part] of parts) visit(sheetId, part);
  }

  clear(): void {
    this.parts = new Map();
  }
}
