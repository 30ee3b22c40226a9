import { UNIT_WORDS } from "./importUnit";
import type { TableReading, TableRow } from "./TableReading";

const OF_A_RATE = /\brate change\b|\bchange in\b.*\brate\b|\bpercentage points?\b/i;
const KNOWN: readonly { readonly words: RegExp; readonly unit: string }[] = [
  { words: /\b(council )?tax ?base\b|\bband d (equivalent )?(dwellings|properties)\b/i, unit: "band D dwellings" },
  { words: /\bpopulation\b|\bresidents\b/i, unit: "persons" },
  { words: /\bband d\b.*(£|tax|charge)|council tax .*band d/i, unit: "GBP per band D dwelling" },
];

/** Counts need no unit: "Number of posts" is one. */
export const isCount = (name: string): boolean => COUNTS.test(name);
const COUNTS = /\b(number|no\.?|count|headcount|posts|cases|places|units|weeks|months|score|rank|weight\w*|ratio|multiplier|index|tax ?base|dwellings|band d equivalents?)\b/i;

/** A row's own unit in words, where columns have none in common: a share, a range of shares, or what its label is known to count. */
export function rowUnit(row: TableRow, table: TableReading): string | undefined {
  if (row.unit === "%") {
    if (row.readings.some(({ kind }) => kind === "range")) return "fraction range";
    return OF_A_RATE.test(row.label) ? "fraction (percentage points)" : "fraction";
  }
  if (row.unit) return UNIT_WORDS[row.unit];
  return table.values.every(({ unit }) => unit !== undefined) ? undefined : KNOWN.find(({ words }) => words.test(row.label))?.unit;
}
