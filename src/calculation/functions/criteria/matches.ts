import { ErrorValue, WRONG_VALUE } from "../../values/ErrorValue";
import type { DateSystem } from "../../values/numberFromText";
import { Reference, type Area } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import type { Value } from "../../values/Value";
import type { Criterion } from "./Criterion";
import { placesOf } from "./rowsByValue";

/** The values of ranges of one size, side by side. A list ends where nothing stands on its sheet any more: what follows in it are blanks. */
export interface Criteria {
  readonly lists: readonly (readonly Scalar[])[];
  readonly criteria: readonly Criterion[];
  readonly dates: DateSystem;
}

export const areaOf = (value: Value): Area | ErrorValue =>
  value instanceof ErrorValue ? value : value instanceof Reference && value.areas.length === 1 ? value.first : WRONG_VALUE;

/** Visits each place at which every criterion holds, in order. */
export function eachMatch({ lists, criteria, dates }: Criteria, visit: (place: number) => void): void {
  let fewest: readonly number[] | undefined;
  let settled = -1;
  for (let i = 0; i < criteria.length; i++) {
    const { equals } = criteria[i]!;
    const places = equals === undefined ? undefined : placesOf(lists[i]!, equals, dates);
    if (places && (!fewest || places.length < fewest.length)) {
      fewest = places;
      settled = i;
    }
  }
  const others = criteria.map((_, i) => i).filter((i) => i !== settled);
  const allHold = (place: number): boolean => {
    for (const i of others) if (!criteria[i]!.holds(lists[i]![place] ?? null)) return false;
    return true;
  };
  if (fewest) {
    for (const place of fewest) if (allHold(place)) visit(place);
    return;
  }
  const count = Math.max(...lists.map((list) => list.length));
  for (let place = 0; place < count; place++) if (allHold(place)) visit(place);
}
