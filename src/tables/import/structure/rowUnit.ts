import { isMoney, UNIT_WORDS } from "./importUnit";
import type { TableReading, TableRow } from "./TableReading";

const OF_A_RATE = /\brate change\b|\bchange in\b.*\brate\b|\bpercentage points?\b/i;
const KNOWN: readonly { readonly words: RegExp; readonly unit: string }[] = [
  { words: /\b(council )?tax ?base\b|\bband d (equivalent )?(dwellings|properties)\b/i, unit: "band D dwellings" },
  { words: /^(?!.*\b(0{3}s?|thousands?|millions?)\b).*(\bpopulation\b|\bresidents\b)/i, unit: "persons" },
  { words: /\bband d\b.*(£|tax|charge)|council tax .*band d/i, unit: "GBP per band D dwelling" },
];

/** Counts need no unit: "Number of posts" is one. */
export const isCount = (name: string): boolean => COUNTS.test(name) || ALONE.test(name);
/** Nothing but what is counted. */
const ALONE = /^(pupils?|students|households|clients|service users|visits|incidents|customers)( numbers?)?$/i;
const COUNTS = /\b(number|no\.?|count|headcount|posts|cases|places|units|weeks|months|score|rank|weight\w*|ratio|multiplier|index|tax ?base|dwellings|band d equivalents?)\b/i;

/** A row's own unit in words, where columns have none in common: a share, a range of shares, or what its label is known to count. */
export function rowUnit(row: TableRow, table: TableReading): string | undefined {
  if (row.unit === "%") {
    if (row.readings.some(({ kind }) => kind === "range")) return "fraction range";
    return OF_A_RATE.test(row.label) ? "fraction (percentage points)" : "fraction";
  }
  if (row.unit) return UNIT_WORDS[row.unit];
  const known = KNOWN.find(({ words }) => words.test(row.label))?.unit;
  if (table.values.some(({ unit }) => unit === undefined)) return known;
  // Under a heading in £ only what counts things beyond doubt, and is part of no total.
  const ofBandD = known !== undefined && !AMOUNTS.test(row.label);
  if (!(countsThings(row.label) || ofBandD) || !table.values.every(({ unit }) => isMoney(unit))) return undefined;
  const added = table.totals.some(({ row: total, parts }) => [total, ...parts.map((part) => part.row)].some((at) => table.rows[at] === row));
  return added ? undefined : (known ?? "number");
}

/** Beyond doubt a number of things, even where the table is headed £000. */
const THINGS = /^(number|no\.?) of\b|\bnumber\)?$|^(head ?count|posts|weeks|population|rank(ing)?|priority)\b|\b(risk |confidence )?score$|\btax ?base\b|\bband d (equivalents?|equivalent dwellings|dwellings|properties)\b/i;
const AMOUNTS = /£|\b(costs?|budget|savings?|spend(ing)?|expenditure|income|value|funding|growth|increase|decrease|change|movement|yield|surplus|deficit|adjustments?|reviews?|reduction)\b/i;
export const countsThings = (name: string): boolean => THINGS.test(name) && !AMOUNTS.test(name);
/** A column of posts beside one of money: "Northwick posts" under a title in £000 is none. */
export const countsInColumn = (name: string): boolean => countsThings(name) || (/\b(posts|head ?count)$/i.test(name) && !AMOUNTS.test(name));
