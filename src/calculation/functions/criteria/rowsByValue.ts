import type { DateSystem } from "../../values/numberFromText";
import type { Scalar } from "../../values/Scalar";
import { keyOfCell } from "./Criterion";

type RowsByValue = ReadonlyMap<string | number, readonly number[]>;

/** Where each value stands, for lists of values that are kept from one formula to the next. */
const known = new WeakMap<readonly Scalar[], RowsByValue | "asked once">();

const NOWHERE: readonly number[] = [];

/**
 * The places at which a list holds what equals a criterion; found at once from the second time that the same list is asked.
 * @returns undefined the first time, when going through the list costs less than keeping where everything stands.
 */
export function placesOf(values: readonly Scalar[], key: string | number, dates: DateSystem): readonly number[] | undefined {
  const found = known.get(values);
  if (found === undefined) {
    known.set(values, "asked once");
    return undefined;
  }
  if (found !== "asked once") return found.get(key) ?? NOWHERE;
  const places = new Map<string | number, number[]>();
  for (let i = 0; i < values.length; i++) {
    const own = keyOfCell(values[i]!, dates);
    if (own === undefined) continue;
    const there = places.get(own);
    if (there) there.push(i);
    else places.set(own, [i]);
  }
  known.set(values, places);
  return places.get(key) ?? NOWHERE;
}
