import { ErrorValue } from "../values/ErrorValue";
import { rowsOf, columnsOf, type Bounds, type ReadableSheet } from "../values/Reference";
import type { Scalar } from "../values/Scalar";
import { CellGrid } from "./CellGrid";
import { FormulaCell, type SpilledCell } from "./FormulaCell";

export type Entry = Exclude<Scalar, null> | FormulaCell | SpilledCell;

/** What a sheet asks of the calculation that it is part of. */
export interface Calculator {
  /** Brings a formula's value up to date. */
  bringUpToDate(cell: FormulaCell): void;
  /** The values of a range that several formulas draw on, kept from the last time as long as nothing in it has changed. */
  keptValues(sheet: CalculationSheet, bounds: Bounds, named: Bounds, read: () => readonly Scalar[]): readonly Scalar[];
}

/** Fewer cells are read again faster than looked up. */
const WORTH_KEEPING = 24;

/** The cells of one sheet: constants, formulas, and what formulas fill. */
export class CalculationSheet implements ReadableSheet {
  readonly grid = new CellGrid<Entry>();
  /** SUBTOTAL(109, …) and AGGREGATE leave these rows out; hiding one calculates nothing anew, as in Excel. */
  hiddenRows: ReadonlySet<number> = new Set();
  /** The formulas that fill more cells than their own. */
  readonly spilling = new Set<FormulaCell>();
  /** How many formulas of each column are still to be calculated. */
  private readonly due: number[] = [];

  constructor(
    readonly id: number,
    public name: string,
    private readonly calculator: Calculator,
  ) {}

  valueAt(row: number, column: number): Scalar {
    const entry = this.grid.get(row, column);
    return entry === undefined ? null : typeof entry === "object" ? this.valueOf(entry, row, column) : entry;
  }

  private valueOf(entry: ErrorValue | FormulaCell | SpilledCell, row: number, column: number): Scalar {
    if (entry instanceof ErrorValue) return entry;
    if (entry instanceof FormulaCell) {
      if (entry.state !== "calculated") this.calculator.bringUpToDate(entry);
      return entry.value;
    }
    const { anchor } = entry;
    if (anchor.state === "calculated") return spilledValue(anchor, row, column);
    this.calculator.bringUpToDate(anchor);
    // Bringing it up to date may have changed what fills this cell.
    const now = this.grid.get(row, column);
    return now === entry ? spilledValue(anchor, row, column) : now === undefined ? null : typeof now === "object" ? this.valueOf(now, row, column) : now;
  }

  forEachFilled(bounds: Bounds, visit: (value: Scalar, row: number, column: number) => void): void {
    this.grid.forEach(bounds, (entry, row, column) => {
      const value = typeof entry === "object" ? this.valueOf(entry, row, column) : entry;
      if (value !== null) visit(value, row, column);
    });
  }

  valuesWithin(bounds: Bounds, named = bounds): readonly Scalar[] {
    const size = rowsOf(bounds) * columnsOf(bounds);
    return size < WORTH_KEEPING ? this.readWithin(bounds, size) : this.calculator.keptValues(this, bounds, named, () => this.readWithin(bounds, size));
  }

  private readWithin(bounds: Bounds, size: number): readonly Scalar[] {
    const width = columnsOf(bounds);
    const values = new Array<Scalar>(size).fill(null);
    this.forEachFilled(bounds, (value, row, column) => {
      values[(row - bounds.top) * width + column - bounds.left] = value;
    });
    return values;
  }

  get used(): Bounds | undefined {
    return this.grid.used;
  }

  formulaAt(row: number, column: number): string | undefined {
    const entry = this.grid.get(row, column);
    return entry instanceof FormulaCell ? entry.text : undefined;
  }

  spillFrom(row: number, column: number): Bounds | undefined {
    const entry = this.grid.get(row, column);
    if (!(entry instanceof FormulaCell)) return undefined;
    return entry.spill ?? (entry.matrix ? { top: row, left: column, bottom: row, right: column } : undefined);
  }

  /** All formulas are to be bound again: none of them is counted any more. */
  resetDue(): void {
    this.due.length = 0;
  }

  countDue(column: number, by: 1 | -1): void {
    this.due[column] = (this.due[column] ?? 0) + by;
  }

  /** Whether any formula within these columns is still to be calculated. */
  isDueWithin({ left, right }: Bounds): boolean {
    const last = Math.min(right, this.due.length - 1);
    for (let column = left; column <= last; column++) if ((this.due[column] ?? 0) > 0) return true;
    return false;
  }
}

function spilledValue({ matrix, row: top, column: left, fixedBounds, value }: FormulaCell, row: number, column: number): Scalar {
  if (!matrix) return fixedBounds ? value : null;
  return fixedBounds ? matrix.spread(row - top, column - left) : matrix.at(row - top, column - left);
}
