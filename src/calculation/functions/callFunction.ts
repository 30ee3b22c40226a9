import { dereference, firstScalar } from "../values/dereference";
import { ErrorValue, INVALID_NUMBER, NOT_AVAILABLE, WRONG_VALUE } from "../values/ErrorValue";
import { Matrix } from "../values/Matrix";
import { Reference } from "../values/Reference";
import { OMITTED, type Argument, type Value } from "../values/Value";
import type { Call } from "./Call";
import type { ExcelFunction } from "./ExcelFunction";
import type { CellParameter, Parameter } from "./Parameter";

/** Arguments as a formula gives them, each worked out when it is needed. */
export type Thunk = () => Argument;

/** A number that is none (0/0, an overflow) is an error in a cell. */
export const settled = (value: Value): Value => (typeof value === "number" && !Number.isFinite(value) ? INVALID_NUMBER : value);

const absent = Symbol("absent");

/**
 * Calls a function: reads each argument as its parameter asks, works through arrays where single values are asked for, and passes errors on.
 * How many arguments there are has been checked before.
 */
export function callFunction(definition: ExcelFunction, thunks: readonly Thunk[], call: Call): Value {
  const { parameters } = definition;
  const count = parameters.length;
  const repeats = count > 0 && parameters[count - 1]!.presence === "repeating";
  const places = repeats ? Math.max(count, thunks.length) : count;
  const read = new Array<unknown>(places);
  let cells: (Matrix | undefined)[] | undefined;
  for (let i = 0; i < places; i++) {
    const parameter = parameters[i < count ? i : count - 1]!;
    const thunk = thunks[i];
    if (parameter.takes === "lazy") {
      read[i] = thunk === undefined ? parameter.fallback : parameter.read(thunk, call);
      continue;
    }
    const argument = thunk === undefined ? absent : thunk();
    if (argument === absent || (argument === OMITTED && parameter.emptyIsAbsent)) {
      read[i] = parameter.presence === "repeating" ? absent : parameter.fallback;
      continue;
    }
    if (parameter.takes === "whole") {
      const value = parameter.read(argument, call);
      if (value instanceof ErrorValue) return value;
      read[i] = value;
      continue;
    }
    if (parameter.refusesRanges && argument instanceof Reference && !argument.isCell) return WRONG_VALUE;
    const plain = argument === OMITTED ? null : dereference(argument);
    if (plain instanceof Matrix) {
      (cells ??= new Array<Matrix | undefined>(places))[i] = plain;
      continue;
    }
    const value = parameter.read(plain, call);
    if (value instanceof ErrorValue) return value;
    read[i] = value;
  }
  if (!cells) return settled(definition.body(grouped(read, parameters, repeats), call));
  return overArrays(definition, read, cells, call, repeats);
}

/** Repeated arguments as one list at the end. */
function grouped(read: readonly unknown[], parameters: readonly Parameter<unknown>[], repeats: boolean): readonly unknown[] {
  if (!repeats) return read;
  const fixed = parameters.length - 1;
  return [...read.slice(0, fixed), read.slice(fixed).filter((value) => value !== absent)];
}

function overArrays(definition: ExcelFunction, read: readonly unknown[], cells: readonly (Matrix | undefined)[], call: Call, repeats: boolean): Value {
  const { parameters } = definition;
  let rows = 1;
  let columns = 1;
  for (const cell of cells) {
    if (!cell) continue;
    rows = Math.max(rows, cell.rows);
    columns = Math.max(columns, cell.columns);
  }
  return Matrix.build(rows, columns, (row, column) => {
    const args = read.slice();
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (!cell) continue;
      if (isOutside(cell, row, column)) return NOT_AVAILABLE;
      const value = cell.spread(row, column);
      const given = (parameters[Math.min(i, parameters.length - 1)] as CellParameter<unknown>).read(value, call);
      if (given instanceof ErrorValue) return given;
      args[i] = given;
    }
    return firstScalar(settled(definition.body(grouped(args, parameters, repeats), call)));
  });
}

const isOutside = ({ rows, columns }: Matrix, row: number, column: number): boolean => (rows > 1 && row >= rows) || (columns > 1 && column >= columns);
