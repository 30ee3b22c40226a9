import { CellValueType, type ICellData, type IRange, type Nullable } from "@univerjs/core";
import { SheetsNoteModel } from "@univerjs/sheets-note";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { isErrorCode } from "../../src/calculation/values/ErrorValue";
import { fixedSizeOf, formulaOf } from "../calculation/gridCell";
import { rectAddress, type Rect } from "../engine/a1";
import { eachCell } from "../engine/eachCell";
import type { Host } from "../engine/Host";
import { sheetTables } from "../engine/sheetTables";
import { POINTS_PER_PIXEL } from "../engine/pixels";
import { chartFileFrom } from "./chartFileFrom";
import { GENERAL } from "./gridStyle";
import { hexColor, styleFileFrom } from "./styleFileFrom";
import type { CellFile, CellValue, SheetFile, StyleFile, TableFile } from "./WorkbookFile";

/** One sheet of the open workbook with everything on it. */
export function sheetFileFrom(host: Host, sheet: FWorksheet): SheetFile {
  const extras = host.extrasOf(sheet.getSheetId());
  const { columnData, rowData, mergeData } = sheet.getSheet().getSnapshot();
  const freeze = sheet.getFreeze();
  const tabColor = hexColor(sheet.getTabColor());
  const hiddenColumns = hiddenOf(columnData);
  const hiddenRows = hiddenOf(rowData);
  return {
    name: sheet.getSheetName(),
    ...(tabColor !== undefined && { tabColor }),
    ...(sheet.isSheetHidden() && { visibility: extras.veryHidden ? ("veryHidden" as const) : ("hidden" as const) }),
    cells: cellFiles(host, sheet),
    columnWidths: sizesOf(columnData, ({ w }) => w),
    // A row that fits itself to its texts is left to do so.
    rowHeights: sizesOf(rowData, ({ h, ia }) => (ia === 1 ? undefined : h)),
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
    ...(hiddenRows.length > 0 && { hiddenRows }),
    frozenRows: freeze.ySplit,
    frozenColumns: freeze.xSplit,
    showGridlines: !sheet.hasHiddenGridLines(),
    tables: tableFiles(host, sheet),
    charts: extras.charts.map(chartFileFrom),
    conditionalFormats: extras.conditionalFormats.map(({ rule }) => rule),
    validations: extras.validations.map(({ rule }) => rule),
    page: extras.page,
    merges: mergeData.map((merge) => rectAddress(rectOf(merge))),
  };
}

const rectOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Rect => ({ row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 });

const sizesOf = <T extends object>(lines: Readonly<Record<number, Nullable<T>>>, size: (line: T) => number | undefined): Record<number, number> =>
  Object.fromEntries(
    Object.entries(lines).flatMap(([index, line]) => {
      const pixels = line ? size(line) : undefined;
      return pixels === undefined ? [] : [[index, pixels * POINTS_PER_PIXEL] as const];
    }),
  );

const hiddenOf = (lines: Readonly<Record<number, Nullable<{ hd?: number }>>>): number[] =>
  Object.entries(lines).filter(([, line]) => line?.hd === 1).map(([index]) => Number(index));

function valueOf(cell: ICellData): CellValue {
  const { v, t } = cell;
  if (v === undefined || v === null || v === "") return null;
  return t === CellValueType.BOOLEAN ? Boolean(Number(v)) : v;
}

/** Everything that stands in cells, with results of formulas and what they spill. */
function cellFiles(host: Host, sheet: FWorksheet): CellFile[] {
  const unitId = host.book.getId();
  const sheetId = sheet.getSheetId();
  const styles = host.book.getWorkbook().getStyles();
  const looks = new Map<unknown, { readonly style?: StyleFile; readonly numberFormat?: string }>();
  const look = (cell: ICellData) => {
    const known = looks.get(cell.s);
    if (known) return known;
    const grid = styles.getStyleByCell(cell);
    const style = styleFileFrom(grid);
    const pattern = grid?.n?.pattern;
    const made = { ...(pattern && pattern !== GENERAL && { numberFormat: pattern }), ...(style && { style }) };
    looks.set(cell.s, made);
    return made;
  };
  const cells = new Map<string, CellFile>();
  const put = (cell: CellFile): void => void cells.set(`${cell.row}|${cell.column}`, { ...cells.get(`${cell.row}|${cell.column}`), ...cell });

  eachCell(sheet.getSheet(), (row, column, cell) => {
    const formula = formulaOf(cell);
    const value = valueOf(cell);
    const shown = cell.s ? look(cell) : {};
    if (value === null && !formula && Object.keys(shown).length === 0) return;
    const fixed = formula === undefined ? undefined : fixedSizeOf(cell);
    const spill = formula === undefined ? undefined : host.spillRange(sheet, row, column);
    const filled = fixed ? { array: rectAddress({ row, column, ...fixed }) } : spill && { spill: rectAddress(rectOf(spill)) };
    const isText = cell.t === CellValueType.FORCE_STRING && typeof value === "string" && isErrorCode(value);
    put({ row, column, value, ...(isText && { isText }), ...(formula && { formula }), ...filled, ...shown });
  });
  for (const { startRow, startColumn, endRow, endColumn } of host.spillsOf(sheet)) {
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) {
        const cell = host.spilled(sheet, row, column);
        if (cell) put({ row, column, value: valueOf(cell) });
      }
    }
  }
  for (const { row, col: column, note } of host.inject<SheetsNoteModel>(SheetsNoteModel).getSheetNotes(unitId, sheetId)?.values() ?? []) {
    put({ value: null, ...cells.get(`${row}|${column}`), row, column, note });
  }
  return [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

function tableFiles(host: Host, sheet: FWorksheet): TableFile[] {
  const { tableStyles, tablesWithTotals } = host.extrasOf(sheet.getSheetId());
  const matrix = sheet.getSheet().getCellMatrix();
  return sheetTables(sheet).map(({ id, name, ...rect }) => {
    const totalsRow = tablesWithTotals.has(id);
    return {
      name,
      range: rectAddress({ ...rect, rows: rect.rows + (totalsRow ? 1 : 0) }),
      columns: Array.from({ length: rect.columns }, (_, i) => String(matrix.getValue(rect.row, rect.column + i)?.v ?? "")),
      style: tableStyles.get(id) ?? "TableStyleMedium2",
      totalsRow,
    };
  });
}
