import { compile, compileFormula } from "../formula/compile";
import { FormulaFault } from "../formula/FormulaFault";
import { mentionOf, precedentsOf, type Mention } from "../formula/precedents";
import { readFormula } from "../formula/readFormula";
import type { BookScope, DefinedName, Scope, Table } from "../formula/Scope";
import type { Call, Surroundings } from "../functions/Call";
import type { ExcelFunction } from "../functions/ExcelFunction";
import { ErrorValue, INVALID_REFERENCE, WRONG_VALUE } from "../values/ErrorValue";
import type { DateSystem } from "../values/numberFromText";
import { intersectionOf, Reference, type Bounds, type ReadableSheet } from "../values/Reference";
import type { Scalar } from "../values/Scalar";
import type { Value } from "../values/Value";
import { CalculationSheet } from "./CalculationSheet";
import { FormulaCell, SpilledCell } from "./FormulaCell";
import { Mentions } from "./Mentions";
import { Recalculation, type Recalculated } from "./Recalculation";

export interface BookOptions {
  /** Excel's functions and our own, by their names in capitals. */
  readonly functionNamed: (name: string) => ExcelFunction | undefined;
  readonly is1904?: boolean;
  /** The time now as Excel's day number. */
  readonly clock?: () => number;
  readonly random?: () => number;
  readonly externalValue?: (text: string) => Scalar | undefined;
}

const DAY = 86_400_000;
const UNIX_EPOCH_DAY = 25_569;
const localClock = (): number => {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / DAY + UNIX_EPOCH_DAY;
};

const keyOfName = (name: string): string => name.toUpperCase();

/** A workbook as it is calculated: sheets with constants and formulas, names, tables. Nothing is calculated before `calculate` is called. */
export class CalculationBook implements BookScope, Surroundings {
  readonly dates: DateSystem;
  private readonly sheetList: CalculationSheet[] = [];
  private readonly sheetsByName = new Map<string, CalculationSheet>();
  private readonly names = new Map<string, DefinedName>();
  private tables = new Map<string, Table>();
  private readonly recalculation: Recalculation;
  private startedAt = 0;
  private sheetsAdded = 0;
  private readonly mentions = new Mentions();
  /** Whether no formula has been bound yet, or functions are others than when they were: all are bound at the next calculation. */
  private unbound = true;

  constructor(private readonly options: BookOptions) {
    this.dates = { is1904: options.is1904 ?? false };
    this.recalculation = new Recalculation(this);
    this.recalculation.isInTable = (sheet, bounds) => [...this.tables.values()].some((table) => table.sheet === sheet && intersectionOf(table, bounds) !== undefined);
  }

  // ---- Sheets, names, tables

  get sheets(): readonly CalculationSheet[] {
    return this.sheetList;
  }

  addSheet(name: string, at = this.sheetList.length): CalculationSheet {
    const sheet = new CalculationSheet(++this.sheetsAdded, name, this.recalculation);
    this.sheetList.splice(at, 0, sheet);
    this.sheetsByName.set(name.toLowerCase(), sheet);
    this.changed(mentionOf.sheet(name), mentionOf.order);
    return sheet;
  }

  removeSheet(sheet: CalculationSheet): void {
    this.sheetList.splice(this.sheetList.indexOf(sheet), 1);
    if (this.sheetNamed(sheet.name) === sheet) this.sheetsByName.delete(sheet.name.toLowerCase());
    const { used } = sheet;
    if (used && !this.unbound) sheet.grid.forEach(used, (entry) => {
      if (entry instanceof FormulaCell) this.unbind(entry);
    });
    for (const [key, { sheet: scope }] of this.names) if (scope === sheet) this.names.delete(key);
    const gone = [...this.tables.values()].filter((table) => table.sheet === sheet);
    for (const table of gone) this.tables.delete(keyOfName(table.name));
    this.changed(mentionOf.sheet(sheet.name), mentionOf.order, ...gone.flatMap(tableMentions));
  }

  renameSheet(sheet: CalculationSheet, name: string): void {
    const before = sheet.name;
    if (this.sheetNamed(before) === sheet) this.sheetsByName.delete(before.toLowerCase());
    sheet.name = name;
    this.sheetsByName.set(name.toLowerCase(), sheet);
    this.changed(mentionOf.sheet(before), mentionOf.sheet(name));
  }

