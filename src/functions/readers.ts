import { isFault, wrongValue, type Fault, type Outcome } from "../domain/fault";
import type { Limit } from "../domain/limits";
import { errorIn, numberIn, textIn, type CellIn, type Matrix } from "./cells";
import type { Reader } from "./calculation";

type Read<T> = (cells: Matrix, name: string) => Outcome<T>;

export const reader = <T>(name: string, read: Read<T>): Reader<T> => ({ name, optional: false, read: (cells) => read(cells, name) });

/** The same argument, but it may be left out. */
export const optional = <T>(required: Reader<T>): Reader<T | undefined> => ({ ...required, optional: true });

/** The same argument as a share, a rate or an uplift, with the limit that counts for it. */
export const limited = <T>(reader: Reader<T>, limit: Limit): Reader<T> => ({ ...reader, limit });

const cellCount = (cells: Matrix): number => cells.length * (cells[0]?.length ?? 0);

export const single = (cells: Matrix, name: string): Outcome<{ cell: CellIn }> =>
  cellCount(cells) === 1 ? { cell: cells[0]![0] } : wrongValue(`${name} is a range of ${cells.length} × ${cells[0]?.length ?? 0} cells. Give a single value.`);

/** One number. */
export const oneNumber = (name: string): Reader<number> =>
  reader(name, (cells) => {
    const first = cells[0]![0];
    if (cells.length === 1 && cells[0]!.length === 1 && Number.isFinite(first)) return first as number;
    const one = single(cells, name);
    return isFault(one) ? one : numberIn(one.cell, name);
  });

/** One text, without the spaces around it. */
export const oneText = (name: string): Reader<string> =>
  reader(name, (cells) => {
    const one = single(cells, name);
    return isFault(one) ? one : (errorIn(one.cell) ?? textIn(one.cell));
  });

/** One of a few words, in any case of letters; a blank cell counts as left out and takes the first. */
export const word = <const W extends string>(name: string, words: readonly [W, ...W[]]): Reader<W> =>
  reader(name, (cells) => {
    const one = single(cells, name);
    if (isFault(one)) return one;
    const text = textIn(one.cell).toLowerCase();
    if (text === "") return words[0];
    return words.find((known) => known.toLowerCase() === text) ?? errorIn(one.cell) ?? wrongValue(`${name} is "${textIn(one.cell)}". Enter ${words.map((known) => `"${known}"`).join(" or ")}.`);
  });

/** TRUE or FALSE; 1 and 0 do as well. */
export const flag = (name: string): Reader<boolean> =>
  reader(name, (cells) => {
    const one = single(cells, name);
    if (isFault(one)) return one;
    const value = numberIn(one.cell, name);
    return isFault(value) ? value : value !== 0;
  });

/** Numbers of one row or one column, in order; `tall` tells which. */
export interface NumberList {
  readonly values: readonly number[];
  readonly tall: boolean;
}

function listShape(cells: Matrix, name: string): Outcome<boolean> {
  const columns = cells[0]?.length ?? 0;
  if (cells.length > 1 && columns > 1) return wrongValue(`${name} is ${cells.length} × ${columns} cells. Give one row or one column.`);
  return cells.length > 1;
}

const isNumbers = (cells: readonly CellIn[]): cells is readonly number[] => {
  for (let i = 0; i < cells.length; i++) if (!Number.isFinite(cells[i])) return false;
  return true;
};

export const list = (name: string): Reader<NumberList> =>
  reader(name, (cells) => {
    const tall = listShape(cells, name);
    if (isFault(tall)) return tall;
    const first = cells[0]!;
    // A row of numbers, by far the most frequent, is taken as it is.
    if (!tall && isNumbers(first)) return { values: first, tall };
    const count = tall ? cells.length : first.length;
    const values = new Array<number>(count);
    for (let i = 0; i < count; i++) {
      const value = numberIn(tall ? cells[i]![0] : first[i], name);
      if (isFault(value)) return value;
      values[i] = value;
    }
    return { values, tall };
  });

/** A list in which a cell that is text or an error stands for itself alone. */
export const listOfEach = (name: string): Reader<{ readonly values: readonly Outcome<number>[]; readonly tall: boolean }> =>
  reader(name, (cells) => {
    const tall = listShape(cells, name);
    return isFault(tall) ? tall : { values: cells.flat().map((cell) => numberIn(cell, name)), tall };
  });

export interface TextList {
  readonly values: readonly string[];
  readonly tall: boolean;
}

export const texts = (name: string): Reader<TextList> =>
  reader(name, (cells) => {
    const tall = listShape(cells, name);
    if (isFault(tall)) return tall;
    const flat = cells.flat();
    const error = flat.map(errorIn).find((fault): fault is Fault => fault !== undefined);
    return error ?? { values: flat.map(textIn), tall };
  });

function gridOf<T>(cells: Matrix, read: (cell: CellIn) => Outcome<T>): Outcome<T[][]> {
  const rows: T[][] = [];
  for (const line of cells) {
    const row: T[] = [];
    for (const cell of line) {
      const value = read(cell);
      if (isFault(value)) return value;
      row.push(value);
    }
    rows.push(row);
  }
  return rows;
}

/** A table of numbers in which a blank cell is 0. */
export const numberGrid = (name: string): Reader<readonly (readonly number[])[]> => reader(name, (cells) => gridOf(cells, (cell) => numberIn(cell, name)));

/** The same, in which a figure that is missing, #N/A, is null. */
export const gridWithMissing = (name: string): Reader<readonly (readonly (number | null)[])[]> =>
  reader(name, (cells) =>
    gridOf<number | null>(cells, (cell) => {
      const value = numberIn(cell, name);
      return isFault(value) && value.code === "#N/A" ? null : value;
    }),
  );

/** Cells as they are, errors included. */
export const rawCells = (name: string): Reader<Matrix> => reader(name, (cells) => cells);

/** Lists that must be as long as each other; the fault names both and their lengths. */
export function sameLength(...lists: readonly { readonly name: string; readonly length: number }[]): Fault | undefined {
  const [first, ...others] = lists;
  const other = others.find(({ length }) => length !== first!.length);
  return other && wrongValue(`${first!.name} has ${first!.length} values and ${other.name} has ${other.length}. Give as many of each.`);
}

/** The same shape as the list that came in: a column for a column, a row for a row. */
export const shapedAs = <T>(values: readonly T[], tall: boolean): T[][] => (tall ? values.map((value) => [value]) : [[...values]]);

