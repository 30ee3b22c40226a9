import type { Scalar } from "./Scalar";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Rows and columns from 0, both ends counted in. */
export interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a reference needs of a sheet: its cells' values, each right at the time it is asked for. */
export interface ReadableSheet {
  /** Its own for as long as the workbook is open, whatever its name and place. */
  readonly id: number;
  readonly name: string;
  valueAt(row: number, column: number): Scalar;
  /** Row by row within bounds, only the cells that are not blank. */
  forEachFilled(bounds: Bounds, visit: (value: Scalar, row: number, column: number) => void): void;
  /**
   * All values within bounds, row after row, blanks included; kept as long as nothing in it changes.
   * @param named The range of which these are a part, as a formula names it; itself where none is given.
   */
  valuesWithin(bounds: Bounds, named?: Bounds): readonly Scalar[];
  /** The rows and columns in which anything stands; undefined on an empty sheet. */
  readonly used: Bounds | undefined;
  /** Rows that are hidden, as far as they are known. */
  readonly hiddenRows?: ReadonlySet<number>;
  /** The text of the formula in a cell, with "=", or undefined. */
  formulaAt(row: number, column: number): string | undefined;
  /** What the formula in a cell fills, itself included; undefined where none spills. */
  spillFrom(row: number, column: number): Bounds | undefined;
}

/** One rectangle on a sheet. */
export interface Area extends Bounds {
  readonly sheet: ReadableSheet;
}

/** Cells by their place: one rectangle, or several as in (A1:A3,C1). */
export class Reference {
  constructor(readonly areas: readonly Area[]) {}

  static to(sheet: ReadableSheet, { top, left, bottom, right }: Bounds): Reference {
    return new Reference([{ sheet, top, left, bottom, right }]);
  }

  get first(): Area {
    return this.areas[0]!;
  }

  /** Whether it is one cell. */
  get isCell(): boolean {
    const { top, left, bottom, right } = this.first;
    return this.areas.length === 1 && top === bottom && left === right;
  }
}

export const rowsOf = ({ top, bottom }: Bounds): number => bottom - top + 1;
export const columnsOf = ({ left, right }: Bounds): number => right - left + 1;

/** What two rectangles have in common; undefined for none. */
export const intersectionOf = (one: Bounds, other: Bounds): Bounds | undefined => {
  const bounds = { top: Math.max(one.top, other.top), left: Math.max(one.left, other.left), bottom: Math.min(one.bottom, other.bottom), right: Math.min(one.right, other.right) };
  return bounds.top > bounds.bottom || bounds.left > bounds.right ? undefined : bounds;
};

export const contains = ({ top, left, bottom, right }: Bounds, row: number, column: number): boolean => row >= top && row <= bottom && column >= left && column <= right;
