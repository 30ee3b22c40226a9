import { toLogical } from "../values/coerce";
import { compareNumbers } from "../values/compareScalars";
import { DIVISION_BY_ZERO, ErrorValue } from "../values/ErrorValue";
import { Matrix } from "../values/Matrix";
import { roundedTo15 } from "../values/textOfNumber";
import { DrawsMatrix, isUncertain, type CellDraws, type DrawsValue } from "./Draws";
import type { Block } from "./operateOverDraws";

/** A function over draws; undefined where it has to be worked out draw by draw. */
export type FunctionOverDraws = (args: readonly DrawsValue[], block: Block) => DrawsValue | undefined;

const isTable = (value: DrawsValue): value is Matrix | DrawsMatrix => value instanceof Matrix || value instanceof DrawsMatrix;

/**
 * Goes through the numbers that SUM and its like count, in order; false where a cell's draws are no plain numbers, or an error is among them,
 * so that the usual way has to be gone.
 */
function eachNumber(args: readonly DrawsValue[], visit: (value: Float64Array | number) => void): boolean {
  for (const arg of args) {
    if (!isTable(arg)) {
      if (typeof arg !== "number" && !(arg instanceof Float64Array)) return false;
      visit(arg);
      continue;
    }
    for (const cell of arg.values) {
      if (cell instanceof ErrorValue || (isUncertain(cell) && !(cell instanceof Float64Array))) return false;
      if (typeof cell === "number" || cell instanceof Float64Array) visit(cell);
    }
  }
  return true;
}

const isFiniteThroughout = (column: Float64Array, size: number): boolean => {
  let check = 0;
  for (let i = 0; i < size; i++) check += column[i]! * 0;
  return check === 0;
};

function sumInto(out: Float64Array, args: readonly DrawsValue[], size: number): boolean {
  out.fill(0, 0, size);
  return eachNumber(args, (value) => {
    if (typeof value === "number") {
      if (value !== 0) for (let i = 0; i < size; i++) out[i] = out[i]! + value;
    } else for (let i = 0; i < size; i++) out[i] = out[i]! + value[i]!;
  });
}

const sum: FunctionOverDraws = (args, { columns, size }) => {
  const out = columns.next();
  return sumInto(out, args, size) && isFiniteThroughout(out, size) ? out : undefined;
};

const average: FunctionOverDraws = (args, { columns, size }) => {
  const out = columns.next();
  let count = 0;
  if (!eachNumber(args, () => void (count += 1)) || !sumInto(out, args, size)) return undefined;
  if (count === 0) return DIVISION_BY_ZERO;
  for (let i = 0; i < size; i++) out[i] = out[i]! / count;
  return isFiniteThroughout(out, size) ? out : undefined;
};

const extreme = (isBeyond: (value: number, best: number) => boolean): FunctionOverDraws => (args, { columns, size }) => {
  const out = columns.next();
  let first = true;
  const done = eachNumber(args, (value) => {
    for (let i = 0; i < size; i++) {
      const number = typeof value === "number" ? value : value[i]!;
      if (first || isBeyond(number, out[i]!)) out[i] = number;
    }
    first = false;
  });
  return done ? (first ? 0 : out) : undefined;
};

const count: FunctionOverDraws = (args) => {
  let found = 0;
  for (const arg of args) {
    if (!isTable(arg)) return undefined;
    for (const cell of arg.values) {
      if (typeof cell === "number" || cell instanceof Float64Array) found += 1;
      else if (isUncertain(cell) && !(cell instanceof Uint8Array)) return undefined;
    }
  }
  return found;
};

/** The sum over all places of the product of what stands there; text and blanks count 0. */
const sumProduct: FunctionOverDraws = (args, { columns, size }) => {
  const [first] = args;
  if (!first || !isTable(first) || !args.every((arg) => isTable(arg) && arg.rows === first.rows && arg.columns === first.columns)) return undefined;
  const tables = args as readonly (Matrix | DrawsMatrix)[];
  for (const { values } of tables) for (const cell of values) if (cell instanceof ErrorValue || (isUncertain(cell) && !(cell instanceof Float64Array))) return undefined;
  const out = columns.next().fill(0, 0, size);
  const product = columns.next();
  for (let at = 0; at < first.values.length; at++) {
    const cells = tables.map(({ values }) => values[at]!);
    const constant = cells.every((cell) => !isUncertain(cell));
    if (constant) {
      const value = cells.reduce<number>((total, cell) => total * (typeof cell === "number" ? cell : 0), 1);
      if (value !== 0) for (let i = 0; i < size; i++) out[i] = out[i]! + value;
      continue;
    }
    if (cells.length === 2) {
      addProduct(out, cells[0]!, cells[1]!, size);
      continue;
    }
    product.fill(1, 0, size);
    for (const cell of cells) {
      if (cell instanceof Float64Array) for (let i = 0; i < size; i++) product[i] = product[i]! * cell[i]!;
      else for (let i = 0, value = typeof cell === "number" ? cell : 0; i < size; i++) product[i] = product[i]! * value;
    }
    for (let i = 0; i < size; i++) out[i] = out[i]! + product[i]!;
  }
  return isFiniteThroughout(out, size) ? out : undefined;
};

