import { ICommandService, type Univer, type ICellData, type IObjectMatrixPrimitiveType, type IRange, type Nullable, type Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { FWorkbook } from "@univerjs/sheets/facade";
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
import { bookNames, bookTables } from "./bookWords";
import { effectOf } from "./effectOf";
import { shownAs } from "./gridCell";
import { GridFormulas } from "./GridFormulas";
import { mirrorCell } from "./mirrorCell";
import { mirrorSheet } from "./mirrorSheet";
import { TouchedCells } from "./TouchedCells";

/** What the calculation needs of the workbook in the grid. */
export interface CalculatedHost {
  readonly book: FWorkbook;
  /** Undefined while one workbook is closed and the next not yet open. */
  readonly bookId: string | undefined;
  inject<T>(token: Parameters<ReturnType<Univer["__getInjector"]>["get"]>[0]): T;
}

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
  private calculation = this.newBook();
  /** The workbook that it has taken over, by the grid's id. */
  private bookId: string | undefined;
  private sheets = new Map<string, CalculationSheet>();
  /** The grid's sheets by our own. */
  private ids = new Map<CalculationSheet, string>();
  private readonly touched = new TouchedCells();
  private sheetsChanged = true;
  private namesChanged = true;
  private namesNow = new Map<string, string>();
  private tablesNow = "";
  /** Formulas that were entered since the last calculation: their results are to be shown whether or not they are others than before. */
  private entered: FormulaCell[] = [];
  private readonly loading = new Set<Promise<void>>();
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

  private newBook(): CalculationBook {
    return new CalculationBook({ functionNamed: (name) => this.customFunctions.get(name) ?? excelFunction(name) });
  }

  /** Makes a function one that formulas can call. */
  associate(definition: ExcelFunction): void {
    this.customFunctions.set(definition.name, definition);
    this.calculation.functionsChanged();
    this.wait();
  }

  // ---- What has changed in the grid

  private note(id: string, params: unknown): void {
    if (id === SetRangeValuesMutation.id) {
      const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
      if (unitId !== this.host.bookId || !cellValue) return;
      this.touched.add(subUnitId, cellValue);
      this.wait();
      return;
    }
    const effect = effectOf(id, params);
    if (!effect) return;
    for (const sheetId of effect.cellsOf) this.touched.addAll(sheetId);
    this.sheetsChanged ||= effect.sheets;
    this.namesChanged ||= effect.names;
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

  /** Whether something has changed since the last calculation. */
  get isDue(): boolean {
    return this.due || this.bookId !== this.host.bookId;
  }

  // ---- Calculation

  /** Works out all that is due. When it returns, every value is right, in the grid too. */
  calculate(): void {
    if (!this.isDue || this.showing) return;
    this.takeOver();
    this.due = false;
    this.loadFunctions();
    const { changed } = this.calculation.calculate();
    const { entered } = this;
    this.entered = [];
    this.show(changed, entered);
    for (const listener of this.listeners) listener(changed);
  }

  /** Functions that few workbooks need are loaded when a formula names them: until then it shows #NAME? */
  private loadFunctions(): void {
    const formulas = this.entered.map(({ text }) => text);
    if (familiesFor(functionsNamedIn(formulas)).size === 0) return;
    const { calculation } = this;
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
    const sheet = this.sheets.get(sheetId);
    return sheet && this.calculation.evaluate(text, { book: this.calculation, sheet, row, column });
  }

  /** Takes over what has changed in the grid. */
  private takeOver(): void {
    const { book } = this.host;
    if (this.bookId !== this.host.bookId) this.begin();
    const added = this.sheetsChanged ? this.takeOverSheets() : [];
    for (const sheetId of added) this.touched.addAll(sheetId);
    if (this.namesChanged) this.takeOverNames();
    this.sheetsChanged = this.namesChanged = false;
    this.touched.take((sheetId, parts) => {
      const sheet = this.sheets.get(sheetId);
      const grid = book.getSheetBySheetId(sheetId)?.getSheet();
      if (!sheet || !grid) return;
      if (parts === "all") mirrorSheet(this.calculation, sheet, grid, (formula) => this.entered.push(formula));
      else this.takeOverCells(sheet, grid, parts);
    });
    this.takeOverTables();
  }

  private takeOverCells(sheet: CalculationSheet, grid: Worksheet, parts: readonly IRange[]): void {
    const matrix = grid.getCellMatrix();
    for (const { startRow, startColumn, endRow, endColumn } of parts) {
      for (let row = startRow; row <= endRow; row++) {
        const line = matrix.getRow(row) as Nullable<Record<number, Nullable<ICellData>>>;
        for (let column = startColumn; column <= endColumn; column++) {
          const formula = mirrorCell(this.calculation, sheet, row, column, line?.[column]);
          if (formula) this.entered.push(formula);
        }
      }
    }
  }

  /** Another workbook is open than before. */
  private begin(): void {
    this.bookId = this.host.bookId;
    this.calculation = this.newBook();
    this.sheets = new Map();
    this.ids = new Map();
    this.namesNow = new Map();
    this.tablesNow = "";
    this.entered = [];
    this.touched.clear();
    this.sheetsChanged = this.namesChanged = true;
    this.grid.begin();
  }

  /** @returns The sheets that are new. */
  private takeOverSheets(): string[] {
    const inGrid = this.host.book.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getSheetName() }));
    const there = new Set(inGrid.map(({ id }) => id));
    for (const [id, sheet] of this.sheets) {
      if (there.has(id)) continue;
      this.calculation.removeSheet(sheet);
      this.sheets.delete(id);
      this.ids.delete(sheet);
      this.grid.forget(id);
      // Names of the sheet have gone with it.
      this.namesChanged = true;
      for (const key of this.namesNow.keys()) if (key.startsWith(`${id}|`)) this.namesNow.delete(key);
    }
    const added: string[] = [];
    for (const { id, name } of inGrid) {
      const sheet = this.sheets.get(id);
      if (sheet && sheet.name !== name) this.calculation.renameSheet(sheet, name);
      if (sheet) continue;
      const fresh = this.calculation.addSheet(name);
      this.sheets.set(id, fresh);
      this.ids.set(fresh, id);
      added.push(id);
    }
    const order = inGrid.map(({ id }) => this.sheets.get(id)!);
    if (order.some((sheet, i) => this.calculation.sheets[i] !== sheet)) this.calculation.orderSheets(order);
    return added;
  }

  private takeOverNames(): void {
    const names = bookNames(this.host.book);
    for (const [key, { name, text, sheetId }] of names) {
      if (this.namesNow.get(key) === text) continue;
      const sheet = sheetId === undefined ? undefined : this.sheets.get(sheetId);
      if (sheetId === undefined || sheet) this.calculation.defineName(name, text, sheet);
    }
    for (const key of this.namesNow.keys()) {
      if (names.has(key)) continue;
      const [sheetId = "", name = ""] = key.split("|");
      this.calculation.removeName(name, sheetId === "" ? undefined : this.sheets.get(sheetId));
    }
    this.namesNow = new Map([...names].map(([key, { text }]) => [key, text]));
  }

  /** Tables with their headings as they stand in the cells now. */
  private takeOverTables(): void {
    const tables = bookTables(this.host.book, (sheetId) => this.sheets.get(sheetId));
    const key = JSON.stringify(tables.map(({ sheet, ...table }) => [sheet.id, table]));
    if (key === this.tablesNow) return;
    this.tablesNow = key;
    this.calculation.setTables(tables);
  }

  // ---- Results in the grid

  private show(changed: readonly ChangedCells[], formulas: readonly FormulaCell[]): void {
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
      const sheetId = this.ids.get(sheet);
      if (sheetId === undefined) continue;
      if (top !== bottom || left !== right) spillsIn.add(sheetId);
      for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) visit(sheetId, sheet, row, column);
    }
    for (const { sheet, row, column } of formulas) {
      const sheetId = this.ids.get(sheet);
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
    const sheet = this.sheets.get(sheetId)!;
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
    return this.ids.get(sheet);
  }

  /** The value of a cell as it was calculated last. */
  valueAt(sheetId: string, row: number, column: number): Scalar {
    const entry = this.sheets.get(sheetId)?.grid.get(row, column);
    return entry === undefined ? null : this.sheets.get(sheetId)!.valueAt(row, column);
  }

  /** Whether another cell's formula fills this one. */
  isSpilled(sheetId: string, row: number, column: number): boolean {
    return this.sheets.get(sheetId)?.grid.get(row, column) instanceof SpilledCell;
  }

  /** What the formula in a cell fills, itself at the top left; undefined where it fills none but its own. */
  spillFrom(sheetId: string, row: number, column: number): Bounds | undefined {
    const entry = this.sheets.get(sheetId)?.grid.get(row, column);
    return entry instanceof FormulaCell ? entry.spill : undefined;
  }

  /** The cell whose formula fills this one, or the cell itself where it spills. */
  spillParent(sheetId: string, row: number, column: number): FormulaCell | undefined {
    const entry = this.sheets.get(sheetId)?.grid.get(row, column);
    return entry instanceof SpilledCell ? entry.anchor : entry instanceof FormulaCell && entry.spill ? entry : undefined;
  }

  spillsOf(sheetId: string): readonly Bounds[] {
    return [...(this.sheets.get(sheetId)?.spilling ?? [])].map(({ spill }) => spill!);
  }

  /** What a person reads beside an error; undefined where no more is known than its code. */
  errorMessage(sheetId: string, row: number, column: number): string | undefined {
    const value = this.valueAt(sheetId, row, column);
    return value instanceof ErrorValue ? value.message : undefined;
  }

  /** Every formula of a sheet as it stands now, by row and column. */
  private formulasOf(sheetId: string, among?: (formula: string) => boolean): IObjectMatrixPrimitiveType<{ f: string }> {
    this.takeOver();
    const formulas: IObjectMatrixPrimitiveType<{ f: string }> = {};
    const sheet = this.sheets.get(sheetId);
    const { used } = sheet ?? {};
    if (used) sheet!.grid.forEach(used, (entry, row, column) => {
      if (entry instanceof FormulaCell && (!among || among(entry.text))) (formulas[row] ??= {})[column] = { f: entry.text };
    });
    return formulas;
  }
}
