import type { ErrorValue } from "../values/ErrorValue";
import type { Scalar } from "../values/Scalar";
import type { Argument, Value } from "../values/Value";
import type { Call } from "./Call";

interface Presence<T> {
  readonly presence: "required" | "optional" | "repeating";
  /** What counts where an optional one is not given; undefined for nothing. */
  readonly fallback: T | undefined;
  /** Whether an empty place between commas counts as not given; else it is a blank, as in most of Excel's functions. */
  readonly emptyIsAbsent: boolean;
  /** Only a type: what the function's body gets. */
  readonly gives?: { readonly type: T };
}

/** One value at a time: a range or array is worked through cell by cell, and the function's result is an array of the same shape. */
export interface CellParameter<T> extends Presence<T> {
  readonly takes: "cell";
  /** Whether a range of several cells is #VALUE!, as in functions that came with the Analysis ToolPak; arrays are worked through all the same. */
  readonly refusesRanges?: boolean;
  readonly read: (value: Scalar, call: Call) => T | ErrorValue;
}

/** A range or array as a whole. */
export interface WholeParameter<T> extends Presence<T> {
  readonly takes: "whole";
  /** Whether a range counts only by its values, wherever it stands. */
  readonly isPlaceless?: boolean;
  readonly read: (value: Argument, call: Call) => T | ErrorValue;
}

/** Worked out only when the function asks for it, as the branches of IF. */
export interface LazyParameter<T> extends Presence<T> {
  readonly takes: "lazy";
  readonly read: (value: () => Argument, call: Call) => T;
}

export type Parameter<T> = CellParameter<T> | WholeParameter<T> | LazyParameter<T>;
export type Lazy = () => Value;
