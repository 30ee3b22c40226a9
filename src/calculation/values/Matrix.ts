import { NOT_AVAILABLE } from "./ErrorValue";
import type { Scalar } from "./Scalar";

/** A table of values without a place on a sheet, row after row. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly values: readonly Scalar[],
  ) {}

  static of(lines: readonly (readonly Scalar[])[]): Matrix {
    return new Matrix(lines.length, lines[0]?.length ?? 0, lines.flat());
  }

  static build(rows: number, columns: number, value: (row: number, column: number) => Scalar): Matrix {
    const values = new Array<Scalar>(rows * columns);
    for (let row = 0, i = 0; row < rows; row++) for (let column = 0; column < columns; column++) values[i++] = value(row, column);
    return new Matrix(rows, columns, values);
  }

  static column(values: readonly Scalar[]): Matrix {
    return new Matrix(values.length, 1, values);
  }

  static row(values: readonly Scalar[]): Matrix {
    return new Matrix(1, values.length, values);
  }

  at(row: number, column: number): Scalar {
    return this.values[row * this.columns + column]!;
  }

  /** As Excel pairs arrays of different sizes: one row or column counts for all, and where one of several is missing there is #N/A. */
  spread(row: number, column: number): Scalar {
    const r = this.rows === 1 ? 0 : row;
    const c = this.columns === 1 ? 0 : column;
    return r < this.rows && c < this.columns ? this.values[r * this.columns + c]! : NOT_AVAILABLE;
  }

  /** The rows, each a list of its own. */
  lines(): Scalar[][] {
    return Array.from({ length: this.rows }, (_, row) => this.values.slice(row * this.columns, (row + 1) * this.columns));
  }

  row(index: number): Scalar[] {
    return this.values.slice(index * this.columns, (index + 1) * this.columns);
  }

  column(index: number): Scalar[] {
    return Array.from({ length: this.rows }, (_, row) => this.at(row, index));
  }

  map(change: (value: Scalar) => Scalar): Matrix {
    return new Matrix(this.rows, this.columns, this.values.map(change));
  }

  transposed(): Matrix {
    return Matrix.build(this.columns, this.rows, (row, column) => this.at(column, row));
  }
}
