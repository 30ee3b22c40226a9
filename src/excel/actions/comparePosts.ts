import { isFault } from "../../domain/fault";
import { isPostsList, postsFromLists } from "../../tables/import/establishment/postsFromLists";
import { TableView, type Cell } from "../../tables/TableView";
import { freeName } from "../../tables/sheet/address";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import { silent, type Progress } from "../Progress";
import { today } from "../today";
import { loadState, stateFrom } from "../WorkbookState";
import { loadTables } from "./loadTables";

export interface PostsCompared {
  readonly sheet: string;
  readonly lines: number;
}

/** Adds up the imported establishment lists, one for each council, to a posts comparison on a new sheet. */
export async function comparePosts(progress: Progress = silent): Promise<PostsCompared | ActionFault> {
  try {
    const found = await Excel.run(async (context) => {
      const seen = loadState(context);
      await context.sync();
      const state = stateFrom(seen);
      const tables = state.own.flatMap(({ kind, sheet }) => {
        const table = kind === "facts" ? state.tables.find((each) => each.sheet === sheet) : undefined;
        if (!table) return [];
        const range = context.workbook.tables.getItem(table.name).getRange();
        range.load("values,rowIndex,columnIndex");
        return [{ sheet, range }];
      });
      await context.sync();
      const views = tables.map(({ sheet, range }) => {
        const [headings = [], ...rows] = range.values as Cell[][];
        return new TableView(sheet, range.rowIndex, range.columnIndex, headings.map(String), rows);
      });
      return { content: postsFromLists(views.filter(isPostsList), today()), names: state.sheetNames };
    });
    if (isFault(found.content)) return found.content;
    const loaded = await loadTables([{ content: found.content, as: { newSheet: freeName(found.content.sheet, found.names) } }], progress);
    return isActionFault(loaded) ? loaded : { sheet: loaded[0]!.sheet, lines: loaded[0]!.rows };
  } catch (error) {
    return faultFrom(error);
  }
}
