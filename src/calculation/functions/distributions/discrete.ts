import { INVALID_NUMBER, type ErrorValue } from "../../values/ErrorValue";
import { alias, define, type ExcelFunction } from "../ExcelFunction";
import { integer, logical, number, optional } from "../parameters";
import { betaShares } from "./incompleteBeta";
import { gammaShares } from "./incompleteGamma";
import { binomialTerm, poissonTerm } from "./saddlePoint";

const isShare = (p: number): boolean => p >= 0 && p <= 1;
const isInside = (p: number): boolean => p > 0 && p < 1;
/** More trials than that are not counted one by one. */
const MOST_TRIALS = 2 ** 53;

/** The chance of at most k hits in n. */
const binomialUpTo = (k: number, n: number, p: number): number => (k < 0 ? 0 : k >= n ? 1 : p === 0 ? 1 : p === 1 ? 0 : betaShares(k + 1, n - k, p).above);

const binomial = define("BINOMDIST", [integer, integer, number, logical], ([k, n, p, cumulative]) => {
  if (k < 0 || k > n || n > MOST_TRIALS || !isShare(p)) return INVALID_NUMBER;
  return cumulative ? binomialUpTo(k, n, p) : binomialTerm(k, n, p);
});

/** Whether a sum of chances reaches a limit, but for rounding. */
const reaches = (chance: number, limit: number): boolean => chance >= limit * (1 - 1e-14);

const binomialInverse = define("CRITBINOM", [integer, number, number], ([n, p, limit]) => {
  if (n < 0 || !isInside(p) || !isInside(limit)) return INVALID_NUMBER;
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(binomialUpTo(middle, n, p), limit)) high = middle;
    else low = middle + 1;
  }
  return low;
});

function binomialRange(n: number, p: number, from: number, to: number): number | ErrorValue {
  if (n < 0 || !isShare(p) || from < 0 || from > n || to < from || to > n) return INVALID_NUMBER;
  let total = 0;
  for (let k = from; k <= to; k++) total += binomialTerm(k, n, p);
  return total;
}

const negative = (failures: number, successes: number, p: number): number =>
  failures + successes === 0 ? 1 : (successes / (failures + successes)) * binomialTerm(successes, failures + successes, p);

/** The chance of k of the marked among those drawn without putting back. */
function hypergeometric(k: number, drawn: number, marked: number, all: number): number {
  if (drawn === 0 || drawn === all) return 1;
  const p = drawn / all;
  return (binomialTerm(k, marked, p) * binomialTerm(drawn - k, all - marked, p)) / binomialTerm(drawn, all, p);
}
const isDraw = (k: number, drawn: number, marked: number, all: number): boolean =>
  all > 0 && drawn > 0 && drawn <= all && marked > 0 && marked <= all && k >= Math.max(0, drawn - all + marked) && k <= Math.min(drawn, marked);

const poisson = define("POISSON", [integer, number, logical], ([k, mean, cumulative]) => {
  if (k < 0 || mean < 0) return INVALID_NUMBER;
  return cumulative ? gammaShares(k + 1, mean).above : poissonTerm(k, mean);
});

export const discrete: readonly ExcelFunction[] = [
  binomial,
  alias("BINOM.DIST", binomial),
  binomialInverse,
  alias("BINOM.INV", binomialInverse),
  define("BINOM.DIST.RANGE", [integer, number, integer, optional(integer)], ([n, p, from, to]) => binomialRange(n, p, from, to ?? from)),
  define("NEGBINOMDIST", [integer, integer, number], ([failures, successes, p]) => (failures < 0 || successes < 1 || !isInside(p) ? INVALID_NUMBER : negative(failures, successes, p))),
  define("NEGBINOM.DIST", [integer, integer, number, logical], ([failures, successes, p, cumulative]) => {
    if (failures < 0 || successes < 1 || !isInside(p)) return INVALID_NUMBER;
    return cumulative ? betaShares(successes, failures + 1, p).below : negative(failures, successes, p);
  }),
  define("HYPGEOMDIST", [integer, integer, integer, integer], ([k, drawn, marked, all]) => (isDraw(k, drawn, marked, all) ? hypergeometric(k, drawn, marked, all) : INVALID_NUMBER)),
  define("HYPGEOM.DIST", [integer, integer, integer, integer, logical], ([k, drawn, marked, all, cumulative]) => {
    if (!isDraw(k, drawn, marked, all)) return INVALID_NUMBER;
    if (!cumulative) return hypergeometric(k, drawn, marked, all);
    let total = 0;
    for (let i = Math.max(0, drawn - all + marked); i <= k; i++) total += hypergeometric(i, drawn, marked, all);
    return total;
  }),
  poisson,
  alias("POISSON.DIST", poisson),
];
