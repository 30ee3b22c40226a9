import type { Cell } from "../TableView";

const decimals = (cells: readonly Cell[]): number =>
  cells.reduce<number>((most, cell) => Math.max(most, typeof cell === "number" ? Math.min((String(Number(cell.toPrecision(12))).split(".")[1] ?? "").length, 6) : 0), 0);

/** What the figures of a column are rounded to, as far as their digits tell: 0.1 for 12.5 and 3, in the column's own unit. */
export const roundedTo = (cells: readonly Cell[]): number => Number((10 ** -decimals(cells)).toPrecision(6));
