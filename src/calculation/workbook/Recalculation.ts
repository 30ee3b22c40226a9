import { dereference } from "../values/dereference";
import { BLOCKED_SPILL, EMPTY_ARRAY, ErrorValue } from "../values/ErrorValue";
import { Matrix } from "../values/Matrix";
import { contains, intersectionOf, MAX_COLUMNS, MAX_ROWS, type Bounds } from "../values/Reference";
import type { Scalar } from "../values/Scalar";
import type { Place } from "../formula/compile";
import type { Surroundings } from "../functions/Call";
import type { CalculationSheet, Calculator } from "./CalculationSheet";
import { circleError } from "./circleError";
import { Dependents } from "./Dependents";
import { FormulaCell, SpilledCell } from "./FormulaCell";

/** Cells whose value is another than before. */
export interface ChangedCells extends Bounds {
  readonly sheet: CalculationSheet;
}

export interface Recalculated {
  readonly changed: readonly ChangedCells[];
  /** How many formulas were worked out. */
  readonly calculated: number;
}

/** A formula whose result keeps changing what it draws on is given up after so many times. */
const MAX_TIMES = 50;

/** Formulas that ask for each other directly, one within the other; beyond that the first is put off until the last is known. */
const MAX_DEPTH = 200;

/** What has to be known first, where asking for it on the way would go too deep. */
class Postponed {
  constructor(readonly cell: FormulaCell) {}
}

/**
 * Works out what is due, in order: each formula after those that it draws on. Steps: (1) a change marks all that hangs on it as due; (2) a
 * due formula first has the due formulas that its text names worked out, kept on a list of our own since chains can be long; (3) what it asks
 * for besides, through OFFSET say, is worked out when it asks; (4) a result that fills other cells than before marks what hangs on those, and
 * the round goes on until nothing is due. It ends, since every round works out at least one formula and each only a bounded number of times.
 */
export class Recalculation implements Calculator {
  private readonly dependents = new Dependents();
  private readonly blocked = new Set<FormulaCell>();
  private pending: FormulaCell[] = [];
  private readonly circle = new Map<FormulaCell, ErrorValue>();
  private readonly running: FormulaCell[] = [];
  private changed: ChangedCells[] = [];
  private times = new Map<FormulaCell, number>();
  private calculated = 0;

  constructor(private readonly surroundings: Surroundings) {}

  /** The cells of every circle met so far, each with those it goes round by. */
  get circularCells(): ReadonlyMap<FormulaCell, ErrorValue> {
    return this.circle;
  }

  /** Takes a formula in, with what it draws on. */
  bind(cell: FormulaCell): void {
    this.dependents.add(cell);
    this.makeDue(cell);
  }

  /** Forgets a formula, and what it filled becomes blank. */
  release(cell: FormulaCell): void {
    this.dependents.remove(cell);
    this.blocked.delete(cell);
    this.circle.delete(cell);
    if (cell.state === "due") cell.sheet.countDue(cell.column, -1);
    cell.state = "calculated";
    this.unspill(cell);
  }

  /** Empties what a formula filled. */
  private unspill(cell: FormulaCell): void {
    const { spill } = cell;
    if (!spill) return;
    cell.spill = undefined;
    cell.sheet.spilling.delete(cell);
    this.empty(cell, spill);
  }

  /** Forgets everything about dependents: all formulas are to be bound again. */
  reset(): void {
    this.dependents.clear();
    this.circle.clear();
    this.pending = [];
  }

  /** Marks what hangs on cells that have changed as due. */
  touch(sheet: CalculationSheet, bounds: Bounds): void {
    for (const cell of this.blocked) if (cell.sheet === sheet && cell.blockedBounds && intersectionOf(cell.blockedBounds, bounds)) this.markDue([cell]);
    this.markDependents(sheet, bounds);
  }

  /** A formula whose cells have been taken is to find out anew what it can fill. */
  remake(cell: FormulaCell): void {
    this.unspill(cell);
    this.markDue([cell]);
  }

  /** Formulas that fill or want cells within bounds are to find out anew what they can fill. */
  respill(sheet: CalculationSheet, bounds: Bounds): void {
    for (const cell of [...sheet.spilling, ...this.blocked]) {
      const wanted = cell.spill ?? cell.blockedBounds;
      if (cell.sheet === sheet && wanted && intersectionOf(wanted, bounds)) this.remake(cell);
    }
  }

  keptValues(sheet: CalculationSheet, bounds: Bounds, named: Bounds, read: () => readonly Scalar[]): readonly Scalar[] {
    return this.dependents.keptValues(sheet, bounds, named, read);
  }

  /** Works out everything that is due. When it returns, nothing is. */
  run(): Recalculated {
    this.times = new Map();
    this.calculated = 0;
    this.markDue([...this.dependents.always]);
    while (this.pending.length > 0) {
      const due = this.pending;
      this.pending = [];
      for (const cell of due) this.bringUpToDate(cell);
    }
    const { changed, calculated } = this;
    this.changed = [];
    return { changed, calculated };
  }

