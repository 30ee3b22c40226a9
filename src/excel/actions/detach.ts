import { isUntwinned, nativeTwin } from "../../functions/twin/nativeTwin";
import type { Shape } from "../../functions/twin/Shape";
import { DETACHED_STATES, type DetachedRow } from "../../tables/detachedSheet";
import { areaAddress } from "../../tables/sheet/address";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import { detachedTable, loadDetached, queueDetached } from "../detachedTable";
import { callsOurs, own } from "../formulas/callsOurs";
import { fillingShape, fullShape } from "../formulas/fullShape";
import { calculatedBefore } from "../formulas/calculatedBefore";
import type { FormulaScope } from "../formulas/FormulaScope";
import { readFormulas, type CellValue, type FormulaCell, type FormulasRead } from "../formulas/readFormulas";
import { columnRuns, formulaCount, isSameValue, runsOf, writeFormulas, type CellWrite } from "../formulas/writeFormulas";
import { inRequests } from "../inRequests";
import { silent, stopIfCancelled, type Progress } from "../Progress";
import { keepRestorePoint, type RestorePoint } from "../restorePoint";
import { today } from "../today";

/** A formula with one of our functions, and the native one that takes its place. */
export interface Detachable extends FormulaCell {
  readonly native: string;
}

/** A formula that stays as it is, and why. */
export interface LeftFormula {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly reason: string;
}

export interface DetachPreview {
  readonly scope: FormulaScope;
  readonly cells: readonly Detachable[];
  readonly left: readonly LeftFormula[];
}

export interface Detached {
  readonly count: number;
  readonly left: readonly LeftFormula[];
  /** The sheet that keeps the originals. */
  readonly sheet: string;
}

/** What an error means that is no result of our function's. */
const UNSETTLED: Readonly<Record<string, string>> = {
  "#NAME?": "it shows #NAME?: Excel does not know the function just now. Repair it first.",
  "#BUSY!": "it is still being calculated. Wait, or repair it first.",
  "#SPILL!": "its result has no room. Clear the cells beside or below it first.",
  "#GETTING_DATA": "it is still being calculated. Wait, or repair it first.",
};

function sorted({ state, cells, shapeOf }: FormulasRead): Omit<DetachPreview, "scope"> {
  const detachable: Detachable[] = [];
  const left: LeftFormula[] = [];
  const detachedSheets = new Set(state.own.filter(({ kind }) => kind === "detached").map(({ sheet }) => sheet));
  for (const cell of cells) {
    if (detachedSheets.has(cell.sheet)) continue;
    const { sheet, address, formula } = cell;
    const unsettled = UNSETTLED[String(cell.values[0]![0])];
    const twin = unsettled === undefined ? nativeTwin(formula, { shapeOf, own }) : undefined;
    if (unsettled !== undefined) left.push({ sheet, address, formula, reason: unsettled });
    else if (isUntwinned(twin)) left.push({ sheet, address, formula, reason: `${twin.name}: ${twin.reason}` });
    else if (twin !== undefined) detachable.push(filling({ ...cell, native: twin }, fullShape(formula, { shapeOf, own })));
  }
  return { cells: detachable, left };
}

/** A formula that shows less than it can, as while an input is missing, keeps the cells that it will need; one that shows all stays as it is. */
function filling(cell: Detachable, full: Shape | undefined): Detachable {
  if (!full || (full.rows <= cell.shape.rows && full.columns <= cell.shape.columns)) return cell;
  return { ...cell, native: fillingShape(cell.native, full), shape: full };
}

/** What detaching would do, cell by cell; writes nothing. */
export async function previewDetach(scope: FormulaScope, progress: Progress = silent): Promise<DetachPreview | ActionFault> {
  try {
    return await Excel.run(async (context) => ({ scope, ...sorted(await readFormulas(context, scope, callsOurs, progress)) }));
  } catch (error) {
    return faultFrom(error);
  }
}

/**
 * Replaces our functions by native formulas with equal results. Every cell is compared with what it showed before; one that would show
 * something else gets its own formula back and is named. The originals stand on the Detached sheet.
 */
