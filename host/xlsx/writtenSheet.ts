import { type Cell, type ColumnDef, type MergeRange, type SheetChart, type WriteSheet } from "hucre";
import { type SheetFile } from "../file/WorkbookFile";
import { cellRange } from "./address";
import { widthInDigits } from "./columnWidth";
import { type FormulaTranslator } from "./FormulaTranslator";
import { writtenPage } from "./page";
import { writtenRules } from "./rules/conditionalFormats";
import { writtenValidations } from "./rules/validations";
import { opaque } from "./styles/colors";
import { type PlacedTable, writtenTable } from "./tables";
import { UnwritableWorkbook } from "./UnwritableWorkbook";

/** Everything of a sheet that hucre writes: all but its cells, whose place it leaves, and its charts, of which it makes the parts. */
export const writtenSheet = (sheet: SheetFile, tables: readonly PlacedTable[], formulas: FormulaTranslator): WriteSheet & { cells: Map<string, Partial<Cell>> } => {
  const stored = (formula: string) => formulas.stored(formula);
  return {
    name: sheet.name,
    columns: columns(sheet),
    cells: new Map(sheet.cells.filter(({ note }) => note !== undefined).map(({ row, column, note }) => [`${row},${column}`, { value: null, comment: { text: note ?? "" } }])),
    merges: sheet.merges.map((merge) => mergeRange(merge, sheet.name)),
    tables: tables.map((placed) => writtenTable(placed, sheet, (formula) => formulas.stored(formula, placed.table.name))),
    charts: sheet.charts.map(chartToFill),
    conditionalRules: writtenRules(sheet.conditionalFormats, stored),
    dataValidations: writtenValidations(sheet.validations, sheet.name, stored),
    view: { showGridLines: sheet.showGridlines, ...(sheet.tabColor && { tabColor: { rgb: opaque(sheet.tabColor) } }) },
    ...((sheet.frozenRows > 0 || sheet.frozenColumns > 0) && { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } }),
    ...(sheet.visibility === "hidden" && { hidden: true }),
    ...(sheet.visibility === "veryHidden" && { veryHidden: true }),
    ...writtenPage(sheet.page),
  };
};

const columns = (sheet: SheetFile): ColumnDef[] => {
  const hidden = new Set(sheet.hiddenColumns);
  const count = Math.max(-1, ...Object.keys(sheet.columnWidths).map(Number), ...hidden) + 1;
  return Array.from({ length: count }, (_, column) => {
    const width = sheet.columnWidths[column];
    return { ...(width !== undefined && { width: widthInDigits(width) }), ...(hidden.has(column) && { hidden: true }) };
  });
};

const mergeRange = (merge: string, sheet: string): MergeRange => {
  const range = cellRange(merge);
  if (!range) throw new UnwritableWorkbook(`Sheet “${sheet}” merges “${merge}”, which is not a range of cells.`);
  return { startRow: range.top, startCol: range.left, endRow: range.bottom, endCol: range.right };
};

/** hucre makes the part and its connections; what the chart shows is written over it. */
const chartToFill = (): SheetChart => ({ type: "column", series: [], anchor: { from: { row: 0, col: 0 } } });
