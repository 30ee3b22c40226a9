import { ICommandService, type ICellData, type IObjectMatrixPrimitiveType } from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { excelFunction } from "../../src/calculation/functions/excelFunctions";
import { familiesFor, functionsNamedIn, loadFunctionsFor } from "../../src/calculation/functions/loadFunctions";
import type { ExcelFunction } from "../../src/calculation/functions/ExcelFunction";
import { ErrorValue } from "../../src/calculation/values/ErrorValue";
import type { Bounds } from "../../src/calculation/values/Reference";
import type { Scalar } from "../../src/calculation/values/Scalar";
import type { Value } from "../../src/calculation/values/Value";
import { CalculationBook } from "../../src/calculation/workbook/CalculationBook";
import type { CalculationSheet } from "../../src/calculation/workbook/CalculationSheet";
import { FormulaCell, SpilledCell } from "../../src/calculation/workbook/FormulaCell";
import type { ChangedCells } from "../../src/calculation/workbook/Recalculation";
import { BookMirror } from "./BookMirror";
import type { CalculatedHost } from "./CalculatedHost";
import { effectOf } from "./effectOf";
import { shownAs } from "./gridCell";
import { GridFormulas } from "./GridFormulas";

/** Room left on a sheet beyond what a spill fills. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 5;

/**
 * The calculation of the workbook in the grid. Every change in the grid's store is noted as it happens; before anybody reads a value, and at
 * the latest when the change is done, what was touched is taken over, all that hangs on it is worked out at once, and the results are put
 * where the grid shows them. While a request is under way (`hold`) that waits for its end, unless a value is asked for.
 */
export class HostCalculation {
  private readonly customFunctions = new Map<string, ExcelFunction>();
  private readonly grid: GridFormulas;
  private readonly listeners = new Set<(changed: readonly ChangedCells[]) => void>();
  private readonly loading = new Set<Promise<void>>();
  private mirror: BookMirror | undefined;
  private due = true;
  private held = false;
  private awaited = false;
  private showing = false;

  constructor(private readonly host: CalculatedHost) {
    this.grid = new GridFormulas(host, (sheetId, among) => this.formulasOf(sheetId, among));
    host.inject<ICommandService>(ICommandService).onCommandExecuted(({ id, params }) => {
      if (!this.showing) this.note(id, params);
    });
  }

  /** Makes a function one that formulas can call. One that was read before stays #NAME? until it is entered again, as in Excel. */
  associate(definition: ExcelFunction): void {
    this.customFunctions.set(definition.name, definition);
  }

  /** The workbook that is open now, as it is calculated. */
  private current(): BookMirror | undefined {
    const { bookId } = this.host;
    if (this.mirror?.bookId === bookId) return this.mirror;
    const functionNamed = (name: string): ExcelFunction | undefined => this.customFunctions.get(name) ?? excelFunction(name);
    this.mirror = bookId === undefined ? undefined : new BookMirror(this.host, bookId, new CalculationBook({ functionNamed }));
    this.grid.begin();
    return this.mirror;
  }

  private sheet(sheetId: string): CalculationSheet | undefined {
    return this.mirror?.sheets.get(sheetId);
  }

  // ---- What has changed in the grid

  private note(id: string, params: unknown): void {
    const effect = id === SetRangeValuesMutation.id ? undefined : effectOf(id, params);
    if (!effect && id !== SetRangeValuesMutation.id) return;
    const mirror = this.current();
    if (!mirror) return;
    if (effect) mirror.note(effect);
    else {
      const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
      if (unitId !== mirror.bookId || !cellValue) return;
      mirror.touched.add(subUnitId, cellValue);
    }
    this.wait();
  }

  /** Calculates when the program that makes the change comes to its end, unless somebody asks before. */
  private wait(): void {
    this.due = true;
    if (this.held || this.awaited) return;
    this.awaited = true;
    queueMicrotask(() => {
      this.awaited = false;
      if (!this.held && this.host.bookId !== undefined) this.calculate();
    });
  }

  hold(held: boolean): void {
    this.held = held;
    if (!held && this.due) this.wait();
  }

  // ---- Calculation

  /** Reads the formulas that a request has written so far, in portions, so that its end is not one long task; nothing is calculated. */
  readWritten(): void {
    if (this.due && !this.showing) this.current()?.takeOver();
  }

  /** Works out all that is due. When it returns, every value is right, in the grid too. */
  calculate(): void {
    const { mirror: before } = this;
    const mirror = this.current();
    if (!mirror || this.showing || (!this.due && mirror === before)) return;
    this.due = false;
    mirror.takeOver();
    const entered = mirror.takeEntered();
    this.loadFunctions(mirror, entered);
    const { changed } = mirror.calculation.calculate();
    this.show(mirror, changed, entered);
    for (const listener of this.listeners) listener(changed);
  }

  /** Functions that few workbooks need are loaded when a formula names them: until then it shows #NAME? */
  private loadFunctions({ calculation }: BookMirror, entered: readonly FormulaCell[]): void {
    const formulas = entered.map(({ text }) => text);
    if (familiesFor(functionsNamedIn(formulas)).size === 0) return;
    const done = loadFunctionsFor(formulas).then((loaded) => {
      this.loading.delete(done);
      if (!loaded) return;
      calculation.functionsChanged();
      this.wait();
    });
    this.loading.add(done);
  }

