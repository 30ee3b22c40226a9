import { INVALID_NUMBER, NOT_AVAILABLE, type ErrorValue } from "../../values/ErrorValue";
import { sortedNumbers } from "./averages";

type Numbers = readonly number[];

export const largest = (values: Numbers, place: number): number | ErrorValue => nthOf(values, (sorted) => sorted.length - place);
export const smallest = (values: Numbers, place: number): number | ErrorValue => nthOf(values, () => place - 1);

/** The place is rounded up, as Excel does. */
const nthOf = (values: Numbers, index: (sorted: Float64Array) => number): number | ErrorValue => {
  const sorted = sortedNumbers(values);
  return sorted[index(sorted)] ?? INVALID_NUMBER;
};

/** Between two values where the place falls between them; undefined outside. */
function atPlace(sorted: Float64Array, place: number): number | undefined {
  const below = Math.floor(place);
  const low = sorted[below];
  if (low === undefined) return undefined;
  const rest = place - below;
  return rest === 0 ? low : low + rest * (sorted[below + 1]! - low);
}

/** The ends are the 0th and 100th percentile. */
export const percentileInclusive = (values: Numbers, share: number): number | ErrorValue =>
  share < 0 || share > 1 ? INVALID_NUMBER : (atPlace(sortedNumbers(values), share * (values.length - 1)) ?? INVALID_NUMBER);

/** The ends are left out: of n values the first is at 1/(n+1). */
export function percentileExclusive(values: Numbers, share: number): number | ErrorValue {
  if (!(share > 0 && share < 1)) return INVALID_NUMBER;
  const place = Number((share * (values.length + 1)).toPrecision(15)) - 1;
  return place < 0 || place > values.length - 1 ? INVALID_NUMBER : (atPlace(sortedNumbers(values), place) ?? INVALID_NUMBER);
}

export const quartileInclusive = (values: Numbers, quarter: number): number | ErrorValue => percentileInclusive(values, Math.trunc(quarter) / 4);
export const quartileExclusive = (values: Numbers, quarter: number): number | ErrorValue => percentileExclusive(values, Math.trunc(quarter) / 4);

/** How many of the values lie below, as a place among them from 0, with a part between two. */
function placeOf(sorted: Float64Array, value: number): number | undefined {
  if (sorted.length === 0 || value < sorted[0]! || value > sorted[sorted.length - 1]!) return undefined;
  let below = 0;
  while (sorted[below]! < value) below += 1;
  return sorted[below] === value ? below : below - 1 + (value - sorted[below - 1]!) / (sorted[below]! - sorted[below - 1]!);
}

const cutTo = (share: number, digits: number): number => Math.floor(Number((share * 10 ** digits).toPrecision(15))) / 10 ** digits;

export function percentRankInclusive(values: Numbers, value: number, digits: number): number | ErrorValue {
  if (values.length === 0 || digits < 1) return INVALID_NUMBER;
  const place = placeOf(sortedNumbers(values), value);
  if (place === undefined) return NOT_AVAILABLE;
  return values.length === 1 ? 1 : cutTo(place / (values.length - 1), Math.trunc(digits));
}

export function percentRankExclusive(values: Numbers, value: number, digits: number): number | ErrorValue {
  if (values.length === 0 || digits < 1) return INVALID_NUMBER;
  const place = placeOf(sortedNumbers(values), value);
  return place === undefined ? NOT_AVAILABLE : cutTo((place + 1) / (values.length + 1), Math.trunc(digits));
}

/** The place of a value among others, the largest first or (ascending) the smallest; of equal ones the first place of them all. */
export function rankOf(values: Numbers, value: number, ascending: boolean): { readonly first: number; readonly equal: number } | undefined {
  let before = 0;
  let equal = 0;
  for (const other of values) {
    if (other === value) equal += 1;
    else if (ascending ? other < value : other > value) before += 1;
  }
  return equal === 0 ? undefined : { first: before + 1, equal };
}
