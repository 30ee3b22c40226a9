import { TableView, type Cell } from "../tables/TableView";
import type { OwnSheet } from "./ownSheets";
import type { WorkbookState } from "./WorkbookState";

/** A table of ours, queued to be read. */
export interface QueuedTable {
  readonly own: OwnSheet;
  readonly range: Excel.Range;
  readonly source: Excel.Range;
}

/** Queues the table on a sheet of ours and the line that says where it came from; undefined when there is no table. A sync must follow. */
export function queueTable(context: Excel.RequestContext, own: OwnSheet, { tables }: WorkbookState): QueuedTable | undefined {
  const table = tables.find(({ sheet }) => sheet === own.sheet);
  if (!table) return undefined;
  const range = context.workbook.tables.getItem(table.name).getRange();
  range.load("values,rowIndex,columnIndex");
  const source = context.workbook.worksheets.getItem(own.sheet).getRange("A3");
  source.load("values");
  return { own, range, source };
}

export function viewOf({ own, range }: QueuedTable): TableView {
  const [headings = [], ...rows] = range.values as Cell[][];
  return new TableView(own.sheet, range.rowIndex, range.columnIndex, headings.map(String), rows);
}

export const sourceOf = ({ source }: QueuedTable): string => String(source.values[0]?.[0] ?? "").replace(/^Source: /, "");
