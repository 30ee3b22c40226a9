import { NO_DECISIONS, withDecisions, type PostsDecisions } from "../../tables/posts/PostsDecisions";
import { readPostsList, type PostsList } from "../../tables/posts/PostsList";
import { freshSheet } from "../../tables/posts/LiveTable";
import { NO_LISTS, POSTS_SHEETS, postsFault, postsTables, type PostsSheet } from "../../tables/posts/postsTables";
import { standingDecisions, writtenNames, type TableValues } from "../../tables/posts/standingDecisions";
import { studyPosts } from "../../tables/posts/studyPosts";
import type { StandingTable } from "../../tables/posts/TablePlace";
import { freeName } from "../../tables/sheet/address";
import type { CellContent } from "../../tables/sheet/SheetPlan";
import { TableView, type Cell } from "../../tables/TableView";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import { hasId, type OwnKind, type OwnSheet } from "../ownSheets";
import { writeOwnSheets } from "../ownSheetWriter";
import { silent, stopIfCancelled, type Progress } from "../Progress";
import { keepRestorePoint, takenOutAgain, type RestorePoint } from "../restorePoint";
import { today } from "../today";
import { makeRoom, updateTable } from "../updateTable";
import { loadState, stateFrom, type WorkbookState } from "../WorkbookState";

const MARKED: Readonly<Record<PostsSheet, { readonly kind: OwnKind; readonly id: string; readonly is: string }>> = {
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
  readonly standing: Partial<Record<PostsSheet, StandingTable & { readonly own: OwnSheet; readonly written: Excel.Range }>>;
  readonly writtenAs: ReadonlyMap<string, string>;
}

/** Reads the lists and what stands of an earlier comparison: two syncs. */
async function findLists(context: Excel.RequestContext): Promise<Found> {
  const seen = loadState(context);
  await context.sync();
  const state = stateFrom(seen);
  const tableOn = (sheet: string) => state.tables.find((table) => table.sheet === sheet)?.name;
  const facts = state.own.flatMap(({ kind, sheet }) => {
    const name = kind === "facts" ? tableOn(sheet) : undefined;
    if (name === undefined) return [];
    const range = context.workbook.tables.getItem(name).getRange();
    range.load("values,rowIndex,columnIndex");
    return [{ sheet, range }];
  });
  const ours = SHEETS.flatMap((part) => {
    const own = state.own.find(({ kind, ...sheet }) => kind === MARKED[part].kind && hasId({ kind, ...sheet }, MARKED[part].id));
    const name = own && tableOn(own.sheet);
    if (!own || name === undefined) return [];
    const range = context.workbook.tables.getItem(name).getRange();
    range.load("values,formulas,rowIndex,columnIndex");
    const written = context.workbook.worksheets.getItem(own.sheet).getRange(own.written);
    written.load("formulas,numberFormat");
    return [{ part, own, name, range, written }];
  });
  await context.sync();
  const lists = facts.flatMap(({ sheet, range }) => {
    const [headings = [], ...rows] = range.values as Cell[][];
    return readPostsList(new TableView(sheet, range.rowIndex, range.columnIndex, headings.map(String), rows)) ?? [];
  });
  const valuesOf = (part: PostsSheet) => ours.find((each) => each.part === part)?.range.values as TableValues | undefined;
  const standing = Object.fromEntries(ours.map(({ part, own, name, range, written }) => {
    const [headings = [], ...rows] = range.formulas as CellContent[][];
    return [part, { sheet: own.sheet, name, top: range.rowIndex, left: range.columnIndex, headings: headings.map(String), rows, own, written }];
  })) as Found["standing"];
  return { state, lists, decided: standingDecisions(valuesOf("lists"), valuesOf("teams")), standing, writtenAs: writtenNames(valuesOf("lists")) };
}

/** What a posts comparison would add up, and what is doubtful about the lists. Writes nothing. */
export async function previewPosts(): Promise<PostsPreview | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const { lists, decided, standing } = await findLists(context);
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
  const undo: { -readonly [K in "added" | "addedNames" | "removeRows" | "removeColumns" | "replaced"]-?: NonNullable<RestorePoint[K]>[number][] } = { added: [], addedNames: [], removeRows: [], removeColumns: [], replaced: [] };
  try {
    const done = await Excel.run(async (context): Promise<PostsCompared | ActionFault> => {
      progress.say("Reading the establishment lists", 0, 3);
      const { state, lists, decided: before, standing, writtenAs } = await findLists(context);
      const study = studyPosts(lists, withDecisions(before, decided));
      const fault = postsFault(study);
      if (fault) return fault;
      stopIfCancelled(progress);
      const names = sheetNames(state, standing);
      const tables = postsTables(study, standing, names, writtenAs, today());
      for (const part of SHEETS) {
        const there = standing[part];
        if (!there) continue;
        undo.replaced.push({ sheet: there.sheet, address: there.own.written, formulas: there.written.formulas as CellContent[][], numberFormats: there.written.numberFormat as string[][] });
        const room = makeRoom(context, tables[part].place);
        undo.removeRows.push(...room.removeRows);
        undo.removeColumns.push(...room.removeColumns);
      }
      const fresh = SHEETS.filter((part) => !standing[part]);
      const taken = [...state.tableNames, ...state.names];
      const plans = fresh.map((part) => ({ ...MARKED[part], plan: freshSheet(tables[part], freeName(tables[part].content.table, taken).replace(/ /g, "_")) }));
      progress.say("Writing the posts comparison", 1, 3);
      undo.added.push(...plans.map(({ plan }) => plan.name));
      const point = await writeOwnSheets(context, state, plans, [], "", progress);
      undo.addedNames.push(...point.addedNames);
      const typedOver = SHEETS.filter((part) => standing[part]).reduce((sum, part) => sum + updateTable(context, tables[part]), 0);
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
