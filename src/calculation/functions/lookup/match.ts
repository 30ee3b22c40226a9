import { NOT_AVAILABLE, WRONG_VALUE, ErrorValue } from "../../values/ErrorValue";
import type { Scalar } from "../../values/Scalar";
import { define, type ExcelFunction } from "../ExcelFunction";
import { defaulted, integer, number, optional, raw, scalar } from "../parameters";
import { patternFrom } from "../text/patterns";
import { wildcardTest } from "../wildcards";
import { findExact, findMatching, findWhere } from "./findExact";
import { findNearest, findSorted, findSortedExact } from "./findSorted";
import { lookupVector, type LookupVector } from "./LookupVector";

const match = define("MATCH", [scalar, raw, optional(number, 1)], ([given, { value }, kind]) => {
  const list = lookupVector(value);
  if (list instanceof ErrorValue) return value instanceof ErrorValue ? value : NOT_AVAILABLE;
  const wanted = given ?? 0;
  const at = kind === 0 ? findMatching(list.values, wanted) : findSorted(list.values, wanted, kind < 0);
  return at < 0 ? NOT_AVAILABLE : at + 1;
});

export type Searched = Exclude<Scalar, ErrorValue>;

/**
 * What XMATCH and XLOOKUP find.
 * @param mode 0 the same, -1 or the next smaller, 1 or the next larger, 2 with * and ?, 3 a regular expression.
 * @param search 1 from the first, -1 from the last, 2 sorted from the smallest, -2 sorted from the largest.
 * @returns The place from 0; -1 for none, #VALUE! for modes that are not there.
 */
export function findAs({ values, length }: LookupVector, wanted: Searched, mode: number, search: number): number | ErrorValue {
  if (![-1, 0, 1, 2, 3].includes(mode) || ![-2, -1, 1, 2].includes(search)) return WRONG_VALUE;
  const fromLast = search === -1;
  const isSorted = Math.abs(search) === 2;
  if (isSorted && mode >= 2) return WRONG_VALUE;
  // A blank finds a blank.
  if (wanted === null) {
    if (fromLast && length > values.length) return length - 1;
    const at = findWhere(values, (value) => value === null, fromLast);
    return at < 0 && length > values.length ? values.length : at;
  }
  if (isSorted) return findHalving(values, wanted, mode, search < 0);
  switch (mode) {
    case 0:
      return findExact(values, wanted, fromLast);
    case 2: {
      const isLike = typeof wanted === "string" ? wildcardTest(wanted) : undefined;
      return isLike ? findWhere(values, (value) => typeof value === "string" && isLike(value), fromLast) : findExact(values, wanted, fromLast);
    }
    case 3: {
      const pattern = patternFrom(String(wanted), false);
      return pattern instanceof ErrorValue ? pattern : findWhere(values, (value) => (typeof value === "string" || typeof value === "number") && String(value).search(pattern) >= 0, fromLast);
    }
    default:
      return findNearest(values, wanted, mode < 0 ? "below" : "above", fromLast);
  }
}

function findHalving(values: readonly Scalar[], wanted: number | string | boolean, mode: number, descending: boolean): number {
  const same = findSortedExact(values, wanted, descending);
  if (same >= 0 || mode === 0) return same;
  // Halving ends just before what is wanted: the next one lies on the other side.
  const before = findSorted(values, wanted, descending);
  if ((mode < 0) !== descending) return before;
  return before + 1 < values.length ? before + 1 : -1;
}

const xmatch = define("XMATCH", [scalar, raw, defaulted(integer, 0), defaulted(integer, 1)], ([wanted, { value }, mode, search]) => {
  const list = lookupVector(value);
  if (list instanceof ErrorValue) return list;
  const at = findAs(list, wanted, mode, search);
  return typeof at !== "number" ? at : at < 0 ? NOT_AVAILABLE : at + 1;
});

export const matches: readonly ExcelFunction[] = [match, xmatch];
