import { BooleanNumber, CellValueType, type ICellData, type IRange, type IWorksheetData } from "@univerjs/core";
import { parseRect, type Rect } from "../engine/a1";
import { errorFromCode, isErrorCode } from "../../src/calculation/values/ErrorValue";
import { shownAs } from "../calculation/gridCell";
import { textData } from "../engine/cells";
import { COLUMNS_SHOWN, emptySheet, ROWS_SHOWN } from "../engine/emptyWorkbook";
import { POINTS_PER_PIXEL } from "../engine/pixels";
import { GENERAL, gridStyle } from "./gridStyle";
import type { CellFile, CellValue, SheetFile } from "./WorkbookFile";

const rangeOf = ({ row, column, rows, columns }: Rect): IRange => ({ startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 });

/** A file's sheet as the grid takes it, without what is kept beside the grid. */
export function gridSheet(id: string, file: SheetFile): Partial<IWorksheetData> {
  const { frozenRows, frozenColumns } = file;
  const empty = emptySheet(id, file.name);
  const hiddenRows = new Set(file.hiddenRows);
  const hiddenColumns = new Set(file.hiddenColumns);
  return {
    ...empty,
    rowCount: file.cells.reduce((most, { row }) => Math.max(most, row + 50), ROWS_SHOWN),
    columnCount: file.cells.reduce((most, { column }) => Math.max(most, column + 5), COLUMNS_SHOWN),
    ...(file.tabColor !== undefined && { tabColor: file.tabColor }),
    hidden: file.visibility ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    showGridlines: file.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: { xSplit: frozenColumns, ySplit: frozenRows, startRow: frozenRows > 0 ? frozenRows : -1, startColumn: frozenColumns > 0 ? frozenColumns : -1 },
    mergeData: file.merges.map((merge) => rangeOf(parseRect(merge))),
    columnData: linesOf(file.columnWidths, hiddenColumns, (w) => ({ w })),
    rowData: linesOf(file.rowHeights, hiddenRows, (h) => ({ h, ia: BooleanNumber.FALSE })),
    cellData: cellData(file.cells),
  };
}

function linesOf<T extends object>(sizes: Readonly<Record<number, number>>, hidden: ReadonlySet<number>, line: (pixels: number) => T): Record<number, T & { hd?: BooleanNumber }> {
  const indexes = new Set([...Object.keys(sizes).map(Number), ...hidden]);
  return Object.fromEntries([...indexes].map((index) => {
    const points = sizes[index];
    return [index, { ...(points === undefined ? ({} as T) : line(points / POINTS_PER_PIXEL)), ...(hidden.has(index) && { hd: BooleanNumber.TRUE }) }];
  }));
}

function cellData(cells: readonly CellFile[]): Record<number, Record<number, ICellData>> {
  const spills = cells.flatMap(({ spill = undefined, array = spill }) => (array === undefined ? [] : [parseRect(array)]));
  // What a formula fills is calculated again: as a value of its own it would stand in the formula's way.
  const isFilled = ({ row, column }: CellFile): boolean =>
    spills.some((rect) => row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns);
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const cell of cells) {
    // A formula without a format of its own would take on that of the cells it draws on.
    const style = gridStyle(cell.style, cell.numberFormat ?? (cell.formula === undefined ? undefined : GENERAL));
    const content = cell.formula !== undefined ? formulaData(cell, cell.formula) : isFilled(cell) ? {} : cell.isText ? { v: cell.value, t: CellValueType.FORCE_STRING } : valueData(cell.value);
    (rows[cell.row] ??= {})[cell.column] = { ...content, ...(style && { s: style }) };
  }
  return rows;
}

/** The value saved with a formula stays where it draws on another workbook; otherwise it is worked out anew. */
function formulaData({ value, array }: CellFile, formula: string): ICellData {
  const size = array === undefined ? undefined : parseRect(array);
  return {
    f: formula,
    ...(value !== null && shownAs(typeof value === "string" && isErrorCode(value) ? errorFromCode(value) : value)),
    ...(size && { custom: { array: { rows: size.rows, columns: size.columns } } }),
  };
}

const valueData = (value: CellValue): ICellData =>
  value === null ? {}
  : typeof value === "boolean" ? { v: value ? 1 : 0, t: CellValueType.BOOLEAN }
  : typeof value === "number" ? { v: value, t: CellValueType.NUMBER }
  : textData(value);
