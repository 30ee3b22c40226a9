import { INVALID_NUMBER, WRONG_VALUE } from "../../values/ErrorValue";
import { DAYS_TO_1904, numberFromText, timeText } from "../../values/numberFromText";
import { define, type ExcelFunction } from "../ExcelFunction";
import { integer, scalar } from "../parameters";
import { dateOf, dayOf, lastDay } from "./calendar";
import { day, moment } from "./dayNumber";

const SECONDS = 86_400;
const MAX_TIME_PART = 32_767;

const date = define("DATE", [integer, integer, integer], ([given, month, days], { book: { dates } }) => {
  const year = given < 1900 ? given + 1900 : given;
  if (given < 0 || year > 9999) return INVALID_NUMBER;
  const made = dayOf(year, month, days, dates);
  return made < 0 || made > lastDay(dates) ? INVALID_NUMBER : made;
});

const time = define("TIME", [integer, integer, integer], ([hours, minutes, seconds]) => {
  if ([hours, minutes, seconds].some((part) => Math.abs(part) > MAX_TIME_PART)) return INVALID_NUMBER;
  const total = (hours * 3600 + minutes * 60 + seconds) / SECONDS;
  return total < 0 ? INVALID_NUMBER : total - Math.floor(total);
});

/** The seconds of a day, to the nearest one. */
const secondsOf = (serial: number): number => Math.round((serial - Math.floor(serial)) * SECONDS) % SECONDS;

const dateValue = define("DATEVALUE", [scalar], ([given], { book: { dates } }) => {
  if (typeof given !== "string" || isPlainNumber(given)) return WRONG_VALUE;
  const read = numberFromText(given, dates);
  return read === undefined ? WRONG_VALUE : Math.floor(read);
});

const timeValue = define("TIMEVALUE", [scalar], ([given], { book: { dates } }) => {
  if (typeof given !== "string" || isPlainNumber(given)) return WRONG_VALUE;
  const read = timeText(given) ?? numberFromText(given, dates);
  return read === undefined ? WRONG_VALUE : read - Math.floor(read);
});

/** "45000", "£5" and "7%" are numbers, but no dates. */
const isPlainNumber = (given: string): boolean => !/[-/:.]|[A-Za-z]/.test(given.trim().replace(/^[-+]/, "")) || /^[-+]?[\d,]*\.?\d*(?:e[-+]?\d+)?%?$/i.test(given.trim()) || /[£$€%]/.test(given);

export const partsOfDates: readonly ExcelFunction[] = [
  date,
  time,
  dateValue,
  timeValue,
  define("YEAR", [day], ([serial], { book: { dates } }) => dateOf(serial, dates).year),
  define("MONTH", [day], ([serial], { book: { dates } }) => dateOf(serial, dates).month),
  define("DAY", [day], ([serial], { book: { dates } }) => dateOf(serial, dates).day),
  define("HOUR", [moment], ([serial]) => Math.floor(secondsOf(serial) / 3600)),
  define("MINUTE", [moment], ([serial]) => Math.floor(secondsOf(serial) / 60) % 60),
  define("SECOND", [moment], ([serial]) => secondsOf(serial) % 60),
  define("NOW", [], (_, { book }) => book.now() - (book.dates.is1904 ? DAYS_TO_1904 : 0), { isVolatile: true }),
  define("TODAY", [], (_, { book }) => Math.floor(book.now()) - (book.dates.is1904 ? DAYS_TO_1904 : 0), { isVolatile: true }),
];
