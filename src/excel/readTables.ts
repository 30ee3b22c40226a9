import { withoutExample } from "../tables/templates/workedExample";
import { TableView, type Cell } from "../tables/TableView";
import { inRequests } from "./inRequests";
import type { OwnSheet } from "./ownSheets";
import { silent, stopIfCancelled, type Progress } from "./Progress";
import { partBytes, rowParts } from "./readInParts";
import type { WorkbookState } from "./WorkbookState";

/** A table on a sheet of ours as it stands. */
export interface TableRead {
  readonly own: OwnSheet;
  readonly view: TableView;
  /** The line under the title that says where it came from. */
  readonly source: string;
}

/** Reads the tables on some sheets of ours, in responses of a known size: two syncs for most. Sheets without a table are passed over. */
export async function readTables(context: Excel.RequestContext, sheets: readonly OwnSheet[], { tables }: WorkbookState, progress: Progress = silent): Promise<TableRead[]> {
  const found = sheets.flatMap((own) => {
    const table = tables.find(({ sheet }) => sheet === own.sheet);
    if (!table) return [];
    const range = context.workbook.tables.getItem(table.name).getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    const source = context.workbook.worksheets.getItem(own.sheet).getRange("A3");
    source.load("values");
    return [{ own, range, source, cells: [] as Excel.Range[] }];
  });
  await context.sync();
  const parts = found.flatMap((table) => rowParts({ rows: table.range.rowCount, columns: table.range.columnCount }, 1).map((part) => ({ ...part, table })));
  await inRequests(context, parts, ({ from, rows, table: { own, range, cells } }, i) => {
    stopIfCancelled(progress);
    if (parts.length > found.length) progress.say(`Reading ${own.sheet}`, i, parts.length);
    const part = context.workbook.worksheets.getItem(own.sheet).getRangeByIndexes(range.rowIndex + from, range.columnIndex, rows, range.columnCount);
    part.load("values");
    cells.push(part);
    return partBytes({ rows, columns: range.columnCount }, 1);
  });
  return found.map(({ own, range, source, cells }) => {
    const [headings = [], ...rows] = cells.flatMap((part) => part.values as Cell[][]);
    return { own, source: String(source.values[0]?.[0] ?? "").replace(/^Source: /, ""), view: withoutExample(new TableView(own.sheet, range.rowIndex, range.columnIndex, headings.map(String), rows)) };
  });
}