  /** Puts the sheets in another order. */
  orderSheets(sheets: readonly CalculationSheet[]): void {
    if (sheets.length === this.sheetList.length && sheets.every((sheet, i) => sheet === this.sheetList[i])) return;
    this.sheetList.splice(0, this.sheetList.length, ...sheets);
    this.changed(mentionOf.order);
  }

  sheetNamed(name: string): CalculationSheet | undefined {
    return this.sheetsByName.get(name.toLowerCase());
  }

  /**
   * @param text What the name stands for: cells, a value or a formula; addresses without $ are as seen from A1.
   * @param sheet The sheet it belongs to; the whole book where none is given.
   */
  defineName(name: string, text: string, sheet?: CalculationSheet): void {
    const node = readFormula(text);
    const before = this.names.get(scopedKey(name, sheet));
    // A formula that is read again is the same one.
    if (before?.node === node) return;
    this.names.set(scopedKey(name, sheet), { name, sheet, node: node instanceof FormulaFault ? { kind: "literal", value: new ErrorValue("#NAME?", node.message) } : node });
    this.changed(mentionOf.name(name));
  }

  removeName(name: string, sheet?: CalculationSheet): void {
    if (this.names.delete(scopedKey(name, sheet))) this.changed(mentionOf.name(name));
  }

  nameFor(name: string, sheet: ReadableSheet): DefinedName | undefined {
    return this.names.get(scopedKey(name, sheet)) ?? this.names.get(scopedKey(name));
  }

  setTables(tables: readonly Table[]): void {
    const before = this.tables;
    this.tables = new Map(tables.map((table) => [keyOfName(table.name), table]));
    const others = [...new Set([...before.keys(), ...this.tables.keys()])].flatMap((key) => {
      const [old, now] = [before.get(key), this.tables.get(key)];
      return old && now && isSameTable(old, now) ? [] : [old, now].filter((table) => table !== undefined);
    });
    if (others.length === 0) return;
    this.changed(...others.flatMap(tableMentions));
    if (!this.unbound) for (const { sheet, ...bounds } of others) this.recalculation.respill(sheet as CalculationSheet, bounds);
  }

  tableNamed(name: string): Table | undefined {
    return this.tables.get(keyOfName(name));
  }

  tableAt(sheet: ReadableSheet, row: number, column: number): Table | undefined {
    return [...this.tables.values()].find((table) => table.sheet === sheet && row >= table.top && row <= table.bottom && column >= table.left && column <= table.right);
  }

  /** Functions have come or gone: every formula is read again. */
  functionsChanged(): void {
    this.unbound = true;
  }

  functionNamed(name: string): ExcelFunction | undefined {
    return this.options.functionNamed(name);
  }

  externalValue(text: string): Scalar | undefined {
    return this.options.externalValue?.(text);
  }

  // ---- Cells

  /** Puts a constant into a cell; null empties it. */
  enter(sheet: CalculationSheet, row: number, column: number, value: Scalar): void {
    this.replace(sheet, row, column, value ?? undefined);
  }

  /**
   * Puts a formula into a cell.
   * @param fixedBounds For an array formula entered for a range.
   * @param stored The value saved with it: kept where the formula draws on another workbook that is not there.
   */
  enterFormula(sheet: CalculationSheet, row: number, column: number, text: string, { fixedBounds, stored }: { readonly fixedBounds?: Bounds; readonly stored?: Scalar } = {}): void {
    const cell = new FormulaCell(sheet, row, column, text, fixedBounds, stored);
    this.replace(sheet, row, column, cell);
    if (!this.unbound) this.bind(cell);
    if (fixedBounds) this.reserve(cell, fixedBounds);
  }

