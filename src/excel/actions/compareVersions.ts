import { isFault } from "../../domain/fault";
import { freeName, sheetNameFrom } from "../../tables/sheet/address";
import { TABLE_KINDS } from "../../tables/TableContent";
import type { Cell } from "../../tables/TableView";
import { explanationsIn } from "../../tables/versions/differenceRows";
import { differencesOf, type CompareChoices, type Differences } from "../../tables/versions/differences";
import { versionFromView } from "../../tables/versions/versionFromView";
import { versionsSheet } from "../../tables/versions/versionsSheet";
import type { VersionTable } from "../../tables/versions/VersionTable";
import { faultFrom, type ActionFault } from "../ActionFault";
import { hasId, type OwnSheet } from "../ownSheets";
import { loadBefore, writeOwnSheets } from "../ownSheetWriter";
import { breathe, silent, stopIfCancelled, type Progress } from "../Progress";
import { readTables } from "../readTables";
import { keepRestorePoint } from "../restorePoint";
import { today } from "../today";
import { loadState, stateFrom, type WorkbookState } from "../WorkbookState";

export interface VersionsRequest {
  readonly own: OwnSheet;
  readonly first: VersionTable;
  readonly second: VersionTable;
  readonly choices: CompareChoices;
}

export interface VersionsCompared extends Pick<Differences, "rows" | "differ"> {
  readonly sheet: string;
}

/** The sheets whose tables can be compared with another version. */
export const comparableSheets = ({ own, tables }: WorkbookState): readonly OwnSheet[] =>
  own.filter(({ kind, sheet }) => TABLE_KINDS.some((each) => each === kind) && tables.some((table) => table.sheet === sheet));

/** A table on a sheet of ours as a version to compare. */
export async function readVersion(own: OwnSheet, progress: Progress = silent): Promise<VersionTable | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const seen = loadState(context);
      await context.sync();
      const [read] = await readTables(context, [own], stateFrom(seen), progress);
      return read ? versionFromView(read.view, read.source) : { fault: `The table on "${own.sheet}" is no longer there. Load or import it again.`, sheet: own.sheet };
    });
  } catch (error) {
    return faultFrom(error);
  }
}

/** Writes the report of a second version or a ledger against the first. One report for each pair; explanations written in it are kept. */
export async function compareVersions({ own, first, second, choices }: VersionsRequest, progress: Progress = silent): Promise<VersionsCompared | ActionFault> {
  try {
    progress.say("Comparing the two versions", 0, 2);
    await breathe();
    const found = differencesOf(first, second, choices);
    if (isFault(found)) return { fault: found.fault };
    await breathe();
    stopIfCancelled(progress);
    return await Excel.run(async (context) => {
      const seen = loadState(context);
      await context.sync();
      const state = stateFrom(seen);
      const id = `versions-${own.id}-${second.name}`;
      const earlier = state.own.find((each) => each.kind === "imports" && hasId(each, id));
      const table = earlier && state.tables.find(({ sheet }) => sheet === earlier.sheet);
      const kept = table && context.workbook.tables.getItem(table.name).getRange();
      kept?.load("values");
      const before = loadBefore(context, earlier ? [earlier] : [], state.tables);
      await context.sync();
      const explanations = explanationsIn(((kept?.values ?? []) as Cell[][]).slice(1));
      const sheet = earlier?.sheet ?? freeName(sheetNameFrom(`Versions of ${own.sheet}`), state.sheetNames);
      const tableName = table?.name ?? freeName(`Versions_${own.id}`, [...state.tableNames, ...state.names]).replace(/ /g, "_");
      const plan = versionsSheet(sheet, tableName, { first, second, choices, found, on: today() }, explanations);
      const point = await writeOwnSheets(context, state, [{ kind: "imports", id, plan, is: `${first.name} against ${second.name}` }], before, `Compared ${own.sheet} with ${second.name}`, progress);
      keepRestorePoint(point);
      return { sheet, rows: found.rows, differ: found.differ };
    });
  } catch (error) {
    return faultFrom(error);
  }
}
