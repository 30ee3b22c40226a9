import type { FWorkbook } from "@univerjs/sheets/facade";
import type { Table } from "../../src/calculation/formula/Scope";
import type { CalculationSheet } from "../../src/calculation/workbook/CalculationSheet";
import { sheetTables } from "../engine/sheetTables";
import { constantOf } from "./gridCell";
import { toText } from "../../src/calculation/values/coerce";

interface BookName {
  readonly name: string;
  /** What it stands for: cells, a value or a formula. */
  readonly text: string;
  /** The grid's sheet that it belongs to; undefined for a name of the whole workbook. */
  readonly sheetId: string | undefined;
}

/** The workbook's defined names, by sheet and name in capitals. */
export const bookNames = (book: FWorkbook): Map<string, BookName> =>
  new Map(
    book.getDefinedNames().map((name) => {
      const sheetId = name.isWorkbookScope() ? undefined : name.getLocalSheetId();
      return [`${sheetId ?? ""}|${name.getName().toUpperCase()}`, { name: name.getName(), text: name.getFormulaOrRefString(), sheetId }] as const;
    }),
  );

const headingText = (cell: Parameters<typeof constantOf>[0]): string => {
  const text = toText(constantOf(cell));
  return typeof text === "string" ? text : text.code;
};

/** The workbook's tables, their columns named as the headings stand in the cells. */
export const bookTables = (book: FWorkbook, sheetOf: (sheetId: string) => CalculationSheet | undefined): Table[] =>
  book.getSheets().flatMap((grid) => {
    const sheet = sheetOf(grid.getSheetId());
    const matrix = grid.getSheet().getCellMatrix();
    if (!sheet) return [];
    return sheetTables(grid).map(({ name, row, column, rows, columns }) => ({
      name, sheet, hasHeadings: true, hasTotals: false, top: row, left: column, bottom: row + rows - 1, right: column + columns - 1,
      columns: Array.from({ length: columns }, (_, i) => headingText(matrix.getValue(row, column + i))),
    }));
  });
