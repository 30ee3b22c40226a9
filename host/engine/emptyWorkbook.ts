import type { IWorkbookData, IWorksheetData } from "@univerjs/core";

/** Excel's column of 8.43 characters and row of 15 points, in pixels: charts are placed by them. */
export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;
/** Rows and columns shown before anything stands in them. */
export const ROWS_SHOWN = 200;
export const COLUMNS_SHOWN = 30;

export const DEFAULT_FONT = { ff: "Calibri", fs: 11 } as const;

export const emptySheet = (id: string, name: string): Partial<IWorksheetData> => ({
  id, name, rowCount: ROWS_SHOWN, columnCount: COLUMNS_SHOWN, defaultColumnWidth: DEFAULT_COLUMN_PIXELS, defaultRowHeight: DEFAULT_ROW_PIXELS,
});

let books = 0;

/** The engine's caches are one for a whole program: every workbook in it is told apart by its id. */
export const newBookId = (): string => `book-${++books}`;

/** A new workbook: one empty sheet, sized and lettered as in Excel. */
export const emptyWorkbook = (): Partial<IWorkbookData> => ({
  id: newBookId(), name: "Workbook", defaultStyle: DEFAULT_FONT, sheetOrder: ["sheet1"], sheets: { sheet1: emptySheet("sheet1", "Sheet1") },
});
