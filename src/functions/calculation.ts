import { isFault, wrongValue, type Fault, type Outcome } from "../domain/fault";
import type { Limit } from "../domain/limits";
import type { BaseOf, Unit } from "../domain/units";
import { cellByCell, type Kernel, type Shape } from "./cellByCell";
import { isOmitted, type CellOut, type Matrix } from "./cells";

export type Arguments = readonly (Matrix | null | undefined)[];

/** What the add-in runs: no texts, so that the script Excel loads stays small. */
export interface Calculation {
  /** As typed in a cell. */
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean; readonly unit?: Unit; /** Of a share, a rate or an uplift. */ readonly limit?: Limit }[];
  /** Plain cells in; cells out, or one fault for the whole. */
  readonly evaluate: (args: Arguments) => Outcome<CellOut[][]>;
}

/** One argument: how its cells become a value. */
export interface Reader<T> {
  readonly name: string;
  readonly optional: boolean;
  /** Of a share, a rate or an uplift: the domain refuses what lies outside, the reference says so. */
  readonly limit?: Limit;
  readonly read: (cells: Matrix) => Outcome<T>;
}

/** An argument taken cell by cell: one value or a range, matched with the other arguments' ranges. */
export interface Each<U extends Unit = Unit, O extends boolean = boolean> {
  readonly name: string;
  readonly unit: U;
  readonly optional: O;
  readonly limit?: Limit;
}

/** @param limit Of a share, a rate or an uplift. */
export const each = <U extends Unit>(name: string, unit: U, limit?: Limit): Each<U, false> => ({ name, unit, optional: false, ...(limit && { limit }) });
export const eachOptional = <U extends Unit>(name: string, unit: U, limit?: Limit): Each<U, true> => ({ name, unit, optional: true, ...(limit && { limit }) });

type ValueOf<E> = E extends Each<infer U, infer O> ? (O extends true ? BaseOf<U> | undefined : BaseOf<U>) : never;
type ValuesOf<E extends readonly Each[]> = { [K in keyof E]: ValueOf<E[K]> };
type ReadOf<R extends readonly Reader<unknown>[]> = { [K in keyof R]: R[K] extends Reader<infer T> ? T : never };

const size = (cells: Matrix): string => `${cells.length} × ${cells[0]?.length ?? 0}`;

/** Row and column counts of the result, or which two arguments do not match. */
function commonSize(args: Arguments, eaches: readonly Each[]): Outcome<Shape> {
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

const missing = (name: string): Fault => wrongValue(`${name} is missing.`);

/** Every argument read, from one place on; undefined where an optional one is left out. */
function readAll(args: Arguments, readers: readonly Reader<unknown>[], from: number): Outcome<unknown[]> {
  const values = new Array<unknown>(readers.length);
  for (let i = 0; i < readers.length; i++) {
    const reader = readers[i]!;
    const cells = args[from + i];
    if (isOmitted(cells)) {
      if (!reader.optional) return missing(reader.name);
      continue;
    }
    const value = reader.read(cells);
    if (isFault(value)) return value;
    values[i] = value;
  }
  return values;
}

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
  kernel: (...settings: ReadOf<R>) => (...values: ValuesOf<E>) => Outcome<number | boolean>,
): Calculation {
  const count = eaches.length;
  const parameters = [...eaches, ...settings];
  const required = eaches.filter(({ optional }) => !optional).length;
  const kernelFor = kernel as (...settings: unknown[]) => Kernel;
  /** Made once: most calls give no settings. */
  const usual = settings.every(({ optional }) => optional) ? kernelFor() : undefined;
  return {
    name,
    parameters,
    evaluate: (args) => {
      const quick = usual && ofNumbers(args, required, parameters.length, usual);
      if (quick !== undefined) return typeof quick === "object" ? quick : [[quick]];
      const absent = eaches.find(({ optional }, i) => !optional && isOmitted(args[i]));
      if (absent) return missing(absent.name);
      const shape = commonSize(args, eaches);
      if (isFault(shape)) return shape;
      const read = readAll(args, settings, count);
      if (isFault(read)) return read;
      return alone(cellByCell(args.slice(0, count), kernelFor(...read), shape, eaches));
    },
  };
}

/** The result for a cell whose arguments are single numbers, as in a formula that is filled down; undefined for any other call. */
function ofNumbers(args: Arguments, required: number, most: number, compute: Kernel): CellOut | undefined {
  for (let i = required; i < most; i++) if (!isOmitted(args[i])) return undefined;
  const a = onlyNumber(args[0]);
  if (a === undefined) return undefined;
  if (required === 1) return compute(a);
  const b = onlyNumber(args[1]);
  if (b === undefined) return undefined;
  if (required === 2) return compute(a, b);
  const c = required === 3 ? onlyNumber(args[2]) : undefined;
  return c === undefined ? undefined : compute(a, b, c);
}

const onlyNumber = (cells: Matrix | null | undefined): number | undefined => {
  if (!cells || cells.length !== 1) return undefined;
  const line = cells[0]!;
  const cell = line.length === 1 ? line[0] : undefined;
  return typeof cell === "number" ? cell : undefined;
};

/** A calculation over whole ranges. */
export function wholesale<const R extends readonly Reader<unknown>[]>(
  name: string,
  readers: R,
  compute: (...values: ReadOf<R>) => Outcome<CellOut | readonly (readonly CellOut[])[]>,
): Calculation {
  const call = compute as (...values: unknown[]) => Outcome<CellOut | readonly (readonly CellOut[])[]>;
  return {
    name,
    parameters: readers,
    evaluate: (args) => {
      const read = readAll(args, readers, 0);
      if (isFault(read)) return read;
      // Spelt out: the engine takes a spread for a call of unknown length, which costs as much as a short calculation.
      const result = read.length > 5 ? call(...read) : call(read[0], read[1], read[2], read[3], read[4]);
      return isFault(result) ? result : Array.isArray(result) ? alone(result as CellOut[][]) : [[result as CellOut]];
    },
  };
}
