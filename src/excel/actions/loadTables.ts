import { freeName } from "../../tables/sheet/address";
import { sheetNameFault } from "../../tables/sheet/sheetNameFault";
import type { Area, SheetPlan } from "../../tables/sheet/SheetPlan";
import type { TableContent } from "../../tables/TableContent";
import { tableSheet } from "../../tables/tableSheet";
import { isActionFault, type ActionFault } from "../ActionFault";
import { areaRefersTo, markerFor, type OwnSheet } from "../ownSheets";
import { keptCells, loadKept } from "../keptCells";
import { keepRestorePoint, takenOutAgain, type ReplacedCells } from "../restorePoint";
import { inRequests } from "../inRequests";
import { breathe, silent, stopIfCancelled, type Progress } from "../Progress";
import { sheetParts, type SheetPart } from "../writeSheet";
import { loadState, stateFrom, type WorkbookState } from "../WorkbookState";

export interface LoadRequest {
  readonly content: TableContent;
  /** A sheet of its own beside what is there, or the add-in's earlier sheet of the same table written anew. */
  readonly as: { readonly newSheet: string } | { readonly refresh: OwnSheet; readonly empty?: readonly string[] };
}

export interface Loaded {
  readonly table: string;
  readonly sheet: string;
  readonly rows: number;
}

/** Rows from which on laying out a table takes a moment. */
const LONG = 5_000;

/** All cells a plan writes. */
export function writtenArea({ blocks }: SheetPlan): Area {
  const rows = Math.max(1, ...blocks.map(({ row, cells }) => row + cells.length));
  const columns = Math.max(1, ...blocks.map(({ column, cells }) => column + (cells[0]?.length ?? 0)));
  return { row: 0, column: 0, rows, columns };
}

/**
 * Writes each table to a sheet: one sync to see what is there, one to write; more only when the tables together exceed what
 * one request may hold, or when an earlier sheet is refreshed. Cells that the add-in did not write are left alone. When it fails or is
 * cancelled half-way, all that it wrote is taken out again.
 */
export async function loadTables(requests: readonly LoadRequest[], progress: Progress = silent): Promise<readonly Loaded[] | ActionFault> {
  const undo = { added: [] as string[], addedNames: [] as string[], movedNames: [] as { name: string; formula: string }[], replaced: [] as ReplacedCells[] };
  try {
    const done = await Excel.run(async (context) => {
      const seen = loadState(context);
      const earlier = requests.flatMap(({ as }) => ("refresh" in as ? [loadKept(context, as.refresh)] : []));
      await context.sync();
      const state = stateFrom(seen);
      const conflict = conflictIn(requests, state);
      if (conflict) return conflict;
      const refreshed = earlier.length > 0 ? await keptCells(context, earlier, state) : [];
      progress.say(`Writing ${requests.length === 1 ? "1 table" : `${requests.length} tables`}`, 0, requests.length);
      await breathe();
      stopIfCancelled(progress);

      const taken = { tables: [...state.tableNames, ...state.names], markers: [...state.names] };
      const formulaOf = new Map(seen.names.items.map(({ name, formula }) => [name, String(formula)]));
      const setName = (name: string, refersTo: string, comment: string) => {
        if (formulaOf.has(name)) {
          undo.movedNames.push({ name, formula: formulaOf.get(name)! });
          context.workbook.names.getItem(name).formula = refersTo;
        } else {
          context.workbook.names.add(name, refersTo, comment);
          undo.addedNames.push(name);
        }
      };
      const loaded: Loaded[] = [];
      /** Adds the sheet and gives what it will hold, piece by piece; a large table takes several requests. */
      const piecesOf = async ({ content, as }: LoadRequest, i: number): Promise<SheetPart[]> => {
        const refresh = "refresh" in as ? as.refresh : undefined;
        const sheetName = "refresh" in as ? as.refresh.sheet : as.newSheet;
        const before = refreshed.find(({ sheet }) => refresh && sheet === sheetName);
        const oldTable = before?.tables[0]?.name;
        const tableName = oldTable ?? freeName(content.table, taken.tables).replace(/ /g, "_");
        taken.tables.push(tableName);
        const plan = tableSheet(content, sheetName, tableName);
        // Laying out a long list and cutting it up are work enough each: the pane stays at hand between them.
        if (content.rows.length > LONG) await breathe();
        stopIfCancelled(progress);

        const { worksheets } = context.workbook;
        const sheet = refresh ? worksheets.getItem(sheetName) : worksheets.add(sheetName);
        if (before) {
          // The cells stay where they are, so that formulas on other sheets keep their references.
          if (oldTable !== undefined) context.workbook.tables.getItem(oldTable).convertToRange();
          sheet.getRange(before.address).clear();
          undo.replaced.push({ ...before, wrote: writtenArea(plan) });
        } else undo.added.push(sheetName);
        const parts = sheetParts(sheet, plan);
        const marker = refresh?.marker ?? freeMarker(content, taken.markers);
        taken.markers.push(marker);
        setName(marker, areaRefersTo(sheetName, writtenArea(plan)), `Written by Common Purse: ${content.title}`);
        for (const { name, area, comment } of plan.names) setName(name, areaRefersTo(sheetName, area), comment);
        if (i === 0) sheet.activate();
        loaded.push({ table: tableName, sheet: sheetName, rows: content.rows.length });
        return parts;
      };
      const pieces: (SheetPart & { readonly title: string })[] = [];
      for (const [i, request] of requests.entries()) pieces.push(...(await piecesOf(request, i)).map((piece) => ({ ...piece, title: request.content.title })));
      if (requests.some(({ content }) => content.rows.length > LONG)) await breathe();
      await inRequests(context, pieces, ({ bytes, queue, title }, done) => {
        stopIfCancelled(progress);
        progress.say(`Writing ${title}`, done, pieces.length);
        queue();
        return bytes;
      });
      stopIfCancelled(progress);
      return loaded;
    });
    if (isActionFault(done)) return done;
    keepRestorePoint({ action: `Loaded ${done.map(({ sheet }) => sheet).join(", ")}`, ...undo });
    progress.say(`${done.length === 1 ? "1 table" : `${done.length} tables`} loaded`, requests.length, requests.length);
    return done;
  } catch (error) {
    return takenOutAgain(error, undo);
  }
}

function freeMarker({ kind, id }: TableContent, taken: readonly string[]): string {
  let copy = 1;
  while (taken.includes(markerFor(kind, id, copy))) copy++;
  return markerFor(kind, id, copy);
}

function conflictIn(requests: readonly LoadRequest[], state: WorkbookState): ActionFault | undefined {
  const names = [...state.sheetNames];
  for (const { as } of requests) {
    if ("refresh" in as) {
      if (!state.own.some(({ marker }) => marker === as.refresh.marker)) {
        return { fault: `The sheet "${as.refresh.sheet}" is no longer there, so it cannot be refreshed. Load the table to a new sheet.` };
      }
      continue;
    }
    const fault = sheetNameFault(as.newSheet, names);
    if (fault !== undefined) return { fault, ...(state.sheetNames.includes(as.newSheet) && { sheet: as.newSheet }) };
    names.push(as.newSheet);
  }
  return undefined;
}

