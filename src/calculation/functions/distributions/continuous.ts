import { INVALID_NUMBER, type ErrorValue } from "../../values/ErrorValue";
import { alias, define, type ExcelFunction } from "../ExcelFunction";
import { integer, logical, number, optional } from "../parameters";
import { gammaShares } from "./incompleteGamma";
import { betaShares } from "./incompleteBeta";
import { normalBelow, normalDensity, normalInverse } from "./normal";
import { betaDensity, betaInverse, fAt, fInverse, gammaDensity, gammaInverse, tAbove, tBelow, tDensity, tInverseTwoTails } from "./shapes";
import { sharesAbove, sharesBelow } from "./solveRising";

type Result = number | ErrorValue;

const isInside = (p: number): boolean => p > 0 && p < 1;
const MOST_DEGREES = 1e10;
const areDegrees = (degrees: number): boolean => degrees >= 1 && degrees <= MOST_DEGREES;
const inverseOfNormal = (p: number): Result => (isInside(p) ? normalInverse(p) : INVALID_NUMBER);

const normalOld = define("NORMDIST", [number, number, number, logical], ([x, mean, deviation, cumulative]) => {
  if (deviation <= 0) return INVALID_NUMBER;
  const z = (x - mean) / deviation;
  return cumulative ? normalBelow(z) : normalDensity(z) / deviation;
});
const normalInv = define("NORMINV", [number, number, number], ([p, mean, deviation]) => (isInside(p) && deviation > 0 ? mean + deviation * normalInverse(p) : INVALID_NUMBER));
const standardInv = define("NORMSINV", [number], ([p]) => inverseOfNormal(p));

const logNormalBelow = (x: number, mean: number, deviation: number): Result => (x <= 0 || deviation <= 0 ? INVALID_NUMBER : normalBelow((Math.log(x) - mean) / deviation));
const logNormalInv = define("LOGINV", [number, number, number], ([p, mean, deviation]) => (isInside(p) && deviation > 0 ? Math.exp(mean + deviation * normalInverse(p)) : INVALID_NUMBER));

const normals: readonly ExcelFunction[] = [
  normalOld,
  alias("NORM.DIST", normalOld),
  normalInv,
  alias("NORM.INV", normalInv),
  define("NORMSDIST", [number], ([z]) => normalBelow(z)),
  define("NORM.S.DIST", [number, logical], ([z, cumulative]) => (cumulative ? normalBelow(z) : normalDensity(z))),
  standardInv,
  alias("NORM.S.INV", standardInv),
  define("PHI", [number], ([z]) => normalDensity(z)),
  define("GAUSS", [number], ([z]) => Math.sign(z) * 0.5 * gammaShares(0.5, (z * z) / 2).below),
  define("LOGNORMDIST", [number, number, number], ([x, mean, deviation]) => logNormalBelow(x, mean, deviation)),
  define("LOGNORM.DIST", [number, number, number, logical], ([x, mean, deviation, cumulative]) => {
    if (cumulative || x <= 0 || deviation <= 0) return logNormalBelow(x, mean, deviation);
    return normalDensity((Math.log(x) - mean) / deviation) / (x * deviation);
  }),
  logNormalInv,
  alias("LOGNORM.INV", logNormalInv),
  define("STANDARDIZE", [number, number, number], ([x, mean, deviation]) => (deviation <= 0 ? INVALID_NUMBER : (x - mean) / deviation)),
];

const tAboveOrError = (x: number, degrees: number): Result => (areDegrees(degrees) ? 1 - tBelow(x, degrees) : INVALID_NUMBER);
const tTwo = (x: number, degrees: number): Result => (x < 0 || !areDegrees(degrees) ? INVALID_NUMBER : 2 * tAbove(x, degrees));
const tInv2 = define("TINV", [number, integer], ([p, degrees]) => (p > 0 && p <= 1 && degrees >= 1 ? tInverseTwoTails(p, degrees) : INVALID_NUMBER));

const students: readonly ExcelFunction[] = [
  define("T.DIST", [number, integer, logical], ([x, degrees, cumulative]) => (!areDegrees(degrees) ? INVALID_NUMBER : cumulative ? tBelow(x, degrees) : tDensity(x, degrees))),
  define("T.DIST.RT", [number, integer], ([x, degrees]) => (x >= 0 && areDegrees(degrees) ? tAbove(x, degrees) : tAboveOrError(x, degrees))),
  define("T.DIST.2T", [number, integer], ([x, degrees]) => tTwo(x, degrees)),
  define("TDIST", [number, integer, integer], ([x, degrees, tails]) => {
    if (x < 0 || !areDegrees(degrees) || (tails !== 1 && tails !== 2)) return INVALID_NUMBER;
    return tails * tAbove(x, degrees);
  }),
  define("T.INV", [number, integer], ([p, degrees]) => {
    if (!isInside(p) || degrees < 1) return INVALID_NUMBER;
    return p < 0.5 ? -tInverseTwoTails(2 * p, degrees) : tInverseTwoTails(2 * (1 - p), degrees);
  }),
  tInv2,
  alias("T.INV.2T", tInv2),
];

