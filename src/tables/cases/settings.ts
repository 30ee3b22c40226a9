import { literal } from "../sheet/address";
import type { TableView } from "../TableView";

/** Headings of a case's table of figures: each figure, what is printed, and what is taken here. */
export const FIGURE_HEADINGS = { figure: "Figure", printed: "Printed", used: "Used here (Input)" } as const;

/** A formula, without "=", for the figure taken here; "" while nobody has given one. */
export function figureUsed(table: TableView, figure: string): string {
  const found = table.lookup(FIGURE_HEADINGS.used, FIGURE_HEADINGS.figure, literal(figure));
  return `IF(ISNUMBER(${found}),${found},${found}&"")`;
}

/** A formula, without "=", for the figure as printed. */
export const figurePrinted = (table: TableView, figure: string): string => table.lookup(FIGURE_HEADINGS.printed, FIGURE_HEADINGS.figure, literal(figure));
