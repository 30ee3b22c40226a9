import type { Argument, Value } from "./Value";

/** A function made in a formula: LAMBDA(x, x + 1). */
export class Lambda {
  constructor(
    /** How many arguments it names. */
    readonly parameters: number,
    readonly call: (args: readonly Argument[]) => Value,
  ) {}
}
