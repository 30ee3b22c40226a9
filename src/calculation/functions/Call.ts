import type { DateSystem } from "../values/numberFromText";
import type { ReadableSheet, Reference } from "../values/Reference";
import type { Value } from "../values/Value";

/** What a function may know of the workbook around it. */
export interface Surroundings {
  readonly dates: DateSystem;
  /** The time at which the calculation began, as Excel's day number; the same for all of it. */
  readonly now: () => number;
  /** At least 0 and below 1. */
  readonly random: () => number;
  readonly sheets: readonly ReadableSheet[];
  /** The cells that a text such as "Sheet1!B2" or a name speaks of, seen from a cell; undefined where it speaks of none. */
  readonly referenceFrom: (text: string, call: Call) => Reference | undefined;
  /** What a text holds as a formula, for functions that take one. */
  readonly evaluate: (text: string, call: Call) => Value;
}

/** Where a function is called from: the cell that holds its formula. */
export interface Call {
  readonly book: Surroundings;
  readonly sheet: ReadableSheet;
  readonly row: number;
  readonly column: number;
}
