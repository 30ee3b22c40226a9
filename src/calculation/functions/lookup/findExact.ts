import { compareScalars } from "../../values/compareScalars";
import { ErrorValue } from "../../values/ErrorValue";
import type { Scalar } from "../../values/Scalar";
import { roundedTo15 } from "../../values/textOfNumber";
import { hasWildcards, wildcardTest } from "../wildcards";

/** What can be looked for. */
export type Wanted = number | string | boolean;

/** Values that are the same to a lookup have the same key: numbers as Excel shows them, texts in either case. */
function keyOf(value: Scalar): number | string | boolean | undefined {
  if (typeof value === "number") return Number.isInteger(value) ? value : roundedTo15(value);
  if (typeof value === "string") return value.toLowerCase();
  return typeof value === "boolean" ? value : undefined;
}

interface Places {
  readonly first: ReadonlyMap<number | string | boolean, number>;
  readonly last: ReadonlyMap<number | string | boolean, number>;
}

/** Where each value stands, for lists that have been looked through before: a range's values stay the same list as long as nothing in it changes. */
const indexed = new WeakMap<readonly Scalar[], Places>();
const seen = new WeakSet<readonly Scalar[]>();
/** A short list is looked through faster. */
const WORTH_INDEXING = 24;

function placesIn(values: readonly Scalar[]): Places {
  const known = indexed.get(values);
  if (known) return known;
  const first = new Map<number | string | boolean, number>();
  const last = new Map<number | string | boolean, number>();
  values.forEach((value, i) => {
    const key = keyOf(value);
    if (key === undefined) return;
    if (!first.has(key)) first.set(key, i);
    last.set(key, i);
  });
  const places = { first, last };
  indexed.set(values, places);
  return places;
}

const isSame = (value: Scalar, wanted: Wanted): boolean => typeof value === typeof wanted && !(value instanceof ErrorValue) && compareScalars(value, wanted) === 0;

/** The place of the first (or last) value that is what is wanted, from 0; -1 for none. */
export function findExact(values: readonly Scalar[], wanted: Wanted, fromLast = false): number {
  if (values.length >= WORTH_INDEXING) {
    if (seen.has(values)) {
      const { first, last } = placesIn(values);
      return (fromLast ? last : first).get(keyOf(wanted)!) ?? -1;
    }
    seen.add(values);
  }
  return findWhere(values, (value) => isSame(value, wanted), fromLast);
}

/** The place of the first (or last) value for which something holds, from 0; -1 for none. */
export function findWhere(values: readonly Scalar[], holds: (value: Scalar) => boolean, fromLast = false): number {
  return fromLast ? values.findLastIndex(holds) : values.findIndex(holds);
}

/** As findExact, with * and ? in a text standing for other characters. */
export function findMatching(values: readonly Scalar[], wanted: Wanted, fromLast = false): number {
  if (typeof wanted !== "string" || !hasWildcards(wanted)) return findExact(values, wanted, fromLast);
  const isLike = wildcardTest(wanted);
  return findWhere(values, (value) => typeof value === "string" && isLike(value), fromLast);
}
