import type { CellDraws } from "../draws/Draws";
import type { Value } from "../values/Value";
import type { Call } from "./Call";
import type { Parameter } from "./Parameter";

/** A function as formulas call it. */
export interface ExcelFunction {
  /** As typed, in capitals. */
  readonly name: string;
  readonly parameters: readonly Parameter<unknown>[];
  readonly minimum: number;
  readonly maximum: number;
  /** Calculated again at every calculation: its result can change although nothing that it names has. */
  readonly isVolatile: boolean;
  /** Whether it asks for cells that the formula does not name, as OFFSET and INDIRECT do. */
  readonly asksForCells: boolean;
  readonly body: (args: readonly unknown[], call: Call) => Value;
  /** The same for single cells that hold columns of draws, where that takes less than a call for each draw. */
  readonly overDraws?: (args: readonly CellDraws[], size: number) => CellDraws;
}

type GivenBy<P> = P extends { readonly gives?: { readonly type: infer T } } ? T : never;
type ValueOf<P> = P extends { readonly presence: "repeating" } ? readonly GivenBy<P>[] : GivenBy<P>;
type ValuesOf<P extends readonly Parameter<unknown>[]> = { readonly [K in keyof P]: ValueOf<P[K]> };

/** Excel takes no more. */
export const MOST_ARGUMENTS = 255;

/**
 * A function of Excel's: how each argument is read, and what it gives. The body sees no error unless a parameter asks for it; an error
 * among the arguments is the result.
 */
export function define<const P extends readonly Parameter<unknown>[]>(
  name: string,
  parameters: P,
  body: (args: ValuesOf<P>, call: Call) => Value,
  { isVolatile = false, asksForCells = false }: { readonly isVolatile?: boolean; readonly asksForCells?: boolean } = {},
): ExcelFunction {
  const required = parameters.filter(({ presence }) => presence === "required").length;
  const repeats = parameters.at(-1)?.presence === "repeating";
  return { name, parameters, minimum: required, maximum: repeats ? MOST_ARGUMENTS : parameters.length, isVolatile, asksForCells, body: body as ExcelFunction["body"] };
}

/** The same function under another name, as STDEV.S and STDEV are. */
export const alias = (name: string, other: ExcelFunction): ExcelFunction => ({ ...other, name });
