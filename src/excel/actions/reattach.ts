import { parseA1Ref } from "@borgar/fx";
import { DETACHED_STATES, type DetachedRow } from "../../tables/detachedSheet";
import { areaAddress } from "../../tables/sheet/address";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import { detachedTable, loadDetached, queueDetached } from "../detachedTable";
import { columnRuns, formulaCount, writeFormulas } from "../formulas/writeFormulas";
import { inRequests } from "../inRequests";
import { silent, stopIfCancelled, type Progress } from "../Progress";
import { keepRestorePoint } from "../restorePoint";
import { today } from "../today";
import { loadState, stateFrom } from "../WorkbookState";

/** A cell that kept what stands in it, and why. */
export interface NotReattached {
  readonly sheet: string;
  readonly address: string;
  readonly original: string;
  readonly reason: string;
}

export interface Reattached {
  readonly count: number;
  readonly left: readonly NotReattached[];
  readonly sheet: string;
}

/** What one cell's formula takes in an answer. */
const ANSWER_BYTES = 300;

/** How many formulas stand in the Detached table with their native twin in the cell. */
export async function countDetached(): Promise<number | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const seen = loadState(context);
      await context.sync();
      const loaded = loadDetached(context, stateFrom(seen));
      await context.sync();
      const table = detachedTable(loaded);
      return isActionFault(table) ? table : table.rows.filter(isNative).length;
    });
  } catch (error) {
    return faultFrom(error);
  }
}

const isNative = ({ state }: DetachedRow): boolean => state === DETACHED_STATES.native || state === DETACHED_STATES.changed;

/** Where a row of the table says that its formula stands; nothing for an address that was made unreadable. */
function placeOf(detachedRow: DetachedRow): { readonly sheet: string; readonly row: number; readonly column: number; readonly detachedRow: DetachedRow }[] {
  const parsed = parseA1Ref(detachedRow.address);
  const range = parsed && "range" in parsed ? parsed.range : undefined;
  return typeof range?.top === "number" && typeof range.left === "number" ? [{ sheet: detachedRow.sheet, row: range.top, column: range.left, detachedRow }] : [];
}

/** Puts the original formulas back where the native ones still stand; a cell that was changed since is left and named. */
export async function reattach(progress: Progress = silent): Promise<Reattached | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const seen = loadState(context);
      await context.sync();
      const state = stateFrom(seen);
      const loaded = loadDetached(context, state);
      await context.sync();
      const table = detachedTable(loaded);
      if (isActionFault(table)) return table;
      const detached = table.rows.filter(isNative);
      if (detached.length === 0) return { fault: "No formula is detached in this workbook." };

      const placed = detached.filter(({ sheet }) => state.sheetNames.includes(sheet)).flatMap((row) => placeOf(row));
      const runs = columnRuns(placed);
      const standing = new Map<DetachedRow, string>();
      const ranges: Excel.Range[] = [];
      await inRequests(context, runs, (run, i) => {
        stopIfCancelled(progress);
        progress.say("Looking at the native formulas", i, runs.length);
        const { sheet, row, column } = run[0]!;
        const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress({ row, column, rows: run.length, columns: 1 }));
        range.load("formulas");
        ranges.push(range);
        return ANSWER_BYTES * run.length;
      });
      runs.forEach((run, i) => run.forEach(({ detachedRow }, r) => standing.set(detachedRow, String(ranges[i]!.formulas[r]![0]))));
      const back = detached.filter((row) => standing.get(row) === row.native);
      const left = detached.filter((row) => standing.get(row) !== row.native);
      const stateOf = new Map([...back.map((row) => [row, `${DETACHED_STATES.back} ${today()}`] as const), ...left.map((row) => [row, DETACHED_STATES.changed] as const)]);
      const rows = table.rows.map((row) => ({ ...row, state: stateOf.get(row) ?? row.state }));
      const replaced = back.map(({ sheet, address, native }) => ({ sheet, address, formulas: [[native]] }));
      const sheet = queueDetached(context, loaded, table, rows);
      keepRestorePoint({ ...sheet, action: `Reattached ${formulaCount(back.length)}`, replaced: [...replaced, ...sheet.replaced] });
      progress.say("Putting the originals back", 0, back.length);
      const backSet = new Set(back);
      await writeFormulas(context, placed.filter(({ detachedRow }) => backSet.has(detachedRow)).map((cell) => ({ ...cell, formula: cell.detachedRow.original })));
      return {
        count: back.length,
        sheet: table.sheet,
        left: left.map((row) => ({
          sheet: row.sheet, address: row.address, original: row.original,
          reason: standing.has(row) ? `the cell now holds ${standing.get(row)!.slice(0, 80) || "nothing"}, so it was left.` : `there is no sheet "${row.sheet}" any more.`,
        })),
      };
    });
  } catch (error) {
    return faultFrom(error);
  }
}
