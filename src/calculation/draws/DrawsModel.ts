import { compileFormula, type Evaluate } from "../formula/compile";
import { precedentsOf } from "../formula/precedents";
import type { Scope } from "../formula/Scope";
import type { Call } from "../functions/Call";
import { dereference } from "../values/dereference";
import { Matrix } from "../values/Matrix";
import { columnsOf, rowsOf, type Area, type Bounds } from "../values/Reference";
import type { Scalar } from "../values/Scalar";
import { addressOf } from "../workbook/addressOf";
import type { CalculationBook } from "../workbook/CalculationBook";
import type { CalculationSheet } from "../workbook/CalculationSheet";
import { FormulaCell, SpilledCell } from "../workbook/FormulaCell";
import { compileDraws, OnlyDrawByDraw, type DrawsContext, type DrawsEvaluate } from "./compileDraws";
import { DrawnSheet } from "./DrawnSheet";
import { DrawsMatrix, drawsOf, matrixOf, NumberColumns, type CellDraws } from "./Draws";
import { DrawsFault } from "./DrawsFault";
import { touchedFormulas } from "./touchedFormulas";

export interface CellPlace {
  readonly sheet: CalculationSheet;
  readonly row: number;
  readonly column: number;
}

/** A formula that inputs touch, and what it gives in the block under way. */
interface TouchedFormula {
  readonly cell: FormulaCell;
  evaluate: DrawsEvaluate;
  block: number;
  isRunning: boolean;
  value: CellDraws;
  /** All it gives, where it fills several cells. */
  spilled: Matrix | DrawsMatrix | undefined;
}

const COLUMNS = 16_384;
/** Draws that are worked out together: enough to pay for the way there, few enough to stay near the processor. */
export const DRAWS_PER_BLOCK = 256;

/**
 * Works the formulas of a workbook out for many draws of some of its cells at a time. What no drawn cell touches is taken as the workbook
 * has it; of the rest only what the outputs need is worked out, exactly as the workbook would for each draw by itself.
 */
export class DrawsModel {
  private readonly drawnSheets = new Map<CalculationSheet, DrawnSheet>();
  private readonly inputValues = new Map<CalculationSheet, Map<number, Float64Array>>();
  private readonly formulas = new Map<FormulaCell, TouchedFormula>();
  private readonly touchedCells = new Map<CalculationSheet, { row: number; column: number }[]>();
  private readonly ranges = new Map<string, () => Matrix | DrawsMatrix>();
  private readonly columns: NumberColumns;
  private readonly inputColumns: readonly Float64Array[];
  private block = 0;
  private draw = 0;

  /** @throws DrawsFault where a circular reference lies between inputs and outputs. */
  constructor(
    private readonly book: CalculationBook,
    inputs: readonly CellPlace[],
    private readonly outputs: readonly CellPlace[],
    private readonly size = DRAWS_PER_BLOCK,
  ) {
    this.columns = new NumberColumns(size);
    this.inputColumns = inputs.map(({ sheet, row, column }) => {
      const values = new Float64Array(size);
      let onSheet = this.inputValues.get(sheet);
      if (!onSheet) this.inputValues.set(sheet, (onSheet = new Map()));
      onSheet.set(row * COLUMNS + column, values);
      this.addTouched(sheet, row, column);
      return values;
    });
    for (const cell of touchedFormulas(book, inputs, outputs)) this.add(cell);
    for (const touched of this.formulas.values()) touched.evaluate = this.compiled(touched.cell);
  }

  /** How many formulas are worked out for each draw. */
  get touched(): number {
    return this.formulas.size;
  }

  /**
   * Works `count` draws out, block by block.
   * @param fill Puts an input's values for a block in place: its number, the number of the block's first draw, the column to fill.
   * @param take Gets each block's outputs, in their order, and how many draws of it count.
   */
  run(count: number, fill: (input: number, firstDraw: number, column: Float64Array) => void, take: (outputs: readonly CellDraws[], draws: number) => void): void {
    for (let done = 0; done < count; done += this.size) {
      this.block += 1;
      this.columns.freeAll();
      this.inputColumns.forEach((column, input) => fill(input, done, column));
      take(
        this.outputs.map(({ sheet, row, column }) => this.drawsAt(sheet, row, column) ?? sheet.valueAt(row, column)),
        Math.min(this.size, count - done),
      );
    }
  }

