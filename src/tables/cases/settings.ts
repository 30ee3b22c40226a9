import { absolute, literal } from "../sheet/address";
import type { SheetBuilder } from "../sheet/SheetBuilder";
import type { TableView } from "../TableView";
import { NEEDS } from "./needs";

/** Headings of a case's table of figures: each figure, what is printed, and what is taken here. */
export const FIGURE_HEADINGS = { figure: "Figure", printed: "Printed", used: "Used here (Input)" } as const;

/** A formula, without "=", for the figure taken here. */
const figureUsed = (table: TableView, figure: string): string => table.lookup(FIGURE_HEADINGS.used, FIGURE_HEADINGS.figure, literal(figure));

/** Dresses a row of label, figure and how it is read, from the second column on. */
export function keyRow(s: SheetBuilder, row: number, numberFormat?: string): void {
  s.dress({ row, column: 1, rows: 1, columns: 1 }, { style: "text" });
  s.dress({ row, column: 2, rows: 1, columns: 1 }, { style: "figure", ...(numberFormat !== undefined && { numberFormat }) });
  s.dress({ row, column: 3, rows: 1, columns: 1 }, { style: "reading" });
}

/** The figure taken here, or the words that nobody has given it. */
export const figureCell = (table: TableView, figure: string): string => `=IF(ISNUMBER(${figureUsed(table, figure)}),${figureUsed(table, figure)},${NEEDS})`;

/** A formula, without "=", for the figure as printed. */
export const figurePrinted = (table: TableView, figure: string): string => table.lookup(FIGURE_HEADINGS.printed, FIGURE_HEADINGS.figure, literal(figure));

/** The rules that a sheet follows, each in a cell of its own; gives where each stands. */
export function rulesBlock<K extends string>(s: SheetBuilder, table: TableView, columns: number, rules: Readonly<Record<K, { readonly figure: string; readonly read: string }>>): Readonly<Record<K, string>> {
  s.section("Rules taken here", columns, `They stand on the sheet "${table.sheet}"; change them there.`);
  s.add(["Rule", "Taken", "How it is read"], { style: "heading" }, 1);
  const at = (Object.entries(rules) as [K, { figure: string; read: string }][]).map(([key, { figure, read }]) => {
    const { row } = s.add([figure, figureCell(table, figure), read], {}, 1);
    keyRow(s, row);
    return [key, absolute(row, 2)] as const;
  });
  s.skip();
  return Object.fromEntries(at) as Record<K, string>;
}
