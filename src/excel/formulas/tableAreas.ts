import { parseStructRef } from "@borgar/fx";
import type { Area } from "../../tables/sheet/SheetPlan";
import type { WorkbookState } from "../WorkbookState";

/** A table where it stands; without a row of totals. */
export interface TableArea {
  readonly name: string;
  readonly sheet: string;
  /** Row and column of the first heading, from 0. */
  readonly top: number;
  readonly left: number;
  readonly columns: readonly string[];
  /** Without headings. */
  readonly rows: number;
}

/** A range of cells on a sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Queues the tables' headings and sizes; {@link tableAreas} gives them after the sync. */
export const loadTableAreas = (context: Excel.RequestContext, { tables }: WorkbookState) =>
  tables.map(({ name, sheet }) => {
    const headings = context.workbook.tables.getItem(name).getHeaderRowRange();
    const body = context.workbook.tables.getItem(name).getDataBodyRange();
    headings.load("values,rowIndex,columnIndex");
    body.load("rowCount");
    return { name, sheet, headings, body };
  });

export const tableAreas = (loaded: ReturnType<typeof loadTableAreas>): TableArea[] =>
  loaded.map(({ name, sheet, headings, body }) => ({ name, sheet, top: headings.rowIndex, left: headings.columnIndex, columns: (headings.values[0] ?? []).map(String), rows: body.rowCount }));

/** The table in which a cell stands, its headings included. */
export const tableAt = (tables: readonly TableArea[], sheet: string, row: number, column: number): TableArea | undefined =>
  tables.find((table) => table.sheet === sheet && row >= table.top && row <= table.top + table.rows && column >= table.left && column < table.left + table.columns.length);

/** The cells of a structured reference, such as Baseline[Cost (£000)] or [@Posts], as seen from a cell. */
export function structuredArea(reference: string, tables: readonly TableArea[], from: { readonly sheet: string; readonly row: number; readonly column: number }): SheetArea | undefined {
  const parsed = parseStructRef(reference);
  if (!parsed || !("sections" in parsed || "columns" in parsed)) return undefined;
  const { table: name, columns = [], sections = [] } = parsed;
  const table = name ? tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase()) : tableAt(tables, from.sheet, from.row, from.column);
  const kinds = sections.map((section) => section.toLowerCase());
  if (!table || kinds.includes("totals")) return undefined;
  const at = columns.map((column) => table.columns.findIndex((heading) => heading.toLowerCase() === column.toLowerCase()));
  if (at.includes(-1)) return undefined;
  const first = at[0] ?? 0;
  const last = at.at(-1) ?? table.columns.length - 1;
  const place = { sheet: table.sheet, column: table.left + first, columns: last - first + 1 };
  const area = (row: number, rows: number): SheetArea => ({ sheet: place.sheet, area: { row, column: place.column, rows, columns: place.columns } });
  if (kinds.includes("this row")) return area(from.row, 1);
  const headings = kinds.includes("headers") || kinds.includes("all");
  const body = kinds.length === 0 || kinds.includes("data") || kinds.includes("all");
  return area(table.top + (headings ? 0 : 1), (headings ? 1 : 0) + (body ? table.rows : 0));
}
