import type { TypedEntry } from "./typedEntry";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const DAY = 86_400_000;
/** Excel's day 61 is 1 March 1900; it counts a 29 February 1900 before that, which there was not. */
const FIRST_OF_MARCH_1900 = Date.UTC(1900, 2, 1);
const CENTURY_TURN = 30;

const NAME = "([a-z]{3,9})\\.?";
const TIME = /^(?:(.+?),? )?(\d{1,2}):(\d{2})(?::(\d{2}))?( ?[ap]m)?$/i;

type Read = readonly [day: number, month: number, year: number | undefined, format: string];

const monthOf = (name: string): number => (name.length < 3 ? 0 : MONTHS.findIndex((month) => month === name.toLowerCase() || (name.length <= 4 && month.startsWith(name.toLowerCase()))) + 1);
const yearOf = (digits: string): number => (digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < CENTURY_TURN ? 2000 : 1900));

/** The ways to write a date, day before month; each gives undefined for what it does not mean. */
const WAYS: readonly { readonly pattern: RegExp; readonly read: (parts: readonly string[]) => Read | undefined }[] = [
  { pattern: /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/, read: ([day, , month, year]) => [Number(day), Number(month), yearOf(year!), "dd/mm/yyyy"] },
  { pattern: /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/, read: ([year, , month, day]) => [Number(day), Number(month), Number(year), "dd/mm/yyyy"] },
  { pattern: /^(\d{1,2})[/-](\d{1,2})$/, read: ([day, month]) => [Number(day), Number(month), undefined, "dd-mmm"] },
  { pattern: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${NAME}[ -](\\d{4}|\\d{2})$`, "i"), read: ([day, name, year]) => [Number(day), monthOf(name!), yearOf(year!), "dd/mm/yyyy"] },
  { pattern: new RegExp(`^${NAME} (\\d{1,2})(?:st|nd|rd|th)?, ?(\\d{4})$`, "i"), read: ([name, day, year]) => [Number(day), monthOf(name!), Number(year), "dd/mm/yyyy"] },
  { pattern: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${NAME}$`, "i"), read: ([day, name]) => [Number(day), monthOf(name!), undefined, "dd-mmm"] },
  { pattern: new RegExp(`^${NAME}[ -](\\d{4})$`, "i"), read: ([name, year]) => [1, monthOf(name!), Number(year), "mmm-yy"] },
];

/** A date or time as Excel's day number; undefined for what is none, such as 31/02/2026 or, since the day comes first, 4/13/2026. */
export function typedDate(entry: string, today: Date): TypedEntry | undefined {
  const timed = TIME.exec(entry);
  if (timed) return withTime(timed, today);
  for (const { pattern, read } of WAYS) {
    const parts = pattern.exec(entry)?.slice(1);
    const found = parts && read(parts);
    if (!found) continue;
    const [day, month, year, numberFormat] = found;
    const serial = serialOf(day, month, year ?? today.getFullYear());
    return serial === undefined ? undefined : { value: serial, numberFormat };
  }
  return undefined;
}

function serialOf(day: number, month: number, year: number): number | undefined {
  if (month < 1 || month > 12 || year < 1900 || year > 9999) return undefined;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = Math.round((time - FIRST_OF_MARCH_1900) / DAY) + 61;
  return days < 61 ? days - 1 : days;
}

function withTime([, before, hours = "", minutes = "", seconds = "0", half]: RegExpExecArray, today: Date): TypedEntry | undefined {
  const afternoon = half?.trim().toLowerCase();
  const hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds) > 59 || (afternoon ? hour < 1 || hour > 12 : hour > 23)) return undefined;
  const whole = afternoon ? (hour % 12) + (afternoon === "pm" ? 12 : 0) : hour;
  const part = (whole * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (before === undefined) return { value: part, numberFormat: afternoon ? "h:mm AM/PM" : seconds === "0" ? "hh:mm" : "hh:mm:ss" };
  const day = typedDate(before, today);
  return typeof day?.value === "number" && day.value >= 1 ? { value: day.value + part, numberFormat: "dd/mm/yyyy hh:mm" } : undefined;
}
