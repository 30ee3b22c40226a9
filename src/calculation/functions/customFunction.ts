import { asMatrix, dereference } from "../values/dereference";
import { EMPTY_ARRAY, errorFromCode, ErrorValue, INVALID_NUMBER, isErrorCode, WRONG_VALUE } from "../values/ErrorValue";
import { Matrix } from "../values/Matrix";
import type { Scalar } from "../values/Scalar";
import { OMITTED, type Argument, type Value } from "../values/Value";
import { MOST_ARGUMENTS, type ExcelFunction } from "./ExcelFunction";
import type { CellParameter, Parameter, WholeParameter } from "./Parameter";

/** What functions.json says of a custom function, as Excel reads it. */
export interface CustomFunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly CustomParameter[];
}

export interface CustomParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface CustomFunctionOptions {
  /** Whether an error in a cell reaches parameters of the type any; otherwise it is the result. */
  readonly allowErrorForDataTypeAny: boolean;
  /** How a blank cell reaches the function now: 0 as on the desktop, null as on the web. */
  readonly blankAs: () => 0 | null;
  /** The object in which an error reaches the function; it carries its code. */
  readonly errorGiven: (code: string) => object;
}

/** A cell, or rows of cells, as Excel hands them to a custom function. */
type Given = string | number | boolean | object | null;

/**
 * A custom function as formulas call it. One value at a time where its parameter is a scalar: a range is worked through cell by cell; all of
 * the range where it is a matrix. What is left out arrives as null. An error that it throws, or gives for one cell of an array, keeps its message.
 */
export function customFunction({ name, parameters }: CustomFunctionMetadata, run: (...given: unknown[]) => unknown, options: CustomFunctionOptions): ExcelFunction {
  const invocation = { functionName: name };
  const repeats = parameters.at(-1)?.repeating ?? false;
  return {
    name: name.toUpperCase(),
    parameters: parameters.map((parameter) => parameterOf(parameter, options)),
    minimum: parameters.filter(({ optional, repeating }) => !optional && !repeating).length,
    maximum: repeats ? MOST_ARGUMENTS : parameters.length,
    isVolatile: false,
    asksForCells: false,
    body: (args) => {
      try {
        return valueOf(run(...args, invocation));
      } catch (thrown) {
        return errorFrom(thrown);
      }
    },
  };
}

function parameterOf(parameter: CustomParameter, { allowErrorForDataTypeAny, blankAs, errorGiven }: CustomFunctionOptions): Parameter<unknown> {
  const takesErrors = allowErrorForDataTypeAny && (parameter.type ?? "any") === "any";
  const one = (value: Scalar, blank: 0 | null): Given => (value === null ? blank : value instanceof ErrorValue ? errorGiven(value.code) : value);
  const presence = parameter.repeating ? "repeating" : parameter.optional ? "optional" : "required";
  const common = { presence, fallback: null, emptyIsAbsent: parameter.optional === true } as const;
  if (parameter.dimensionality !== "matrix") {
    const read: CellParameter<unknown>["read"] = (value) => (value instanceof ErrorValue && !takesErrors ? value : one(value, blankAs()));
    return { takes: "cell", read, ...common };
  }
  const read: WholeParameter<unknown>["read"] = (argument: Argument) => {
    const blank = blankAs();
    const plain = argument === OMITTED ? null : dereference(argument);
    if (!(plain instanceof Matrix)) return plain instanceof ErrorValue && !takesErrors ? plain : [[one(plain, blank)]];
    if (!takesErrors) {
      const error = plain.values.find((value) => value instanceof ErrorValue);
      if (error instanceof ErrorValue) return error;
    }
    const { rows, columns, values } = asMatrix(plain);
    const lines = new Array<Given[]>(rows);
    for (let row = 0, i = 0; row < rows; row++) {
      const line = new Array<Given>(columns);
      for (let column = 0; column < columns; column++) line[column] = one(values[i++]!, blank);
      lines[row] = line;
    }
    return lines;
  };
  return { takes: "whole", read, ...common };
}

function valueOf(result: unknown): Value {
  if (!Array.isArray(result)) return scalarOf(result);
  const lines: readonly (readonly unknown[])[] = result.map((line: unknown) => (Array.isArray(line) ? (line as readonly unknown[]) : [line]));
  const columns = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (columns === 0) return EMPTY_ARRAY;
  if (lines.length === 1 && columns === 1) return scalarOf(lines[0]![0]);
  return Matrix.build(lines.length, columns, (row, column) => scalarOf(lines[row]![column]));
}

function scalarOf(cell: unknown): Scalar {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : INVALID_NUMBER;
  if (typeof cell === "string" || typeof cell === "boolean") return cell;
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? errorFrom(cell) : WRONG_VALUE;
}

/** CustomFunctions.Error by its code and message; anything else that is thrown is #VALUE! with its message. */
function errorFrom(thrown: unknown): ErrorValue {
  const { code, message } = (typeof thrown === "object" && thrown !== null ? thrown : { message: String(thrown) }) as { readonly code?: unknown; readonly message?: unknown };
  const known = typeof code === "string" && isErrorCode(code) ? errorFromCode(code) : WRONG_VALUE;
  return typeof message === "string" && message !== "" ? new ErrorValue(known.code, message) : known;
}
