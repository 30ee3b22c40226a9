import { Matrix } from "../values/Matrix";
import type { Scalar } from "../values/Scalar";

/** One value for each draw, of more than one kind: texts, errors and numbers mixed. */
export class MixedDraws {
  readonly values: readonly Scalar[];

  constructor(values: readonly Scalar[]) {
    // A cell holds no negative 0.
    this.values = values.map((value) => (value === 0 ? 0 : value));
  }
}

/** A column of draws: numbers, truth values as 1 and 0, or a mixture. */
export type Uncertain = Float64Array | Uint8Array | MixedDraws;
/** What a cell holds: one value, the same in all draws, or one for each. */
export type CellDraws = Scalar | Uncertain;

/** A range or array in which some cells hold draws. */
export class DrawsMatrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly values: readonly CellDraws[],
  ) {}
}

export type DrawsValue = CellDraws | Matrix | DrawsMatrix;

export const isUncertain = (value: unknown): value is Uncertain => value instanceof Float64Array || value instanceof Uint8Array || value instanceof MixedDraws;

/** The value in one draw. */
export function pick(value: CellDraws, draw: number): Scalar {
  if (value instanceof Float64Array) return value[draw]!;
  if (value instanceof Uint8Array) return value[draw] === 1;
  return value instanceof MixedDraws ? value.values[draw]! : value;
}

/** A range or array as it is in one draw. */
export const pickMatrix = (value: Matrix | DrawsMatrix, draw: number): Matrix =>
  value instanceof Matrix ? value : new Matrix(value.rows, value.columns, value.values.map((cell) => pick(cell, draw)));

/** Draws in the smallest form that holds them; one value where all are the same text, truth value or blank. */
export function drawsOf(values: readonly Scalar[]): CellDraws {
  const kind = typeof values[0];
  if ((kind === "number" || kind === "boolean") && values.every((value) => typeof value === kind)) {
    return kind === "number" ? Float64Array.from(values as readonly number[]) : Uint8Array.from(values, Number);
  }
  return kind !== "number" && values.every((value) => value === values[0]) ? values[0]! : new MixedDraws(values);
}

/** A range without any draws in it is a plain one. */
export const matrixOf = (rows: number, columns: number, values: readonly CellDraws[]): Matrix | DrawsMatrix =>
  values.some(isUncertain) ? new DrawsMatrix(rows, columns, values) : new Matrix(rows, columns, values as readonly Scalar[]);

/** The columns of numbers that one block of draws needs on the way: taken in turn, and all free again when the next block begins. */
export class NumberColumns {
  private readonly columns: Float64Array[] = [];
  private taken = 0;

  constructor(private readonly size: number) {}

  next(): Float64Array {
    return (this.columns[this.taken++] ??= new Float64Array(this.size));
  }

  freeAll(): void {
    this.taken = 0;
  }
}
