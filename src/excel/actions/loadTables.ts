import { freeName } from "../../tables/sheet/address";
import type { Area, CellContent, SheetPlan } from "../../tables/sheet/SheetPlan";
import type { TableContent } from "../../tables/TableContent";
import { tableSheet } from "../../tables/tableSheet";
import { faultFrom, type ActionFault } from "../ActionFault";
import { areaRefersTo, markerFor, type OwnSheet } from "../ownSheets";
import { keepRestorePoint } from "../restorePoint";
import { inRequests } from "../inRequests";
import { silent, stopIfCancelled, type Progress } from "../Progress";
import { bytesOf, writeSheet } from "../writeSheet";
import { loadState, stateFrom, type WorkbookState } from "../WorkbookState";

export interface LoadRequest {
  readonly content: TableContent;
  /** A sheet of its own beside what is there, or the add-in's earlier sheet of the same table written anew. */
  readonly as: { readonly newSheet: string } | { readonly refresh: OwnSheet };
}

export interface Loaded {
  readonly table: string;
  readonly sheet: string;
  readonly rows: number;
}

/** All cells a plan writes. */
export function writtenArea({ blocks }: SheetPlan): Area {
  const rows = Math.max(1, ...blocks.map(({ row, cells }) => row + cells.length));
  const columns = Math.max(1, ...blocks.map(({ column, cells }) => column + (cells[0]?.length ?? 0)));
  return { row: 0, column: 0, rows, columns };
}

/**
 * Writes each table to a sheet: one sync to see what is there, one to write; more only when the tables together exceed what
 * one request may hold. Cells that the add-in did not write are left alone.
 */
export async function loadTables(requests: readonly LoadRequest[], progress: Progress = silent): Promise<readonly Loaded[] | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const seen = loadState(context);
      const before = requests.flatMap(({ as }) => ("refresh" in as ? [{ own: as.refresh, range: loadFormulas(context, as.refresh) }] : []));
      await context.sync();
      const state = stateFrom(seen);
      const conflict = conflictIn(requests, state);
      if (conflict) return conflict;

      const taken = { tables: [...state.tableNames, ...state.names], markers: [...state.names], added: [] as string[] };
      const setName = (name: string, refersTo: string, comment: string) => {
        if (state.names.includes(name)) context.workbook.names.getItem(name).formula = refersTo;
        else {
          context.workbook.names.add(name, refersTo, comment);
          taken.added.push(name);
        }
      };
      const loaded: Loaded[] = [];
      const write = ({ content, as }: LoadRequest, i: number): number => {
        stopIfCancelled(progress);
        progress.say(`Writing ${content.title}`, i, requests.length);
        const refresh = "refresh" in as ? as.refresh : undefined;
        const sheetName = "refresh" in as ? as.refresh.sheet : as.newSheet;
        const oldTable = refresh && state.tables.find(({ sheet }) => sheet === refresh.sheet)?.name;
        const tableName = oldTable ?? freeName(content.table, taken.tables).replace(/ /g, "_");
        taken.tables.push(tableName);
        const plan = tableSheet(content, sheetName, tableName);

        const { worksheets } = context.workbook;
        const sheet = refresh ? worksheets.getItem(sheetName) : worksheets.add(sheetName);
        if (refresh) {
          // The cells stay where they are, so that formulas on other sheets keep their references.
          if (oldTable) context.workbook.tables.getItem(oldTable).convertToRange();
          sheet.getRange(refresh.written).clear();
        }
        writeSheet(sheet, plan);
        const marker = refresh?.marker ?? freeMarker(content, taken.markers);
        taken.markers.push(marker);
        setName(marker, areaRefersTo(sheetName, writtenArea(plan)), `Written by Common Purse: ${content.title}`);
        for (const { name, area, comment } of plan.names) setName(name, areaRefersTo(sheetName, area), comment);
        if (i === 0) sheet.activate();
        loaded.push({ table: tableName, sheet: sheetName, rows: content.rows.length });
        return plan.blocks.reduce((sum, block) => sum + bytesOf(block), 0);
      };
      await inRequests(context, requests, write);
      keepRestorePoint({
        action: `Loaded ${loaded.map(({ table }) => table).join(", ")}`,
        added: requests.flatMap(({ as }) => ("newSheet" in as ? [as.newSheet] : [])),
        addedNames: taken.added,
        replaced: before.map(({ own, range }) => ({ sheet: own.sheet, address: own.written, formulas: range.formulas as CellContent[][] })),
      });
      progress.say(`${loaded.length === 1 ? "1 table" : `${loaded.length} tables`} loaded`, requests.length, requests.length);
      return loaded;
    });
  } catch (error) {
    return faultFrom(error);
  }
}

function loadFormulas(context: Excel.RequestContext, { sheet, written }: OwnSheet): Excel.Range {
  const range = context.workbook.worksheets.getItem(sheet).getRange(written);
  range.load("formulas");
  return range;
}

function freeMarker({ kind, id }: TableContent, taken: readonly string[]): string {
  let copy = 1;
  while (taken.includes(markerFor(kind, id, copy))) copy++;
  return markerFor(kind, id, copy);
}

function conflictIn(requests: readonly LoadRequest[], state: WorkbookState): ActionFault | undefined {
  const names = new Set(state.sheetNames.map((name) => name.toLowerCase()));
  for (const { as } of requests) {
    if ("refresh" in as) {
      if (!state.own.some(({ marker }) => marker === as.refresh.marker)) {
        return { fault: `The sheet "${as.refresh.sheet}" is no longer there, so it cannot be refreshed. Load the table to a new sheet.` };
      }
      continue;
    }
    const name = as.newSheet;
    if (names.has(name.toLowerCase())) return { fault: `A sheet named "${name}" is there already. Choose a new name, or refresh it if it is ours.`, sheet: name };
    if (!/^[^[\]:*?/\\]{1,31}$/.test(name) || /^'|'$/.test(name) || name.trim() === "") {
      return { fault: `"${name}" cannot name a sheet. Use 1 to 31 characters, none of [ ] : * ? / \\ and no apostrophe at either end.` };
    }
    names.add(name.toLowerCase());
  }
  return undefined;
}

