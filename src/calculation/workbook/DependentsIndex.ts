import RBush from "rbush";
import type { Bounds } from "../values/Reference";
import type { Scalar } from "../values/Scalar";
import type { FormulaCell } from "./FormulaCell";

/** A range that formulas draw on, each range once however many do. */
class DependedRange implements Bounds {
  readonly dependents = new Set<FormulaCell>();
  /** Its values, as long as nothing in it has changed. */
  values: readonly Scalar[] | undefined;
  /** The values of parts of it, such as the column in which something is looked for, as long. */
  parts: Map<string, readonly Scalar[]> | undefined;
  /** The search for dependents that came by last. */
  visited = 0;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;

  constructor(
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
  ) {
    this.minX = left;
    this.minY = top;
    this.maxX = right;
    this.maxY = bottom;
  }
}

const COLUMNS = 16_384;
const keyOfCell = (row: number, column: number): number => row * COLUMNS + column;
const keyOfRange = ({ top, left, bottom, right }: Bounds): string => `${top},${left},${bottom},${right}`;
const isCell = ({ top, left, bottom, right }: Bounds): boolean => top === bottom && left === right;

/** Which formulas draw on which cells of one sheet. */
export class DependentsIndex {
  private readonly ofCells = new Map<number, Set<FormulaCell>>();
  private readonly ranges = new Map<string, DependedRange>();
  private readonly tree = new RBush<DependedRange>();
  /** Ranges not yet in the tree: many at once are sorted in faster. */
  private fresh: DependedRange[] = [];

  add(bounds: Bounds, dependent: FormulaCell): void {
    if (isCell(bounds)) {
      const key = keyOfCell(bounds.top, bounds.left);
      const known = this.ofCells.get(key);
      if (known) known.add(dependent);
      else this.ofCells.set(key, new Set([dependent]));
      return;
    }
    const key = keyOfRange(bounds);
    let range = this.ranges.get(key);
    if (!range) {
      range = new DependedRange(bounds.top, bounds.left, bounds.bottom, bounds.right);
      this.ranges.set(key, range);
      this.fresh.push(range);
    }
    range.dependents.add(dependent);
  }

  remove(bounds: Bounds, dependent: FormulaCell): void {
    if (isCell(bounds)) {
      const key = keyOfCell(bounds.top, bounds.left);
      const known = this.ofCells.get(key);
      known?.delete(dependent);
      if (known?.size === 0) this.ofCells.delete(key);
      return;
    }
    const key = keyOfRange(bounds);
    const range = this.ranges.get(key);
    range?.dependents.delete(dependent);
    if (!range || range.dependents.size > 0) return;
    this.ranges.delete(key);
    this.indexed().remove(range);
  }

  /**
   * Visits every formula that draws on any cell within bounds.
   * @param search A number that no search before had: a range is gone through once a search.
   */
  visit(bounds: Bounds, search: number, visit: (dependent: FormulaCell) => void): void {
    if (isCell(bounds)) {
      const single = this.ofCells.get(keyOfCell(bounds.top, bounds.left));
      if (single) for (const dependent of single) visit(dependent);
    } else if (this.ofCells.size > 0) this.visitCells(bounds, visit);
    if (this.ranges.size === 0) return;
    for (const range of this.indexed().search({ minX: bounds.left, minY: bounds.top, maxX: bounds.right, maxY: bounds.bottom })) {
      if (range.visited === search) continue;
      range.visited = search;
      range.values = undefined;
      range.parts = undefined;
      for (const dependent of range.dependents) visit(dependent);
    }
  }

  private visitCells({ top, left, bottom, right }: Bounds, visit: (dependent: FormulaCell) => void): void {
    if ((bottom - top + 1) * (right - left + 1) > this.ofCells.size) {
      for (const [key, dependents] of this.ofCells) {
        const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
        if (row >= top && row <= bottom && column >= left && column <= right) for (const dependent of dependents) visit(dependent);
      }
      return;
    }
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const dependents = this.ofCells.get(keyOfCell(row, column));
        if (dependents) for (const dependent of dependents) visit(dependent);
      }
    }
  }

  /**
   * The values of a range that at least two formulas draw on, or of a part of one, read once as long as nothing in it changes.
   * @param named The range as the formulas name it, in which `bounds` lie.
   */
  keptValues(bounds: Bounds, named: Bounds, read: () => readonly Scalar[]): readonly Scalar[] {
    const range = this.ranges.get(keyOfRange(named));
    if (!range || range.dependents.size < 2) return read();
    const part = bounds === named ? undefined : keyOfRange(bounds);
    const known = part === undefined ? range.values : range.parts?.get(part);
    if (known) return known;
    const { visited } = range;
    const values = read();
    // Reading can calculate, and what it calculates can fill cells of this very range.
    if (range.visited !== visited) return values;
    if (part === undefined) range.values = values;
    else (range.parts ??= new Map()).set(part, values);
    return values;
  }

  private indexed(): RBush<DependedRange> {
    if (this.fresh.length > 0) this.tree.load(this.fresh);
    this.fresh = [];
    return this.tree;
  }
}
