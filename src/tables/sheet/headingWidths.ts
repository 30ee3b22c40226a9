import { FILTER_BUTTON } from "./filterButton";
import type { Block, PlannedTable, StyledArea } from "./SheetPlan";

/** A bold letter beside the digit that columns are measured in, on average. */
const LETTER = 1.17;
const EDGES = 0.5;
/** A column is not made wider than this for one word: a name without spaces may be of any length. */
const WIDEST = 24;

/** Each column at least as wide as the longest word of its headings, so that none breaks inside a word. Widths in characters. */
export function headingWidths(widths: readonly number[], blocks: readonly Block[], styles: readonly StyledArea[], tables: readonly PlannedTable[] = []): number[] {
  const headings = styles.filter(({ style, rows }) => style.startsWith("heading") && style !== "headingAcross" && rows === 1);
  const wide = [...widths];
  for (const { row, column, cells } of blocks) {
    cells.forEach((line, i) => {
      line.forEach((cell, j) => {
        const at = column + j;
        const width = wide[at];
        if (width === undefined || typeof cell !== "string" || cell.startsWith("=")) return;
        if (!headings.some((area) => area.row === row + i && area.column <= at && at < area.column + area.columns)) return;
        const button = tables.some(({ area }) => area.row === row + i && area.column <= at && at < area.column + area.columns) ? FILTER_BUTTON : 0;
        const longest = Math.max(...cell.split(/[\s\-–/]/).map(({ length }) => length));
        wide[at] = Math.max(width, Math.min(WIDEST, Math.ceil((longest * LETTER + EDGES + button) * 2) / 2));
      });
    });
  }
  return wide;
}
