import { toLogical, toNumber, toText } from "../values/coerce";
import { asMatrix, firstScalar } from "../values/dereference";
import { ErrorValue, WRONG_VALUE } from "../values/ErrorValue";
import { Lambda } from "../values/Lambda";
import type { Matrix } from "../values/Matrix";
import { Reference } from "../values/Reference";
import type { Scalar } from "../values/Scalar";
import { OMITTED, type Argument, type Value } from "../values/Value";
import { numbersIn } from "./numbersIn";
import type { CellParameter, Lazy, LazyParameter, Parameter, WholeParameter } from "./Parameter";

const REQUIRED = { presence: "required", fallback: undefined, emptyIsAbsent: false } as const;

/** A parameter of one's own that takes one value at a time. */
export const cell = <T>(read: CellParameter<T>["read"]): CellParameter<T> => ({ takes: "cell", read, ...REQUIRED });
/** A parameter of one's own that takes all it is given at once. */
export const whole = <T>(read: WholeParameter<T>["read"]): WholeParameter<T> => ({ takes: "whole", read, ...REQUIRED });
const placeless = <T>(read: WholeParameter<T>["read"]): WholeParameter<T> => ({ ...whole(read), isPlaceless: true });

/** A number; text that reads as one is taken, a blank is 0. */
export const number: CellParameter<number> = cell((value, { book }) => toNumber(value, book.dates));
/** A number without what follows its point, cut towards 0. */
export const integer: CellParameter<number> = cell((value, { book }) => {
  const read = toNumber(value, book.dates);
  return typeof read === "number" ? Math.trunc(read) : read;
});
export const text: CellParameter<string> = cell((value) => toText(value));
export const logical: CellParameter<boolean> = cell((value) => toLogical(value));
/** Any single value but an error, as it is; null for a blank. */
export const scalar: CellParameter<Exclude<Scalar, ErrorValue>> = cell((value) => value);
/** Any single value, errors too: for functions that ask what a value is. The error itself arrives wrapped, so that it does not end the call. */
export const anything: CellParameter<{ readonly value: Scalar }> = cell((value) => ({ value }));

/** All values of a range or array, errors and blanks among them; a single value as 1 × 1. */
export const matrix: WholeParameter<Matrix> = placeless((value) => (value === OMITTED ? asMatrix(null) : asMatrix(value)));
/** Cells by their place; anything else is #VALUE! */
export const reference: WholeParameter<Reference> = whole((value) => (value instanceof Reference ? value : value instanceof ErrorValue ? value : WRONG_VALUE));
/** Whatever is given, as it is: a place, an array or a value, errors too. */
export const raw: WholeParameter<{ readonly value: Value }> = whole((value) => ({ value: value === OMITTED ? null : value }));
/** As raw, but told apart from what was left out between commas. */
export const rawOrEmpty: WholeParameter<{ readonly value: Argument }> = whole((value) => ({ value }));
/** Every number in what is given, as SUM counts: in cells and arrays texts, truth values and blanks are left out, given directly they count. */
export const numbers: WholeParameter<readonly number[]> = placeless((value, call) => numbersIn(value === OMITTED ? null : value, call));
/** One value for the whole call, also where a range is given: its first. */
export const single: WholeParameter<Exclude<Scalar, ErrorValue>> = placeless((value) => (value === OMITTED ? null : firstScalar(value)));
export const lambda: WholeParameter<Lambda> = placeless((value) => (value instanceof Lambda ? value : value instanceof ErrorValue ? value : WRONG_VALUE));
/** Not worked out before it is asked for. */
export const lazy: LazyParameter<Lazy> = { takes: "lazy", read: (value) => () => { const given = value(); return given === OMITTED ? null : given; }, ...REQUIRED };

/** The same, but a range of several cells is #VALUE! */
export const refusingRanges = <T>(parameter: CellParameter<T>): CellParameter<T> => ({ ...parameter, refusesRanges: true });

/** May be left out at the end; an empty place between commas counts as blank (0, "" or FALSE). */
export function optional<T>(parameter: Parameter<T>): Parameter<T | undefined>;
export function optional<T>(parameter: Parameter<T>, fallback: T): Parameter<T>;
export function optional<T>(parameter: Parameter<T>, fallback?: T): Parameter<T | undefined> {
  return { ...parameter, presence: "optional", fallback };
}

/** May be left out, at the end or between commas. */
export function defaulted<T>(parameter: Parameter<T>): Parameter<T | undefined>;
export function defaulted<T>(parameter: Parameter<T>, fallback: T): Parameter<T>;
export function defaulted<T>(parameter: Parameter<T>, fallback?: T): Parameter<T | undefined> {
  return { ...parameter, presence: "optional", fallback, emptyIsAbsent: true };
}

/** The last one, given any number of times, none included: the body gets a list. */
export const repeating = <T>(parameter: Parameter<T>): Repeating<T> => ({ ...parameter, presence: "repeating" });
export type Repeating<T> = Parameter<T> & { readonly presence: "repeating" };
