import { ErrorValue, WRONG_VALUE } from "../../values/ErrorValue";
import type { DateSystem } from "../../values/numberFromText";
import { columnsOf, Reference, rowsOf, type Area, type Bounds } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import type { Value } from "../../values/Value";
import type { Criterion } from "./Criterion";
import { placesOf } from "./rowsByValue";

/** Ranges of one size that are gone through side by side, without the rows and columns below and beside everything that stands in them. */
export interface Criteria {
  readonly rows: number;
  readonly columns: number;
  readonly lists: readonly (readonly Scalar[])[];
  readonly criteria: readonly Criterion[];
  readonly dates: DateSystem;
}

export const areaOf = (value: Value): Area | ErrorValue =>
  value instanceof ErrorValue ? value : value instanceof Reference && value.areas.length === 1 ? value.first : WRONG_VALUE;

/** As many cells of an area as are needed from its top left. */
const corner = ({ top, left }: Area, rows: number, columns: number): Bounds => ({ top, left, bottom: top + rows - 1, right: left + columns - 1 });

/** How much of areas of one size holds anything at all, from the top left. */
export function usedSize(areas: readonly Area[]): { readonly rows: number; readonly columns: number } {
  let rows = 1;
  let columns = 1;
  for (const { sheet, top, left } of areas) {
    if (!sheet.used) continue;
    rows = Math.max(rows, sheet.used.bottom - top + 1);
    columns = Math.max(columns, sheet.used.right - left + 1);
  }
  const [first] = areas;
  return { rows: Math.min(rows, rowsOf(first!)), columns: Math.min(columns, columnsOf(first!)) };
}

export const valuesOfCorner = (area: Area, rows: number, columns: number): readonly Scalar[] => area.sheet.valuesWithin(corner(area, rows, columns));

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
    for (const i of others) if (!criteria[i]!.holds(lists[i]![place]!)) return false;
    return true;
  };
  if (fewest) {
    for (const place of fewest) if (allHold(place)) visit(place);
    return;
  }
  const count = lists[0]!.length;
  for (let place = 0; place < count; place++) if (allHold(place)) visit(place);
}
