import { BooleanNumber, type ICellData, type IRange, type Nullable, type Worksheet } from "@univerjs/core";
import type { CalculationBook } from "../../src/calculation/workbook/CalculationBook";
import type { CalculationSheet } from "../../src/calculation/workbook/CalculationSheet";
import type { FormulaCell } from "../../src/calculation/workbook/FormulaCell";
import { bookNames, bookTables } from "./bookWords";
import type { CalculatedHost } from "./CalculatedHost";
import type { Effect } from "./effectOf";
import { mirrorCell } from "./mirrorCell";
import { mirrorSheet } from "./mirrorSheet";
import { TouchedCells } from "./TouchedCells";

/** Keeps one workbook's calculation in step with what stands in the grid: sheets, cells, names and tables. */
export class BookMirror {
  readonly sheets = new Map<string, CalculationSheet>();
  /** The grid's sheets by our own. */
  readonly ids = new Map<CalculationSheet, string>();
  readonly touched = new TouchedCells();
  private sheetsChanged = true;
  private namesChanged = true;
  private readonly rowsChanged = new Set<string>();
  private names = new Map<string, string>();
  private tables = "";
  private entered: FormulaCell[] = [];

  constructor(
    private readonly host: CalculatedHost,
    readonly bookId: string,
    readonly calculation: CalculationBook,
  ) {}

  note({ cellsOf, sheets, names, rowsOf = [] }: Effect): void {
    for (const sheetId of rowsOf) this.rowsChanged.add(sheetId);
    for (const sheetId of cellsOf) this.touched.addAll(sheetId);
    this.sheetsChanged ||= sheets;
    this.namesChanged ||= names;
  }

  /** Formulas that were entered since this was asked last: their results are to be shown whether or not they are others than before. */
  takeEntered(): readonly FormulaCell[] {
    const { entered } = this;
    this.entered = [];
    return entered;
  }

  /** Takes over what has changed in the grid. */
  takeOver(): void {
    const { book } = this.host;
    if (this.sheetsChanged) this.takeOverSheets();
    if (this.namesChanged) this.takeOverNames();
    this.sheetsChanged = this.namesChanged = false;
    for (const sheetId of this.rowsChanged) this.takeOverHiddenRows(sheetId);
    this.rowsChanged.clear();
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

  private takeOverHiddenRows(sheetId: string): void {
    const sheet = this.sheets.get(sheetId);
    const grid = this.host.book.getSheetBySheetId(sheetId)?.getSheet();
    if (!sheet || !grid) return;
    const rows = Object.entries(grid.getSnapshot().rowData).filter(([, line]) => line?.hd === BooleanNumber.TRUE).map(([row]) => Number(row));
    sheet.hiddenRows = new Set(rows);
  }

  private takeOverSheets(): void {
    const inGrid = this.host.book.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getSheetName() }));
    const there = new Set(inGrid.map(({ id }) => id));
    for (const [id, sheet] of this.sheets) {
      if (there.has(id)) continue;
      this.calculation.removeSheet(sheet);
      this.sheets.delete(id);
      this.ids.delete(sheet);
      // Names of the sheet have gone with it.
      this.namesChanged = true;
      for (const key of this.names.keys()) if (key.startsWith(`${id}|`)) this.names.delete(key);
    }
    for (const { id, name } of inGrid) {
      const sheet = this.sheets.get(id);
      if (sheet && sheet.name !== name) this.calculation.renameSheet(sheet, name);
      if (sheet) continue;
      const fresh = this.calculation.addSheet(name);
      this.sheets.set(id, fresh);
      this.ids.set(fresh, id);
      this.touched.addAll(id);
      this.rowsChanged.add(id);
    }
    const order = inGrid.map(({ id }) => this.sheets.get(id)!);
    if (order.some((sheet, i) => this.calculation.sheets[i] !== sheet)) this.calculation.orderSheets(order);
  }

  private takeOverNames(): void {
    const names = bookNames(this.host.book);
    for (const [key, { name, text, sheetId }] of names) {
      if (this.names.get(key) === text) continue;
      const sheet = sheetId === undefined ? undefined : this.sheets.get(sheetId);
      if (sheetId === undefined || sheet) this.calculation.defineName(name, text, sheet);
    }
    for (const key of this.names.keys()) {
      if (names.has(key)) continue;
      const [sheetId = "", name = ""] = key.split("|");
      this.calculation.removeName(name, sheetId === "" ? undefined : this.sheets.get(sheetId));
    }
    this.names = new Map([...names].map(([key, { text }]) => [key, text]));
  }

  /** Tables with their headings as they stand in the cells now. */
  private takeOverTables(): void {
    const tables = bookTables(this.host, (sheetId) => this.sheets.get(sheetId));
    const key = JSON.stringify(tables.map(({ sheet, ...table }) => [sheet.id, table]));
    if (key === this.tables) return;
    this.tables = key;
    this.calculation.setTables(tables);
  }
}
