import { isFault } from "../../domain/fault";
import type { Calculation } from "../../functions/calculation";
import { calculations } from "../../functions/calculations";
import type { CellIn, CellOut, Matrix as Cells } from "../../functions/cells";
import { asMatrix } from "../values/dereference";
import { ErrorValue, errorFromCode } from "../values/ErrorValue";
import { Matrix } from "../values/Matrix";
import type { Scalar } from "../values/Scalar";
import { OMITTED, type Argument, type Value } from "../values/Value";
import { drawsOf, isUncertain, pick, type CellDraws } from "../draws/Draws";
import { define, type ExcelFunction } from "./ExcelFunction";
import { optional } from "./parameters";
import type { WholeParameter } from "./Parameter";

/** How a blank cell is handed to a custom function: as 0 on the desktop, as null on the web. */
export type BlankAs = 0 | null;

const cellIn = (value: Scalar, blankAs: BlankAs): CellIn => value ?? blankAs;

const cellsFrom = (argument: Argument, blankAs: BlankAs): Cells | null => (argument === OMITTED ? null : asMatrix(argument).lines().map((line) => line.map((value) => cellIn(value, blankAs))));

const scalarFrom = (cell: CellOut): Scalar => (isFault(cell) ? new ErrorValue(errorFromCode(cell.code).code, cell.fault) : cell);

function valueFrom(rows: CellOut[][]): Value {
  return rows.length === 1 && rows[0]!.length === 1 ? scalarFrom(rows[0]![0]!) : Matrix.of(rows.map((row) => row.map(scalarFrom)));
}

/**
 * One of our own functions as formulas call it: the same calculation that Excel runs. A function that goes cell by cell takes a column of
 * draws in one call.
 */
export function ownFunction({ name, parameters, evaluate }: Calculation, blankAs: BlankAs): ExcelFunction {
  const given: WholeParameter<Cells | null> = { takes: "whole", isPlaceless: true, presence: "required", fallback: undefined, emptyIsAbsent: false, read: (value) => cellsFrom(value, blankAs) };
  const run = (args: readonly (Cells | null | undefined)[]): Value => {
    const outcome = evaluate(args);
    return Array.isArray(outcome) ? valueFrom(outcome) : scalarFrom(outcome);
  };
  const goesCellByCell = parameters.every(({ unit }) => unit !== undefined);
  return {
    ...define(name, parameters.map((parameter) => (parameter.optional ? optional(given) : given)), (args) => run(args)),
    ...(goesCellByCell && { overDraws: (args, size) => overDraws(args, size, evaluate, blankAs) }),
  };
}

function overDraws(args: readonly CellDraws[], size: number, evaluate: Calculation["evaluate"], blankAs: BlankAs): CellDraws {
  const columns = args.map((arg): Cells => {
    if (!isUncertain(arg)) return [[cellIn(arg, blankAs)]];
    const rows = new Array<readonly CellIn[]>(size);
    if (arg instanceof Float64Array) for (let i = 0; i < size; i++) rows[i] = [arg[i]!];
    else for (let i = 0; i < size; i++) rows[i] = [cellIn(pick(arg, i), blankAs)];
    return rows;
  });
  const outcome = evaluate(columns);
  if (!Array.isArray(outcome)) return scalarFrom(outcome);
  return drawsOf(outcome.map((row) => scalarFrom(row[0]!)));
}

/** All functions of this add-in, by name. */
export const ownFunctions = (blankAs: BlankAs): ReadonlyMap<string, ExcelFunction> => new Map(calculations.map((calculation) => [calculation.name, ownFunction(calculation, blankAs)]));
