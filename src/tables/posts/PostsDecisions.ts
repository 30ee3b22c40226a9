import type { Cell } from "../TableView";

/** What somebody decided about lists and teams, by the keys below. */
export interface PostsDecisions {
  /** What the council of a list is called. */
  readonly names: Readonly<Record<string, string>>;
  /** Whether a list counts: the second of two versions does not. */
  readonly counts: Readonly<Record<string, "yes" | "no">>;
  /** The service line that a team belongs to; "" keeps it out of all. */
  readonly lines: Readonly<Record<string, string>>;
}

export const NO_DECISIONS: PostsDecisions = { names: {}, counts: {}, lines: {} };

const lower = (cell: Cell): string => String(cell).toLowerCase();

/** A list's part for one council: a sheet may hold several councils' posts. */
export const entryKey = (sheet: string, council: Cell): string => `${sheet}\n${lower(council)}`;

export const teamKey = (sheet: string, council: Cell, team: Cell): string => `${entryKey(sheet, council)}\n${lower(team)}`;

export const withDecisions = (before: PostsDecisions, after: PostsDecisions): PostsDecisions => ({
  names: { ...before.names, ...after.names }, counts: { ...before.counts, ...after.counts }, lines: { ...before.lines, ...after.lines },
});
