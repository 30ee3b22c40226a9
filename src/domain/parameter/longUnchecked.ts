import { dateParts, type ExcelDate } from "../excelDate";
import type { DatedValue } from "./DatedValue";

/** From how many months on a check is long ago. */
export const LONG_UNCHECKED = 12;

/** Full months from one day to another: 11 from 1 December 2026 to 30 November 2027. */
export function monthsBetween(from: ExcelDate, to: ExcelDate): number {
  const [first, last] = [dateParts(from), dateParts(to)];
  return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day ? 1 : 0);
}

/** The value of a day where it is in force until changed: it has no end, or ends only because a change is enacted for the day after. */
function inForceOn(values: readonly DatedValue[], day: ExcelDate): DatedValue | undefined {
  const known = values.find(({ from, to = Infinity }) => from <= day && day <= to);
  let last = known;
  while (last?.to !== undefined) {
    const next = last.to + 1;
    last = values.find(({ from }) => from === next);
  }
  return last && known;
}

/** The rule in force today and "last checked 14 months ago", from 12 months on; undefined before, and for what is set for a year. */
export function longUncheckedValue(values: readonly DatedValue[], today: ExcelDate): { readonly value: DatedValue; readonly text: string } | undefined {
  const value = inForceOn(values, today);
  const months = value?.checked === undefined ? 0 : monthsBetween(value.checked, today);
  return value && months >= LONG_UNCHECKED ? { value, text: `last checked ${months} months ago` } : undefined;
}

/** The same in words alone. */
export const longUnchecked = (values: readonly DatedValue[], today: ExcelDate): string | undefined => longUncheckedValue(values, today)?.text;