function addProduct(out: Float64Array, left: CellDraws, right: CellDraws, size: number): void {
  const a = left instanceof Float64Array ? left : typeof left === "number" ? left : 0;
  const b = right instanceof Float64Array ? right : typeof right === "number" ? right : 0;
  if (typeof a === "number") {
    if (a === 0) return;
    for (let i = 0, column = b as Float64Array; i < size; i++) out[i] = out[i]! + a * column[i]!;
  } else if (typeof b === "number") {
    if (b === 0) return;
    for (let i = 0; i < size; i++) out[i] = out[i]! + a[i]! * b;
  } else for (let i = 0; i < size; i++) out[i] = out[i]! + a[i]! * b[i]!;
}

/** COUNTIF over numbers, with a limit that may differ by draw. The criterion is a text, which holds 15 digits of it: that matters only close by. */
export function countBeyond(table: Matrix | DrawsMatrix, operator: "<" | "<=" | ">" | ">=", limit: Float64Array, { columns, size }: Block): Float64Array | undefined {
  const sign = operator.startsWith("<") ? -1 : 1;
  const countsEqual = operator.endsWith("=");
  const out = columns.next().fill(0, 0, size);
  for (const cell of table.values) {
    if (isUncertain(cell) && !(cell instanceof Float64Array)) return undefined;
    if (typeof cell !== "number" && !(cell instanceof Float64Array)) continue;
    for (let i = 0; i < size; i++) {
      const value = typeof cell === "number" ? cell : cell[i]!;
      const beyond = limit[i]!;
      const gap = value - beyond;
      const order = Math.abs(gap) > 1e-12 * Math.abs(value) ? gap : compareNumbers(value, roundedTo15(beyond));
      if (order === 0 ? countsEqual : order * sign > 0) out[i] = out[i]! + 1;
    }
  }
  return out;
}

/** Whether a condition is the same in all draws, and which. */
export function certainTruth(condition: DrawsValue): boolean | undefined {
  if (condition instanceof Uint8Array) {
    const [first] = condition;
    for (let i = 1; i < condition.length; i++) if (condition[i] !== first) return undefined;
    return first === 1;
  }
  if (isTable(condition) || isUncertain(condition)) return undefined;
  const holds = toLogical(condition);
  return typeof holds === "boolean" ? holds : undefined;
}

/** AND and OR of single cells and ranges that hold numbers and truth values throughout. */
const truths = (isAnd: boolean): FunctionOverDraws => (args, { size }) => {
  const out = new Uint8Array(size).fill(isAnd ? 1 : 0);
  let found = 0;
  for (const arg of args) {
    for (const cell of isTable(arg) ? arg.values : [arg]) {
      if (cell instanceof Float64Array || cell instanceof Uint8Array) for (let i = 0; i < size; i++) out[i] = isAnd ? out[i]! & (cell[i] !== 0 ? 1 : 0) : out[i]! | (cell[i] !== 0 ? 1 : 0);
      else if (typeof cell === "number" || typeof cell === "boolean") {
        if (Boolean(cell) !== isAnd) out.fill(isAnd ? 0 : 1);
      } else if (isTable(arg) && (cell === null || typeof cell === "string")) continue;
      else return undefined;
      found += 1;
    }
  }
  return found === 0 ? undefined : out;
};

const not: FunctionOverDraws = ([value]) => {
  if (value instanceof Uint8Array) return value.map((holds) => 1 - holds);
  return value instanceof Float64Array ? Uint8Array.from(value, (number) => (number === 0 ? 1 : 0)) : undefined;
};

const isKind = (matches: (cell: Exclude<CellDraws, Float64Array>) => boolean | undefined, ofNumbers: boolean): FunctionOverDraws => ([value]) => {
  if (value === undefined || isTable(value)) return undefined;
  return value instanceof Float64Array ? ofNumbers : matches(value);
};

export const FUNCTIONS_OVER_DRAWS: ReadonlyMap<string, FunctionOverDraws> = new Map<string, FunctionOverDraws>([
  ["SUM", sum],
  ["AVERAGE", average],
  ["MAX", extreme((value, best) => value > best)],
  ["MIN", extreme((value, best) => value < best)],
  ["COUNT", count],
  ["SUMPRODUCT", sumProduct],
  ["AND", truths(true)],
  ["OR", truths(false)],
  ["NOT", not],
  ["ISNUMBER", isKind((cell) => (isUncertain(cell) ? (cell instanceof Uint8Array ? false : undefined) : typeof cell === "number"), true)],
  ["ISERROR", isKind((cell) => (isUncertain(cell) ? (cell instanceof Uint8Array ? false : undefined) : cell instanceof ErrorValue), false)],
]);
