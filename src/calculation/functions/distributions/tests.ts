import { DIVISION_BY_ZERO, ErrorValue, INVALID_NUMBER, NOT_AVAILABLE } from "../../values/ErrorValue";
import type { Matrix } from "../../values/Matrix";
import { alias, define, type ExcelFunction } from "../ExcelFunction";
import { integer, matrix, number, numbers, optional } from "../parameters";
import { pairsOf } from "../statistics/pairs";
import { meanOf, sampleDeviation, squaredDeviations } from "../statistics/spread";
import { gammaShares } from "./incompleteGamma";
import { normalBelow, normalInverse } from "./normal";
import { fAt, tAbove, tInverseTwoTails } from "./shapes";

type Numbers = readonly number[];

function numbersOf(given: Matrix): Numbers | ErrorValue {
  const error = given.values.find((value) => value instanceof ErrorValue);
  return error ?? given.values.filter((value) => typeof value === "number");
}

const varianceOf = (values: Numbers): number => squaredDeviations(values) / (values.length - 1);

/** Types 1 to 3: pairs, equal variances, unequal variances. */
function tTest(first: Matrix, second: Matrix, tails: number, type: number): number | ErrorValue {
  if (tails !== 1 && tails !== 2) return INVALID_NUMBER;
  if (type === 1) return pairedTest(first, second, tails);
  const [xs, ys] = [numbersOf(first), numbersOf(second)];
  if (xs instanceof ErrorValue) return xs;
  if (ys instanceof ErrorValue) return ys;
  if (type !== 2 && type !== 3) return INVALID_NUMBER;
  const [n, m] = [xs.length, ys.length];
  if (n < 2 || m < 2) return DIVISION_BY_ZERO;
  const difference = Math.abs(meanOf(xs) - meanOf(ys));
  if (type === 2) {
    const pooled = (squaredDeviations(xs) + squaredDeviations(ys)) / (n + m - 2);
    return pooled === 0 ? DIVISION_BY_ZERO : tails * tAbove(difference / Math.sqrt(pooled * (1 / n + 1 / m)), n + m - 2);
  }
  const [a, b] = [varianceOf(xs) / n, varianceOf(ys) / m];
  if (a + b === 0) return DIVISION_BY_ZERO;
  return tails * tAbove(difference / Math.sqrt(a + b), (a + b) ** 2 / (a ** 2 / (n - 1) + b ** 2 / (m - 1)));
}

function pairedTest(first: Matrix, second: Matrix, tails: number): number | ErrorValue {
  const pairs = pairsOf(first, second);
  if (pairs instanceof ErrorValue) return pairs;
  const differences = pairs.xs.map((x, i) => x - pairs.ys[i]!);
  const deviation = sampleDeviation(differences);
  if (typeof deviation !== "number" || deviation === 0) return DIVISION_BY_ZERO;
  return tails * tAbove(Math.abs(meanOf(differences)) / (deviation / Math.sqrt(differences.length)), differences.length - 1);
}

function chiTest(actual: Matrix, expected: Matrix): number | ErrorValue {
  const { rows, columns } = actual;
  if (rows !== expected.rows || columns !== expected.columns || rows * columns === 1) return NOT_AVAILABLE;
  const pairs = pairsOf(actual, expected);
  if (pairs instanceof ErrorValue) return pairs;
  if (pairs.xs.length === 0) return DIVISION_BY_ZERO;
  let total = 0;
  for (const [i, x] of pairs.xs.entries()) {
    const y = pairs.ys[i]!;
    if (y === 0) return DIVISION_BY_ZERO;
    if (y < 0) return INVALID_NUMBER;
    total += (x - y) ** 2 / y;
  }
  const degrees = rows > 1 && columns > 1 ? (rows - 1) * (columns - 1) : rows * columns - 1;
  return gammaShares(degrees / 2, total / 2).above;
}

const tTesting = define("T.TEST", [matrix, matrix, integer, integer], ([first, second, tails, type]) => tTest(first, second, tails, type));
const fTesting = define("F.TEST", [matrix, matrix], ([first, second]) => {
  const [xs, ys] = [numbersOf(first), numbersOf(second)];
  if (xs instanceof ErrorValue) return xs;
  if (ys instanceof ErrorValue) return ys;
  if (xs.length < 2 || ys.length < 2) return DIVISION_BY_ZERO;
  const [a, b] = [varianceOf(xs), varianceOf(ys)];
  if (a === 0 || b === 0) return DIVISION_BY_ZERO;
  const { below, above } = fAt(a / b, xs.length - 1, ys.length - 1);
  return 2 * Math.min(below, above);
});
const zTesting = define("Z.TEST", [numbers, number, optional(number)], ([values, x, sigma]) => {
  if (values.length === 0) return NOT_AVAILABLE;
  const deviation = sigma ?? sampleDeviation(values);
  if (deviation instanceof ErrorValue) return deviation;
  if (deviation === 0) return DIVISION_BY_ZERO;
  if (deviation < 0) return INVALID_NUMBER;
  return normalBelow((x - meanOf(values)) / (deviation / Math.sqrt(values.length)));
});
const chiTesting = define("CHISQ.TEST", [matrix, matrix], ([actual, expected]) => chiTest(actual, expected));

const confidence = define("CONFIDENCE.NORM", [number, number, integer], ([alpha, deviation, size]) => {
  if (!(alpha > 0 && alpha < 1) || deviation <= 0 || size < 1) return INVALID_NUMBER;
  return (-normalInverse(alpha / 2) * deviation) / Math.sqrt(size);
});

export const tests: readonly ExcelFunction[] = [
  tTesting,
  alias("TTEST", tTesting),
  fTesting,
  alias("FTEST", fTesting),
  zTesting,
  alias("ZTEST", zTesting),
  chiTesting,
  alias("CHITEST", chiTesting),
  confidence,
  alias("CONFIDENCE", confidence),
  define("CONFIDENCE.T", [number, number, integer], ([alpha, deviation, size]) => {
    if (!(alpha > 0 && alpha < 1) || deviation <= 0 || size < 1) return INVALID_NUMBER;
    return size === 1 ? DIVISION_BY_ZERO : (tInverseTwoTails(alpha, size - 1) * deviation) / Math.sqrt(size);
  }),
];
