import { DIVISION_BY_ZERO, ErrorValue, INVALID_NUMBER, NOT_AVAILABLE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { define, type ExcelFunction } from "../ExcelFunction";
import { matrix, number, numbers, optional } from "../parameters";

/** How many values lie up to each bin and above the one before it, one more for those above the last; each bin keeps its place. */
function frequency(values: readonly number[], bins: readonly number[]): Matrix {
  const order = bins.map((_, i) => i).sort((a, b) => bins[a]! - bins[b]! || a - b);
  const counts = new Array<number>(bins.length + 1).fill(0);
  for (const value of values) {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bins[order[middle]!]! >= value) high = middle;
      else low = middle + 1;
    }
    const place = order[low] ?? bins.length;
    counts[place] = counts[place]! + 1;
  }
  return Matrix.column(counts);
}

/** Chances must add up to 1, but for rounding. */
const SLACK = 1e-7;

export const chances: readonly ExcelFunction[] = [
  define("FREQUENCY", [numbers, numbers], ([values, bins]) => frequency(values, bins.length === 0 ? [0] : bins)),
  define("PROB", [matrix, matrix, number, optional(number)], ([xs, chancesGiven, from, upTo]) => {
    if (xs.values.length !== chancesGiven.values.length) return NOT_AVAILABLE;
    const to = upTo ?? from;
    let count = 0;
    let all = 0;
    let total = 0;
    for (const [i, chance] of chancesGiven.values.entries()) {
      const x = xs.values[i]!;
      if (x instanceof ErrorValue) return x;
      if (chance instanceof ErrorValue) return chance;
      if (typeof chance !== "number" || typeof x !== "number") continue;
      if (chance <= 0 || chance > 1) return INVALID_NUMBER;
      count += 1;
      all += chance;
      if (x >= from && x <= to) total += chance;
    }
    if (count === 0) return DIVISION_BY_ZERO;
    return Math.abs(all - 1) > SLACK ? INVALID_NUMBER : total;
  }),
];
