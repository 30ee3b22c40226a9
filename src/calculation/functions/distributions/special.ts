import { INVALID_NUMBER } from "../../values/ErrorValue";
import { alias, define, type ExcelFunction } from "../ExcelFunction";
import { number, optional } from "../parameters";
import { plainNumber } from "../toolPak";
import { erf, erfc } from "./incompleteGamma";
import { gamma, logGamma } from "./logGamma";

const logarithm = define("GAMMALN", [number], ([x]) => (x <= 0 ? INVALID_NUMBER : logGamma(x)));
const complement = define("ERFC", [plainNumber], ([x]) => erfc(x));

export const special: readonly ExcelFunction[] = [
  define("GAMMA", [number], ([x]) => {
    const value = gamma(x);
    return Number.isFinite(value) ? value : INVALID_NUMBER;
  }),
  logarithm,
  alias("GAMMALN.PRECISE", logarithm),
  define("ERF", [plainNumber, optional(plainNumber)], ([from, to]) => (to === undefined ? erf(from) : erf(to) - erf(from))),
  define("ERF.PRECISE", [plainNumber], ([x]) => erf(x)),
  complement,
  alias("ERFC.PRECISE", complement),
];
