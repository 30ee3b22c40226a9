import { isFault, type Outcome } from "../domain/fault";
import { numberIn, type CellIn, type CellOut, type Matrix } from "./cells";

/** What is done with one cell of each argument; an optional one that is left out is undefined. */
export type Kernel = (a?: number, b?: number, c?: number, d?: number, e?: number, f?: number) => Outcome<number | boolean>;

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

type Named = readonly { readonly name: string }[];

const cellOf = (line: readonly CellIn[], column: number): CellIn => (line.length === 1 ? line[0] : line[column]);
const lineOf = (cells: Matrix, row: number): readonly CellIn[] => (cells.length === 1 ? cells[0]! : cells[row]!);

/** What stands for an argument that is left out, among cells. */
const LEFT_OUT = Symbol("left out");

/** One result, with cells that are blank, text or an error read first. */
function checked(compute: Kernel, named: Named, cells: readonly (CellIn | typeof LEFT_OUT)[]): CellOut {
  const values: (number | undefined)[] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    const value = typeof cell === "number" ? cell : typeof cell === "symbol" ? undefined : numberIn(cell, named[i]!.name);
    if (isFault(value)) return value;
    values.push(value);
  }
  return compute(...values);
}

type Loop = (args: readonly (Matrix | null | undefined)[], compute: Kernel, shape: Shape, named: Named) => CellOut[][];

/*
 * A loop for each number of arguments: nothing is made for a cell but its result, and a cell that holds a number, as nearly all
 * do, goes straight to the calculation. A column is by far the most frequent shape, so that its rows are written as they are.
 */

const one: Loop = ([a], compute, { rows, columns }, named) => {
  const out = new Array<CellOut[]>(rows);
  for (let row = 0; row < rows; row++) {
    const x = lineOf(a!, row);
    const line = new Array<CellOut>(columns);
    for (let column = 0; column < columns; column++) {
      const p = cellOf(x, column);
      line[column] = typeof p === "number" ? compute(p) : checked(compute, named, [p]);
    }
    out[row] = line;
  }
  return out;
};

const two: Loop = ([a, b], compute, { rows, columns }, named) => {
  const out = new Array<CellOut[]>(rows);
  for (let row = 0; row < rows; row++) {
    const x = lineOf(a!, row);
    const y = lineOf(b!, row);
    if (columns === 1) out[row] = pair(compute, named, x[0], y[0]);
    else {
      const line = new Array<CellOut>(columns);
      for (let column = 0; column < columns; column++) {
        const p = cellOf(x, column);
        const q = cellOf(y, column);
        line[column] = typeof p === "number" && typeof q === "number" ? compute(p, q) : checked(compute, named, [p, q]);
      }
      out[row] = line;
    }
  }
  return out;
};

/** The row of a column. A row that holds a number is made in a place of its own: the engine then stores it without a box around it. */
function pair(compute: Kernel, named: Named, p: CellIn, q: CellIn): CellOut[] {
  const result = typeof p === "number" && typeof q === "number" ? compute(p, q) : checked(compute, named, [p, q]);
  return typeof result === "number" ? [result] : [result];
}

const three: Loop = ([a, b, c], compute, { rows, columns }, named) => {
  const out = new Array<CellOut[]>(rows);
  for (let row = 0; row < rows; row++) {
    const x = lineOf(a!, row);
    const y = lineOf(b!, row);
    const z = lineOf(c!, row);
    const line = new Array<CellOut>(columns);
    for (let column = 0; column < columns; column++) {
      const p = cellOf(x, column);
      const q = cellOf(y, column);
      const r = cellOf(z, column);
      line[column] = typeof p === "number" && typeof q === "number" && typeof r === "number" ? compute(p, q, r) : checked(compute, named, [p, q, r]);
    }
    out[row] = line;
  }
  return out;
};

/** More arguments, or one left out before the last that is given. */
const any: Loop = (args, compute, { rows, columns }, named) => {
  const out = new Array<CellOut[]>(rows);
  for (let row = 0; row < rows; row++) {
    const line = new Array<CellOut>(columns);
    for (let column = 0; column < columns; column++) line[column] = checked(compute, named, args.map((cells) => (cells ? cellOf(lineOf(cells, row), column) : LEFT_OUT)));
    out[row] = line;
  }
  return out;
};

const LOOPS = [any, one, two, three];

/** A calculation over every cell of its arguments. Single rows, columns and cells count for all of the others. */
export const cellByCell: Loop = (args, compute, shape, named) => {
  let given = args.length;
  while (given > 0 && !args[given - 1]) given--;
  const used = args.slice(0, given);
  const loop = used.includes(null) || used.includes(undefined) ? any : (LOOPS[given] ?? any);
  return loop(used, compute, shape, named);
};
