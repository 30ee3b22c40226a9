import { DIVISION_BY_ZERO, INVALID_NUMBER, type ErrorValue } from "../../values/ErrorValue";
import type { Statistic } from "../overNumbers";

export const totalOf = (values: readonly number[]): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Undefined of no values. */
export const meanOf = (values: readonly number[]): number => totalOf(values) / values.length;

/** The sum of squared distances from the mean, with what rounding took from the mean put right. */
export function squaredDeviations(values: readonly number[]): number {
  const mean = meanOf(values);
  let squares = 0;
  let rest = 0;
  for (const value of values) {
    squares += (value - mean) ** 2;
    rest += value - mean;
  }
  return squares - (rest * rest) / values.length;
}

export const sampleVariance: Statistic = (values) => (values.length < 2 ? DIVISION_BY_ZERO : squaredDeviations(values) / (values.length - 1));
export const populationVariance: Statistic = (values) => (values.length < 1 ? DIVISION_BY_ZERO : squaredDeviations(values) / values.length);

const rootOf = (variance: Statistic): Statistic => (values) => {
  const squared = variance(values);
  return typeof squared === "number" ? Math.sqrt(squared) : squared;
};
export const sampleDeviation = rootOf(sampleVariance);
export const populationDeviation = rootOf(populationVariance);

export const squaredDeviationsOrError: Statistic = (values) => (values.length === 0 ? INVALID_NUMBER : squaredDeviations(values));

export const averageDeviation: Statistic = (values) => {
  if (values.length === 0) return INVALID_NUMBER;
  const mean = meanOf(values);
  return totalOf(values.map((value) => Math.abs(value - mean))) / values.length;
};

/** The sum of a power of each value's distance from the mean, in standard deviations. */
const standardized = (values: readonly number[], deviation: number, power: number): number => {
  const mean = meanOf(values);
  return totalOf(values.map((value) => ((value - mean) / deviation) ** power));
};

export const skewness: Statistic = (values) => {
  const n = values.length;
  const deviation = sampleDeviation(values);
  if (n < 3 || typeof deviation !== "number" || deviation === 0) return DIVISION_BY_ZERO;
  return (n / ((n - 1) * (n - 2))) * standardized(values, deviation, 3);
};

export const populationSkewness: Statistic = (values) => {
  const deviation = populationDeviation(values);
  if (values.length < 3 || typeof deviation !== "number" || deviation === 0) return DIVISION_BY_ZERO;
  return standardized(values, deviation, 3) / values.length;
};

export function kurtosis(values: readonly number[]): number | ErrorValue {
  const n = values.length;
  const deviation = sampleDeviation(values);
  if (n < 4 || typeof deviation !== "number" || deviation === 0) return DIVISION_BY_ZERO;
  return ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * standardized(values, deviation, 4) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
}
