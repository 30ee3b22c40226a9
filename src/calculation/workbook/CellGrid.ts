import type { Bounds } from "../values/Reference";

const PAGE_BITS = 8;
const PAGE_ROWS = 1 << PAGE_BITS;
const PAGE_MASK = PAGE_ROWS - 1;

type Page<T> = (T | undefined)[];

/** What stands where on a sheet, kept by columns in pages of rows, so that whole columns cost only what stands in them. */
export class CellGrid<T> {
  private readonly columns: (Page<T> | undefined)[][] = [];
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  get(row: number, column: number): T | undefined {
    return this.columns[column]?.[row >> PAGE_BITS]?.[row & PAGE_MASK];
  }

  set(row: number, column: number, entry: T | undefined): void {
    if (entry === undefined) {
      const page = this.columns[column]?.[row >> PAGE_BITS];
      if (page) page[row & PAGE_MASK] = undefined;
      return;
    }
    let pages = this.columns[column];
    if (!pages) {
      for (let c = this.columns.length; c <= column; c++) this.columns[c] = [];
      pages = this.columns[column]!;
    }
    const at = row >> PAGE_BITS;
    for (let p = pages.length; p <= at; p++) pages[p] = undefined;
    (pages[at] ??= new Array<T | undefined>(PAGE_ROWS).fill(undefined))[row & PAGE_MASK] = entry;
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  /** All that was ever filled; undefined where nothing was. */
  get used(): Bounds | undefined {
    return this.bottom < 0 ? undefined : { top: this.top, left: this.left, bottom: this.bottom, right: this.right };
  }

  /** Row by row within bounds, only what is there. */
  forEach({ top, left, bottom, right }: Bounds, visit: (entry: T, row: number, column: number) => void): void {
    const lastRow = Math.min(bottom, this.bottom);
    const lastColumn = Math.min(right, this.columns.length - 1);
    for (let page = top >> PAGE_BITS; page <= lastRow >> PAGE_BITS; page++) {
      const filled: [column: number, page: Page<T>][] = [];
      for (let column = left; column <= lastColumn; column++) {
        const found = this.columns[column]![page];
        if (found) filled.push([column, found]);
      }
      if (filled.length === 0) continue;
      const from = Math.max(top, page << PAGE_BITS);
      const to = Math.min(lastRow, (page << PAGE_BITS) + PAGE_MASK);
      for (let row = from; row <= to; row++) {
        for (const [column, cells] of filled) {
          const entry = cells[row & PAGE_MASK];
          if (entry !== undefined) visit(entry, row, column);
        }
      }
    }
  }
}