  bringUpToDate(cell: FormulaCell): void {
    if (cell.state === "calculating") return this.meetCircle(cell);
    if (cell.state !== "due") return;
    if (this.running.length >= MAX_DEPTH) throw new Postponed(cell);
    // What waits for its precedents is asked for by one of them: only asking on tells whether that is a circle.
    if (cell.isWaiting) this.calculate(cell);
    else this.calculateInOrder(cell);
  }

  /** A formula after the due formulas that it names, however long the chain. */
  private calculateInOrder(cell: FormulaCell): void {
    const open = [cell];
    try {
      while (open.length > 0) {
        const next = open[open.length - 1]!;
        if (next.state !== "due") {
          next.isWaiting = false;
          open.pop();
        } else if (next.isWaiting) this.calculateOrOpen(next, open);
        else {
          next.isWaiting = true;
          this.openPrecedents(next, open);
        }
      }
    } finally {
      for (const left of open) left.isWaiting = false;
    }
  }

  private calculateOrOpen(cell: FormulaCell, open: FormulaCell[]): void {
    try {
      this.calculate(cell);
    } catch (error) {
      if (!(error instanceof Postponed) || this.running.length > 0) throw error;
      if (error.cell.isWaiting) this.giveCircle([...open.slice(open.indexOf(error.cell)), error.cell]);
      else open.push(error.cell);
    }
  }

  /** Puts the due formulas that a formula names before it. */
  private openPrecedents(cell: FormulaCell, open: FormulaCell[]): void {
    for (const area of cell.precedents) {
      const sheet = area.sheet as CalculationSheet;
      if (!sheet.isDueWithin(area)) continue;
      sheet.grid.forEach(area, (entry) => {
        const formula = entry instanceof FormulaCell ? entry : entry instanceof SpilledCell ? entry.anchor : undefined;
        if (formula?.state === "due" && !formula.isWaiting) open.push(formula);
      });
    }
  }

  private calculate(cell: FormulaCell): void {
    const times = (this.times.get(cell) ?? 0) + 1;
    this.times.set(cell, times);
    this.circle.delete(cell);
    if (times > MAX_TIMES) this.circle.set(cell, circleError([cell, cell]));
    const result = times > MAX_TIMES ? null : this.evaluated(cell);
    this.calculated += 1;
    this.settle(cell, this.circle.get(cell) ?? result);
  }