export async function detach(scope: FormulaScope, progress: Progress = silent): Promise<Detached | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const read = await readFormulas(context, scope, callsOurs, progress);
      const { cells: twinned, left: untwinned } = sorted(read);
      const { cells, left } = await thatStayTheSame(context, read, twinned, untwinned);
      if (cells.length === 0) return { fault: left.length === 0 ? "There is no formula with a function of Common Purse here. Select cells that hold one, or choose the workbook." : `None of the ${formulaCount(left.length)} here can be detached: ${left[0]!.reason}` };
      const loaded = loadDetached(context, read.state);
      await context.sync();
      const table = detachedTable(loaded);
      if (isActionFault(table)) return table;
      stopIfCancelled(progress);

      progress.say(`Replacing ${formulaCount(cells.length)}`, 0, cells.length);
      keepRestorePoint(restoring(cells, undefined));
      await writeFormulas(context, cells.map((cell) => ({ ...cell, formula: cell.native })));

      progress.say("Comparing every value with the one before", cells.length, cells.length);
      const after = await valuesOf(context, cells);
      const differs = (cell: Detachable): string | undefined => differenceOf(cell, after.get(cell)!.values);
      const back = cells.filter((cell) => differs(cell) !== undefined);
      const stay = cells.filter((cell) => differs(cell) === undefined);
      const rows = stay.map((cell): DetachedRow => ({
        sheet: cell.sheet, address: cell.address, original: cell.formula, native: after.get(cell)!.formula,
        fills: `${cell.shape.rows} × ${cell.shape.columns}`, on: today(), state: DETACHED_STATES.native,
      }));
      if (rows.length > 0) keepRestorePoint(restoring(stay, queueDetached(context, loaded, table, [...table.rows, ...rows])));
      await writeFormulas(context, back);
      return {
        count: stay.length,
        left: [...left, ...back.map((cell) => ({ sheet: cell.sheet, address: cell.address, formula: cell.formula, reason: `${differs(cell)!} The formula was put back.` }))],
        sheet: table.sheet,
      };
    });
  } catch (error) {
    return faultFrom(error);
  }
}

/** Those whose native formula comes to what the cell shows, as far as our calculation can tell: the others are not touched at all. */
async function thatStayTheSame(context: Excel.RequestContext, read: FormulasRead, cells: readonly Detachable[], left: readonly LeftFormula[]): Promise<Omit<DetachPreview, "scope">> {
  if (cells.length === 0) return { cells, left };
  const calculated = await calculatedBefore(context, read);
  const differs = new Map(
    cells.map((cell) => {
      const values = calculated(cell, cell.native);
      const isComparable = values !== undefined && values.length === cell.values.length && values[0]?.length === cell.values[0]?.length;
      return [cell, isComparable ? differenceOf(cell, values) : undefined] as const;
    }),
  );
  return {
    cells: cells.filter((cell) => differs.get(cell) === undefined),
    left: [...left, ...cells.flatMap((cell) => {
      const difference = differs.get(cell);
      return difference === undefined ? [] : [{ sheet: cell.sheet, address: cell.address, formula: cell.formula, reason: `${difference} The formula stays.` }];
    })],
  };
}

const restoring = (cells: readonly CellWrite[], sheet: Omit<RestorePoint, "action"> | undefined): RestorePoint => ({
  added: [], addedNames: [], ...sheet,
  action: `Detached ${formulaCount(cells.length)}`, replaced: [...runsOf(cells), ...(sheet?.replaced ?? [])],
});

/** About as many bytes as one cell's values and formula take in an answer. */
const ANSWER_BYTES = 200;

async function valuesOf(context: Excel.RequestContext, cells: readonly Detachable[]): Promise<ReadonlyMap<Detachable, { readonly values: readonly (readonly CellValue[])[]; readonly formula: string }>> {
  const isOne = ({ shape }: Detachable) => shape.rows === 1 && shape.columns === 1;
  // Results of one cell are read by the column, those that fill several one by one.
  const runs = [...columnRuns(cells.filter(isOne)), ...cells.filter((cell) => !isOne(cell)).map((cell) => [cell])];
  const ranges: Excel.Range[] = [];
  await inRequests(context, runs, (run) => {
    const { sheet, row, column, shape } = run[0]!;
    const area = { row, column, rows: Math.max(run.length, shape.rows), columns: shape.columns };
    const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
    range.load("values,formulas");
    ranges.push(range);
    return ANSWER_BYTES * area.rows * area.columns;
  });
  return new Map(
    runs.flatMap((run, i) => {
      const { values, formulas } = ranges[i]!;
      return run.map((cell, r) => [cell, { values: (isOne(cell) ? [values[r]!] : values) as CellValue[][], formula: String(formulas[r]![0]) }] as const);
    }),
  );
}

function differenceOf({ values }: Detachable, after: readonly (readonly CellValue[])[]): string | undefined {
  for (const [r, line] of values.entries()) {
    for (const [c, before] of line.entries()) {
      const now = after[r]![c]!;
      if (!isSameValue(before, now)) return `its native formula gives ${String(now) || "nothing"} where it showed ${String(before) || "nothing"}. An input may be text or blank.`;
    }
  }
  return undefined;
}
