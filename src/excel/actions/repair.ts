import { tokensOf } from "../../functions/twin/ownCalls";
import { faultFrom, type ActionFault } from "../ActionFault";
import { callsOurs, isFormula, outerCalls } from "../formulas/callsOurs";
import type { FormulaScope } from "../formulas/FormulaScope";
import { readFormulas, type CellValue, type FormulaCell } from "../formulas/readFormulas";
import { withTypedNames } from "../formulas/storedNames";
import { formulaCount, runsOf, writeFormulas } from "../formulas/writeFormulas";
import { inRequests } from "../inRequests";
import { silent, stopIfCancelled, type Progress } from "../Progress";
import { keepRestorePoint } from "../restorePoint";

/** A cell that does not calculate although its function is there now. */
export interface Repairable extends FormulaCell {
  /** What will be entered: the same formula again, or with the function's name as it is typed. */
  readonly becomes: string;
  readonly why: string;
}

export interface Repaired {
  readonly count: number;
  /** Cells that still show an error, with what may stand behind it. */
  readonly left: readonly { readonly sheet: string; readonly address: string; readonly reason: string }[];
}

const STUCK: Readonly<Record<string, string>> = {
  "#NAME?": "left as #NAME? from before the add-in was there",
  "#BUSY!": "stuck while it was being calculated",
  "#GETTING_DATA": "stuck while it was being calculated",
  "#CONNECT!": "stuck without the add-in",
  "#UNKNOWN!": "stuck without the add-in",
};

/** Whether a formula is one call of ours and nothing else: none of our functions gives nothing. */
const isOneCall = (formula: string): boolean => {
  const [call] = outerCalls(formula);
  return call !== undefined && call.span.from === 1 && call.span.to === tokensOf(formula).length;
};

/** Why a cell has to be entered again, and as what; undefined for a cell that is well, or not ours. */
function repairOf(content: string, value: CellValue): { readonly becomes: string; readonly why: string } | undefined {
  const formulaStands = isFormula(content, value);
  // A text is taken by its value: its content may begin with the apostrophe that marks text.
  const typed = withTypedNames(formulaStands ? content : String(value));
  if (typed !== undefined) {
    if (formulaStands) return { becomes: typed, why: "calls the function by the name that only files use" };
    const formula = typed.startsWith("=") ? typed : `=${typed}`;
    return isOneCall(formula) ? { becomes: formula, why: "text of a formula, with the name that only files use" } : undefined;
  }
  if (!callsOurs(content, value)) return undefined;
  const stuck = STUCK[String(value)];
  if (stuck !== undefined) return { becomes: content, why: stuck };
  return value === "" && isOneCall(content) ? { becomes: content, why: "shows nothing although it has a formula" } : undefined;
}

/** What Repair would enter again, cell by cell; writes nothing. */
export async function previewRepair(scope: FormulaScope, progress: Progress = silent): Promise<readonly Repairable[] | ActionFault> {
  try {
    return await Excel.run((context) => repairable(context, scope, progress));
  } catch (error) {
    return faultFrom(error);
  }
}

async function repairable(context: Excel.RequestContext, scope: FormulaScope, progress: Progress): Promise<Repairable[]> {
  const { cells, state } = await readFormulas(context, scope, (content, value) => repairOf(content, value) !== undefined, progress);
  const logs = new Set(state.own.filter(({ kind }) => kind === "detached").map(({ sheet }) => sheet));
  return cells.flatMap((cell) => {
    const repair = logs.has(cell.sheet) ? undefined : repairOf(cell.formula, cell.values[0]![0]!);
    return repair ? [{ ...cell, ...repair }] : [];
  });
}

/** Enters formulas of ours again that do not calculate; other cells are never touched. */
export async function repair(scope: FormulaScope, progress: Progress = silent): Promise<Repaired | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const cells = await repairable(context, scope, progress);
      if (cells.length === 0) return { fault: "Nothing to repair: every formula with a function of Common Purse calculates." };
      stopIfCancelled(progress);
      progress.say(`Entering ${formulaCount(cells.length)} again`, 0, cells.length);
      keepRestorePoint({ action: `Repaired ${formulaCount(cells.length)}`, added: [], addedNames: [], replaced: runsOf(cells.map((cell) => ({ ...cell, formula: asStood(cell) }))) });
      await writeFormulas(context, cells.map((cell) => ({ ...cell, formula: cell.becomes })));

      const ranges: Excel.Range[] = [];
      await inRequests(context, cells, ({ sheet, address }) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(address);
        range.load("values");
        ranges.push(range);
        return 100;
      });
      const left = cells.flatMap(({ sheet, address }, i) => {
        const value = ranges[i]!.values[0]![0] as CellValue;
        return STUCK[String(value)] === undefined ? [] : [{ sheet, address, reason: reasonFor(String(value)) }];
      });
      return { count: cells.length - left.length, left };
    });
  } catch (error) {
    return faultFrom(error);
  }
}

/** A text goes back as text. */
const asStood = ({ formula, values }: Repairable): string => (isFormula(formula, values[0]![0]!) ? formula : `'${String(values[0]![0])}`);

const reasonFor = (value: string): string =>
  value === "#NAME?"
    ? "it still shows #NAME?: another name in the formula is not known, or the functions are not loaded yet. Open the pane, wait, then repair again."
    : `it still shows ${value}. Wait until Excel has calculated, then repair again.`;
