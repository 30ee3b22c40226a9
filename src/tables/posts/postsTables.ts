import { notAvailable, type Fault } from "../../domain/fault";
import { listsTable, listsWanted } from "./listsTable";
import type { LiveTable } from "../live/LiveTable";
import { postsTable, postsWanted } from "./postsTable";
import { undecided, type PostsStudy } from "./studyPosts";
import { placeTable, type StandingTable } from "../live/TablePlace";
import { teamsTable, teamsWanted } from "./teamsTable";

/** The sheets of a posts comparison made of establishment lists, each before those that draw on it: so they are written, and so they are read. */
export const POSTS_SHEETS = { lists: "Establishment lists", teams: "Teams and lines", posts: "Posts by council" } as const;
export type PostsSheet = keyof typeof POSTS_SHEETS;

/** A name longer than that fits no formula. */
const LONGEST_NAME = 200;

export const NO_LISTS = notAvailable("No establishment list is imported. Import one with the team, title, FTE and cost of each post: one list for all councils, with a column Council, or one for each.");

/** What stands in the way of writing, said so that it can be put right. */
export function postsFault(study: PostsStudy): Fault | undefined {
  if (study.entries.length === 0) return NO_LISTS;
  const open = undecided(study);
  if (open !== undefined) return notAvailable(open);
  const long = study.councils.find((name) => name.length > LONGEST_NAME) ?? study.lines.find((name) => name.length > LONGEST_NAME);
  if (long !== undefined) return notAvailable(`"${long.slice(0, 40)}…" has ${long.length} characters. Shorten it to ${LONGEST_NAME}, so that formulas can speak of it.`);
  if (study.councils.length === 0) return notAvailable("None of the lists counts with a council and a service line, so there is nothing to add up. Say which list counts, what its council is called, and which line a team belongs to.");
  return undefined;
}

/**
 * The three tables of a posts comparison, over what stands there already.
 * @param names Sheets to be written where a table does not stand yet.
 * @param written The council's name under which an entry was written before, by the entry's key.
 * @param on 24 November 2026
 */
export function postsTables(
  study: PostsStudy, standing: Readonly<Partial<Record<PostsSheet, StandingTable>>>, names: Readonly<Record<PostsSheet, string>>, written: ReadonlyMap<string, string>, on: string,
): Readonly<Record<PostsSheet, LiveTable>> {
  const lists = placeTable(listsWanted(study, names.lists), standing.lists);
  const teams = placeTable(teamsWanted(study, names.teams), standing.teams);
  const posts = placeTable(postsWanted(study, names.posts, written, standing.posts?.headings ?? []), standing.posts);
  return { posts: postsTable(study, posts, teams, lists, on), lists: listsTable(study, lists, teams), teams: teamsTable(study, teams, lists, posts) };
}
