import type { Univer } from "@univerjs/core";
import type { FWorkbook } from "@univerjs/sheets/facade";

/** What the calculation needs of the workbook in the grid. */
export interface CalculatedHost {
  readonly book: FWorkbook;
  /** Undefined while one workbook is closed and the next not yet open. */
  readonly bookId: string | undefined;
  /** Whether a table of the grid has a row of totals below what the grid takes for the table. */
  readonly hasTotals: (sheetId: string, tableId: string) => boolean;
  inject<T>(token: Parameters<ReturnType<Univer["__getInjector"]>["get"]>[0]): T;
}
