import { ICommandService, mergeWorksheetSnapshotWithDefault, type IRange, type Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { InsertSheetMutation } from "@univerjs/sheets";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { BatchHost, Counters } from "../office/Batch";
import { sheetTables } from "../office/sheetTables";
import type { Rect } from "./a1";
import { calculateSpillsInOrder } from "./calculateSpillsInOrder";
import { currentDependencies } from "./currentDependencies";
import { CalculationHold } from "./CalculationHold";
import { calculateEntered } from "./enterPlain";
import { emptySheet } from "./emptyWorkbook";
import { plainReferences } from "./plainReferences";
import { emptyExtras, type SheetExtras } from "./SheetExtras";

/** What a change in the host is told as: to the page that draws, and to the add-in's own events. */
export type HostEvent =
  | { readonly kind: "changed"; readonly sheetId: string; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }
  | { readonly kind: "selected"; readonly sheetId: string }
  | { readonly kind: "activated"; readonly sheetId: string }
  | { readonly kind: "added" | "deleted"; readonly sheetId: string }
  | { readonly kind: "renamed"; readonly sheetId: string; readonly nameBefore: string; readonly nameAfter: string }
  /** Charts, rules or page set-up of a sheet. */
  | { readonly kind: "extras"; readonly sheetId: string }
  /** Rows of a sheet are to be as high as what they show. */
  | { readonly kind: "fit"; readonly sheetId: string }
  /** Texts in rows of a sheet take more or less room than before. */
  | { readonly kind: "resized"; readonly sheetId: string; readonly row: number; readonly rows: number };

export type BlankAs = 0 | null;

/** How long a calculation may take before the host gives up waiting for it. */
const LONGEST_CALCULATION = 120_000;
/** Univer starts to calculate 100 ms after a change; an answer that is steady for longer is the last one. */
const STEADY = 160;

let sheetsAdded = 0;

/** The grid's engine, and beside it all that Excel keeps and the engine does not. */
export class Host implements BatchHost {
  readonly counters: Counters = { syncs: 0, requestBytes: [] };
  failAtSync = 0;
  failCode = "GeneralException";
  /** Where the workbook was opened from or saved to; empty while it has no file. */
  fileUrl = "";
  /** How a blank cell reaches a custom function: 0 as on the desktop, null as on the web. */
  blankAs: BlankAs = 0;
  readonly settings = new Map<string, unknown>();
  /** Properties of the file that are not the add-in's: kept as they are. */
  customProperties: Readonly<Record<string, string | number | boolean>> = {};
  /** Comments of defined names, by name. */
  readonly nameComments = new Map<string, string>();
  /** Why a custom function failed, by cell. */
  private readonly messages = new Map<string, string>();
  private readonly extras = new Map<string, SheetExtras>();
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private readonly hold: CalculationHold;

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
  ) {
    this.hold = new CalculationHold(univer);
    calculateEntered(this);
    currentDependencies(univer);
    plainReferences(this);
    calculateSpillsInOrder(univer, (unitId, sheetId, range) => {
      const sheet = unitId === this.book.getId() ? this.book.getSheetBySheetId(sheetId) : null;
      return sheet !== null && sheetTables(sheet).some((table) =>
        table.row <= range.endRow && range.startRow < table.row + table.rows && table.column <= range.endColumn && range.startColumn < table.column + table.columns);
    });
  }

  get book(): FWorkbook {
    const book = this.api.getActiveWorkbook();
    if (!book) throw new Error("No workbook is open.");
    return book;
  }

  inject<T>(token: Parameters<ReturnType<Univer["__getInjector"]>["get"]>[0]): T {
    return this.univer.__getInjector().get(token) as T;
  }

  private get session(): FormulaCalculationSessionService {
    return this.inject<FormulaCalculationSessionService>(FormulaCalculationSessionService);
  }

  get calculating(): boolean {
    const { started, stopped, resultApplied } = this.session.state;
    return started && !stopped && !resultApplied;
  }

  /** Waits until every formula is calculated, also in the middle of a request. */
  async calculated(): Promise<void> {
    const held = this.hold.release();
    await this.session.waitForLatestApplied(LONGEST_CALCULATION, STEADY);
    if (held) this.hold.hold();
  }

  working(underWay: boolean): void {
    if (underWay) this.hold.hold();
    else this.hold.release();
  }

  settle(): Promise<void> {
    return this.calculated();
  }

  /** Adds a sheet after the others, as from another person: the view stays where it was, as in Excel. */
  addSheet(name: string): FWorksheet {
    const { book } = this;
    const id = `sheet-${++sheetsAdded}-${Date.now().toString(36)}`;
    const sheet = mergeWorksheetSnapshotWithDefault(emptySheet(id, name));
    this.inject<ICommandService>(ICommandService).syncExecuteCommand(InsertSheetMutation.id, { unitId: book.getId(), index: book.getNumSheets(), sheet }, { fromCollab: true });
    return book.getSheetBySheetId(id)!;
  }

  /** Makes a range a table, its first row the headings. False when the engine refuses. */
  async addTable(sheet: FWorksheet, id: string, name: string, { row, column, rows, columns }: Rect): Promise<boolean> {
    const done = await sheet.addTable(`Table-${id}`, { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 }, id, {});
    if (done) this.nameTable(id, name);
    return done;
  }

  /** The facade refuses a table that is named as a sheet is; Excel allows it. */
  nameTable(id: string, name: string): void {
    this.inject<ICommandService>(ICommandService).syncExecuteCommand("sheet.mutation.set-sheet-table", { unitId: this.book.getId(), tableId: id, config: { name } });
  }

  /** The cells that a spilled result fills live in the engine's own store only. */
  spilled(sheet: FWorksheet, row: number, column: number) {
    return this.inject<FormulaDataModel>(FormulaDataModel).getArrayFormulaCellData()?.[this.book.getId()]?.[sheet.getSheetId()]?.[row]?.[column];
  }

  /** The range that the formula in a cell fills, when it spills. */
  spillRange(sheet: FWorksheet, row: number, column: number) {
    return this.inject<FormulaDataModel>(FormulaDataModel).getArrayFormulaRange()?.[this.book.getId()]?.[sheet.getSheetId()]?.[row]?.[column];
  }

  /** Every range of a sheet that a formula spills into, its own cell at the top left. */
  spillsOf(sheet: FWorksheet): readonly IRange[] {
    const rows = this.inject<FormulaDataModel>(FormulaDataModel).getArrayFormulaRange()?.[this.book.getId()]?.[sheet.getSheetId()] ?? {};
    const matrix = sheet.getSheet().getCellMatrix();
    return Object.values(rows).flatMap((cells) => Object.values((cells ?? {}) as Record<number, IRange | null>)).filter((range): range is IRange => range !== null && matrix.getValue(range.startRow, range.startColumn)?.v !== "#SPILL!");
  }

  extrasOf(sheetId: string): SheetExtras {
    let extras = this.extras.get(sheetId);
    if (!extras) this.extras.set(sheetId, (extras = emptyExtras()));
    return extras;
  }

  forgetSheet(sheetId: string): void {
    this.extras.delete(sheetId);
  }

  /** Empties everything kept beside the engine, before another workbook is opened. */
  forgetAll(): void {
    this.extras.clear();
    this.settings.clear();
    this.customProperties = {};
    this.nameComments.clear();
    this.messages.clear();
  }

  keepMessage(sheetId: string, row: number, column: number, message: string | undefined): void {
    if (message === undefined && this.messages.size === 0) return;
    const key = `${sheetId}|${row}|${column}`;
    if (message === undefined) this.messages.delete(key);
    else this.messages.set(key, message);
  }

  errorMessage(sheetId: string, row: number, column: number): string | undefined {
    return this.messages.get(`${sheetId}|${row}|${column}`);
  }

  on(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
