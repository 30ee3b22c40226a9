/** How a workbook counts days: from 1900, or from 1904 as old Macs did. */
export interface DateSystem {
  readonly is1904: boolean;
}

/** Days between the two ways of counting. */
export const DAYS_TO_1904 = 1462;

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const GROUPED = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:e[+-]?\d+)?$|^\.\d+(?:e[+-]?\d+)?$/i;
const FRACTION = /^(\d+) (\d{1,5})\/(\d{1,5})$/;

/**
 * The number that a text stands for where Excel asks for one: "12", " 1,200.50 ", "£5", "7%", "(3)", "1 1/2", "1/4/2026", "1 April 2026",
 * "12:30". Dates are read the British way, day before month.
 * @returns undefined for what is no number, where Excel gives #VALUE!
 */
export function numberFromText(text: string, dates: DateSystem = { is1904: false }): number | undefined {
  // A space that does not break is no space to Excel, and makes a text of a number.
  if (/^\u00a0|\u00a0$/.test(text)) return undefined;
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (PLAIN.test(trimmed)) {
    const value = Number(trimmed);
    return Number.isFinite(value) ? value : undefined;
  }
  // A number may have spaces around it, a date or time none.
  return decorated(trimmed) ?? dateAndTime(text, dates);
}

function decorated(text: string): number | undefined {
  let rest = text;
  let minus = false;
  let percents = 0;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    minus = true;
    rest = bracketed[1]!.trim();
  }
  while (rest.endsWith("%")) {
    percents += 1;
    rest = rest.slice(0, -1).trim();
  }
  let signed = bracketed !== null;
  let currency = false;
  for (;;) {
    const first = rest[0];
    if (!signed && (first === "-" || first === "+")) {
      signed = true;
      minus = first === "-";
    } else if (!currency && (first === "£" || first === "$" || first === "€")) currency = true;
    else if (first === "%" && percents === 0) percents += 1;
    else break;
    rest = rest.slice(1).trim();
  }
  if (!currency && /[£$€]$/.test(rest)) rest = rest.slice(0, -1).trim();
  const fraction = FRACTION.exec(rest);
  const size = fraction && Number(fraction[3]) > 0 ? Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]) : GROUPED.test(rest) ? Number(rest.replace(/,/g, "")) : undefined;
  if (size === undefined || !Number.isFinite(size)) return undefined;
  const value = size / 100 ** percents;
  return minus ? -value : value;
}

function dateAndTime(text: string, dates: DateSystem): number | undefined {
  const time = timeFrom(text);
  if (time !== undefined) return time;
  const parts = /^(.*?)[ T,]+(\d{1,3}:.*)$/.exec(text);
  const day = dateFrom(parts?.[1] ?? text, dates);
  if (day === undefined || !parts) return day;
  const clock = timeFrom(parts[2]!);
  return clock === undefined ? undefined : day + clock;
}

/** "12:30", "9:05:30 pm", "27:15": a part of a day, or more than one; undefined for what is no time alone. */
export const timeText = (text: string): number | undefined => timeFrom(text.trim());

function timeFrom(text: string): number | undefined {
  const half = /^(\d{1,2})\s*([ap])m?$/i.exec(text);
  if (half) return Number(half[1]) >= 1 && Number(half[1]) <= 12 ? ((Number(half[1]) % 12) + (/p/i.test(half[2]!) ? 12 : 0)) / 24 : undefined;
  const found = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?:\s*([ap])m?)?$/i.exec(text);
  if (!found) return undefined;
  const [, hours = "0", minutes = "0", seconds = "0", afternoon] = found;
  let hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds) >= 60) return undefined;
  if (afternoon) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (/p/i.test(afternoon) ? 12 : 0);
  }
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

const monthOf = (name: string): number => {
  const lower = name.toLowerCase().replace(/\.$/, "");
  const full = FULL_MONTHS.indexOf(lower);
  return full >= 0 ? full + 1 : lower === "sept" ? 9 : MONTHS.indexOf(lower) + 1;
};

const yearOf = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900));

function dateFrom(text: string, dates: DateSystem): number | undefined {
  const thisYear = new Date().getFullYear();
  let found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (found) return dayNumber(Number(found[1]), Number(found[2]), Number(found[3]), dates);
  found = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (found) return dayNumber(yearOf(found[3]!), Number(found[2]), Number(found[1]), dates) ?? dayNumber(yearOf(found[3]!), Number(found[1]), Number(found[2]), dates);
  found = /^(\d{1,2})(?:st|nd|rd|th)?[- /]?([A-Za-z]{3,9}\.?)[- /,]*(\d{4}|\d{2})?$/.exec(text);
  if (found) return dayNumber(found[3] === undefined ? thisYear : yearOf(found[3]), monthOf(found[2]!), Number(found[1]), dates);
  found = /^([A-Za-z]{3,9}\.?)[- ](\d{1,2})(?:st|nd|rd|th)?, *(\d{4}|\d{2})$/.exec(text);
  if (found) return dayNumber(yearOf(found[3]!), monthOf(found[1]!), Number(found[2]), dates);
  found = /^([A-Za-z]{3,9}\.?)[- ,/]+(\d{4})$/.exec(text);
  if (found) return dayNumber(Number(found[2]), monthOf(found[1]!), 1, dates);
  found = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (found) return dayNumber(thisYear, Number(found[2]), Number(found[1]), dates);
  return undefined;
}

function dayNumber(year: number, month: number, day: number, { is1904 }: DateSystem): number | undefined {
  if (month < 1 || month > 12 || day < 1 || year < (is1904 ? 1904 : 1900) || year > 9999) return undefined;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCDate() !== day) return year === 1900 && month === 2 && day === 29 && !is1904 ? 60 : undefined;
  const days = Math.round((time - EPOCH) / DAY);
  // Excel counts a 29 February 1900 that never was: days before it are one less.
  return is1904 ? days - DAYS_TO_1904 : days < 61 ? days - 1 : days;
}
