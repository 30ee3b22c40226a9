import { INVALID_NUMBER } from "../../values/ErrorValue";
import { alias, define, type ExcelFunction } from "../ExcelFunction";
import { number, optional } from "../parameters";
import { plainNumber } from "../toolPak";
import { erf, erfc, gammaShares } from "./incompleteGamma";
import { gamma, logGamma } from "./logGamma";

const logarithm = define("GAMMALN", [number], ([x]) => (x <= 0 ? INVALID_NUMBER : logGamma(x)));
const complement = define("ERFC", [plainNumber], ([x]) => erfc(x));

/** Between two places of the same sign the shares beyond are taken from each other, which keeps their digits far out. */
function erfBetween(from: number, to: number): number {
  if (from < 0 && to < 0) return -erfBetween(-from, -to);
  if (from > 1 && to > 1) return gammaShares(0.5, from * from).above - gammaShares(0.5, to * to).above;
  return erf(to) - erf(from);
}

export const special: readonly ExcelFunction[] = [
  define("GAMMA", [number], ([x]) => {
    const value = gamma(x);
    return Number.isFinite(value) ? value : INVALID_NUMBER;
  }),
  logarithm,
  alias("GAMMALN.PRECISE", logarithm),
  define("ERF", [plainNumber, optional(plainNumber)], ([from, to]) => (to === undefined ? erf(from) : erfBetween(from, to))),
  define("ERF.PRECISE", [plainNumber], ([x]) => erf(x)),
  complement,
  alias("ERFC.PRECISE", complement),
];
