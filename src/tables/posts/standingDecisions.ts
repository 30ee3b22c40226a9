import type { Cell } from "../TableView";
import { LIST_HEADINGS, TEAM_HEADINGS } from "./headings";
import { entryKey, teamKey, type PostsDecisions } from "./PostsDecisions";

/** Values of a table of ours, its headings first. */
export type TableValues = readonly (readonly Cell[])[];

function rowsOf(values: TableValues | undefined) {
  const [headings = [], ...rows] = values ?? [];
  return rows.map((row) => (heading: string): Cell => row[headings.indexOf(heading)] ?? "");
}

/** The decisions that stand on the sheets of lists and teams, changes made there included. */
export function standingDecisions(lists: TableValues | undefined, teams: TableValues | undefined): PostsDecisions {
  const H = LIST_HEADINGS;
  const entries = rowsOf(lists).map((cell) => ({ key: entryKey(String(cell(H.list)), cell(H.council)), name: String(cell(H.name)).trim(), counts: String(cell(H.counts)).trim().toLowerCase() }));
  return {
    names: Object.fromEntries(entries.flatMap(({ key, name }) => (name === "" ? [] : [[key, name]]))),
    counts: Object.fromEntries(entries.flatMap(({ key, counts }) => (counts === "yes" || counts === "no" ? [[key, counts] as const] : []))),
    lines: Object.fromEntries(rowsOf(teams).map((cell) => [teamKey(String(cell(TEAM_HEADINGS.list)), cell(TEAM_HEADINGS.inList), cell(TEAM_HEADINGS.team)), String(cell(TEAM_HEADINGS.line)).trim()])),
  };
}

/** The council's name under which each entry was written, by the entry's key. */
export const writtenNames = (lists: TableValues | undefined): ReadonlyMap<string, string> =>
  new Map(rowsOf(lists).map((cell) => [entryKey(String(cell(LIST_HEADINGS.list)), cell(LIST_HEADINGS.council)), String(cell(LIST_HEADINGS.written))]));