  /** An array formula holds its range from the beginning. */
  private reserve(cell: FormulaCell, { top, left, bottom, right }: Bounds): void {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (row !== cell.row || column !== cell.column) this.replace(cell.sheet, row, column, new SpilledCell(cell));
      }
    }
    cell.spill = { top, left, bottom, right };
    cell.sheet.spilling.add(cell);
  }

  private replace(sheet: CalculationSheet, row: number, column: number, entry: Exclude<Scalar, null> | FormulaCell | SpilledCell | undefined): void {
    const before = sheet.grid.get(row, column);
    if (before === undefined && entry === undefined) return;
    // Emptying a cell that another one's formula fills leaves it filled, as in Excel.
    if (before instanceof SpilledCell && entry === undefined) return;
    if (before instanceof FormulaCell) this.unbind(before);
    sheet.grid.set(row, column, entry);
    // What filled this cell finds it taken.
    if (before instanceof SpilledCell && !(entry instanceof SpilledCell)) this.recalculation.remake(before.anchor);
    if (!this.unbound) this.recalculation.touch(sheet, { top: row, left: column, bottom: row, right: column });
  }

  // ---- Calculation

  /** Works out all that is due. When it returns, every value is right. */
  calculate(): Recalculated {
    this.startedAt = this.options.clock?.() ?? localClock();
    if (this.unbound) this.bindAll();
    return this.recalculation.run();
  }

  /** A sheet, name or table is another one: the formulas that speak of it are read anew. */
  private changed(...mentions: readonly Mention[]): void {
    if (this.unbound) return;
    for (const cell of this.mentions.of(mentions)) {
      this.unbind(cell);
      this.bind(cell);
      this.recalculation.touch(cell.sheet, { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
    }
  }

  private unbind(cell: FormulaCell): void {
    this.mentions.remove(cell);
    this.recalculation.release(cell);
  }

  private bindAll(): void {
    this.recalculation.reset();
    this.mentions.clear();
    this.unbound = false;
    for (const sheet of this.sheetList) {
      sheet.resetDue();
      const { used } = sheet;
      if (used) sheet.grid.forEach(used, (entry) => {
        if (entry instanceof FormulaCell) this.bind(entry);
      });
    }
  }

  private bind(cell: FormulaCell): void {
    const node = readFormula(cell.text);
    if (node instanceof FormulaFault) {
      const error = new ErrorValue("#NAME?", node.message);
      Object.assign(cell, { node: undefined, evaluate: () => error, precedents: [], isVolatile: false, asksForCells: false, mentions: new Set() });
    } else {
      const scope = { book: this, sheet: cell.sheet, isRelative: false };
      const { areas, asksForCells, isVolatile, hasExternal, mentions } = precedentsOf(node, scope, cell.row, cell.column);
      const { stored } = cell;
      const evaluate = hasExternal && stored !== undefined ? () => stored : compileFormula(node, scope);
      Object.assign(cell, { node, evaluate, precedents: areas, isVolatile, asksForCells, mentions });
    }
    this.mentions.add(cell);
    this.recalculation.bind(cell);
  }

  /** Formulas that draw on their own result, each with why. */
  get circularCells(): ReadonlyMap<FormulaCell, ErrorValue> {
    return this.recalculation.circularCells;
  }

  // ---- What functions ask for

  now(): number {
    return this.startedAt;
  }

  random(): number {
    return (this.options.random ?? Math.random)();
  }

  referenceFrom(text: string, call: Call): Reference | undefined {
    return this.referenceIn(this.evaluate(text, call));
  }

  referenceIn(value: Value): Reference | undefined {
    return value instanceof Reference ? value : undefined;
  }

  evaluate(text: string, call: Call): Value {
    return this.runText(text, { book: this, sheet: call.sheet, isRelative: false }, call);
  }

  /** What a text gives as a formula, read over the sheets of a scope. */
  runText(text: string, scope: Scope, call: Call): Value {
    const node = readFormula(text);
    if (node instanceof FormulaFault) return text.trim() === "" ? INVALID_REFERENCE : WRONG_VALUE;
    return compile(node, scope)({ ...call, variables: undefined });
  }

  /** Every formula on which cells have an effect, however far; those that ask for cells by calculation among them. */
  dependentsOf(cells: readonly { readonly sheet: CalculationSheet; readonly row: number; readonly column: number }[]): ReadonlySet<FormulaCell> {
    return this.recalculation.dependentsOf(cells);
  }
}

const scopedKey = (name: string, sheet?: ReadableSheet): string => `${sheet?.id ?? ""}|${keyOfName(name)}`;

/** How formulas can speak of a table: by its name, by the name alone, or from within it. */
const tableMentions = ({ name }: Table): Mention[] => [mentionOf.table(name), mentionOf.name(name), mentionOf.table("")];

const isSameTable = (one: Table, other: Table): boolean =>
  one.sheet === other.sheet && one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right &&
  one.hasHeadings === other.hasHeadings && one.hasTotals === other.hasTotals && one.columns.length === other.columns.length && one.columns.every((column, i) => column === other.columns[i]);
