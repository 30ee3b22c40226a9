import { excelFunction } from "../../src/calculation/functions/excelFunctions";
import type { ExcelFunction } from "../../src/calculation/functions/ExcelFunction";
import { errorFromCode, isErrorCode } from "../../src/calculation/values/ErrorValue";
import type { Scalar } from "../../src/calculation/values/Scalar";
import { CalculationBook, type BookOptions } from "../../src/calculation/workbook/CalculationBook";
import { parseRect } from "../engine/a1";
import type { CellFile, WorkbookFile } from "../file/WorkbookFile";

export interface FileBookOptions extends Omit<BookOptions, "functionNamed"> {
  /** The add-in's own functions, by their names in capitals. */
  readonly customFunctions?: ReadonlyMap<string, ExcelFunction>;
}

/** What a file holds in a cell, as calculation sees it. A text that looks like an error is one only where a formula gave it. */
export const scalarOf = ({ value, formula }: CellFile): Scalar => (typeof value === "string" && formula !== undefined && isErrorCode(value) ? errorFromCode(value) : value);

/** A workbook's calculation from its file: all cells, names and tables entered, nothing calculated. */
export function bookFromFile(file: WorkbookFile, { customFunctions, ...options }: FileBookOptions = {}): CalculationBook {
  const book = new CalculationBook({ ...options, functionNamed: (name) => customFunctions?.get(name) ?? excelFunction(name) });
  const sheets = new Map(file.sheets.map(({ name }) => [name, book.addSheet(name)]));
  for (const { name, cells } of file.sheets) {
    const sheet = sheets.get(name)!;
    const filled = new Set(cells.flatMap(({ row, column, spill }) => (spill === undefined ? [] : placesIn(spill).filter((place) => place !== placeOf(row, column)))));
    for (const cell of cells) {
      if (filled.has(placeOf(cell.row, cell.column))) continue;
      if (cell.formula === undefined) book.enter(sheet, cell.row, cell.column, isErrorText(cell.value) ? errorFromCode(cell.value) : cell.value);
      else book.enterFormula(sheet, cell.row, cell.column, cell.formula, { stored: scalarOf(cell) });
    }
  }
  for (const { name, refersTo, sheet } of file.names) book.defineName(name, refersTo, sheet === undefined ? undefined : sheets.get(sheet));
  book.setTables(
    file.sheets.flatMap(({ name, tables }) =>
      tables.map((table) => {
        const { row, column, rows, columns } = parseRect(table.range);
        return { name: table.name, sheet: sheets.get(name)!, columns: table.columns, hasHeadings: true, hasTotals: table.totalsRow, top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
      }),
    ),
  );
  return book;
}

const placeOf = (row: number, column: number): string => `${row},${column}`;

/** What a formula filled when the file was saved is its own, and comes back with it. */
function placesIn(spill: string): string[] {
  const { row, column, rows, columns } = parseRect(spill);
  return Array.from({ length: rows * columns }, (_, i) => placeOf(row + Math.floor(i / columns), column + (i % columns)));
}

const isErrorText = (value: CellFile["value"]): value is string => typeof value === "string" && isErrorCode(value);
