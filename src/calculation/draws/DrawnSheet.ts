import type { CalculationSheet } from "../workbook/CalculationSheet";
import { rowsOf, columnsOf, type Bounds, type ReadableSheet } from "../values/Reference";
import type { Scalar } from "../values/Scalar";
import { pick, type CellDraws } from "./Draws";

/** What a sheet shows in one draw: the workbook's own values, but for the cells that draws touch. */
export class DrawnSheet implements ReadableSheet {
  constructor(
    readonly sheet: CalculationSheet,
    private readonly drawsAt: (row: number, column: number) => CellDraws | undefined,
    private readonly draw: () => number,
    private readonly cellsWithin: (bounds: Bounds) => readonly { readonly row: number; readonly column: number }[],
  ) {}

  get id(): number {
    return this.sheet.id;
  }
  get name(): string {
    return this.sheet.name;
  }
  get used(): Bounds | undefined {
    return this.sheet.used;
  }

  valueAt(row: number, column: number): Scalar {
    const draws = this.drawsAt(row, column);
    return draws === undefined ? this.sheet.valueAt(row, column) : pick(draws, this.draw());
  }

  forEachFilled(bounds: Bounds, visit: (value: Scalar, row: number, column: number) => void): void {
    this.sheet.forEachFilled(bounds, (value, row, column) => {
      const draws = this.drawsAt(row, column);
      const drawn = draws === undefined ? value : pick(draws, this.draw());
      if (drawn !== null) visit(drawn, row, column);
    });
  }

  get hiddenRows(): ReadonlySet<number> {
    return this.sheet.hiddenRows;
  }

  valuesWithin(bounds: Bounds, named = bounds): readonly Scalar[] {
    const plain = this.sheet.valuesWithin(bounds, named);
    const touched = this.cellsWithin(bounds);
    if (touched.length === 0) return plain;
    const values = plain.slice();
    const width = columnsOf(bounds);
    for (const { row, column } of touched) if (row - bounds.top < rowsOf(bounds)) values[(row - bounds.top) * width + column - bounds.left] = this.valueAt(row, column);
    return values;
  }

  formulaAt(row: number, column: number): string | undefined {
    return this.sheet.formulaAt(row, column);
  }

  spillFrom(row: number, column: number): Bounds | undefined {
    return this.sheet.spillFrom(row, column);
  }
}
