import type { Lambda } from "./Lambda";
import type { Matrix } from "./Matrix";
import type { Reference } from "./Reference";
import type { Scalar } from "./Scalar";

/** An argument that is left out between two commas: neither given nor quite a blank cell. */
export const OMITTED = Symbol("omitted");
export type Omitted = typeof OMITTED;

/** Whatever an expression can give. */
export type Value = Scalar | Matrix | Reference | Lambda;
/** What a function can be given. */
export type Argument = Value | Omitted;
