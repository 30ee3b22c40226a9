import type { Bounds } from "../values/Reference";
import type { Scalar } from "../values/Scalar";
import type { CalculationSheet } from "./CalculationSheet";
import { DependentsIndex } from "./DependentsIndex";
import type { FormulaCell } from "./FormulaCell";

interface CellPlace {
  readonly sheet: CalculationSheet;
  readonly row: number;
  readonly column: number;
}

const cellBounds = ({ row, column }: { readonly row: number; readonly column: number }): Bounds => ({ top: row, left: column, bottom: row, right: column });

/** Which formulas draw on which cells, over all sheets. */
export class Dependents {
  private readonly indexes = new Map<CalculationSheet, DependentsIndex>();
  private readonly volatiles = new Set<FormulaCell>();
  private search = 0;

  /** Formulas that are calculated again at every calculation. */
  get always(): Iterable<FormulaCell> {
    return this.volatiles;
  }

  add(cell: FormulaCell): void {
    for (const { sheet, ...bounds } of cell.precedents) this.indexOf(sheet as CalculationSheet).add(bounds, cell);
    if (cell.isVolatile) this.volatiles.add(cell);
  }

  remove(cell: FormulaCell): void {
    for (const { sheet, ...bounds } of cell.precedents) this.indexOf(sheet as CalculationSheet).remove(bounds, cell);
    this.volatiles.delete(cell);
  }

  clear(): void {
    this.indexes.clear();
    this.volatiles.clear();
  }

  /** Visits every formula that draws on any cell within bounds, and forgets the kept values of ranges there. */
  visit(sheet: CalculationSheet, bounds: Bounds, visit: (dependent: FormulaCell) => void): void {
    this.indexOf(sheet).visit(bounds, ++this.search, visit);
  }

  /** Visits the formulas that hang on others, step by step, for as long as `take` says that one is to be followed. */
  follow(open: FormulaCell[], take: (dependent: FormulaCell) => boolean): void {
    const search = ++this.search;
    for (let cell = open.pop(); cell; cell = open.pop()) {
      this.indexOf(cell.sheet).visit(cell.spill ?? cell.fixedBounds ?? cellBounds(cell), search, (dependent) => {
        if (take(dependent)) open.push(dependent);
      });
    }
  }

  /** Every formula on which cells have an effect, however far; those that ask for cells by calculation among them. */
  of(cells: readonly CellPlace[]): ReadonlySet<FormulaCell> {
    const found = new Set<FormulaCell>();
    const isNew = (cell: FormulaCell): boolean => found.size < found.add(cell).size;
    for (const place of cells) this.visit(place.sheet, cellBounds(place), isNew);
    for (const cell of this.volatiles) if (cell.asksForCells) isNew(cell);
    this.follow([...found], isNew);
    return found;
  }

  keptValues(sheet: CalculationSheet, bounds: Bounds, named: Bounds, read: () => readonly Scalar[]): readonly Scalar[] {
    return this.indexOf(sheet).keptValues(bounds, named, read);
  }

  private indexOf(sheet: CalculationSheet): DependentsIndex {
    let index = this.indexes.get(sheet);
    if (!index) this.indexes.set(sheet, (index = new DependentsIndex()));
    return index;
  }
}
