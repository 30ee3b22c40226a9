import { isFault, wrongValue, type Fault, type Outcome } from "../domain/fault";
import type { BaseOf, Unit } from "../domain/units";
import { isOmitted, numberIn, type CellIn, type CellOut, type Matrix } from "./cells";

export type Arguments = readonly (Matrix | null | undefined)[];

/** What the add-in runs: no texts, so that the script Excel loads stays small. */
export interface Calculation {
  /** As typed in a cell. */
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean; readonly unit?: Unit }[];
  /** Plain cells in; cells out, or one fault for the whole. */
  readonly evaluate: (args: Arguments) => Outcome<CellOut[][]>;
}

/** One argument: how its cells become a value. */
export interface Reader<T> {
  readonly name: string;
  readonly optional: boolean;
  readonly read: (cells: Matrix) => Outcome<T>;
}

/** An argument taken cell by cell: one value or a range, matched with the other arguments' ranges. */
export interface Each<U extends Unit = Unit, O extends boolean = boolean> {
  readonly name: string;
  readonly unit: U;
  readonly optional: O;
}

export const each = <U extends Unit>(name: string, unit: U): Each<U, false> => ({ name, unit, optional: false });
export const eachOptional = <U extends Unit>(name: string, unit: U): Each<U, true> => ({ name, unit, optional: true });

type ValueOf<E> = E extends Each<infer U, infer O> ? (O extends true ? BaseOf<U> | undefined : BaseOf<U>) : never;
type ValuesOf<E extends readonly Each[]> = { [K in keyof E]: ValueOf<E[K]> };
type ReadOf<R extends readonly Reader<unknown>[]> = { [K in keyof R]: R[K] extends Reader<infer T> ? T : never };

const size = (cells: Matrix): string => `${cells.length} × ${cells[0]?.length ?? 0}`;

/** Row and column counts of the result, or which two arguments do not match. */
function commonSize(args: Arguments, eaches: readonly Each[]): Outcome<{ rows: number; columns: number }> {
  let rows = 1;
  let columns = 1;
  let tallest = 0;
  let widest = 0;
  for (let i = 0; i < eaches.length; i++) {
    const cells = args[i];
    if (isOmitted(cells)) continue;
    const height = cells.length;
    const width = cells[0]?.length ?? 0;
    const clash = height !== 1 && rows !== 1 && height !== rows ? tallest : width !== 1 && columns !== 1 && width !== columns ? widest : -1;
    if (clash >= 0) {
      return wrongValue(`${eaches[i]!.name} is ${size(cells)} cells and ${eaches[clash]!.name} is ${size(args[clash]!)}. Give ranges of the same shape, or a single value.`);
    }
    if (height !== 1) [rows, tallest] = [height, i];
    if (width !== 1) [columns, widest] = [width, i];
  }
  return { rows, columns };
}

function missingIn(args: Arguments, readers: readonly { readonly name: string; readonly optional: boolean }[], from = 0): Fault | undefined {
  const missing = readers.find(({ optional }, i) => !optional && isOmitted(args[from + i]));
  return missing && wrongValue(`${missing.name} is missing.`);
}

function readAll(args: Arguments, readers: readonly Reader<unknown>[], from: number): Outcome<unknown[]> {
  const values: unknown[] = [];
  for (let i = 0; i < readers.length; i++) {
    const cells = args[from + i];
    if (isOmitted(cells)) {
      values.push(undefined);
      continue;
    }
    const value = readers[i]!.read(cells);
    if (isFault(value)) return value;
    values.push(value);
  }
  return values;
}

const cellAt = (cells: Matrix, row: number, column: number): CellIn => {
  const line = cells.length === 1 ? cells[0]! : cells[row]!;
  return line.length === 1 ? line[0] : line[column];
};

/** A fault that is the whole result is told as such, so that Excel shows its message. */
const alone = (out: CellOut[][]): Outcome<CellOut[][]> => {
  const only = out.length === 1 && out[0]!.length === 1 ? out[0]![0]! : undefined;
  return isFault(only) ? only : out;
};

/**
 * A calculation done cell by cell. A cell that cannot be worked out shows its own error and leaves the others alone.
 * @param settings Arguments that count for the whole call and come after the ranges, such as a unit.
 */
export function elementwise<const E extends readonly Each[], const R extends readonly Reader<unknown>[]>(
  name: string,
  eaches: E,
  settings: R,
  kernel: (...settings: ReadOf<R>) => (...values: ValuesOf<E>) => Outcome<number>,
): Calculation {
  const count = eaches.length;
  return {
    name,
    parameters: [...eaches, ...settings],
    evaluate: (args) => {
      const fault = missingIn(args, eaches) ?? missingIn(args, settings, count);
      if (fault) return fault;
      const shape = commonSize(args, eaches);
      if (isFault(shape)) return shape;
      const read = readAll(args, settings, count);
      if (isFault(read)) return read;
      const compute = (kernel as (...settings: unknown[]) => (a?: number, b?: number, c?: number, d?: number, e?: number) => Outcome<number>)(...read);
      const at = (i: number, row: number, column: number): number | Fault | undefined => {
        const cells = args[i];
        if (i >= count || isOmitted(cells)) return undefined;
        const cell = cellAt(cells, row, column);
        return typeof cell === "number" ? cell : numberIn(cell, eaches[i]!.name);
      };
      const { rows, columns } = shape;
      const out = new Array<CellOut[]>(rows);
      for (let row = 0; row < rows; row++) {
        const line = new Array<CellOut>(columns);
        for (let column = 0; column < columns; column++) {
          const a = at(0, row, column);
          const b = at(1, row, column);
          const c = at(2, row, column);
          const d = at(3, row, column);
          const e = at(4, row, column);
          line[column] = isFault(a) ? a : isFault(b) ? b : isFault(c) ? c : isFault(d) ? d : isFault(e) ? e : compute(a, b, c, d, e);
        }
        out[row] = line;
      }
      return alone(out);
    },
  };
}

/** A calculation over whole ranges. */
export function wholesale<const R extends readonly Reader<unknown>[]>(
  name: string,
  readers: R,
  compute: (...values: ReadOf<R>) => Outcome<CellOut | readonly (readonly CellOut[])[]>,
): Calculation {
  return {
    name,
    parameters: readers,
    evaluate: (args) => {
      const fault = missingIn(args, readers);
      if (fault) return fault;
      const read = readAll(args, readers, 0);
      if (isFault(read)) return read;
      const result = (compute as (...values: unknown[]) => Outcome<CellOut | readonly (readonly CellOut[])[]>)(...read);
      return isFault(result) ? result : Array.isArray(result) ? alone(result as CellOut[][]) : [[result as CellOut]];
    },
  };
}
