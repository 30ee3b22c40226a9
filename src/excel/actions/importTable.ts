import type { Decisions } from "../../tables/import/decisions";
import type { Imported } from "../../tables/import/Imported";
import { IMPORT_LOG_SHEET, importLogSheet, logRows, type LogRow } from "../../tables/import/importLog";
import { MAPS_SHEET, mapsSheet, readMaps, type NamedMap } from "../../tables/import/map/mapsSheet";
import { freeName } from "../../tables/sheet/address";
import type { TableContent } from "../../tables/TableContent";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import { hasId, type OwnSheet } from "../ownSheets";
import { loadBefore, writeOwnSheets, type OwnPlan } from "../ownSheetWriter";
import { silent, type Progress } from "../Progress";
import { keepRestorePoint, lastRestorePoint, restoreLast } from "../restorePoint";
import { togetherInOne } from "../togetherInOne";
import { loadState, stateFrom, type WorkbookState } from "../WorkbookState";
import { loadTables, type LoadRequest } from "./loadTables";
import { refreshTable } from "./refreshTable";

export interface ImportRequest {
  readonly content: TableContent;
  readonly as: LoadRequest["as"];
  readonly imported: Imported;
  readonly decisions: Decisions;
  /** Kept in the workbook to be used again, when it has a name. */
  readonly map?: NamedMap;
  /** 24 November 2026 */
  readonly on: string;
}

export interface ImportedTo {
  readonly sheet: string;
  readonly rows: number;
  readonly log: string;
}

const LOG = { kind: "imports", id: "log" } as const;
const MAPS = { kind: "imports", id: "maps" } as const;

const ownSheet = (state: WorkbookState, id: string): OwnSheet | undefined => state.own.find((own) => own.kind === "imports" && hasId(own, id));

/** Queues the rows of the table on one of our sheets. */
const loadRows = (context: Excel.RequestContext, state: WorkbookState, own: OwnSheet | undefined) => {
  const table = own && state.tables.find(({ sheet }) => sheet === own.sheet);
  const range = table && context.workbook.tables.getItem(table.name).getRange();
  range?.load("values");
  return { own, table: table?.name, rows: () => ((range?.values ?? []) as LogRow[]).slice(1) };
};

/** The maps of earlier imports. */
export async function listImportMaps(): Promise<readonly NamedMap[] | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const seen = loadState(context);
      await context.sync();
      const state = stateFrom(seen);
      const maps = loadRows(context, state, ownSheet(state, MAPS.id));
      await context.sync();
      return readMaps(maps.rows());
    });
  } catch (error) {
    return faultFrom(error);
  }
}

/** Writes an imported table to its sheet, its issues and decisions to the Import log, and its map to Import maps. One undo takes back all of it. */
export async function importTable(request: ImportRequest, progress: Progress = silent): Promise<ImportedTo | ActionFault> {
  const written = await writeTable(request, progress);
  if (isActionFault(written)) return written;
  try {
    const log = await Excel.run(async (context) => {
      const seen = loadState(context);
      await context.sync();
      const state = stateFrom(seen);
      const logged = loadRows(context, state, ownSheet(state, LOG.id));
      const maps = loadRows(context, state, ownSheet(state, MAPS.id));
      const kept = [logged, ...(request.map ? [maps] : [])].flatMap(({ own }) => (own ? [own] : []));
      const before = loadBefore(context, kept, state.tables);
      await context.sync();

      const logSheet = logged.own?.sheet ?? freeName(IMPORT_LOG_SHEET, state.sheetNames);
      const rows = [...logRows({ ...request, sheet: written.sheet }), ...logged.rows()];
      const plans: OwnPlan[] = [{ ...LOG, plan: importLogSheet(logSheet, logged.table ?? "ImportLog", rows), is: "issues of imports and what was decided" }];
      if (request.map) {
        const others = readMaps(maps.rows()).filter(({ name }) => name !== request.map!.name);
        const sheet = maps.own?.sheet ?? freeName(MAPS_SHEET, [...state.sheetNames, logSheet]);
        plans.push({ ...MAPS, plan: mapsSheet(sheet, maps.table ?? "ImportMaps", [...others, request.map]), is: "maps of imports" });
      }
      const first = lastRestorePoint();
      const second = await writeOwnSheets(context, state, plans, before, "", progress);
      context.workbook.worksheets.getItem(written.sheet).activate();
      await context.sync();
      const title = `Imported ${request.content.title}`;
      keepRestorePoint(first ? togetherInOne(title, first, second) : { ...second, action: title });
      return logSheet;
    });
    progress.say(`${request.content.title} imported`, 1, 1);
    return { ...written, log };
  } catch (error) {
    await restoreLast();
    return faultFrom(error);
  }
}

/** To a new sheet, or as a new version over the table that stands there. */
async function writeTable({ content, as }: ImportRequest, progress: Progress): Promise<Omit<ImportedTo, "log"> | ActionFault> {
  if ("refresh" in as) {
    const refreshed = await refreshTable(content, as.refresh, as.empty, progress);
    return isActionFault(refreshed) ? refreshed : { sheet: refreshed.sheet, rows: content.rows.length };
  }
  const loaded = await loadTables([{ content, as }], progress);
  return isActionFault(loaded) ? loaded : { sheet: loaded[0]!.sheet, rows: loaded[0]!.rows };
}
