import type { FaultCode } from "../domain/fault";
import type { Limit } from "../domain/limits";
import type { Calculation } from "./calculation";
import type { CellIn } from "./cells";
import type { NativeArgument } from "./twin/NativeArgument";

/** A cell, a row as an array, or a table as an array of rows; null for an argument left out. */
export type ExampleArgument = CellIn | readonly CellIn[] | readonly (readonly CellIn[])[];
export type ExampleResult = number | string | boolean | readonly (number | string | boolean)[] | readonly (readonly (number | string | boolean)[])[];

export type Example = { readonly case: string; readonly args: readonly ExampleArgument[] } & (
  | { readonly gives: ExampleResult; /** How far the result may be from `gives`; 1e-9 unless told. */ readonly within?: number }
  | { readonly faults: FaultCode; readonly says?: RegExp }
);

/** Why a call has no native twin, said so that the user can put it right where that is possible. */
export interface NoTwin {
  readonly none: string;
}

/**
 * Plain Excel with the same result. An argument left out is undefined. Free of LET and LAMBDA, so that every Excel and LibreOffice work it out.
 * A twin that must know how large its arguments are is an array formula: `says` tells in words what it does.
 */
export type NativeTwin =
  | ((...args: readonly (string | undefined)[]) => string | NoTwin | undefined)
  | NoTwin
  | { readonly says: string; readonly array: (...args: readonly (NativeArgument | undefined)[]) => string | NoTwin };

/** What people read about a function. Kept apart from the calculation, so that Excel loads no texts. */
export interface Facts {
  readonly summary: string;
  /** One line per parameter, in the calculation's order. */
  readonly parameters: readonly {
    readonly help: string;
    /** What it counts, where the calculation itself does not say: "text", "persons", "any one unit of money". */
    readonly unit: string;
    /** What stands in the formula that is inserted to show the function. */
    readonly sample: string;
    /** Whether it counts in real terms, as appraisals do: its help then says what to do with cash. */
    readonly inRealTerms?: true;
  }[];
  readonly returns: { readonly unit: string; readonly help: string };
  /** In words. */
  readonly formula: string;
  readonly errors: readonly string[];
  readonly source: { readonly title: string; readonly heading?: string; readonly href?: string };
  /** Run as tests, printed in the reference. */
  readonly examples: readonly Example[];
  readonly native?: NativeTwin;
}

export type Parameter = {
  readonly name: string;
  readonly optional: boolean;
  /** Matched cell by cell with the other arguments that are. */
  readonly cellByCell: boolean;
  /** Of a share, a rate or an uplift; the unit's text says it too. */
  readonly limit?: Limit;
} & Facts["parameters"][number];

export interface FunctionDefinition extends Omit<Facts, "parameters"> {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly evaluate: Calculation["evaluate"];
}

const REAL_TERMS = "in real terms, in prices of one year; turn cash amounts into real ones with BUDGET.REAL first";

/** A calculation with its facts. Both must speak of the same parameters. */
export function defineFunction({ calculate, facts }: { readonly calculate: Calculation; readonly facts: Facts }): FunctionDefinition {
  if (calculate.parameters.length !== facts.parameters.length) {
    throw new Error(`${calculate.name} takes ${calculate.parameters.length} arguments and describes ${facts.parameters.length}.`);
  }
  return {
    ...facts,
    name: calculate.name,
    evaluate: calculate.evaluate,
    parameters: calculate.parameters.map(({ name, optional, unit, limit }, i) => {
      const told = facts.parameters[i]!;
      return {
        name, optional, cellByCell: unit !== undefined, ...told,
        ...(told.inRealTerms && { help: `${told.help}; ${REAL_TERMS}` }),
        ...(limit && { limit, unit: `${told.unit}, ${limit.text}` }),
      };
    }),
  };
}