  private evaluated(cell: FormulaCell): Scalar | Matrix {
    cell.state = "calculating";
    this.running.push(cell);
    try {
      const place: Place = { book: this.surroundings, sheet: cell.sheet, row: cell.row, column: cell.column, variables: undefined };
      return cell.evaluate ? dereference(cell.evaluate(place)) : null;
    } catch (error) {
      if (error instanceof Postponed) throw error;
      // A fault of ours stays with the formula that met it: the others are right.
      return new ErrorValue("#CALC!", `This formula cannot be calculated here: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.running.pop();
      cell.state = "due";
    }
  }

  private settle(cell: FormulaCell, plain: Scalar | Matrix): void {
    cell.state = "calculated";
    cell.sheet.countDue(cell.column, -1);
    const before = { value: cell.value, matrix: cell.matrix, spill: cell.spill };
    if (plain instanceof Matrix && plain.values.length === 0) this.give(cell, EMPTY_ARRAY, undefined, undefined);
    else if (cell.fixedBounds) this.give(cell, ...fixed(plain), cell.fixedBounds);
    else if (plain instanceof Matrix && plain.values.length > 1) this.fill(cell, plain);
    else this.give(cell, shown(plain instanceof Matrix ? plain.values[0]! : plain), plain instanceof Matrix ? plain : undefined, undefined);
    this.tellChange(cell, before);
  }

  /** Lets an array take the cells it needs, unless something is in the way. */
  private fill(cell: FormulaCell, matrix: Matrix): void {
    const bounds: Bounds = { top: cell.row, left: cell.column, bottom: cell.row + matrix.rows - 1, right: cell.column + matrix.columns - 1 };
    if (bounds.bottom >= MAX_ROWS || bounds.right >= MAX_COLUMNS || this.isTaken(cell, bounds)) {
      cell.blockedBounds = bounds;
      this.blocked.add(cell);
      this.give(cell, BLOCKED_SPILL, undefined, undefined);
      return;
    }
    this.give(cell, shown(matrix.values[0]!), matrix.map(shown), bounds);
  }

  private isTaken(cell: FormulaCell, bounds: Bounds): boolean {
    if (this.isInTable?.(cell.sheet, bounds)) return true;
    let taken = false;
    cell.sheet.grid.forEach(bounds, (entry, row, column) => {
      taken ||= (row !== cell.row || column !== cell.column) && !(entry instanceof SpilledCell && entry.anchor === cell);
    });
    return taken;
  }

  /** Whether a table is in the way: nothing spills into one. */
  isInTable: ((sheet: CalculationSheet, bounds: Bounds) => boolean) | undefined;

  private give(cell: FormulaCell, value: Scalar, matrix: Matrix | undefined, spill: Bounds | undefined): void {
    const before = cell.spill;
    cell.value = value;
    cell.matrix = matrix;
    cell.spill = spill;
    if (spill) cell.sheet.spilling.add(cell);
    else if (before) cell.sheet.spilling.delete(cell);
    if (value !== BLOCKED_SPILL && cell.blockedBounds) {
      cell.blockedBounds = undefined;
      this.blocked.delete(cell);
    }
    if (before && !(spill && sameBounds(before, spill))) this.empty(cell, before);
    if (spill && !(before && sameBounds(before, spill))) this.occupy(cell, spill);
  }

  private occupy(cell: FormulaCell, bounds: Bounds): void {
    for (let row = bounds.top; row <= bounds.bottom; row++) {
      for (let column = bounds.left; column <= bounds.right; column++) {
        if (row !== cell.row || column !== cell.column) cell.sheet.grid.set(row, column, new SpilledCell(cell));
      }
    }
    this.markDependents(cell.sheet, bounds, cell);
  }

  /** Cells that a formula filled and no longer does. */
  empty(cell: FormulaCell, bounds: Bounds): void {
    const { spill } = cell;
    for (let row = bounds.top; row <= bounds.bottom; row++) {
      for (let column = bounds.left; column <= bounds.right; column++) {
        const entry = cell.sheet.grid.get(row, column);
        if (entry instanceof SpilledCell && entry.anchor === cell && !(spill && contains(spill, row, column))) cell.sheet.grid.set(row, column, undefined);
      }
    }
    this.changed.push({ sheet: cell.sheet, ...bounds });
    this.touchOthers(cell, bounds);
  }

  private touchOthers(cell: FormulaCell, bounds: Bounds): void {
    for (const other of this.blocked) if (other !== cell && other.sheet === cell.sheet && other.blockedBounds && intersectionOf(other.blockedBounds, bounds)) this.markDue([other]);
    this.markDependents(cell.sheet, bounds, cell);
  }

  private tellChange(cell: FormulaCell, before: { readonly value: Scalar; readonly matrix: Matrix | undefined; readonly spill: Bounds | undefined }): void {
    if (cell.spill) this.changed.push({ sheet: cell.sheet, ...cell.spill });
    else if (!sameScalar(before.value, cell.value) || before.spill) this.changed.push({ sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
  }

  private makeDue(cell: FormulaCell): void {
    cell.state = "due";
    cell.sheet.countDue(cell.column, 1);
    this.pending.push(cell);
  }

  private markDependents(sheet: CalculationSheet, bounds: Bounds, except?: FormulaCell): void {
    const found: FormulaCell[] = [];
    this.dependents.visit(sheet, bounds, (dependent) => {
      if (dependent !== except && dependent.state === "calculated") found.push(dependent);
    });
    this.markDue(found);
  }

  /** Marks formulas, and all that hangs on them, as due. */
  private markDue(cells: readonly FormulaCell[]): void {
    const take = (cell: FormulaCell): boolean => {
      if (cell.state !== "calculated") return false;
      this.makeDue(cell);
      return true;
    };
    this.dependents.follow(cells.filter(take), take);
  }

  /** Every formula on which cells have an effect, however far; those that ask for cells by calculation among them. */
  dependentsOf(cells: Parameters<Dependents["of"]>[0]): ReadonlySet<FormulaCell> {
    return this.dependents.of(cells);
  }

  private meetCircle(cell: FormulaCell): void {
    const round = this.running.slice(this.running.indexOf(cell));
    const error = circleError([...round, cell]);
    for (const member of round) this.circle.set(member, error);
  }

  /** A circle too long to be asked for in one go. */
  private giveCircle(round: readonly FormulaCell[]): void {
    const error = circleError(round);
    for (const member of round) {
      if (member.state !== "due") continue;
      this.circle.set(member, error);
      this.settle(member, error);
    }
  }
}

/** A blank that a formula gives is shown as 0; there is no −0 in a cell. */
const shown = (value: Scalar): Scalar => (value === 0 || value === null ? 0 : value);

const fixed = (plain: Scalar | Matrix): [value: Scalar, matrix: Matrix | undefined] =>
  plain instanceof Matrix ? [shown(plain.values[0]!), plain.map(shown)] : [shown(plain), undefined];

const sameBounds = (one: Bounds, other: Bounds): boolean => one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;

const sameScalar = (one: Scalar, other: Scalar): boolean =>
  one === other || (one instanceof ErrorValue && other instanceof ErrorValue && one.code === other.code && one.message === other.message);
