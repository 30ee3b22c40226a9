import { DIVISION_BY_ZERO, INVALID_NUMBER, NOT_AVAILABLE } from "../../values/ErrorValue";
import type { Statistic } from "../overNumbers";
import { meanOf } from "./spread";

export const average: Statistic = (values) => (values.length === 0 ? DIVISION_BY_ZERO : meanOf(values));

export const median: Statistic = (values) => {
  if (values.length === 0) return INVALID_NUMBER;
  const sorted = sortedNumbers(values);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export const sortedNumbers = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

/** The values that come most often, in the order in which they first come; none where every value comes once. */
export function mostFrequent(values: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  let most = 1;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    most = Math.max(most, count);
  }
  return most === 1 ? [] : [...counts].filter(([, count]) => count === most).map(([value]) => value);
}
export const mode: Statistic = (values) => mostFrequent(values)[0] ?? NOT_AVAILABLE;

const allPositive = (values: readonly number[]): boolean => values.length > 0 && values.every((value) => value > 0);

export const geometricMean: Statistic = (values) => {
  if (!allPositive(values)) return INVALID_NUMBER;
  const product = values.reduce((total, value) => total * value, 1);
  if (product > 1e-300 && Number.isFinite(product)) return product ** (1 / values.length);
  return Math.exp(values.reduce((total, value) => total + Math.log(value), 0) / values.length);
};

export const harmonicMean: Statistic = (values) => (allPositive(values) ? values.length / values.reduce((total, value) => total + 1 / value, 0) : INVALID_NUMBER);

/** The mean without a share of the values, half of it at each end. */
export const trimmedMean = (values: readonly number[], share: number): ReturnType<Statistic> => {
  if (share < 0 || share >= 1 || values.length === 0) return INVALID_NUMBER;
  const cut = Math.floor(Number(((values.length * share) / 2).toPrecision(15)));
  return meanOf([...sortedNumbers(values).subarray(cut, values.length - cut)]);
};
