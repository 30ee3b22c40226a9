import type { Cell } from "../TableView";
import { KnownLines } from "./KnownLines";
import { LikeNames } from "./likeNames";
import { listProblems } from "./listProblems";
import { listVersions } from "./listVersions";
import { entryKey, teamKey, type PostsDecisions } from "./PostsDecisions";
import { cellsOf, postRows, type PostsList } from "./PostsList";

/** A list's part for one council. */
export interface StudiedEntry {
  readonly key: string;
  readonly list: PostsList;
  readonly sheet: string;
  /** As the list has it; "" where it has no column for it, or nothing in it. */
  readonly council: Cell;
  /** The council's name in the comparison. */
  readonly name: string;
  /** Undefined while nobody has said which of two versions counts. */
  readonly counts: "yes" | "no" | undefined;
  readonly posts: number;
  readonly fte: number;
  readonly problems: readonly string[];
  /** Keys of entries on other sheets that may be the same council's list. */
  readonly versions: readonly string[];
}

export interface StudiedTeam {
  readonly key: string;
  readonly entry: StudiedEntry;
  /** As the list has it; "" for posts without a team. */
  readonly team: Cell;
  /** Service line in the comparison; "" where nobody has said. */
  readonly line: string;
  /** Another line that the team's name is like, when it stands on a line of its own. */
  readonly like?: string;
}

export interface PostsStudy {
  readonly entries: readonly StudiedEntry[];
  readonly teams: readonly StudiedTeam[];
  /** Councils and lines that count, in the order in which they first appear. */
  readonly councils: readonly string[];
  readonly lines: readonly string[];
}

const sameText = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();

function entriesOf(list: PostsList) {
  const councils = cellsOf(list, list.at.council);
  const parts = new Map<string, { council: Cell; rows: number[] }>();
  for (const row of postRows(list)) {
    const council = councils[row] ?? "";
    const key = entryKey(list.sheet, council);
    const part = parts.get(key) ?? { council, rows: [] };
    part.rows.push(row);
    parts.set(key, part);
  }
  return [...parts].map(([key, { council, rows }]) => ({ key, list, council, rows }));
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/**
 * What the lists hold: councils, teams and what is doubtful about them, with what somebody decided before. Nothing that only looks alike
 * is put together: it is offered.
 */
export function studyPosts(lists: readonly PostsList[], decided: PostsDecisions): PostsStudy {
  const parts = lists.flatMap(entriesOf).map((part) => ({
    ...part,
    // Posts of a list with a column of councils that name none belong to nobody until somebody says so.
    name: decided.names[part.key] ?? (String(part.council) || (part.list.at.council === undefined ? part.list.sheet : "")),
  }));
  const groups = listVersions(parts);
  const entries = parts.map(({ key, list, council, rows, name }): StudiedEntry => {
    const versions = groups.find((group) => group.includes(key)) ?? [];
    const fte = cellsOf(list, list.at.fte);
    return {
      key, list, sheet: list.sheet, council, name,
      counts: decided.counts[key] ?? (versions.length > 0 ? undefined : "yes"),
      posts: rows.length,
      fte: tidy(rows.reduce((sum, row) => sum + (typeof fte[row] === "number" ? fte[row] : 0), 0)),
      problems: listProblems(list, String(council), rows, list.at.council !== undefined),
      versions: versions.filter((other) => other !== key),
    };
  });
  const teams = teamsOf(parts, entries, decided);
  const counted = teams.filter(({ entry, line }) => entry.counts === "yes" && entry.name !== "" && line !== "");
  return { entries, teams, councils: distinct(counted.map(({ entry }) => entry.name)), lines: distinct(counted.map(({ line }) => line)) };
}

function distinct(names: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  return [...found.values()];
}

function teamsOf(parts: readonly (ReturnType<typeof entriesOf>[number])[], entries: readonly StudiedEntry[], decided: PostsDecisions): StudiedTeam[] {
  const known = new KnownLines();
  const names = new LikeNames();
  const likes = new Map<string, string>();
  return parts.flatMap(({ key, list, council, rows }, i) => {
    const entry = entries[i]!;
    const cells = cellsOf(list, list.at.team);
    const found = new Map<string, Cell>();
    for (const row of rows) {
      const team = cells[row] ?? "";
      const of = teamKey(list.sheet, council, team);
      if (!found.has(of)) found.set(of, team);
    }
    return [...found].map(([of, team]): StudiedTeam => {
      const own = String(team).trim();
      const line = decided.lines[of] ?? known.spelt(own) ?? own;
      const stands = line !== "" && sameText(own)(line);
      // Within one council names that are only alike are kept apart on purpose.
      const others = stands && known.spelt(own) === undefined ? known.ofOthers(key) : [];
      const like = names.find(own, others) ?? (stands ? likes.get(own.toLowerCase()) : undefined);
      if (like !== undefined) likes.set(own.toLowerCase(), like);
      if (line !== "") known.add(line, key);
      return { key: of, entry, team, line, ...(like !== undefined && { like }) };
    });
  });
}

/** What must be decided before anything is written, in words; undefined when nothing is. */
export function undecided({ entries }: PostsStudy): string | undefined {
  const open = entries.find(({ counts }) => counts === undefined);
  if (!open) return undefined;
  const others = entries.filter(({ key }) => open.versions.includes(key));
  const told = [open, ...others].map(({ sheet, council, posts, fte }) => `"${sheet}"${council === "" ? "" : ` (${String(council)})`}: ${posts} posts, ${fte} FTE`);
  return `These lists may be two versions of one council's list: ${told.join("; ")}. Say which counts; both count where they are two parts of a list, or two councils.`;
}
