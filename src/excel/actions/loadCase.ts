import { isFault } from "../../domain/fault";
import { loadableTables } from "../../tables/caseBackground";
import { CASE_MASTER } from "../../tables/cases/caseChecksSheet";
import type { CaseDefinition, ModelCase, SheetCase } from "../../tables/cases/CaseDefinition";
import { caseOf } from "../../tables/cases/cases";
import { ROLES, TABLE_ROLES } from "../../tables/comparison/chooseTables";
import { freeName } from "../../tables/sheet/address";
import { TableView, type Cell } from "../../tables/TableView";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import { hasId, type OwnSheet } from "../ownSheets";
import { loadBefore, writeOwnSheets } from "../ownSheetWriter";
import { Cancelled, silent, type Progress } from "../Progress";
import { keepRestorePoint, lastRestorePoint, restoreLast, type RestorePoint } from "../restorePoint";
import { togetherInOne } from "../togetherInOne";
import { loadState, readState, stateFrom, type WorkbookState } from "../WorkbookState";
import { compareModels, prepareComparison, type CaseBackground } from "./compareModels";
import { loadTables } from "./loadTables";

export interface LoadedCase {
  readonly title: string;
  /** Tables loaded now, and sheets written. */
  readonly sheets: readonly string[];
  /** "OK", or what the master check says. */
  readonly masterCheck: string;
}

const NOTHING: RestorePoint = { action: "", added: [], addedNames: [], replaced: [] };

/**
 * Loads a case: its tables, unless they are in the workbook already, then its sheets over them. Loaded again, the tables stay
 * as they are and the sheets are written anew in place, with every row that the tables hold by then.
 */
export async function loadCase(id: string, background: CaseBackground, progress: Progress = silent): Promise<LoadedCase | ActionFault> {
  const definition = caseOf(id);
  if (!definition) return { fault: `There is no case "${id}". Choose one from the list of cases.` };
  try {
    const tables = await loadMissing(definition, progress);
    if (isActionFault(tables)) return tables;
    const written = definition.kind === "comparison" ? await compare(definition, background, progress) : await writeCase(definition, progress);
    if (isActionFault(written)) return written;
    const point = togetherInOne(`Loaded ${definition.title}`, tables, lastRestorePoint() ?? NOTHING);
    keepRestorePoint(point);
    progress.say(`${definition.title} loaded`, 1, 1);
    return { title: definition.title, ...written, sheets: [...tables.added, ...written.sheets] };
  } catch (error) {
    if (error instanceof Cancelled) await restoreLast();
    return faultFrom(error);
  }
}

const ownTable = (state: WorkbookState, dataset: string): OwnSheet | undefined =>
  state.own.find((own) => own.kind !== "case" && hasId(own, dataset) && state.tables.some(({ sheet }) => sheet === own.sheet));

/** Loads what is not there yet; gives what was added. */
async function loadMissing({ tables }: CaseDefinition, progress: Progress): Promise<RestorePoint | ActionFault> {
  const state = await readState();
  const taken = [...state.sheetNames];
  const requests = loadableTables
    .filter(({ id }) => tables.includes(id) && !ownTable(state, id))
    .map((content) => {
      const newSheet = freeName(content.sheet, taken);
      taken.push(newSheet);
      return { content, as: { newSheet } };
    });
  if (requests.length === 0) return NOTHING;
  const loaded = await loadTables(requests, progress);
  return isActionFault(loaded) ? loaded : (lastRestorePoint() ?? NOTHING);
}

/** Compares the case's own tables, whatever else is loaded. */
async function compare({ tables }: ModelCase, background: CaseBackground, progress: Progress): Promise<Omit<LoadedCase, "title"> | ActionFault> {
  const state = await readState();
  const picks = Object.fromEntries(ROLES.flatMap((role) => {
    const own = tables.flatMap((id) => ownTable(state, id) ?? []).find(({ kind }) => kind === TABLE_ROLES[role].kind);
    return own ? [[role, own.marker] as const] : [];
  }));
  const prepared = await prepareComparison(background, picks);
  if (isActionFault(prepared)) return prepared;
  const compared = await compareModels(prepared, prepared.choices, background, progress);
  return isActionFault(compared) ? compared : { sheets: Object.values(compared.sheets), masterCheck: compared.masterCheck };
}

const markerId = (definition: SheetCase, sheet: string): string => `${definition.id}-${sheet}`;

const writeCase = (definition: SheetCase, progress: Progress): Promise<Omit<LoadedCase, "title"> | ActionFault> =>
  Excel.run(async (context) => {
    const seen = loadState(context);
    await context.sync();
    const state = stateFrom(seen);
    const sources = definition.tables.map((dataset) => {
      const { sheet } = ownTable(state, dataset)!;
      const range = context.workbook.tables.getItem(state.tables.find((table) => table.sheet === sheet)!.name).getRange();
      range.load("values,rowIndex,columnIndex");
      return { dataset, sheet, range };
    });
    const earlier = new Map(definition.sheets.flatMap(({ id }) => {
      const own = state.own.find((candidate) => candidate.kind === "case" && hasId(candidate, markerId(definition, id)));
      return own ? [[id, own] as const] : [];
    }));
    const before = loadBefore(context, [...earlier.values()]);
    await context.sync();

    const views = new Map(sources.map(({ dataset, sheet, range }) => {
      const [headings = [], ...rows] = range.values as Cell[][];
      return [dataset, new TableView(sheet, range.rowIndex, range.columnIndex, headings.map(String), rows)] as const;
    }));
    for (const [dataset, headings] of Object.entries(definition.needed)) {
      const missing = views.get(dataset)?.missing(headings);
      if (missing) return missing;
    }
    const names = sheetNames(definition, state, earlier);
    const plans = definition.plan({ table: (dataset) => views.get(dataset)!, name: (sheet) => names.get(sheet)! });
    if (isFault(plans)) return plans;
    const marked = plans.map((plan) => {
      const { id, holds } = definition.sheets.find((sheet) => names.get(sheet.id) === plan.name)!;
      return { kind: "case" as const, id: markerId(definition, id), plan, is: holds };
    });
    keepRestorePoint(await writeOwnSheets(context, state, marked, before, `Wrote ${definition.title}`, progress));
    const master = context.workbook.worksheets.getItem(names.get("checks")!).getRange(CASE_MASTER);
    master.load("values");
    await context.sync();
    return { sheets: plans.map(({ name }) => name), masterCheck: String(master.values[0]?.[0] ?? "") };
  });

/** The earlier sheets keep their names, whatever they are called by now; new ones take the first that is free. */
function sheetNames({ sheets }: SheetCase, state: WorkbookState, earlier: ReadonlyMap<string, OwnSheet>): ReadonlyMap<string, string> {
  const taken = [...state.sheetNames];
  return new Map(sheets.map(({ id, name: usual }) => {
    const name = earlier.get(id)?.sheet ?? freeName(usual, taken);
    taken.push(name);
    return [id, name] as const;
  }));
}
