import type { Shape } from "../../functions/twin/Shape";
import type { ShapeOfReference } from "../../functions/twin/shapeOfText";
import { a1 } from "../../tables/sheet/address";
import { inRequests } from "../inRequests";
import { stopIfCancelled, type Progress } from "../Progress";
import { loadState, stateFrom, type WorkbookState } from "../WorkbookState";
import { loadUsed, rangeOf, usedParts, type FormulaScope, type SheetPart } from "./FormulaScope";
import { loadTableAreas, tableAreas, type TableArea } from "./tableAreas";
import { workbookShapes } from "./workbookShapes";

export type CellValue = string | number | boolean;

/** A cell that was picked out by its formula or text. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  /** The formula, or the text of a cell without one. */
  readonly formula: string;
  /** What it shows; more than one value where its result fills several cells. */
  readonly values: readonly (readonly CellValue[])[];
  readonly shape: Shape;
}

export interface FormulasRead {
  readonly state: WorkbookState;
  readonly cells: readonly FormulaCell[];
  readonly shapeOf: ShapeOfReference;
  /** What names stand for, and where tables are. */
  readonly names: ReadonlyMap<string, string>;
  readonly tables: readonly TableArea[];
  /** All that was read: the whole workbook where that was the scope. */
  readonly parts: readonly ReadPart[];
  readonly isWholeWorkbook: boolean;
  /** Sheets that were looked at. */
  readonly sheets: readonly string[];
}

/** A part of a sheet with what its cells show. */
export interface ReadPart extends SheetPart {
  readonly values: readonly (readonly CellValue[])[];
}

/** What a request spends on asking for one cell's spilled range. */
const SPILL_BYTES = 600;
/** What a request's answer spends on one cell's formula and value. */
const CELL_BYTES = 60;

/**
 * Every cell within a scope that `wanted` picks by its formula or text, with what it shows. Three or four syncs, whatever the number
 * of cells; more only when the workbook is too large for one request.
 */
export async function readFormulas(context: Excel.RequestContext, scope: FormulaScope, wanted: (formula: string, value: CellValue) => boolean, progress: Progress): Promise<FormulasRead> {
  const seen = loadState(context);
  await context.sync();
  const state = stateFrom(seen);
  const definedNames = new Map(seen.names.items.map(({ name, formula }) => [name, String(formula)]));
  const used = loadUsed(context, scope, state.sheetNames, state.activeSheet);
  const tables = loadTableAreas(context, state);
  await context.sync();

  const parts = usedParts(used);
  const read: { part: SheetPart; range: Excel.Range }[] = [];
  await inRequests(context, parts, (part, i) => {
    stopIfCancelled(progress);
    progress.say(`Reading ${part.sheet}`, i, parts.length);
    const range = rangeOf(context, part);
    range.load("formulas,values,hasSpill");
    read.push({ part, range });
    return part.area.rows * part.area.columns * CELL_BYTES;
  });

  const picked = read.flatMap(({ part, range }) => pickedFrom(part, range, wanted));
  const spills: { cell: FormulaCell; spill: Excel.Range }[] = [];
  await inRequests(context, picked.filter(({ maySpill }) => maySpill), ({ cell }) => {
    const spill = context.workbook.worksheets.getItem(cell.sheet).getRange(cell.address).getSpillingToRangeOrNullObject();
    spill.load("values,rowCount,columnCount");
    spills.push({ cell, spill });
    return SPILL_BYTES;
  });
  const spillOf = new Map(spills.flatMap(({ cell, spill }) => (spill.isNullObject ? [] : [[cell, spill] as const])));
  const cells = picked.map(({ cell }): FormulaCell => {
    const spill = spillOf.get(cell);
    return spill ? { ...cell, values: spill.values as CellValue[][], shape: { rows: spill.rowCount, columns: spill.columnCount } } : cell;
  });
  const areas = tableAreas(tables);
  return { state, cells: withoutSpilled(cells), names: definedNames, tables: areas, parts: read.map(({ part, range }) => ({ ...part, values: range.values as CellValue[][] })), isWholeWorkbook: scope === "workbook", shapeOf: workbookShapes(definedNames, areas), sheets: [...new Set(parts.map(({ sheet }) => sheet))] };
}

function pickedFrom({ sheet, area }: SheetPart, range: Excel.Range, wanted: (formula: string, value: CellValue) => boolean): { cell: FormulaCell; maySpill: boolean }[] {
  const found: { cell: FormulaCell; maySpill: boolean }[] = [];
  // Excel gives null where some cells of the range spill and others do not.
  const maySpill = (range.hasSpill as boolean | null) !== false;
  range.formulas.forEach((line: unknown[], r: number) => line.forEach((content, c) => {
    const value = range.values[r]![c] as CellValue;
    if (typeof content !== "string" || !wanted(content, value)) return;
    const [row, column] = [area.row + r, area.column + c];
    found.push({ cell: { sheet, row, column, address: a1(row, column), formula: content, values: [[value]], shape: { rows: 1, columns: 1 } }, maySpill });
  }));
  return found;
}

/** A cell that another's result fills is no formula of its own, whatever Excel gives as its formula. */
function withoutSpilled(cells: readonly FormulaCell[]): FormulaCell[] {
  const large = cells.filter(({ shape }) => shape.rows * shape.columns > 1);
  if (large.length === 0) return [...cells];
  return cells.filter((cell) =>
    !large.some((other) =>
      other !== cell && other.sheet === cell.sheet &&
      cell.row >= other.row && cell.row < other.row + other.shape.rows && cell.column >= other.column && cell.column < other.column + other.shape.columns));
}
