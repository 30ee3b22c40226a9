import { NO_DECISIONS, withDecisions, type PostsDecisions } from "../../tables/posts/PostsDecisions";
import { readPostsList, type PostsList } from "../../tables/posts/PostsList";
import { NO_LISTS, POSTS_SHEETS, postsFault, postsTables, type PostsSheet } from "../../tables/posts/postsTables";
import { standingDecisions, writtenNames } from "../../tables/posts/standingDecisions";
import { studyPosts } from "../../tables/posts/studyPosts";
import { freeName } from "../../tables/sheet/address";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import { emptyUndo, loadStanding, readStanding, writeLiveTables, type Marked, type StandingSheet } from "../liveTables";
import { breathe, silent, stopIfCancelled, type Progress } from "../Progress";
import { readTables } from "../readTables";
import { keepRestorePoint, takenOutAgain } from "../restorePoint";
import { today } from "../today";
import { loadState, stateFrom, type WorkbookState } from "../WorkbookState";

const MARKED: Readonly<Record<PostsSheet, Marked>> = {
  posts: { kind: "postsComparison", id: "posts-from-lists", is: "posts comparison from establishment lists" },
  lists: { kind: "imports", id: "posts-lists", is: "establishment lists in the posts comparison" },
  teams: { kind: "imports", id: "posts-teams", is: "teams and their service lines" },
};
const SHEETS = Object.keys(POSTS_SHEETS) as PostsSheet[];

/** What the imported lists hold, and what must be decided about them. Nothing is written for it. */
export interface PostsPreview {
  readonly lists: readonly PostsList[];
  /** Decisions that stand on the sheets. */
  readonly decided: PostsDecisions;
  /** Sheet of the comparison that stands already: writing updates it in place. */
  readonly earlier?: string;
}

export interface PostsCompared {
  readonly sheet: string;
  readonly lines: number;
  readonly councils: readonly string[];
  /** What is doubtful about the lists, by list. */
  readonly problems: readonly { readonly sheet: string; readonly problem: string }[];
  /** Figures that somebody typed over our formulas: they stay. */
  readonly typedOver: number;
  /** Sheets with the lists and the teams. */
  readonly beside: readonly string[];
}

interface Found {
  readonly state: WorkbookState;
  readonly lists: readonly PostsList[];
  readonly decided: PostsDecisions;
  readonly standing: Partial<Record<PostsSheet, StandingSheet>>;
  readonly writtenAs: ReadonlyMap<string, string>;
}

/** Reads the lists and what stands of an earlier comparison. */
async function findLists(context: Excel.RequestContext, progress: Progress): Promise<Found> {
  const seen = loadState(context);
  await context.sync();
  const state = stateFrom(seen);
  const ours = SHEETS.flatMap((part) => {
    const loaded = loadStanding(context, state, MARKED[part]);
    return loaded ? [{ part, loaded }] : [];
  });
  const facts = await readTables(context, state.own.filter(({ kind }) => kind === "facts"), state, progress);
  const read = await readStanding(context, ours.map(({ loaded }) => loaded), progress);
  const standing = Object.fromEntries(ours.map(({ part }, i) => [part, read[i]])) as Found["standing"];
  return {
    state, lists: facts.flatMap(({ view }) => readPostsList(view) ?? []),
    decided: standingDecisions(standing.lists, standing.teams), standing, writtenAs: writtenNames(standing.lists),
  };
}

/** What a posts comparison would add up, and what is doubtful about the lists. Writes nothing. */
export async function previewPosts(progress: Progress = silent): Promise<PostsPreview | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const { lists, decided, standing } = await findLists(context, progress);
      return lists.length === 0 ? NO_LISTS : { lists, decided, ...(standing.posts && { earlier: standing.posts.sheet }) };
    });
  } catch (error) {
    return faultFrom(error);
  }
}

/**
 * Adds up the imported establishment lists to a posts comparison in live formulas: the lists by council, their teams by service line, then
 * the comparison, on three sheets. What stands already is updated in place; references from elsewhere, notes beside it and figures typed
 * into it stay.
 */
export async function comparePosts(decided: PostsDecisions = NO_DECISIONS, progress: Progress = silent): Promise<PostsCompared | ActionFault> {
  const undo = emptyUndo();
  try {
    const done = await Excel.run(async (context): Promise<PostsCompared | ActionFault> => {
      progress.say("Reading the establishment lists", 0, 3);
      const { state, lists, decided: before, standing, writtenAs } = await findLists(context, progress);
      await breathe();
      const study = studyPosts(lists, withDecisions(before, decided));
      const fault = postsFault(study);
      if (fault) return fault;
      await breathe();
      stopIfCancelled(progress);
      const names = sheetNames(state, standing);
      const tables = postsTables(study, standing, names, writtenAs, today());
      await breathe();
      progress.say("Writing the posts comparison", 1, 3);
      const typedOver = await writeLiveTables(context, state, SHEETS.map((part) => ({ ...MARKED[part], table: tables[part], standing: standing[part] })), undo, progress);
      context.workbook.worksheets.getItem(tables.posts.place.sheet).activate();
      await context.sync();
      progress.say("Posts comparison written", 3, 3);
      return {
        sheet: names.posts, lines: study.lines.length, councils: study.councils, typedOver, beside: [names.lists, names.teams],
        problems: study.entries.filter(({ counts }) => counts === "yes").flatMap(({ sheet, problems }) => problems.map((problem) => ({ sheet, problem }))),
      };
    });
    if (isActionFault(done)) return done;
    keepRestorePoint({ action: `Wrote ${done.sheet}`, ...undo });
    return done;
  } catch (error) {
    return takenOutAgain(error, undo);
  }
}

/** What stands keeps its name, whatever it is called by now; new sheets take the first that is free. */
function sheetNames(state: WorkbookState, standing: Found["standing"]): Record<PostsSheet, string> {
  const taken = [...state.sheetNames];
  return Object.fromEntries(SHEETS.map((part) => {
    const name = standing[part]?.sheet ?? freeName(POSTS_SHEETS[part], taken);
    taken.push(name);
    return [part, name];
  })) as Record<PostsSheet, string>;
}
