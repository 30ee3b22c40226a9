import type { Bounds } from "../values/Reference";
import type { TableSection } from "./FormulaNode";
import type { Table } from "./Scope";

/**
 * The cells of a table that a structured reference speaks of.
 * @param row The row of the formula, for [#This Row].
 * @returns undefined where there are none: a column that is not there, a totals row that is not shown, a row outside the table.
 */
export function tableArea(table: Table, columns: readonly string[], sections: readonly TableSection[], row: number): Bounds | undefined {
  const across = acrossColumns(table, columns);
  const down = downSections(table, sections, row);
  return across && down && { ...down, ...across };
}

function acrossColumns(table: Table, columns: readonly string[]): Pick<Bounds, "left" | "right"> | undefined {
  if (columns.length === 0) return { left: table.left, right: table.right };
  const places = [columns[0]!, columns.at(-1)!].map((name) => table.columns.findIndex((column) => sameHeading(column, name)));
  if (places.includes(-1)) return undefined;
  return { left: table.left + Math.min(...places), right: table.left + Math.max(...places) };
}

const sameHeading = (one: string, other: string): boolean => plainHeading(one) === plainHeading(other);
const plainHeading = (heading: string): string => heading.replace(/_x000a_|\r\n?/gi, "\n").toLowerCase();

function downSections(table: Table, sections: readonly TableSection[], row: number): Pick<Bounds, "top" | "bottom"> | undefined {
  const firstRow = table.top + (table.hasHeadings ? 1 : 0);
  const lastRow = table.bottom - (table.hasTotals ? 1 : 0);
  const rows: Readonly<Record<TableSection, readonly [top: number, bottom: number] | undefined>> = {
    all: [table.top, table.bottom],
    data: firstRow > lastRow ? undefined : [firstRow, lastRow],
    headers: table.hasHeadings ? [table.top, table.top] : undefined,
    totals: table.hasTotals ? [table.bottom, table.bottom] : undefined,
    "this row": row >= firstRow && row <= lastRow ? [row, row] : undefined,
  };
  const chosen = (sections.length === 0 ? (["data"] as const) : sections).map((section) => rows[section]).filter((range) => range !== undefined);
  if (chosen.length === 0) return undefined;
  return { top: Math.min(...chosen.map(([top]) => top)), bottom: Math.max(...chosen.map(([, bottom]) => bottom)) };
}
