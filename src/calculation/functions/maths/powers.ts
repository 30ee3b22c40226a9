import { power } from "../../formula/operators";
import { DIVISION_BY_ZERO, INVALID_NUMBER, type ErrorValue } from "../../values/ErrorValue";
import { define, type ExcelFunction } from "../ExcelFunction";
import { number, optional } from "../parameters";
import { plainNumber } from "../toolPak";

const of = (name: string, compute: (value: number) => number | ErrorValue): ExcelFunction => define(name, [number], ([value]) => compute(value));

export const powers: readonly ExcelFunction[] = [
  of("ABS", Math.abs),
  of("SIGN", Math.sign),
  of("SQRT", (value) => (value < 0 ? INVALID_NUMBER : Math.sqrt(value))),
  define("SQRTPI", [plainNumber], ([value]) => (value < 0 ? INVALID_NUMBER : Math.sqrt(value * Math.PI))),
  of("EXP", Math.exp),
  of("LN", (value) => (value <= 0 ? INVALID_NUMBER : Math.log(value))),
  of("LOG10", (value) => (value <= 0 ? INVALID_NUMBER : Math.log10(value))),
  define("LOG", [number, optional(number, 10)], ([value, base]) => {
    if (value <= 0 || base <= 0) return INVALID_NUMBER;
    if (base === 1) return DIVISION_BY_ZERO;
    return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
  }),
  define("POWER", [number, number], ([base, exponent]) => power(base, exponent)),
  define("PI", [], () => Math.PI),
];
