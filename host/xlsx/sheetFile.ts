import { type Sheet } from "hucre";
import { areaAddress } from "../../src/tables/sheet/address";
import { type CellFile, type SheetFile } from "../file/WorkbookFile";
import { cellRange } from "./address";
import { type CellFormat, readSheetData, type SheetData, sheetDataSpan } from "./cells/readSheetData";
import { readCharts } from "./chart/readCharts";
import { columnsOf } from "./columnsOf";
import { type FormulaTranslator } from "./FormulaTranslator";
import { sheetLeftOut } from "./leftOut";
import { type Package } from "../../src/tables/import/package/Package";
import { relationships } from "./package/relationships";
import { readPage } from "./page";
import { readRules } from "./rules/conditionalFormats";
import { extendedValidations } from "./rules/extendedValidations";
import { readValidations } from "./rules/validations";
import { colorOf } from "./styles/colors";
import { readTable, tableAround, type PlacedTable } from "./tables";

/** What every sheet of a workbook shares. */
export interface WorkbookContext {
  readonly opened: Package;
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly theme: readonly string[];
  readonly formulas: FormulaTranslator;
  readonly number: (value: number, format: CellFormat | undefined) => number;
}

export interface ReadSheet {
  readonly sheet: SheetFile;
  readonly leftOut: string | undefined;
}

/** A sheet from what hucre read of it and from its own part, which has the cells. */
export const sheetFile = (read: Sheet, path: string, context: WorkbookContext): ReadSheet => {
  const { opened, formulas, theme } = context;
  const xml = opened.text(path);
  const tables = (read.tables ?? []).map(readTable);
  const placed = tables.flatMap((table): PlacedTable[] => {
    const range = cellRange(table.range);
    return range ? [{ table, range }] : [];
  });
  const data = readSheetData(xml, read.name, {
    ...context,
    typed: (stored, row, column, array) => {
      const table = placed.length === 0 ? undefined : tableAround(placed, row, column);
      return array ? formulas.typed(stored, table) : formulas.typedPlain(stored, table);
    },
  });
  const columns = columnsOf(xml.slice(0, sheetDataSpan(xml)?.from ?? 0), data.cells.reduce((most, { column }) => Math.max(most, column + 1), 0));
  const hiddenRows = data.hiddenRows.length > 0 ? { hiddenRows: data.hiddenRows } : {};
  const sizes = { ...columns, ...hiddenRows, rowHeights: data.rowHeights };
  const drawing = relationships(opened, path).find(({ type, target }) => type === "drawing" && opened.has(target));
  const { charts, leftOut: drawn } = drawing ? readCharts(opened, drawing.target, sizes, theme) : { charts: [], leftOut: [] };
  const typed = (stored: string) => formulas.typed(stored);
  const rules = readRules(read.conditionalRules, typed, theme);
  const validations = readValidations([...(read.dataValidations ?? []), ...extendedValidations(xml)], typed);
  const tabColor = colorOf(read.view?.tabColor, theme);
  const visibility = read.veryHidden ? "veryHidden" : read.hidden ? "hidden" : undefined;
  return {
    sheet: {
      name: read.name,
      ...(tabColor && { tabColor }),
      ...(visibility && { visibility }),
      cells: withNotes(data.cells, read),
      ...sizes,
      frozenRows: read.freezePane?.rows ?? 0,
      frozenColumns: read.freezePane?.columns ?? 0,
      showGridlines: read.view?.showGridLines !== false,
      tables,
      charts,
      conditionalFormats: rules.formats,
      validations: validations.validations,
      page: readPage(read),
      merges: (read.merges ?? []).map(({ startRow, startCol, endRow, endCol }) =>
        areaAddress({ row: startRow, column: startCol, rows: endRow - startRow + 1, columns: endCol - startCol + 1 }),
      ),
    },
    leftOut: sheetLeftOut(read, [...drawn, ...rules.leftOut, ...validations.leftOut.map((range) => `the data rule of ${range}`), ...cellsLeftOut(data)]),
  };
};

/** A note may stand on a cell that is otherwise empty. */
const withNotes = (cells: readonly CellFile[], read: Sheet): readonly CellFile[] => {
  const notes = new Map([...(read.cells ?? [])].flatMap(([key, { comment }]) => (comment ? [[key, comment.text] as const] : [])));
  if (notes.size === 0) return cells;
  const found = cells.map((cell) => {
    const key = `${cell.row},${cell.column}`;
    const note = notes.get(key);
    notes.delete(key);
    return note === undefined ? cell : { ...cell, note };
  });
  for (const [key, note] of notes) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    found.push({ row, column, value: null, note });
  }
  return found;
};

const cellsLeftOut = ({ dataTables, formattedTexts }: SheetData): readonly string[] => [
  ...(dataTables > 0 ? ["the formulas of its what-if data table (the figures stay)"] : []),
  ...(formattedTexts > 0 ? ["the formatting inside its texts"] : []),
];

