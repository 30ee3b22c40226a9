import { notAvailable } from "../../domain/fault";
import { suggestBudgets, type BudgetMapping, type BudgetMappings } from "../../tables/budgets/BudgetMapping";
import { BUDGETS_SHEET, budgetsFault, budgetsTable, standingMappings } from "../../tables/budgets/budgetsTable";
import { readMtfpTable, type MtfpCouncil } from "../../tables/budgets/MtfpTable";
import { freeName } from "../../tables/sheet/address";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import { emptyUndo, loadStanding, readStanding, writeLiveTables, type Marked, type StandingSheet } from "../liveTables";
import { silent, stopIfCancelled, type Progress } from "../Progress";
import { readTables } from "../readTables";
import { keepRestorePoint, takenOutAgain } from "../restorePoint";
import { today } from "../today";
import { loadState, stateFrom, type WorkbookState } from "../WorkbookState";

const MARKED: Marked = { kind: "councilBudgets", id: "budgets-from-mtfp", is: "council budgets from MTFP tables" };
const NO_MTFP = notAvailable("No MTFP table is imported: a table of lines with at least two budget years, such as 2026/27 (£m). Import one, as a table as found.");

/** The councils of the imported MTFP tables, and which of their cells would be the budgets. Nothing is written for it. */
export interface BudgetsPreview {
  readonly councils: readonly MtfpCouncil[];
  readonly mappings: Readonly<Record<string, BudgetMapping>>;
  /** Sheet of the budgets that stand already: writing updates it in place. */
  readonly earlier?: string;
}

export interface BudgetsWritten {
  readonly sheet: string;
  readonly councils: number;
  readonly typedOver: number;
}

async function findMtfp(context: Excel.RequestContext, progress: Progress): Promise<{ state: WorkbookState; councils: readonly MtfpCouncil[]; standing: StandingSheet | undefined; kept: BudgetMappings }> {
  const seen = loadState(context);
  await context.sync();
  const state = stateFrom(seen);
  const loaded = loadStanding(context, state, MARKED);
  const facts = await readTables(context, state.own.filter(({ kind }) => kind === "facts"), state, progress);
  const [standing] = await readStanding(context, loaded ? [loaded] : [], progress);
  return { state, councils: facts.flatMap(({ view }) => readMtfpTable(view)), standing, kept: standingMappings(standing?.values) };
}

/** What the MTFP tables hold and what is suggested. Writes nothing. */
export async function previewBudgets(progress: Progress = silent): Promise<BudgetsPreview | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const { councils, standing, kept } = await findMtfp(context, progress);
      return councils.length === 0 ? NO_MTFP : { councils, mappings: suggestBudgets(councils, kept, {}), ...(standing && { earlier: standing.sheet }) };
    });
  } catch (error) {
    return faultFrom(error);
  }
}

/** Writes, or updates in place, a table of council budgets in live references to the cells of imported MTFP tables. */
export async function budgetsFromMtfp(given: BudgetMappings = {}, progress: Progress = silent): Promise<BudgetsWritten | ActionFault> {
  const undo = emptyUndo();
  try {
    const done = await Excel.run(async (context): Promise<BudgetsWritten | ActionFault> => {
      const { state, councils, standing, kept } = await findMtfp(context, progress);
      if (councils.length === 0) return NO_MTFP;
      const mappings = suggestBudgets(councils, kept, given);
      const mapped = councils.map((source) => ({ source, mapping: mappings[source.key]! })).filter(({ mapping }) => mapping.name.trim() !== "");
      const fault = budgetsFault(mapped);
      if (fault) return fault;
      stopIfCancelled(progress);
      const sheet = standing?.sheet ?? freeName(BUDGETS_SHEET, state.sheetNames);
      const typedOver = await writeLiveTables(context, state, [{ ...MARKED, table: budgetsTable(mapped, sheet, standing, today()), standing }], undo, progress);
      context.workbook.worksheets.getItem(sheet).activate();
      await context.sync();
      return { sheet, councils: mapped.length, typedOver };
    });
    if (isActionFault(done)) return done;
    keepRestorePoint({ action: `Wrote ${done.sheet}`, ...undo });
    return done;
  } catch (error) {
    return takenOutAgain(error, undo);
  }
}
