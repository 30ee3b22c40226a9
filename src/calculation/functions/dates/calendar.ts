import { INVALID_NUMBER, type ErrorValue } from "../../values/ErrorValue";
import { DAYS_TO_1904, type DateSystem } from "../../values/numberFromText";

/** A day as a calendar has it; the month from 1. Excel's day 0 is "0 January 1900". */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** 31 December 9999. */
const LAST_DAY = 2_958_465;
/** The 29 February 1900 that never was, but that Excel counts. */
const FALSE_LEAP_DAY = 60;

/** The number of the last day that there is. */
export const lastDay = ({ is1904 }: DateSystem): number => (is1904 ? LAST_DAY - DAYS_TO_1904 : LAST_DAY);

/** A day number without its time; #NUM! for one that no calendar has. */
export function wholeDay(serial: number, dates: DateSystem): number | ErrorValue {
  const day = Math.floor(serial);
  return day < 0 || day > lastDay(dates) ? INVALID_NUMBER : day;
}

/** The date of a whole day number. */
export function dateOf(day: number, { is1904 }: DateSystem): CalendarDate {
  const serial = is1904 ? day + DAYS_TO_1904 : day;
  if (serial === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  if (serial === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (serial < FALSE_LEAP_DAY ? serial + 1 : serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The number of a date; months and days may go over their ends. Not checked against the first and last day that there are. */
export function dayOf(year: number, month: number, day: number, { is1904 }: DateSystem): number {
  const time = new Date(0).setUTCFullYear(year, month - 1, 1);
  const first = Math.round((time - EPOCH) / DAY);
  const serial = (first <= FALSE_LEAP_DAY ? first - 1 : first) + day - 1;
  return is1904 ? serial - DAYS_TO_1904 : serial;
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** As the calendar has it; Excel's own 1900 is a leap year too. */
export const daysInMonth = (year: number, month: number, dates?: DateSystem): number => {
  if (year === 1900 && month === 2 && dates && !dates.is1904) return 29;
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** 0 for Sunday to 6 for Saturday, as Excel counts: its 1 January 1900 is a Sunday. */
export const weekdayOf = (day: number, { is1904 }: DateSystem): number => ((((is1904 ? day + DAYS_TO_1904 : day) - 1) % 7) + 7) % 7;

/** So many months on, at the same day or the month's last. */
export function monthsLater({ year, month, day }: CalendarDate, months: number, dates: DateSystem): number {
  const total = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  return dayOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth, dates)), dates);
}
