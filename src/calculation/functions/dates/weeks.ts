import { INVALID_NUMBER } from "../../values/ErrorValue";
import type { DateSystem } from "../../values/numberFromText";
import { define, type ExcelFunction } from "../ExcelFunction";
import { integer, optional } from "../parameters";
import { dateOf, dayOf, weekdayOf } from "./calendar";
import { day, plainDay } from "./dayNumber";

/** The weekday (0 for Sunday) with which a week begins, by the kind that WEEKDAY and WEEKNUM are given. */
const firstWeekday = (kind: number): number | undefined => (kind === 1 ? 0 : kind === 2 ? 1 : kind >= 11 && kind <= 17 ? (kind - 10) % 7 : undefined);

const weekday = define("WEEKDAY", [day, optional(integer, 1)], ([serial, kind], { book: { dates } }) => {
  const today = weekdayOf(serial, dates);
  // Monday is 0 in the third kind.
  if (kind === 3) return (today + 6) % 7;
  const first = firstWeekday(kind);
  return first === undefined ? INVALID_NUMBER : ((today - first + 7) % 7) + 1;
});

/** The ISO week: the first of a year is the one with its first Thursday. */
export function isoWeek(serial: number, dates: DateSystem): number {
  const thursday = serial - ((weekdayOf(serial, dates) + 6) % 7) + 3;
  const { year } = dateOf(Math.max(0, thursday), dates);
  return Math.floor((thursday - dayOf(year, 1, 1, dates)) / 7) + 1;
}

const weekNumber = define("WEEKNUM", [plainDay, optional(integer, 1)], ([serial, kind], { book: { dates } }) => {
  if (kind === 21) return isoWeek(serial, dates);
  const first = firstWeekday(kind);
  if (first === undefined) return INVALID_NUMBER;
  const newYear = dayOf(dateOf(serial, dates).year, 1, 1, dates);
  const intoWeek = (weekdayOf(newYear, dates) - first + 7) % 7;
  return Math.floor((serial - newYear + intoWeek) / 7) + 1;
});

const isoWeekNumber = define("ISOWEEKNUM", [day], ([serial], { book: { dates } }) => isoWeek(serial, dates));

export const weeks: readonly ExcelFunction[] = [weekday, weekNumber, isoWeekNumber];
