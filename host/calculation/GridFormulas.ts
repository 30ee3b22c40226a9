import { ICommandService, type ICellData, type IObjectMatrixPrimitiveType, type IRange, type Nullable } from "@univerjs/core";
import { FormulaDataModel, SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import {
  DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand, InsertColCommand, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, InsertRowCommand, MoveColsCommand, MoveRangeCommand,
  MoveRowsCommand, RemoveColCommand, RemoveRowCommand, RemoveSheetCommand, SetRangeValuesMutation, SetWorksheetNameCommand, type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import type { FormulaCell } from "../../src/calculation/workbook/FormulaCell";
import { shiftedFormula } from "../xlsx/formula/shiftedFormula";
import { formulaOf, shownAs } from "./gridCell";
import type { CalculatedHost } from "./CalculatedHost";

/** What moves cells or renames a sheet: only formulas that stand on these sheets, or speak of them, can follow. */
const MOVING: ReadonlySet<string> = new Set(
  [
    DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand, InsertColCommand, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, InsertRowCommand, MoveColsCommand, MoveRangeCommand,
    MoveRowsCommand, RemoveColCommand, RemoveRowCommand, RemoveSheetCommand, SetWorksheetNameCommand,
  ].map(({ id }) => id),
);

interface MovingParams {
  readonly subUnitId?: string;
  readonly fromSubUnitId?: string;
  readonly toSubUnitId?: string;
}

type Formulas = IObjectMatrixPrimitiveType<{ f: string }>;
type Lines<T> = Record<number, Record<number, T>>;

/**
 * What the grid's own parts know of formulas: its editor, filling, drawing and the moving of references ask the engine's model, which is
 * given here what the calculation has. Nothing is looked for cell by cell, and every formula stands in full in its own cell.
 */
export class GridFormulas {
  private readonly model: FormulaDataModel;
  private readonly commands: ICommandService;
  private ranges: Record<string, Record<string, Lines<IRange>>> = {};
  private cells: Record<string, Record<string, Lines<ICellData>>> = {};
  /** The sheets that the command under way moves cells of; undefined where any formula may be asked for. */
  private moved: ReadonlySet<string> | undefined;

  constructor(
    private readonly host: CalculatedHost,
    private readonly formulasOf: (sheetId: string, among?: (formula: string) => boolean) => Formulas,
  ) {
    this.model = host.inject<FormulaDataModel>(FormulaDataModel);
    this.commands = host.inject<ICommandService>(ICommandService);
    this.answer();
    this.commands.beforeCommandExecuted(({ id, params }) => {
      if (id === SetRangeValuesMutation.id) writeOut((params as ISetRangeValuesMutationParams).cellValue);
      if (MOVING.has(id)) this.moved = this.movedBy(params as MovingParams | undefined);
    });
    this.commands.onCommandExecuted(({ id }) => {
      if (MOVING.has(id)) this.moved = undefined;
    });
  }

  private answer(): void {
    const { model, host } = this;
    model.getFormulaData = () => (host.bookId === undefined ? {} : { [host.bookId]: this.formulas() });
    model.getSheetFormulaData = (unitId, sheetId) => (unitId === host.bookId ? this.formulasOf(sheetId) : {});
    model.getFormulaStringByCell = (row, column, sheetId, unitId) =>
      unitId === host.bookId ? (formulaOf(host.book.getSheetBySheetId(sheetId)?.getSheet().getCellMatrix().getValue(row, column)) ?? null) : null;
    model.updateFormulaData = () => ({});
    model.updateArrayFormulaRange = model.updateArrayFormulaCellData = () => false;
    model.getArrayFormulaRange = () => this.ranges;
    model.getArrayFormulaCellData = () => this.cells;
    model.setArrayFormulaRange = model.setArrayFormulaCellData = () => undefined;
  }

  private movedBy({ subUnitId, fromSubUnitId, toSubUnitId }: MovingParams = {}): ReadonlySet<string> {
    return new Set([subUnitId, fromSubUnitId, toSubUnitId, this.host.book.getActiveSheet().getSheetId()].filter((id) => id !== undefined));
  }

  /** The formulas of all sheets, each sheet's read when it is looked at. */
  private formulas(): Record<string, Formulas> {
    const { moved } = this;
    const sheets = this.host.book.getSheets();
    const names = moved && sheets.filter((sheet) => moved.has(sheet.getSheetId())).map((sheet) => spelt(sheet.getSheetName()));
    const speaksOfMoved = names && ((formula: string): boolean => names.some((name) => formula.toLowerCase().includes(name)));
    const all: Record<string, Formulas> = {};
    for (const sheet of sheets) {
      const id = sheet.getSheetId();
      let known: Formulas | undefined;
      const read = (): Formulas => this.formulasOf(id, moved?.has(id) ? undefined : speaksOfMoved);
      Object.defineProperty(all, id, { enumerable: true, configurable: true, get: () => (known ??= read()), set: (formulas: Formulas) => void (known = formulas) });
    }
    return all;
  }

  /** Another workbook is open than before. */
  begin(): void {
    this.ranges = {};
    this.cells = {};
  }

  /** Lets the grid draw what formulas of a sheet fill. */
  setSpills(sheetId: string, spills: readonly FormulaCell[]): void {
    const { bookId } = this.host;
    if (bookId === undefined) return;
    const ranges: Lines<IRange> = {};
    const cells: Lines<ICellData> = {};
    for (const { sheet, row: top, column: left, spill } of spills) {
      const { bottom, right } = spill!;
      (ranges[top] ??= {})[left] = { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
      for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) (cells[row] ??= {})[column] = shownAs(sheet.valueAt(row, column));
    }
    (this.ranges[bookId] ??= {})[sheetId] = ranges;
    (this.cells[bookId] ??= {})[sheetId] = cells;
  }

  /** Puts results into the grid's cells; an empty cell only says that something else is shown there now. */
  tell(sheets: ReadonlyMap<string, IObjectMatrixPrimitiveType<ICellData>>): void {
    const unitId = this.host.bookId;
    if (unitId === undefined || sheets.size === 0) return;
    for (const [subUnitId, cellValue] of sheets) {
      this.commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId, cellValue }, { onlyLocal: true, fromFormula: true });
    }
    // The outline around a spill is drawn anew.
    this.commands.syncExecuteCommand(SetFormulaCalculationResultMutation.id, { unitData: {}, unitOtherData: {} }, { onlyLocal: true });
  }
}

