import { isFault, wrongValue, type Fault, type Outcome } from "../domain/fault";
import type { BaseOf, Unit } from "../domain/units";
import { cellByCell, type Kernel, type Shape } from "./cellByCell";
import { isOmitted, type CellOut, type Matrix } from "./cells";

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

function missingIn(args: Arguments, readers: readonly { readonly name: string; readonly optional: boolean }[]): Fault | undefined {
  const missing = readers.find(({ optional }, i) => !optional && isOmitted(args[i]));
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
  const kernelFor = kernel as (...settings: unknown[]) => Kernel;
  /** Made once: most calls give no settings. */
  const usual = settings.every(({ optional }) => optional) ? kernelFor() : undefined;
  return {
    name,
    parameters,
    evaluate: (args) => {
      const quick = usual && onlyNumbers(args, eaches, parameters.length, usual);
      if (quick !== undefined) return isFault(quick) ? quick : [[quick]];
      const fault = missingIn(args, parameters);
      if (fault) return fault;
      const shape = commonSize(args, eaches);
      if (isFault(shape)) return shape;
      const read = readAll(args, settings, count);
      if (isFault(read)) return read;
      return alone(cellByCell(args.slice(0, count), kernelFor(...read), shape, eaches));
    },
  };
}

/** The result for a cell whose arguments are all single numbers, as in a formula that is filled down; undefined for any other call. */
function onlyNumbers(args: Arguments, eaches: readonly Each[], most: number, compute: Kernel): CellOut | undefined {
  let given = eaches.length;
  for (let i = given; i < most; i++) if (!isOmitted(args[i])) return undefined;
  while (given > 1 && isOmitted(args[given - 1]) && eaches[given - 1]!.optional) given--;
  const a = onlyNumber(args[0]);
  if (a === undefined || given > 3) return undefined;
  if (given === 1) return compute(a);
  const b = onlyNumber(args[1]);
  if (b === undefined) return undefined;
  if (given === 2) return compute(a, b);
  const c = onlyNumber(args[2]);
  return c === undefined ? undefined : compute(a, b, c);
}

const onlyNumber = (cells: Matrix | null | undefined): number | undefined => {
  if (!cells || cells.length !== 1) return undefined;
  const [line] = cells;
  const cell = line!.length === 1 ? line![0] : undefined;
  return typeof cell === "number" ? cell : undefined;
};

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
