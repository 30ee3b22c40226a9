import { takeUnit } from "./importUnit";

const HEADING = /^(units?( of (measure(ment)?|account))?|measured in|uom)$/i;

/** What else a line of a budget may be counted in. Teams and services are called otherwise. */
const MEASURE =
  /^(gbp\b.*|£.*|%.*|fraction\b.*|per ?cent\w*( points?)?|pct|bps?|ratio|index|score|rank|number|no\.?|nr\.?|num|#|count|each|ea|items?|persons?|people|heads?( ?count)?|population|residents?|households?|dwellings?|properties|posts?|f\.?t\.?e\.?s?|w\.?t\.?e\.?s?|jobs?|hours?|hrs?|days?|weeks?|months?|years?|nights?|visits?|cases?|places?|pupils?|children|clients?|users?|beds?|meals?|journeys?|trips?|tonn?e?s?|kg|kilos?|litres?|l|m|m2|m²|sq\.? ?(m|ft|metres?|feet)|acres?|hectares?|ha|miles?|km|kilomet(re|er)s?|k?wh|mwh|tco2e?|band d\b.*|000s?|['’]000s?|thousands?|millions?|text|yes\/no|date|years? \(.*\)|n\/?a|-+|–|.*\bper (head|capita|person|resident|week|day|hour|month|year|annum|tonne|mile|km|visit|place|pupil|unit|dwelling|band d\b.*|household|case|night|bed|post|fte|m2|hectare)s?)$/i;

/** £000, FTE, %, number, days: something to measure in. */
export const isMeasure = (text: string): boolean => MEASURE.test(text) || (takeUnit(text).unit !== undefined && takeUnit(text).rest === "");

/** Whether a column tells what each row is measured in: headed so, and holding measures. One headed Unit that holds teams tells whose a row is. */
export function isUnitColumn(heading: string, cells: readonly string[]): boolean {
  if (!HEADING.test(heading)) return false;
  const held = [...new Set(cells.filter((text) => text !== ""))];
  return held.length > 0 && held.filter(isMeasure).length * 2 >= held.length;
}
