import { textOf, type SourceCell, type SourceGrid } from "../SourceGrid";

/** How deep a row stands in the outline, and what it is called at each level from the outermost. */
export interface RowLevels {
  readonly levelOf: (at: number) => number;
  readonly namesOf: (at: number) => readonly string[];
}

/** Blanks before a label; a tab counts as four. */
export const indentOf = (cell: SourceCell | undefined): number => (typeof cell === "string" ? /^[\s\u00a0]*/.exec(cell)![0].replace(/\t/g, "    ").length : 0);

/** An outline is no deeper. */
const DEEPEST = 6;

/**
 * Levels of an outline by its label columns, or in one column by indentation; headings that stand over headings are one level further out.
 *
 * @param columns Label columns, from the left.
 * @param body Rows of the table, without notes.
 * @param isLone Whether nothing but a name stands in a row, and no figure.
 */
export function rowLevels({ rows }: SourceGrid, columns: readonly number[], body: readonly number[], isLone: (at: number) => boolean): RowLevels {
  const label = (at: number) => rows[at]![columns[0] ?? 0];
  const filled = body.filter((at) => textOf(label(at)) !== "");
  const indents = columns.length === 1 ? [...new Set(filled.map((at) => indentOf(label(at))))].sort((a, b) => a - b) : [];
  const outer = columns.length === 1 ? outerHeadings(body, isLone, (at) => textOf(label(at)), (at) => indentOf(label(at))) : new Set<number>();
  const shift = outer.size > 0 ? 1 : 0;
  const indented = indents.length > 1 && indents.length <= DEEPEST;
  const own = (at: number) => (indented && textOf(label(at)) !== "" ? indents.indexOf(indentOf(label(at))) : 0);
  if (columns.length !== 1 || (!indented && shift === 0)) {
    const namesOf = (at: number) => columns.map((column) => textOf(rows[at]![column]));
    return { namesOf, levelOf: (at) => Math.max(0, namesOf(at).findIndex((name) => name !== "")) };
  }
  const levelOf = (at: number) => (outer.has(at) ? 0 : own(at) + shift);
  return { levelOf, namesOf: (at) => [...Array.from({ length: levelOf(at) }, () => ""), textOf(label(at))] };
}

/** "Aford", then "Expenditure": a name right over the name of a section that comes again under another such name. */
function outerHeadings(body: readonly number[], isLone: (at: number) => boolean, nameOf: (at: number) => string, indent: (at: number) => number): Set<number> {
  const pairs = body.flatMap((at, i) => {
    const next = body[i + 1];
    return next !== undefined && isLone(at) && isLone(next) && indent(at) === indent(next) ? [{ outer: at, inner: nameOf(next).toLowerCase() }] : [];
  });
  const again = (inner: string) => new Set(pairs.filter((pair) => pair.inner === inner).map(({ outer }) => nameOf(outer).toLowerCase())).size > 1;
  return new Set(pairs.flatMap(({ outer, inner }) => (again(inner) ? [outer] : [])));
}
