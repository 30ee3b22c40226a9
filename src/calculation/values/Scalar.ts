import { ErrorValue } from "./ErrorValue";

/** What one cell can hold: null is a blank cell, which is neither 0 nor "". */
export type Scalar = number | string | boolean | null | ErrorValue;

export const isError = (value: unknown): value is ErrorValue => value instanceof ErrorValue;
