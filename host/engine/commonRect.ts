import type { Rect } from "./a1";

/** The cells that two rectangles have in common; undefined where they have none. */
export function commonRect(one: Rect, other: Rect): Rect | undefined {
  const [row, column] = [Math.max(one.row, other.row), Math.max(one.column, other.column)];
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}
