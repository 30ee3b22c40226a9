import { excelFunction } from "../../src/calculation/functions/excelFunctions";
import type { ExcelFunction } from "../../src/calculation/functions/ExcelFunction";
import { errorFromCode, isErrorCode } from "../../src/calculation/values/ErrorValue";
import type { Bounds } from "../../src/calculation/values/Reference";
import type { Scalar } from "../../src/calculation/values/Scalar";
import { CalculationBook, type BookOptions } from "../../src/calculation/workbook/CalculationBook";
import { parseRect } from "../engine/a1";
import type { CellFile, SheetFile, WorkbookFile } from "../file/WorkbookFile";

export interface FileBookOptions extends Omit<BookOptions, "functionNamed" | "is1904"> {
  /** The add-in's own functions, by their names in capitals. */
  readonly customFunctions?: ReadonlyMap<string, ExcelFunction>;
}

/** What a file holds in a cell, as calculation sees it. */
export const scalarOf = ({ value, isText }: CellFile): Scalar => (typeof value === "string" && !isText && isErrorCode(value) ? errorFromCode(value) : value);

export const boundsOf = (address: string): Bounds => {
  const { row, column, rows, columns } = parseRect(address);
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
};

/** A workbook's calculation from its file: all cells, names and tables entered, nothing calculated. */
export function bookFromFile(file: WorkbookFile, { customFunctions, ...options }: FileBookOptions = {}): CalculationBook {
  const book = new CalculationBook({ ...options, is1904: file.from1904 ?? false, functionNamed: (name) => customFunctions?.get(name) ?? excelFunction(name) });
  const sheets = new Map(file.sheets.map(({ name }) => [name, book.addSheet(name)]));
  for (const { name, cells, hiddenRows } of file.sheets) {
    const sheet = sheets.get(name)!;
    if (hiddenRows) sheet.hiddenRows = new Set(hiddenRows);
    const filled = filledPlaces(cells);
    for (const cell of cells) {
      if (cell.formula !== undefined) {
        book.enterFormula(sheet, cell.row, cell.column, cell.formula, { stored: scalarOf(cell), ...(cell.array !== undefined && { fixedBounds: boundsOf(cell.array) }) });
      } else if (!filled.has(placeOf(cell.row, cell.column))) book.enter(sheet, cell.row, cell.column, scalarOf(cell));
    }
  }
  for (const { name, refersTo, sheet } of file.names) book.defineName(name, refersTo, sheet === undefined ? undefined : sheets.get(sheet));
  book.setTables(
    file.sheets.flatMap(({ name, tables }) =>
      tables.map((table) => ({ name: table.name, sheet: sheets.get(name)!, columns: table.columns, hasHeadings: true, hasTotals: table.totalsRow, ...boundsOf(table.range) })),
    ),
  );
  return book;
}

const placeOf = (row: number, column: number): string => `${row},${column}`;

/** What a formula filled when the file was saved is its own, and comes back with it. */
function filledPlaces(cells: SheetFile["cells"]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { spill = undefined, array = spill } of cells) {
    if (array === undefined) continue;
    const { top, left, bottom, right } = boundsOf(array);
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) places.add(placeOf(row, column));
  }
  return places;
}
