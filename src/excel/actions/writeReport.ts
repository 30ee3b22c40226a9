import { PRINT_SHEETS, printSheets, type PrintSheet } from "../../tables/report/printSheets";
import { freeName } from "../../tables/sheet/address";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import { hasId } from "../ownSheets";
import { loadBefore, writeOwnSheets } from "../ownSheetWriter";
import { silent, stopIfCancelled, type Progress } from "../Progress";
import { keepRestorePoint } from "../restorePoint";
import { loadState, stateFrom } from "../WorkbookState";
import { readReport } from "./readReport";

const SHEETS = Object.keys(PRINT_SHEETS) as PrintSheet[];

const markerId = (sheet: PrintSheet): string => `report-${sheet}`;

/** Writes the print set: sheets that link to the calculated cells, laid out for A4, with headers, footers and page breaks. Written again in place. */
export async function writeReport(today: string, progress: Progress = silent): Promise<{ readonly sheets: readonly string[] } | ActionFault> {
  try {
    progress.say("Reading the workbook", 0, 1);
    const report = await readReport(today);
    if (isActionFault(report)) return report;
    stopIfCancelled(progress);
    return await Excel.run(async (context) => {
      const seen = loadState(context);
      await context.sync();
      const state = stateFrom(seen);
      const earlier = new Map(SHEETS.flatMap((sheet) => {
        const own = state.own.find((candidate) => candidate.kind === "report" && hasId(candidate, markerId(sheet)));
        return own ? [[sheet, own] as const] : [];
      }));
      const taken = [...state.sheetNames];
      const names = new Map(SHEETS.map((sheet) => {
        const name = earlier.get(sheet)?.sheet ?? freeName(PRINT_SHEETS[sheet], taken);
        taken.push(name);
        return [sheet, name] as const;
      }));
      const before = loadBefore(context, [...earlier.values()]);
      await context.sync();
      const plans = printSheets(report, (sheet) => names.get(sheet)!);
      const point = await writeOwnSheets(
        context, state, plans.map(({ sheet, plan }) => ({ kind: "report" as const, id: markerId(sheet), plan, is: "print-ready report" })), before, "Wrote the report", progress,
      );
      keepRestorePoint(point);
      progress.say("Report written", plans.length, plans.length);
      return { sheets: plans.map(({ plan }) => plan.name) };
    });
  } catch (error) {
    return faultFrom(error);
  }
}
