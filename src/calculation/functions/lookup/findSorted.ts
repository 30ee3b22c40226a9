import { compareScalars } from "../../values/compareScalars";
import { ErrorValue } from "../../values/ErrorValue";
import type { Scalar } from "../../values/Scalar";
import type { Wanted } from "./findExact";

const order = (value: Scalar, wanted: Wanted): number | undefined =>
  typeof value === typeof wanted && value !== null && !(value instanceof ErrorValue) ? compareScalars(value, wanted) : undefined;

/**
 * The last value that is not beyond what is wanted in a sorted list, found by halving as Excel does; the lists may hold blanks, errors and
 * values of other kinds, which are passed over. So a value that is larger than all finds the last of its kind, sorted or not.
 * @param descending Sorted from the largest down: the last that is not less.
 * @returns Its place from 0; -1 for none.
 */
export function findSorted(values: readonly Scalar[], wanted: Wanted, descending = false): number {
  const sign = descending ? -1 : 1;
  let low = 0;
  let high = values.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    let compared = order(values[at]!, wanted);
    while (compared === undefined && at < high) compared = order(values[++at]!, wanted);
    if (compared === 0) {
      // The last of the run of equal values, and no further: a list that is not sorted is not searched beyond it.
      while (at < values.length - 1 && order(values[at + 1]!, wanted) === 0) at += 1;
      return at;
    }
    if (compared === undefined || compared * sign > 0) high = middle - 1;
    else {
      found = at;
      low = at + 1;
    }
  }
  return found;
}

/** The first place of an equal value in a sorted list, from the beginning of its run; -1 for none. */
export function findSortedExact(values: readonly Scalar[], wanted: Wanted, descending: boolean): number {
  const last = findSorted(values, wanted, descending);
  if (last < 0 || order(values[last]!, wanted) !== 0) return -1;
  return last;
}

/** The nearest value below (or above) what is wanted, or an equal one, in any order; the first of several. */
export function findNearest(values: readonly Scalar[], wanted: Wanted, side: "below" | "above", fromLast = false): number {
  const sign = side === "below" ? 1 : -1;
  let best = -1;
  const visit = (i: number): void => {
    const compared = order(values[i]!, wanted);
    if (compared === undefined || compared * sign > 0) return;
    if (best < 0 || order(values[i]!, values[best] as Wanted)! * sign > 0) best = i;
  };
  if (fromLast) for (let i = values.length - 1; i >= 0; i--) visit(i);
  else for (let i = 0; i < values.length; i++) visit(i);
  return best;
}
