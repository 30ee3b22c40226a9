import { errorFromCode, isErrorCode } from "../../calculation/values/ErrorValue";
import { columnsOf, contains, rowsOf, type Bounds, type ReadableSheet } from "../../calculation/values/Reference";
import type { Scalar } from "../../calculation/values/Scalar";
import type { CellIn, Matrix } from "../../functions/cells";

export interface LoadedBlock extends Bounds {
  readonly values: Matrix;
  readonly isSpill: boolean;
}

/** A sheet of which only those cells are known that were read. */
export class LoadedSheet implements ReadableSheet {
  private readonly blocks: LoadedBlock[] = [];

  constructor(
    readonly id: number,
    readonly name: string,
    /** Told when a cell is asked for that was not read. */
    private readonly missed: () => void,
    /** Whether all that stands on the sheet was read: any other cell is blank. */
    private readonly isWhole: boolean,
  ) {}

  get used(): Bounds | undefined {
    if (this.blocks.length === 0) return undefined;
    return {
      top: Math.min(...this.blocks.map(({ top }) => top)),
      left: Math.min(...this.blocks.map(({ left }) => left)),
      bottom: Math.max(...this.blocks.map(({ bottom }) => bottom)),
      right: Math.max(...this.blocks.map(({ right }) => right)),
    };
  }

  add(row: number, column: number, values: Matrix, isSpill: boolean): void {
    this.blocks.push({ top: row, left: column, bottom: row + values.length - 1, right: column + (values[0]?.length ?? 0) - 1, values, isSpill });
  }

  valueAt(row: number, column: number): Scalar {
    const block = this.blocks.find((candidate) => contains(candidate, row, column));
    if (!block) {
      if (!this.isWhole) this.missed();
      return null;
    }
    return scalarFrom(block.values[row - block.top]![column - block.left]);
  }

  forEachFilled(bounds: Bounds, visit: (value: Scalar, row: number, column: number) => void): void {
    this.valuesWithin(bounds).forEach((value, i) => {
      if (value !== null) visit(value, bounds.top + Math.floor(i / columnsOf(bounds)), bounds.left + (i % columnsOf(bounds)));
    });
  }

  valuesWithin(bounds: Bounds, named = bounds): readonly Scalar[] {
    // A whole column is never read: only Excel works such a formula out.
    if (!this.isWhole && !this.blocks.some((block) => contains(block, named.top, named.left) && contains(block, named.bottom, named.right))) {
      this.missed();
      return [null];
    }
    const columns = columnsOf(bounds);
    return Array.from({ length: rowsOf(bounds) * columns }, (_, i) => this.valueAt(bounds.top + Math.floor(i / columns), bounds.left + (i % columns)));
  }

  formulaAt(): undefined {
    this.missed();
    return undefined;
  }

  spillFrom(row: number, column: number): Bounds | undefined {
    return this.blocks.find(({ isSpill, top, left }) => isSpill && top === row && left === column);
  }
}

/** A cell as Office.js gives it; an error comes as its text. */
function scalarFrom(cell: CellIn): Scalar {
  if (typeof cell === "string") return isErrorCode(cell) ? errorFromCode(cell) : cell;
  return typeof cell === "number" || typeof cell === "boolean" ? cell : null;
}