  private add(cell: FormulaCell): void {
    if (this.book.circularCells.has(cell)) throw new DrawsFault(`${addressOf(cell.sheet, cell.row, cell.column)} draws on its own result. Take the circular reference out first.`);
    this.formulas.set(cell, { cell, evaluate: () => null, block: 0, isRunning: false, value: null, spilled: undefined });
    const { top, left, bottom, right } = cell.spill ?? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) this.addTouched(cell.sheet, row, column);
  }

  private addTouched(sheet: CalculationSheet, row: number, column: number): void {
    const known = this.touchedCells.get(sheet);
    if (known) known.push({ row, column });
    else this.touchedCells.set(sheet, [{ row, column }]);
  }

  private touchedWithin(sheet: CalculationSheet, { top, left, bottom, right }: Bounds): readonly { readonly row: number; readonly column: number }[] {
    return (this.touchedCells.get(sheet) ?? []).filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right);
  }

  // ---- What cells hold in the block under way

  /** The draws of a cell; undefined for one that no input touches. */
  private drawsAt(sheet: CalculationSheet, row: number, column: number): CellDraws | undefined {
    const input = this.inputValues.get(sheet)?.get(row * COLUMNS + column);
    if (input) return input;
    const entry = sheet.grid.get(row, column);
    if (entry instanceof FormulaCell) {
      const touched = this.formulas.get(entry);
      return touched && this.valueOf(touched);
    }
    const touched = entry instanceof SpilledCell ? this.formulas.get(entry.anchor) : undefined;
    return touched && this.spilledValue(touched, row, column);
  }

  private valueOf(touched: TouchedFormula): CellDraws {
    if (touched.block === this.block) return touched.value;
    const { cell } = touched;
    if (touched.isRunning) throw new DrawsFault(`${addressOf(cell.sheet, cell.row, cell.column)} draws on its own result in some draws. Take the circular reference out first.`);
    touched.isRunning = true;
    const result = this.evaluated(touched);
    touched.isRunning = false;
    const isTable = result instanceof Matrix || result instanceof DrawsMatrix;
    for (const cellDraws of isTable ? result.values : [result]) if (cellDraws instanceof Float64Array) withoutNegativeZeros(cellDraws);
    touched.spilled = isTable ? result : undefined;
    touched.value = isTable ? (result.values[0] ?? null) : (result ?? 0);
    touched.block = this.block;
    return touched.value;
  }

  private evaluated(touched: TouchedFormula): CellDraws | Matrix | DrawsMatrix {
    try {
      return touched.evaluate();
    } catch (error) {
      if (!(error instanceof OnlyDrawByDraw)) throw error;
      touched.evaluate = this.drawByDraw(touched.cell);
      return touched.evaluate();
    }
  }

  private spilledValue(touched: TouchedFormula, row: number, column: number): CellDraws {
    this.valueOf(touched);
    const { cell, spilled } = touched;
    return spilled?.values[(row - cell.row) * spilled.columns + column - cell.column] ?? touched.value;
  }

  // ---- Formulas made ready

  private compiled(cell: FormulaCell): DrawsEvaluate {
    const { node } = cell;
    if (!node) return () => cell.value;
    try {
      return compileDraws(node, this.contextOf(cell));
    } catch (error) {
      if (!(error instanceof OnlyDrawByDraw)) throw error;
      return this.drawByDraw(cell);
    }
  }

  private contextOf({ sheet, row, column }: FormulaCell): DrawsContext {
    return {
      size: this.size,
      columns: this.columns,
      dates: this.book.dates,
      scope: { book: this.book, sheet, isRelative: false },
      call: { book: this.book, sheet, row, column },
      cell: (area) => this.cellReader(area),
      range: (area) => this.rangeReader(area),
      isTouched: (node, scope) => {
        const { areas, asksForCells } = precedentsOf(node, scope, row, column);
        return asksForCells || areas.some((area) => this.touchedWithin(area.sheet as CalculationSheet, area).length > 0);
      },
    };
  }

  private cellReader({ sheet, top, left }: Area): () => CellDraws {
    const own = sheet as CalculationSheet;
    if (this.touchedWithin(own, { top, left, bottom: top, right: left }).length === 0) {
      const value = own.valueAt(top, left);
      return () => value;
    }
    const input = this.inputValues.get(own)?.get(top * COLUMNS + left);
    return input ? () => input : () => this.drawsAt(own, top, left)!;
  }

  /** A range's constant cells are read once, the others for each block, and the same range once a block however many formulas draw on it. */
  private rangeReader(area: Area): () => Matrix | DrawsMatrix {
    const sheet = area.sheet as CalculationSheet;
    const key = `${sheet.id}|${area.top},${area.left},${area.bottom},${area.right}`;
    const known = this.ranges.get(key);
    if (known) return known;
    const width = columnsOf(area);
    const constants = sheet.valuesWithin(area);
    const touched = this.touchedWithin(sheet, area);
    const plain = new Matrix(rowsOf(area), width, constants);
    let block = 0;
    let values: Matrix | DrawsMatrix = plain;
    const read = (): Matrix | DrawsMatrix => {
      if (touched.length === 0 || block === this.block) return values;
      const cells: CellDraws[] = constants.slice();
      for (const { row, column } of touched) cells[(row - area.top) * width + column - area.left] = this.drawsAt(sheet, row, column)!;
      values = matrixOf(plain.rows, width, cells);
      block = this.block;
      return values;
    };
    this.ranges.set(key, read);
    return read;
  }

  // ---- One draw after another

  /** The formula as the workbook runs it, over sheets that show one draw. */
  private drawByDraw(cell: FormulaCell): DrawsEvaluate {
    const book = this.drawnBook();
    const sheet = this.drawnSheet(cell.sheet);
    const scope: Scope = { book, sheet, isRelative: false };
    const evaluate: Evaluate = cell.node ? compileFormula(cell.node, scope) : () => cell.value;
    const call: Call = { book: { ...surroundingsOf(this.book, scope), sheets: book.sheets }, sheet, row: cell.row, column: cell.column };
    return () => {
      const before = this.draw;
      const results: (Scalar | Matrix)[] = [];
      for (let draw = 0; draw < this.size; draw++) {
        this.draw = draw;
        results.push(dereference(evaluate({ ...call, variables: undefined })));
      }
      this.draw = before;
      return this.together(cell, results);
    };
  }

  private together(cell: FormulaCell, results: readonly (Scalar | Matrix)[]): CellDraws | Matrix | DrawsMatrix {
    const [first] = results;
    const rows = first instanceof Matrix ? first.rows : 1;
    const columns = first instanceof Matrix ? first.columns : 1;
    const sameShape = results.every((result) => (result instanceof Matrix ? result.rows === rows && result.columns === columns : rows * columns === 1));
    if (!sameShape || (cell.spill && (rowsOf(cell.spill) !== rows || columnsOf(cell.spill) !== columns) && !cell.fixedBounds)) {
      throw new DrawsFault(`${addressOf(cell.sheet, cell.row, cell.column)} fills more cells in some draws than in others. Leave out the input that decides how many.`);
    }
    const at = (place: number): CellDraws => drawsOf(results.map((result) => (result instanceof Matrix ? (result.values[place] ?? 0) : (result ?? 0))));
    if (rows * columns === 1) return at(0);
    return matrixOf(rows, columns, Array.from({ length: rows * columns }, (_, place) => at(place)));
  }

  private drawnSheet(sheet: CalculationSheet): DrawnSheet {
    let drawn = this.drawnSheets.get(sheet);
    if (!drawn) {
      drawn = new DrawnSheet(sheet, (row, column) => this.drawsAt(sheet, row, column), () => this.draw, (bounds) => this.touchedWithin(sheet, bounds));
      this.drawnSheets.set(sheet, drawn);
    }
    return drawn;
  }

  /** The workbook as formulas see it in one draw. */
  private drawnBook(): Scope["book"] {
    const { book } = this;
    const drawn = (sheet: CalculationSheet | undefined): DrawnSheet | undefined => sheet && this.drawnSheet(sheet);
    return {
      sheets: book.sheets.map((sheet) => this.drawnSheet(sheet)),
      sheetNamed: (name) => drawn(book.sheetNamed(name)),
      nameFor: (name, sheet) => {
        const defined = book.nameFor(name, sheet);
        return defined && { ...defined, sheet: defined.sheet && drawn(defined.sheet as CalculationSheet) };
      },
      tableNamed: (name) => {
        const table = book.tableNamed(name);
        return table && { ...table, sheet: this.drawnSheet(table.sheet as CalculationSheet) };
      },
      tableAt: (sheet, row, column) => {
        const table = book.tableAt((sheet as DrawnSheet).sheet, row, column);
        return table && { ...table, sheet: this.drawnSheet(table.sheet as CalculationSheet) };
      },
      functionNamed: (name) => book.functionNamed(name),
      externalValue: (text) => book.externalValue(text),
    };
  }
}

/** A cell holds no negative 0. */
function withoutNegativeZeros(column: Float64Array): void {
  for (let i = 0; i < column.length; i++) column[i] = column[i]! + 0;
}

/** What functions ask of the workbook, where texts that name cells are read over drawn sheets. */
function surroundingsOf(book: CalculationBook, scope: Scope): Omit<Call["book"], "sheets"> {
  const run = (text: string, call: Call) => book.runText(text, { ...scope, sheet: call.sheet }, call);
  return {
    dates: book.dates,
    now: () => book.now(),
    random: () => book.random(),
    referenceFrom: (text, call) => book.referenceIn(run(text, call)),
    evaluate: run,
  };
}
