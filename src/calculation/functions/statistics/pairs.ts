import { DIVISION_BY_ZERO, ErrorValue, INVALID_NUMBER, NOT_AVAILABLE } from "../../values/ErrorValue";
import type { Matrix } from "../../values/Matrix";
import { alias, define, type ExcelFunction } from "../ExcelFunction";
import { matrix, number } from "../parameters";

export interface Pairs {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** The numbers at the same places in both; a pair with a text, truth value or blank is left out. */
export function pairsOf(first: Matrix, second: Matrix): Pairs | ErrorValue {
  if (first.values.length !== second.values.length) return NOT_AVAILABLE;
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i < first.values.length; i++) {
    const [x, y] = [first.values[i], second.values[i]];
    if (x instanceof ErrorValue) return x;
    if (y instanceof ErrorValue) return y;
    if (typeof x !== "number" || typeof y !== "number") continue;
    xs.push(x);
    ys.push(y);
  }
  return { xs, ys };
}

interface Moments {
  readonly count: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

export function momentsOf({ xs, ys }: Pairs): Moments {
  const count = xs.length;
  const meanX = xs.reduce((total, x) => total + x, 0) / count;
  const meanY = ys.reduce((total, y) => total + y, 0) / count;
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const dx = xs[i]! - meanX;
    const dy = ys[i]! - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return { count, meanX, meanY, xx, yy, xy };
}

const overMoments = (name: string, isEnough: number, compute: (moments: Moments) => number | ErrorValue): ExcelFunction =>
  define(name, [matrix, matrix], ([first, second]) => {
    const pairs = pairsOf(first, second);
    if (pairs instanceof ErrorValue) return pairs;
    return pairs.xs.length < isEnough ? DIVISION_BY_ZERO : compute(momentsOf(pairs));
  });

/** The known ys come first and xs second: what is x in the moments is y here. */
const slopeOf = ({ yy, xy }: Moments): number | ErrorValue => (yy === 0 ? DIVISION_BY_ZERO : xy / yy);

const correlation = ({ xx, yy, xy }: Moments): number | ErrorValue => (xx === 0 || yy === 0 ? DIVISION_BY_ZERO : xy / Math.sqrt(xx * yy));

const correl = overMoments("CORREL", 2, correlation);
const covariance = overMoments("COVARIANCE.P", 1, ({ xy, count }) => xy / count);

const forecast = define("FORECAST.LINEAR", [number, matrix, matrix], ([x, knownYs, knownXs]) => {
  const pairs = pairsOf(knownYs, knownXs);
  if (pairs instanceof ErrorValue) return pairs;
  if (pairs.xs.length < 1) return DIVISION_BY_ZERO;
  const moments = momentsOf(pairs);
  const slope = slopeOf(moments);
  return slope instanceof ErrorValue ? slope : moments.meanX + slope * (x - moments.meanY);
});

export const pairStatistics: readonly ExcelFunction[] = [
  correl,
  alias("PEARSON", correl),
  overMoments("RSQ", 2, (moments) => {
    const found = correlation(moments);
    return typeof found === "number" ? found * found : found;
  }),
  covariance,
  alias("COVAR", covariance),
  overMoments("COVARIANCE.S", 2, ({ xy, count }) => xy / (count - 1)),
  overMoments("SLOPE", 1, slopeOf),
  overMoments("INTERCEPT", 1, (moments) => {
    const slope = slopeOf(moments);
    return slope instanceof ErrorValue ? slope : moments.meanX - slope * moments.meanY;
  }),
  overMoments("STEYX", 3, ({ count, xx, yy, xy }) => (yy === 0 ? DIVISION_BY_ZERO : Math.sqrt(Math.max(0, xx - (xy * xy) / yy) / (count - 2)))),
  forecast,
  alias("FORECAST", forecast),
  define("FISHER", [number], ([x]) => (Math.abs(x) >= 1 ? INVALID_NUMBER : Math.atanh(x))),
  define("FISHERINV", [number], ([y]) => Math.tanh(y)),
];