  /** Calculates what is due, with all functions that it needs. */
  async settle(): Promise<void> {
    this.calculate();
    while (this.loading.size > 0) {
      await Promise.all(this.loading);
      this.calculate();
    }
  }

  onCalculated(listener: (changed: readonly ChangedCells[]) => void): void {
    this.listeners.add(listener);
  }

  /** What a formula gives that stands in no cell, such as a rule's, as seen from a cell. */
  evaluate(text: string, sheetId: string, row: number, column: number): Value | undefined {
    const sheet = this.sheet(sheetId);
    const book = this.mirror?.calculation;
    return sheet && book?.evaluate(text, { book, sheet, row, column });
  }

  // ---- Results in the grid

  private show({ ids }: BookMirror, changed: readonly ChangedCells[], formulas: readonly FormulaCell[]): void {
    const cells = new Map<string, IObjectMatrixPrimitiveType<ICellData>>();
    const put = (sheetId: string, row: number, column: number, cell: ICellData): void => {
      let lines = cells.get(sheetId);
      if (!lines) cells.set(sheetId, (lines = {}));
      (lines[row] ??= {})[column] = cell;
    };
    const spillsIn = new Set<string>();
    const visit = (sheetId: string, sheet: CalculationSheet, row: number, column: number): void => {
      const entry = sheet.grid.get(row, column);
      if (entry instanceof FormulaCell) put(sheetId, row, column, shownAs(entry.value));
      else if (entry === undefined || entry instanceof SpilledCell) put(sheetId, row, column, {});
    };
    for (const { sheet, top, left, bottom, right } of changed) {
      const sheetId = ids.get(sheet);
      if (sheetId === undefined) continue;
      if (top !== bottom || left !== right) spillsIn.add(sheetId);
      for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) visit(sheetId, sheet, row, column);
    }
    for (const { sheet, row, column } of formulas) {
      const sheetId = ids.get(sheet);
      if (sheetId !== undefined) visit(sheetId, sheet, row, column);
    }
    this.showing = true;
    try {
      for (const sheetId of spillsIn) this.showSpills(sheetId);
      this.grid.tell(cells);
    } finally {
      this.showing = false;
    }
  }

  private showSpills(sheetId: string): void {
    const sheet = this.sheet(sheetId)!;
    const grid = this.host.book.getSheetBySheetId(sheetId)?.getSheet();
    const spills = [...sheet.spilling];
    this.grid.setSpills(sheetId, spills);
    if (!grid) return;
    for (const { spill } of spills) {
      if (spill!.bottom >= grid.getRowCount()) grid.setRowCount(spill!.bottom + 1 + SPARE_ROWS);
      if (spill!.right >= grid.getColumnCount()) grid.setColumnCount(spill!.right + 1 + SPARE_COLUMNS);
    }
  }

  // ---- What stands where

  /** The grid's own id of a sheet; undefined for one that is no longer there. */
  idOf(sheet: CalculationSheet): string | undefined {
    return this.mirror?.ids.get(sheet);
  }

  /** The value of a cell as it was calculated last. */
  valueAt(sheetId: string, row: number, column: number): Scalar {
    return this.sheet(sheetId)?.valueAt(row, column) ?? null;
  }

  /** Whether another cell's formula fills this one. */
  isSpilled(sheetId: string, row: number, column: number): boolean {
    return this.sheet(sheetId)?.grid.get(row, column) instanceof SpilledCell;
  }

  /** What the formula in a cell fills, itself at the top left; undefined where it fills none but its own. */
  spillFrom(sheetId: string, row: number, column: number): Bounds | undefined {
    const entry = this.sheet(sheetId)?.grid.get(row, column);
    return entry instanceof FormulaCell ? entry.spill : undefined;
  }

  /** The cell whose formula fills this one, or the cell itself where it spills. */
  spillParent(sheetId: string, row: number, column: number): FormulaCell | undefined {
    const entry = this.sheet(sheetId)?.grid.get(row, column);
    return entry instanceof SpilledCell ? entry.anchor : entry instanceof FormulaCell && entry.spill ? entry : undefined;
  }

  spillsOf(sheetId: string): readonly Bounds[] {
    return [...(this.sheet(sheetId)?.spilling ?? [])].map(({ spill }) => spill!);
  }

  /** What a person reads beside an error; undefined where no more is known than its code. */
  errorMessage(sheetId: string, row: number, column: number): string | undefined {
    const value = this.valueAt(sheetId, row, column);
    return value instanceof ErrorValue ? value.message : undefined;
  }

  /** Every formula of a sheet as it stands now, by row and column. */
  private formulasOf(sheetId: string, among?: (formula: string) => boolean): IObjectMatrixPrimitiveType<{ f: string }> {
    this.current()?.takeOver();
    const formulas: IObjectMatrixPrimitiveType<{ f: string }> = {};
    const sheet = this.sheet(sheetId);
    const { used } = sheet ?? {};
    if (used) sheet!.grid.forEach(used, (entry, row, column) => {
      if (entry instanceof FormulaCell && (!among || among(entry.text))) (formulas[row] ??= {})[column] = { f: entry.text };
    });
    return formulas;
  }
}
