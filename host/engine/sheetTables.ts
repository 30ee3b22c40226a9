import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Rect } from "./a1";
import type { Host } from "./Host";

export interface SheetTable extends Rect {
  readonly id: string;
  readonly name: string;
}

/** The tables of a sheet, with their heading row. */
export const sheetTables = (sheet: FWorksheet): SheetTable[] =>
  sheet.getSubTableInfos().map(({ id, name, range }) => ({
    id, name,
    row: range.startRow, column: range.startColumn, rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1,
  }));

/** The names of all the workbook's tables, in small letters. */
export const tableNames = ({ book }: Host): ReadonlySet<string> => new Set(book.getSheets().flatMap((sheet) => sheetTables(sheet).map(({ name }) => name.toLowerCase())));
