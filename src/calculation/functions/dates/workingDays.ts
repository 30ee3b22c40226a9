import { toNumber } from "../../values/coerce";
import { asMatrix } from "../../values/dereference";
import { ErrorValue, INVALID_NUMBER, WRONG_VALUE } from "../../values/ErrorValue";
import { OMITTED } from "../../values/Value";
import type { Call } from "../Call";
import { define, type ExcelFunction } from "../ExcelFunction";
import { defaulted, scalar, whole } from "../parameters";
import { lastDay, weekdayOf, wholeDay } from "./calendar";
import { plainDay, plainInteger } from "./dayNumber";

/** Days of no work, each once, as their numbers; blanks are left out. */
const holidays = whole<ReadonlySet<number>>((value, { book: { dates } }) => {
  const found = new Set<number>();
  if (value === OMITTED) return found;
  for (const cell of asMatrix(value).values) {
    if (cell === null) continue;
    const read = toNumber(cell, dates);
    const at = typeof read === "number" ? wholeDay(read, dates) : read;
    if (at instanceof ErrorValue) return at;
    found.add(at);
  }
  return found;
});
const NONE: ReadonlySet<number> = new Set();

/** For each weekday, from Sunday, whether no work is done. */
type Weekend = readonly boolean[];

const SATURDAY_SUNDAY: Weekend = [true, false, false, false, false, false, true];

/** 1 for Saturday and Sunday, 2 for Sunday and Monday and so on, 11 for Sunday alone; or seven digits from Monday, "0000011". */
function weekendFrom(given: number | string | boolean | null): Weekend | ErrorValue {
  if (typeof given === "string") {
    if (!/^[01]{7}$/.test(given) || given === "1111111") return WRONG_VALUE;
    return Array.from({ length: 7 }, (_, weekday) => given[(weekday + 6) % 7] === "1");
  }
  const kind = Math.trunc(Number(given));
  if (kind >= 1 && kind <= 7) return Array.from({ length: 7 }, (_, weekday) => weekday === (kind + 5) % 7 || weekday === (kind + 6) % 7);
  if (kind >= 11 && kind <= 17) return Array.from({ length: 7 }, (_, weekday) => weekday === kind - 11);
  return INVALID_NUMBER;
}

interface Calendar {
  readonly weekend: Weekend;
  readonly free: ReadonlySet<number>;
}

/** Working days from one day to another, both counted; below 0 where the second is earlier. */
function workingDaysBetween(start: number, end: number, { weekend, free }: Calendar, { book: { dates } }: Call): number {
  const [from, to] = [Math.min(start, end), Math.max(start, end)];
  const perWeek = weekend.filter((isFree) => !isFree).length;
  const weeks = Math.floor((to - from + 1) / 7);
  let count = weeks * perWeek;
  for (let day = from + weeks * 7; day <= to; day++) if (!weekend[weekdayOf(day, dates)]) count += 1;
  for (const day of free) if (day >= from && day <= to && !weekend[weekdayOf(day, dates)]) count -= 1;
  return start <= end ? count : -count;
}

/** The day so many working days on, or back where the number is below 0. */
function workingDaysOn(start: number, days: number, { weekend, free }: Calendar, { book: { dates } }: Call): number | ErrorValue {
  const step = days < 0 ? -1 : 1;
  let day = start;
  for (let left = Math.abs(days); left > 0; ) {
    day += step;
    if (day < 0 || day > lastDay(dates)) return INVALID_NUMBER;
    if (!weekend[weekdayOf(day, dates)] && !free.has(day)) left -= 1;
  }
  return day;
}

export const workingDays: readonly ExcelFunction[] = [
  define("NETWORKDAYS", [plainDay, plainDay, defaulted(holidays, NONE)], ([start, end, free], call) => workingDaysBetween(start, end, { weekend: SATURDAY_SUNDAY, free }, call)),
  define("NETWORKDAYS.INTL", [plainDay, plainDay, defaulted(scalar, 1), defaulted(holidays, NONE)], ([start, end, kind, free], call) => {
    // Days without any work at all are none here, though they are an error in WORKDAY.INTL.
    if (kind === "1111111") return 0;
    const weekend = weekendFrom(kind);
    return weekend instanceof ErrorValue ? weekend : workingDaysBetween(start, end, { weekend, free }, call);
  }),
  define("WORKDAY", [plainDay, plainInteger, defaulted(holidays, NONE)], ([start, days, free], call) => workingDaysOn(start, days, { weekend: SATURDAY_SUNDAY, free }, call)),
  define("WORKDAY.INTL", [plainDay, plainInteger, defaulted(scalar, 1), defaulted(holidays, NONE)], ([start, days, kind, free], call) => {
    const weekend = weekendFrom(kind);
    return weekend instanceof ErrorValue ? weekend : workingDaysOn(start, days, { weekend, free }, call);
  }),
];
