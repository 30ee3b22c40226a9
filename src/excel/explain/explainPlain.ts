import { HEADING_ROW } from "../../tables/tableSheet";
import { REFERENCE_HEADING } from "../../tables/TableContent";
import { a1 } from "../../tables/sheet/address";
import { tableAt, type TableArea } from "../formulas/tableAreas";
import type { OwnSheet } from "../ownSheets";
import type { Explanation } from "./Explanation";

interface PlainCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** Queues what tells about a cell without a formula; {@link explainedPlain} gives it after the sync. */
export function loadPlain(context: Excel.RequestContext, cell: PlainCell, tables: readonly TableArea[], own: readonly OwnSheet[]) {
  const worksheet = context.workbook.worksheets.getItem(cell.sheet);
  const table = tableAt(tables, cell.sheet, cell.row, cell.column);
  const line = table && worksheet.getRangeByIndexes(cell.row, table.left, 1, table.columns.length);
  line?.load("values");
  const isOwn = own.some(({ sheet }) => sheet === cell.sheet);
  const head = isOwn ? worksheet.getRangeByIndexes(0, 0, HEADING_ROW - 1, 1) : undefined;
  head?.load("values");
  return { cell, table, line, head };
}

export function explainedPlain({ cell, table, line, head }: ReturnType<typeof loadPlain>): Explanation {
  const at = { sheet: cell.sheet, address: a1(cell.row, cell.column) };
  const values = (line?.values[0] ?? []).map(String);
  const heading = table?.columns[cell.column - table.left];
  const rowReference = table && values[table.columns.indexOf(REFERENCE_HEADING)];
  const [title = "", statement = "", source = ""] = (head?.values ?? []).map(([text]) => String(text));
  const reference = rowReference || (source.startsWith("Source: ") ? source.slice("Source: ".length) : undefined);
  return {
    kind: "value", at, value: cell.value,
    ...(table && heading !== undefined && { table: { name: table.name, heading, row: cell.row === table.top ? "headings" : (values[0] ?? "") } }),
    ...(title !== "" && { sheet: { title, statement } }),
    ...(reference && { reference }),
  };
}