const fAbove = define("FDIST", [number, integer, integer], ([x, d1, d2]) => (x < 0 || !areDegrees(d1) || !areDegrees(d2) ? INVALID_NUMBER : fAt(x, d1, d2).above));
const fInvAbove = define("FINV", [number, integer, integer], ([p, d1, d2]) => (p > 0 && p <= 1 && areDegrees(d1) && areDegrees(d2) ? fInverse(sharesAbove(p), d1, d2) : INVALID_NUMBER));
const chiAbove = define("CHIDIST", [number, integer], ([x, degrees]) => (x < 0 || !areDegrees(degrees) ? INVALID_NUMBER : gammaShares(degrees / 2, x / 2).above));
const chiInvAbove = define("CHIINV", [number, integer], ([p, degrees]) => (p > 0 && p <= 1 && areDegrees(degrees) ? 2 * gammaInverse(sharesAbove(p), degrees / 2) : INVALID_NUMBER));

const ofVariances: readonly ExcelFunction[] = [
  define("F.DIST", [number, integer, integer, logical], ([x, d1, d2, cumulative]) => {
    if (x < 0 || !areDegrees(d1) || !areDegrees(d2)) return INVALID_NUMBER;
    return cumulative ? fAt(x, d1, d2).below : fAt(x, d1, d2).density;
  }),
  fAbove,
  alias("F.DIST.RT", fAbove),
  define("F.INV", [number, integer, integer], ([p, d1, d2]) => (p >= 0 && p < 1 && areDegrees(d1) && areDegrees(d2) ? fInverse(sharesBelow(p), d1, d2) : INVALID_NUMBER)),
  fInvAbove,
  alias("F.INV.RT", fInvAbove),
  define("CHISQ.DIST", [number, integer, logical], ([x, degrees, cumulative]) => {
    if (x < 0 || !areDegrees(degrees)) return INVALID_NUMBER;
    return cumulative ? gammaShares(degrees / 2, x / 2).below : gammaDensity(x / 2, degrees / 2) / 2;
  }),
  chiAbove,
  alias("CHISQ.DIST.RT", chiAbove),
  define("CHISQ.INV", [number, integer], ([p, degrees]) => (p >= 0 && p < 1 && areDegrees(degrees) ? 2 * gammaInverse(sharesBelow(p), degrees / 2) : INVALID_NUMBER)),
  chiInvAbove,
  alias("CHISQ.INV.RT", chiInvAbove),
];

const gammaDist = define("GAMMADIST", [number, number, number, logical], ([x, shape, scale, cumulative]) => {
  if (x < 0 || shape <= 0 || scale <= 0) return INVALID_NUMBER;
  return cumulative ? gammaShares(shape, x / scale).below : gammaDensity(x / scale, shape) / scale;
});
const gammaInv = define("GAMMAINV", [number, number, number], ([p, shape, scale]) => (p >= 0 && p < 1 && shape > 0 && scale > 0 ? scale * gammaInverse(sharesBelow(p), shape) : INVALID_NUMBER));

const betaBelow = (x: number, a: number, b: number, from: number, to: number): Result => {
  if (a <= 0 || b <= 0 || x < from || x > to || from === to) return INVALID_NUMBER;
  return betaShares(a, b, (x - from) / (to - from), (to - x) / (to - from)).below;
};
const betaInv = define("BETAINV", [number, number, number, optional(number, 0), optional(number, 1)], ([p, a, b, from, to]) => {
  if (!isInside(p) || a <= 0 || b <= 0 || from >= to) return INVALID_NUMBER;
  return from + (to - from) * betaInverse(sharesBelow(p), a, b);
});
const exponential = define("EXPONDIST", [number, number, logical], ([x, rate, cumulative]) => {
  if (x < 0 || rate <= 0) return INVALID_NUMBER;
  return cumulative ? -Math.expm1(-rate * x) : rate * Math.exp(-rate * x);
});
const weibull = define("WEIBULL", [number, number, number, logical], ([x, shape, scale, cumulative]) => {
  if (x < 0 || shape <= 0 || scale <= 0) return INVALID_NUMBER;
  const power = (x / scale) ** shape;
  return cumulative ? -Math.expm1(-power) : (shape / scale) * (x / scale) ** (shape - 1) * Math.exp(-power);
});

const shaped: readonly ExcelFunction[] = [
  gammaDist,
  alias("GAMMA.DIST", gammaDist),
  gammaInv,
  alias("GAMMA.INV", gammaInv),
  define("BETADIST", [number, number, number, optional(number, 0), optional(number, 1)], ([x, a, b, from, to]) => betaBelow(x, a, b, from, to)),
  define("BETA.DIST", [number, number, number, logical, optional(number, 0), optional(number, 1)], ([x, a, b, cumulative, from, to]) => {
    const below = betaBelow(x, a, b, from, to);
    if (cumulative || typeof below !== "number") return below;
    return betaDensity((x - from) / (to - from), a, b) / (to - from);
  }),
  betaInv,
  alias("BETA.INV", betaInv),
  exponential,
  alias("EXPON.DIST", exponential),
  weibull,
  alias("WEIBULL.DIST", weibull),
];

export const continuous: readonly ExcelFunction[] = [...normals, ...students, ...ofVariances, ...shaped];
