import { areaAddress } from "../../tables/sheet/address";
import type { Area } from "../../tables/sheet/SheetPlan";

/** Which cells an action looks at. */
export type FormulaScope = "selection" | "sheet" | "workbook";

/** A part of a sheet that is read in one go. */
export interface SheetPart {
  readonly sheet: string;
  readonly area: Area;
}

/** Cells of one part: about a megabyte of formulas and values. */
const MOST_CELLS = 20_000;

/** An area in parts that fit a request, rows from top to bottom. */
export function partsOf(sheet: string, area: Area): SheetPart[] {
  const rows = Math.max(1, Math.floor(MOST_CELLS / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, i) => ({
    sheet,
    area: { ...area, row: area.row + i * rows, rows: Math.min(rows, area.rows - i * rows) },
  }));
}

export const rangeOf = (context: Excel.RequestContext, { sheet, area }: SheetPart): Excel.Range => context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));

/** Queues the ranges in use within a scope; {@link usedParts} gives them after the sync. */
export function loadUsed(context: Excel.RequestContext, scope: FormulaScope, sheetNames: readonly string[], activeSheet: string) {
  const { workbook } = context;
  const used = (sheet: string, range: Excel.Range) => {
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, range };
  };
  if (scope === "selection") return [used(activeSheet, workbook.getSelectedRange().getUsedRangeOrNullObject(true))];
  return (scope === "sheet" ? [activeSheet] : sheetNames).map((sheet) => used(sheet, workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true)));
}

export const usedParts = (loaded: ReturnType<typeof loadUsed>): SheetPart[] =>
  loaded.flatMap(({ sheet, range }) =>
    range.isNullObject ? [] : partsOf(sheet, { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount }),
  );
