import { issue, type ImportIssue } from "../ImportIssue";
import { addressIn, textOf } from "../SourceGrid";
import type { TableReading } from "../structure/TableReading";
import { isTeam, type PostColumns } from "./postFields";

export interface Teams {
  readonly of: (row: number) => string;
  /** Whether a name is one of those printed in the column: such a section tells nothing of a post whose team is blank. */
  readonly isPrinted: (name: string) => boolean;
  readonly issues: readonly ImportIssue[];
}

/**
 * The team of each post. A cell that is joined with the one above shows what that holds; a blank one in a column that stands before the posts'
 * titles, as levels of an outline do, is taken to mean the same, to be confirmed. A name that comes again under another directorate is told with it.
 */
export function teamsOf(table: TableReading, { team, title }: PostColumns, lines: readonly number[]): Teams {
  if (team === undefined) return { of: () => "", isPrinted: () => false, issues: [] };
  const { grid, rows, columns } = table;
  const levels = columns.filter(({ index, name, role }) => index <= team && role !== "value" && role !== "personal" && (index === team || isTeam(name))).map(({ index }) => index);
  const printedIn = (row: number) => textOf(grid.rows[rows[row]!.at]![team]);
  // Where a team is printed again for each post, a blank is a team that nobody entered.
  const isOutline = (title === undefined || team < title) && lines.every((row, i) => i === 0 || printedIn(row) === "" || printedIn(row) !== printedIn(lines[i - 1]!));
  const filled: string[] = [];
  const above = new Map<number, string>();
  const found = new Map<number, { readonly own: string; readonly outer: string }>();
  let section: string | undefined;
  for (const row of lines) {
    const { at, section: here } = rows[row]!;
    if (here !== section) above.clear();
    section = here;
    let fresh = false;
    for (const column of levels) {
      const printed = textOf(grid.rows[at]![column]);
      const joined = printed === "" ? (grid.merged ?? []).find(({ top, bottom, left, right }) => top < at && bottom >= at && left <= column && right >= column) : undefined;
      const text = joined ? textOf(grid.rows[joined.top]![joined.left]) : printed;
      if (printed !== "" && printed !== above.get(column)) fresh = true;
      // Under a new directorate the team above is another's.
      if (text !== "" || fresh || !isOutline) above.set(column, text);
      else if (column === team && (above.get(column) ?? "") !== "") filled.push(addressIn(grid, at, column));
    }
    found.set(row, { own: above.get(team) ?? "", outer: levels.length > 1 ? (above.get(levels.at(-2)!) ?? "") : "" });
  }
  const outers = new Map<string, Set<string>>();
  for (const { own, outer } of found.values()) if (own !== "" && outer !== "") outers.set(own, (outers.get(own) ?? new Set()).add(outer));
  const issues = filled.length === 0 ? [] : [issue("TEAM_FROM_ABOVE", { cell: filled[0]!, column: columns.find(({ index }) => index === team)!.name, detail: `${filled.length === 1 ? "1 blank cell is" : `${filled.length} blank cells are`} taken for the team above: ${filled.slice(0, 6).join(", ")}${filled.length > 6 ? " …" : ""}.` })];
  const printed = new Set(lines.map(printedIn));
  return {
    isPrinted: (name) => printed.has(name),
    of: (row) => {
      const { own = "", outer = "" } = found.get(row) ?? {};
      return (outers.get(own)?.size ?? 0) > 1 && outer !== "" ? `${outer}: ${own}` : own;
    },
    issues,
  };
}
