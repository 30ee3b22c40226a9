import { isBlank, textOf, widthOf, type SourceGrid } from "../SourceGrid";

export interface TableBeside {
  /** The grid without the table at the right. */
  readonly grid: SourceGrid;
  /** Where that one begins, from 0; undefined where there is none. */
  readonly other?: { readonly row: number; readonly column: number; readonly headings: readonly string[] };
}

/** Headings begin further up. */
const FURTHEST = 20;

/**
 * Two tables that stand side by side with a blank column between: the one at the right has names of its own for its rows, and headings over
 * its figures that stand over the left one too. Read as one, its figures would be told of the left one's rows.
 */
export function tableBeside(grid: SourceGrid): TableBeside {
  const { rows } = grid;
  const width = widthOf(grid);
  const isGap = (column: number) => rows.every((row) => isBlank(row[column]));
  for (let gap = 2; gap < width - 2; gap++) {
    if (!isGap(gap) || isGap(gap + 1)) continue;
    const side = (at: number, from: number, to: number) => rows[at]!.slice(from, to).map(textOf);
    const head = rows.slice(0, FURTHEST).findIndex((row, at) => side(at, 1, gap).some((text) => text !== "") && side(at, gap + 2, width).some((text) => text !== ""));
    if (head < 0) continue;
    const [left, right] = [side(head, 1, gap).filter((text) => text !== ""), side(head, gap + 2, width).filter((text) => text !== "")];
    const names = rows.slice(head + 1).map((row) => [textOf(row[0]), textOf(row[gap + 1])] as const).filter(([, other]) => other !== "");
    const worded = names.filter(([own, other]) => /[a-z]{3,}/i.test(other) && (own !== other || /total/i.test(other)));
    if (!right.every((text) => left.includes(text)) || names.length < 2 || worded.length < names.length) continue;
    return { grid: { ...grid, rows: rows.map((row) => row.slice(0, gap)) }, other: { row: head, column: gap + 1, headings: [textOf(rows[head]![gap + 1]), ...right].filter((text) => text !== "") } };
  }
  return { grid };
}
