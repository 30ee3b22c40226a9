import { ErrorValue, INVALID_NUMBER, INVALID_REFERENCE, NOT_AVAILABLE, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import type { Scalar } from "../../values/Scalar";
import { define, type ExcelFunction } from "../ExcelFunction";
import { defaulted, logical, matrix } from "../parameters";
import { leastSquares, type Fit } from "./leastSquares";

interface Known {
  readonly ys: readonly number[];
  /** The known xs, each variable a list. */
  readonly columns: readonly (readonly number[])[];
  /** How variables lie: side by side, below each other, or one in the shape of the known ys. */
  readonly layout: "columns" | "rows" | "single";
}

function numbersOf({ values }: Matrix): readonly number[] | ErrorValue {
  for (const value of values) {
    if (value instanceof ErrorValue) return value;
    if (typeof value !== "number") return WRONG_VALUE;
  }
  return values as readonly number[];
}

/** Known ys, all of them numbers, and the xs that belong to them; 1, 2, 3 … where none are given. */
function knownFrom(ysGiven: Matrix, xsGiven: Matrix | undefined): Known | ErrorValue {
  const ys = numbersOf(ysGiven);
  if (ys instanceof ErrorValue) return ys;
  if (!xsGiven) return { ys, columns: [ys.map((_, i) => i + 1)], layout: "single" };
  const xs = numbersOf(xsGiven);
  if (xs instanceof ErrorValue) return xs;
  if (xsGiven.rows === ysGiven.rows && xsGiven.columns === ysGiven.columns) return { ys, columns: [xs], layout: "single" };
  const lists = xsGiven.lines() as number[][];
  if (ysGiven.columns === 1 && xsGiven.rows === ysGiven.rows) return { ys, columns: Array.from({ length: xsGiven.columns }, (_, k) => lists.map((line) => line[k]!)), layout: "columns" };
  if (ysGiven.rows === 1 && xsGiven.columns === ysGiven.columns) return { ys, columns: lists, layout: "rows" };
  return INVALID_REFERENCE;
}

const logarithms = (values: readonly number[]): readonly number[] | ErrorValue => (values.some((value) => value <= 0) ? INVALID_NUMBER : values.map(Math.log));

/** LINEST's table: the last variable's slope first, the intercept at the end. */
function tableOf(fit: Fit, hasIntercept: boolean, withStatistics: boolean, shown: (coefficient: number) => number): Matrix {
  const { slopes, intercept, slopeErrors, interceptError, degrees, squaresExplained, squaresLeft } = fit;
  const width = slopes.length + 1;
  const first: Scalar[] = [...slopes.toReversed().map(shown), shown(intercept)];
  if (!withStatistics) return Matrix.row(first);
  const padded = (cells: Scalar[]): Scalar[] => [...cells, ...new Array<Scalar>(width - cells.length).fill(NOT_AVAILABLE)];
  const used = slopeErrors.filter((error) => error !== 0).length || slopes.length;
  const all = squaresExplained + squaresLeft;
  const perDegree = squaresLeft / degrees;
  const settle = (value: number): Scalar => (Number.isFinite(value) ? value : INVALID_NUMBER);
  return Matrix.of([
    first,
    [...slopeErrors.toReversed().map((error) => settle(degrees === 0 ? 0 : error)), hasIntercept ? settle(degrees === 0 ? 0 : interceptError) : NOT_AVAILABLE],
    padded([settle(all === 0 ? 1 : squaresExplained / all), settle(degrees === 0 ? 0 : Math.sqrt(perDegree))]),
    padded([settle(squaresExplained / used / perDegree), degrees]),
    padded([squaresExplained, squaresLeft]),
  ]);
}

const fitting = (name: string, isGrowth: boolean): ExcelFunction =>
  define(name, [matrix, defaulted(matrix), defaulted(logical, true), defaulted(logical, false)], ([knownYs, knownXs, hasIntercept, withStatistics]) => {
    const known = knownFrom(knownYs, knownXs);
    if (known instanceof ErrorValue) return known;
    const ys = isGrowth ? logarithms(known.ys) : known.ys;
    if (ys instanceof ErrorValue) return ys;
    return tableOf(leastSquares(ys, known.columns, hasIntercept), hasIntercept, withStatistics, isGrowth ? Math.exp : (value) => value);
  });

/** The fitted values at new xs, in their shape. */
const following = (name: string, isGrowth: boolean): ExcelFunction =>
  define(name, [matrix, defaulted(matrix), defaulted(matrix), defaulted(logical, true)], ([knownYs, knownXs, newXs, hasIntercept]) => {
    const known = knownFrom(knownYs, knownXs);
    if (known instanceof ErrorValue) return known;
    const ys = isGrowth ? logarithms(known.ys) : known.ys;
    if (ys instanceof ErrorValue) return ys;
    const { slopes, intercept } = leastSquares(ys, known.columns, hasIntercept);
    const at = (xs: readonly number[]): number => {
      const y = xs.reduce((total, x, i) => total + x * slopes[i]!, intercept);
      return isGrowth ? Math.exp(y) : y;
    };
    if (!newXs) return new Matrix(knownYs.rows, knownYs.columns, known.ys.map((_, i) => at(known.columns.map((column) => column[i]!))));
    const xs = numbersOf(newXs);
    if (xs instanceof ErrorValue) return xs;
    if (known.layout === "single") return new Matrix(newXs.rows, newXs.columns, xs.map((x) => at([x])));
    const isByRow = known.layout === "columns";
    if ((isByRow ? newXs.columns : newXs.rows) !== known.columns.length) return INVALID_REFERENCE;
    const lists = (isByRow ? newXs : newXs.transposed()).lines() as number[][];
    return isByRow ? Matrix.column(lists.map(at)) : Matrix.row(lists.map(at));
  });

export const regression: readonly ExcelFunction[] = [fitting("LINEST", false), fitting("LOGEST", true), following("TREND", false), following("GROWTH", true)];