/** A sheet's name as formulas write it. */
const spelt = (name: string): string => name.replace(/'/g, "''").toLowerCase();

/**
 * Filling and pasting write a formula once and refer to it by a number in the other cells: here each cell gets its own, so that writing over
 * the first one leaves the others whole.
 */
function writeOut(cells: ISetRangeValuesMutationParams["cellValue"]): void {
  const first = new Map<string, { readonly formula: string; readonly row: number; readonly column: number }>();
  const numbered: [row: number, column: number, line: Record<number, Nullable<ICellData>>, cell: ICellData][] = [];
  for (const [r, line] of Object.entries(cells ?? {})) {
    for (const [c, cell] of Object.entries((line ?? {}) as Record<string, Nullable<ICellData>>)) {
      if (!cell?.si) continue;
      const [row, column] = [Number(r), Number(c)];
      numbered.push([row, column, line as Record<number, Nullable<ICellData>>, cell]);
      const formula = formulaOf(cell);
      if (formula !== undefined) first.set(cell.si, { formula, row, column });
    }
  }
  for (const [row, column, line, cell] of numbered) {
    const from = first.get(cell.si!);
    const formula = from && shiftedFormula(from.formula, row - from.row, column - from.column);
    line[column] = { ...cell, si: null, f: formulaOf(cell) ?? formula ?? null };
  }
}
