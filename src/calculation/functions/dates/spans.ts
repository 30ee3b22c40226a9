import { ErrorValue, INVALID_NUMBER } from "../../values/ErrorValue";
import type { DateSystem } from "../../values/numberFromText";
import { define, type ExcelFunction } from "../ExcelFunction";
import { defaulted, logical, number, optional, text } from "../parameters";
import { dateOf, dayOf, daysInMonth, isLeapYear, lastDay, monthsLater, wholeDay, type CalendarDate } from "./calendar";
import { day, plainDay, plainInteger } from "./dayNumber";

const inCalendar = (made: number, dates: DateSystem): number | typeof INVALID_NUMBER => (made < 0 || made > lastDay(dates) ? INVALID_NUMBER : made);

const monthsOn = define("EDATE", [plainDay, plainInteger], ([start, months], { book: { dates } }) => inCalendar(monthsLater(dateOf(start, dates), months, dates), dates));

const endOfMonth = define("EOMONTH", [plainDay, plainInteger], ([start, months], { book: { dates } }) => {
  const { year, month } = dateOf(start, dates);
  return inCalendar(dayOf(year, month + months + 1, 0, dates), dates);
});

const days = define("DAYS", [day, day], ([end, start]) => end - start);

const isLastOfFebruary = ({ year, month, day: at }: CalendarDate, dates: DateSystem): boolean => month === 2 && at === daysInMonth(year, 2, dates);

/** Days of a year of twelve months of 30 days, the European or the American way. */
export function days360(start: number, end: number, isEuropean: boolean, dates: DateSystem): number {
  const [from, to] = [dateOf(start, dates), dateOf(end, dates)];
  let [first, last] = [from.day, to.day];
  if (isEuropean) {
    first = Math.min(first, 30);
    last = Math.min(last, 30);
  } else {
    // A month's last day counts as the 30th at the start; at the end only after such a start, else it is the next month's first.
    if (isLastOfFebruary(from, dates) || first === 31) first = 30;
    if (last === 31 && first >= 30) last = 30;
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}

/** A moment less than half a second before midnight is the next day here. */
const nearestDay = (serial: number, dates: DateSystem): number | ErrorValue => (serial < 0 ? INVALID_NUMBER : wholeDay(serial + 0.5 / 86_400, dates));

const days360Function = define("DAYS360", [number, number, optional(logical, false)], ([start, end, isEuropean], { book: { dates } }) => {
  const [from, to] = [nearestDay(start, dates), nearestDay(end, dates)];
  if (from instanceof ErrorValue) return from;
  return to instanceof ErrorValue ? to : days360(from, to, isEuropean, dates);
});

/** Days of 30/360 as YEARFRAC counts them for bonds: with the last days of February at both ends taken as the 30th. */
function bondDays(start: number, end: number, dates: DateSystem): number {
  const [from, to] = [dateOf(start, dates), dateOf(end, dates)];
  let [first, last] = [from.day, to.day];
  if (isLastOfFebruary(from, dates) && isLastOfFebruary(to, dates)) last = 30;
  if (isLastOfFebruary(from, dates)) first = 30;
  if (last === 31 && first >= 30) last = 30;
  if (first === 31) first = 30;
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}

/** The length of a year as the actual/actual basis counts it: one that holds 29 February where at most a year lies between, else the mean. */
function actualYear(start: number, end: number, dates: DateSystem): number {
  const [from, to] = [dateOf(start, dates), dateOf(end, dates)];
  const isWithinYear = from.year === to.year || (to.year === from.year + 1 && (from.month > to.month || (from.month === to.month && from.day >= to.day)));
  if (!isWithinYear) {
    const years = to.year - from.year + 1;
    return (dayOf(to.year + 1, 1, 1, dates) - dayOf(from.year, 1, 1, dates)) / years;
  }
  if (from.year === to.year) return isLeapYear(from.year) ? 366 : 365;
  const holdsLeapDay =
    (isLeapYear(from.year) && start <= dayOf(from.year, 2, 29, dates)) || (isLeapYear(to.year) && end >= dayOf(to.year, 2, 29, dates));
  return holdsLeapDay ? 366 : 365;
}

/** The part of a year between two days, whichever is first; undefined for a basis that is not there. */
export function yearFraction(one: number, other: number, basis: number, dates: DateSystem): number | undefined {
  const [start, end] = [Math.min(one, other), Math.max(one, other)];
  switch (basis) {
    case 0:
      return bondDays(start, end, dates) / 360;
    case 1:
      return start === end ? 0 : (end - start) / actualYear(start, end, dates);
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return days360(start, end, true, dates) / 360;
    default:
      return undefined;
  }
}

const yearFrac = define("YEARFRAC", [plainDay, plainDay, defaulted(plainInteger, 0)], ([one, other, basis], { book: { dates } }) => yearFraction(one, other, basis, dates) ?? INVALID_NUMBER);

/** What DATEDIF counts; months that are not full do not count. */
const dateDif = define("DATEDIF", [day, day, text], ([start, end, unit], { book: { dates } }) => {
  if (start > end) return INVALID_NUMBER;
  const [from, to] = [dateOf(start, dates), dateOf(end, dates)];
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "D":
      return end - start;
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      // Days since the day of the month that the start has, counted in the month before where it has not come yet.
      return to.day >= from.day ? to.day - from.day : end - dayOf(to.year, to.month - 1, from.day, dates);
    case "YD": {
      const anniversary = dayOf(to.year, from.month, from.day, dates);
      return end >= anniversary ? dayOf(from.year, to.month, to.day, dates) - start : dayOf(from.year + 1, to.month, to.day, dates) - start;
    }
    default:
      return INVALID_NUMBER;
  }
});

export const spans: readonly ExcelFunction[] = [monthsOn, endOfMonth, days, days360Function, yearFrac, dateDif];
