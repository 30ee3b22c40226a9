import { isSureTotal } from "./totals";

/** What a body row has in each column, as text. */
type RowTexts = readonly string[];

/**
 * Label columns that are levels of one outline: a service's name merged downwards over its lines, or lines indented by a column.
 *
 * @param candidates Columns of text left of the figures, from left to right.
 * @returns The levels from left to right, none where the columns are names of different things.
 */
export function nestedLabels(rows: readonly RowTexts[], candidates: readonly number[], hasFigures: (row: RowTexts) => boolean): number[] {
  const levels: number[] = [];
  for (const column of candidates) {
    const outer = levels.at(-1);
    if (outer === undefined || isInside(rows.filter(hasFigures), outer, column, rows)) levels.push(column);
    else break;
  }
  return levels.length > 1 ? levels : [];
}

function isInside(lines: readonly RowTexts[], outer: number, inner: number, all: readonly RowTexts[]): boolean {
  const text = (row: RowTexts, column: number) => row[column] ?? "";
  const both = lines.filter((row) => text(row, outer) !== "" && text(row, inner) !== "");
  // A reference is left blank over totals too: that makes it no outer level.
  const under = (both.length > 0 ? lines : all).filter((row) => text(row, outer) === "" && text(row, inner) !== "" && !isSureTotal(text(row, inner)));
  if (under.length === 0) return false;
  if (both.length > 0) return under.length >= both.length / 2 && !both.every((row) => /^[A-Z]{0,4}[\d./-]+[a-z]?$/i.test(text(row, outer)));
  return all.some((row) => text(row, outer) !== "");
}
