import { ICommandService, IUniverInstanceService, mergeWorksheetSnapshotWithDefault, UniverInstanceType, type ICellData, type IRange, type Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { IDefinedNamesService, SetDefinedNameMutation, type ISetDefinedNameMutationParam } from "@univerjs/engine-formula";
import { InsertSheetMutation } from "@univerjs/sheets";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Bounds } from "../../src/calculation/values/Reference";
import { shownAs } from "../calculation/gridCell";
import { HostCalculation } from "../calculation/HostCalculation";
import type { Rect } from "./a1";
import type { BatchHost, Counters } from "./BatchHost";
import { emptySheet } from "./emptyWorkbook";
import { nameReference } from "./nameReference";
import { RestyledSheets } from "./RestyledSheets";
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

const rangeOf = ({ top, left, bottom, right }: Bounds): IRange => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right });

/** How the grid writes that a name belongs to no sheet. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

let sheetsAdded = 0;
let namesDefined = 0;

/** The grid, its calculation, and beside them all that Excel keeps and the grid does not. */
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
  private readonly extras = new Map<string, SheetExtras>();
  private readonly listeners = new Set<(event: HostEvent) => void>();
  readonly calculation: HostCalculation;
  readonly restyled: RestyledSheets;

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
  ) {
    this.calculation = new HostCalculation(this);
    this.restyled = new RestyledSheets(this);
  }

  get book(): FWorkbook {
    const book = this.api.getActiveWorkbook();
    if (!book) throw new Error("No workbook is open.");
    return book;
  }

  inject<T>(token: Parameters<ReturnType<Univer["__getInjector"]>["get"]>[0]): T {
    return this.univer.__getInjector().get(token) as T;
  }

  /** The id of the workbook that is open; undefined while one is closed and the next not yet there. */
  get bookId(): string | undefined {
    return this.inject<IUniverInstanceService>(IUniverInstanceService).getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)?.getUnitId();
  }

  /** Calculates what is due: when it returns, every value is right. */
  calculate(): void {
    this.calculation.calculate();
  }

  /** Reads the formulas that the request under way has written so far. */
  readWritten(): void {
    this.calculation.readWritten();
  }

  /** In the middle of a request nothing is calculated before its end, unless a value is asked for. */
  working(underWay: boolean): void {
    this.restyled.hold(underWay);
    this.calculation.hold(underWay);
  }

  /** Calculates what is due, once all functions that it needs are loaded. */
  settle(): Promise<void> {
    return this.calculation.settle();
  }

  /** Adds a sheet after the others, as from another person: the view stays where it was, as in Excel. */
  addSheet(name: string): FWorksheet {
    const { book } = this;
    const id = `sheet-${++sheetsAdded}-${Date.now().toString(36)}`;
    const sheet = mergeWorksheetSnapshotWithDefault(emptySheet(id, name));
    this.inject<ICommandService>(ICommandService).syncExecuteCommand(InsertSheetMutation.id, { unitId: book.getId(), index: book.getNumSheets(), sheet }, { fromCollab: true });
    return book.getSheetBySheetId(id)!;
  }

  /**
   * Defines a name. The grid's own command reads every formula anew for each name, to follow one that is called otherwise now.
   *
   * @param on The sheet it belongs to; the whole workbook where none is given.
   */
  defineName(name: string, refersTo: string, on?: FWorksheet): void {
    const localSheetId = on?.getSheetId() ?? WHOLE_WORKBOOK;
    const params: ISetDefinedNameMutationParam = { unitId: this.book.getId(), id: `name-${++namesDefined}`, name, formulaOrRefString: nameReference(refersTo), localSheetId };
    this.inject<ICommandService>(ICommandService).syncExecuteCommand(SetDefinedNameMutation.id, params);
  }

  /** Lets a name of the whole workbook stand for something else. */
  pointName(name: string, refersTo: string): void {
    const unitId = this.book.getId();
    const before = this.inject<IDefinedNamesService>(IDefinedNamesService).getValueByName(unitId, name);
    if (!before) return;
    const params: ISetDefinedNameMutationParam = { ...before, unitId, formulaOrRefString: nameReference(refersTo) };
    this.inject<ICommandService>(ICommandService).syncExecuteCommand(SetDefinedNameMutation.id, params);
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

  /** What a cell shows that another cell's formula fills; undefined for any other cell. */
  spilled(sheet: FWorksheet, row: number, column: number): ICellData | undefined {
    const sheetId = sheet.getSheetId();
    return this.calculation.isSpilled(sheetId, row, column) ? shownAs(this.calculation.valueAt(sheetId, row, column)) : undefined;
  }

  /** The range that the formula in a cell fills, when it spills. */
  spillRange(sheet: FWorksheet, row: number, column: number): IRange | undefined {
    const spill = this.calculation.spillFrom(sheet.getSheetId(), row, column);
    return spill && rangeOf(spill);
  }

  /** Every range of a sheet that a formula spills into, its own cell at the top left. */
  spillsOf(sheet: FWorksheet): readonly IRange[] {
    return this.calculation.spillsOf(sheet.getSheetId()).map(rangeOf);
  }

  /** What a person reads beside an error; undefined where no more is known than its code. */
  errorMessage(sheetId: string, row: number, column: number): string | undefined {
    return this.calculation.errorMessage(sheetId, row, column);
  }

  readonly hasTotals = (sheetId: string, tableId: string): boolean => this.extras.get(sheetId)?.tablesWithTotals.has(tableId) ?? false;

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
  }

  on(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
