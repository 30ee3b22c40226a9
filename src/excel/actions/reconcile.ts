import { tieBacks } from "../../tables/import/reconcile";
import { explanationsIn, TIE_BACK_SHEET, tieBackSheet } from "../../tables/import/tieBackSheet";
import { freeName } from "../../tables/sheet/address";
import { TABLE_KINDS } from "../../tables/TableContent";
import type { Cell } from "../../tables/TableView";
import { faultFrom, type ActionFault } from "../ActionFault";
import { hasId } from "../ownSheets";
import { loadBefore, writeOwnSheets } from "../ownSheetWriter";
import { silent, type Progress } from "../Progress";
import { readTables } from "../readTables";
import { keepRestorePoint } from "../restorePoint";
import { loadState, stateFrom } from "../WorkbookState";

export interface Reconciled {
  readonly sheet: string;
  readonly figures: number;
  readonly differ: number;
}

const REPORT = { kind: "imports", id: "tie-back" } as const;

/** Works out again every figure of the loaded tables that follows from others, and writes the report. Explanations written beside it are kept. */
export async function reconcileTables(progress: Progress = silent): Promise<Reconciled | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const seen = loadState(context);
      await context.sync();
      const state = stateFrom(seen);
      const earlier = state.own.find((own) => own.kind === REPORT.kind && hasId(own, REPORT.id));
      const tables = await readTables(context, state.own.filter((own) => TABLE_KINDS.some((kind) => kind === own.kind)), state, progress);
      const reportTable = earlier && state.tables.find(({ sheet }) => sheet === earlier.sheet);
      const kept = reportTable && context.workbook.tables.getItem(reportTable.name).getRange();
      kept?.load("values");
      const before = loadBefore(context, earlier ? [earlier] : [], state.tables);
      await context.sync();

      const tied = tables.map(({ own, view, source }) => ({ sheet: own.sheet, source, ties: tieBacks(view) })).filter(({ ties }) => ties.length > 0);
      if (tied.length === 0) return { fault: "No loaded table has totals that follow from other figures. Load or import one first." };
      const explanations = explanationsIn((kept?.values ?? []) as Cell[][]);
      const sheet = earlier?.sheet ?? freeName(TIE_BACK_SHEET, state.sheetNames);
      const plan = tieBackSheet(sheet, reportTable?.name ?? "TieBack", tied, explanations);
      keepRestorePoint(await writeOwnSheets(context, state, [{ ...REPORT, plan, is: "published figures against their recomputation" }], before, "Wrote the tie-back report", progress));
      const all = tied.flatMap(({ ties }) => ties);
      return { sheet, figures: all.length, differ: all.filter(({ status }) => status === "DIFFERS").length };
    });
  } catch (error) {
    return faultFrom(error);
  }
}
