import { parseStructRef } from "@borgar/fx";
import { ONE_CELL, type Shape } from "../../functions/twin/Shape";
import { shapeOfText, type ShapeOfReference } from "../../functions/twin/shapeOfText";
import type { WorkbookState } from "../WorkbookState";

/** A table as far as a reference to its columns needs to know it. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** Without headings. */
  readonly rows: number;
}

/** Queues the tables' headings and sizes; {@link tableShapes} gives them after the sync. */
export const loadTableShapes = (context: Excel.RequestContext, { tables }: WorkbookState) =>
  tables.map(({ name }) => {
    const headings = context.workbook.tables.getItem(name).getHeaderRowRange();
    const body = context.workbook.tables.getItem(name).getDataBodyRange();
    headings.load("values");
    body.load("rowCount");
    return { name, headings, body };
  });

export const tableShapes = (loaded: ReturnType<typeof loadTableShapes>): TableShape[] =>
  loaded.map(({ name, headings, body }) => ({ name, columns: (headings.values[0] ?? []).map(String), rows: body.rowCount }));

/** What a name or a table's column stands for in this workbook. */
export function workbookShapes(definedNames: ReadonlyMap<string, string>, tables: readonly TableShape[]): ShapeOfReference {
  const byName = new Map([...definedNames].map(([name, formula]) => [name.toLowerCase(), formula]));
  const byTable = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  const shapeOf: ShapeOfReference = (reference) => {
    if (reference.includes("[")) return shapeOfColumns(reference, byTable);
    const table = byTable.get(reference.toLowerCase());
    if (table) return { rows: table.rows, columns: table.columns.length };
    const formula = byName.get(reference.toLowerCase());
    return formula === undefined ? undefined : shapeOfText(formula.replace(/^=/, ""), () => undefined);
  };
  return shapeOf;
}

function shapeOfColumns(reference: string, tables: ReadonlyMap<string, TableShape>): Shape | undefined {
  const parsed = parseStructRef(reference);
  if (!parsed || !("table" in parsed || "columns" in parsed)) return undefined;
  const { table: name = "", columns = [], sections = [] } = parsed;
  const kinds = sections.map((section) => section.toLowerCase());
  const thisRow = kinds.includes("this row");
  if (thisRow && columns.length === 1) return ONE_CELL;
  const table = tables.get(name.toLowerCase());
  if (!table) return undefined;
  const at = (column: string) => table.columns.findIndex((heading) => heading.toLowerCase() === column.toLowerCase());
  const [first, last] = columns;
  const width = first === undefined ? table.columns.length : last === undefined ? 1 : at(last) - at(first) + 1;
  if (thisRow) return { rows: 1, columns: width };
  if (kinds.includes("totals")) return undefined;
  const headings = kinds.includes("headers") || kinds.includes("all") ? 1 : 0;
  const body = kinds.length === 0 || kinds.includes("data") || kinds.includes("all") ? table.rows : 0;
  return { rows: headings + body, columns: width };
}
