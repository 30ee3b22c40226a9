import { dayOf, dayText, isFormatted, textOf, type SourceCell } from "../SourceGrid";
import { fullYear, isOrdinalYear, ordinalYear, yearIn } from "./years";

/** A heading cell that is not printed as a year and is read as one, or as a day. */
export interface YearHeading {
  readonly column: number;
  readonly printed: string;
  /** The year, or day, that it is read as. */
  readonly name: string;
  /** What the column is called, where the heading keeps its own words. */
  readonly as?: string;
  /** What says so; undefined where a number only stands for the day that is its name. */
  readonly because?: string;
}

interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day?: number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const IN_WORDS = /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s,'’-]+(\d{4}|\d{2})$/i;
const IN_DIGITS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/;
/** Numbers of days from 2000 to 2099. */
const SERIALS = { from: 36_526, to: 73_050 } as const;

const financialYear = (begins: number): string => `${begins}/${String((begins + 1) % 100).padStart(2, "0")}`;

const serialIn = (cell: SourceCell | undefined): number | undefined => {
  const text = textOf(cell);
  return !isFormatted(cell) && /^\d{5}$/.test(text) && Number(text) >= SERIALS.from && Number(text) <= SERIALS.to ? Number(text) : undefined;
};

function dayIn(cell: SourceCell | undefined): Day | undefined {
  const serial = isFormatted(cell) ? (cell.shownAs === "date" ? cell.value : undefined) : serialIn(cell);
  if (serial !== undefined) return dayOf(serial);
  const text = textOf(cell).replace(/^(?:fye|ye|year (?:end(?:ed|ing)?|to))\s+/i, "");
  const words = IN_WORDS.exec(text);
  if (words) return { year: fullYear(words[3]!), month: MONTHS.indexOf(words[2]!.toLowerCase()) + 1, ...(words[1] && { day: Number(words[1]) }) };
  const digits = IN_DIGITS.exec(text);
  if (digits) return { year: fullYear(digits[3]!), month: Number(digits[2]), day: Number(digits[1]) };
  const iso = ISO.exec(text);
  return iso ? { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) } : undefined;
}

interface Dated {
  readonly column: number;
  readonly printed: string;
  readonly on: Day;
}

const datedIn = (row: readonly SourceCell[]): Dated[] =>
  row.flatMap((cell, column) => {
    const on = column === 0 ? undefined : dayIn(cell);
    return on ? [{ column, printed: textOf(cell), on }] : [];
  });

/** The same day of different years: headings of years, where that day begins or ends one. */
const areYears = (dated: readonly Dated[]): boolean =>
  dated.length >= 2 && dated.every(({ on }) => on.month === dated[0]!.on.month && on.day === dated[0]!.on.day) && new Set(dated.map(({ on }) => on.year)).size === dated.length;

const begins = ({ month, day = 1 }: Day): boolean => month === 4 && day === 1;
const ends = ({ month, day = 31 }: Day): boolean => month === 3 && day === 31;

/** 2026 2027 written as 202627. */
const RUN_ON = /^(20\d\d)(\d\d)$/;
const runOnYear = (cell: SourceCell | undefined): number | undefined => {
  const found = RUN_ON.exec(textOf(cell));
  return found && (Number(found[1]) + 1) % 100 === Number(found[2]) ? Number(found[1]) : undefined;
};

/** A figure that is a number of a day or a run-on year: a row of nothing else, beside its label, is a row of headings. */
export function areHeadingNumbers(row: readonly SourceCell[]): boolean {
  const cells = row.slice(1).filter((cell) => textOf(cell) !== "");
  const numbers = cells.filter((cell) => serialIn(cell) !== undefined || runOnYear(cell) !== undefined);
  if (numbers.length < 2 || cells.some((cell) => !numbers.includes(cell) && /^[£(\d.,-]+\)?$/.test(textOf(cell)))) return false;
  if (numbers.every((cell) => runOnYear(cell) !== undefined)) return new Set(numbers.map(textOf)).size === numbers.length;
  return numbers.every((cell) => serialIn(cell) !== undefined) && arePeriods(datedIn(row).map(({ on }) => on));
}

/** Months from one period to the next. */
const PERIODS = [1, 3, 6, 12];

/** First days, or last days, of periods that follow each other. Two figures of five digits look like that by hardly any chance. */
function arePeriods(days: readonly Day[]): boolean {
  const steps = days.slice(1).map(({ year, month }, i) => (year - days[i]!.year) * 12 + month - days[i]!.month);
  const shortest = Math.min(...steps);
  // One left out among several is asked about later.
  return PERIODS.includes(shortest) && steps.every((step) => step % shortest === 0) && (days.every(({ day }) => day === 1) || days.every(isLastDay));
}

const isLastDay = ({ day, month, year }: Day): boolean => day === new Date(Date.UTC(year, month, 0)).getUTCDate();

/** First and last year of a plan that a title names: "2026/27 to 2029/30". */
function spanIn(title: readonly string[]): { readonly from: number; readonly to: number } | undefined {
  for (const line of title) {
    const years = [...line.matchAll(/\b(?:20\d\d\s?[/–-]\s?(?:20)?\d\d)\b/g)].flatMap(([text]) => yearIn(text) ?? []);
    const [from, to] = [years[0], years[1]];
    if (years.length === 2 && from! < to!) return { from: from!, to: to! };
  }
  return undefined;
}

/**
 * Headings of a row that are years in disguise: the days on which years begin or end, as a number, a date or a month; years run together;
 * and years that are only counted, where the title says which they are.
 */
export function yearHeadings(row: readonly SourceCell[], title: readonly string[]): YearHeading[] {
  const dated = datedIn(row);
  const balances = [...title, textOf(row[0])].some((line) => /\b(balances?|reserves?|as at|position)\b/i.test(line));
  if (areYears(dated) && (begins(dated[0]!.on) || (ends(dated[0]!.on) && !balances))) {
    const [first] = dated;
    const back = begins(first!.on) ? 0 : 1;
    return dated.map(({ column, printed, on }) => ({ column, printed, name: financialYear(on.year - back), because: back === 0 ? "the year that begins then" : "the year that ends then" }));
  }
  // One date among years is the year that is missing from them.
  const others = new Set(row.slice(1).flatMap((cell) => yearIn(textOf(cell)) ?? []));
  const [lone, ...more] = dated.filter(({ on, printed }) => yearIn(printed) === undefined && begins(on) && !others.has(on.year) && (others.has(on.year - 1) || others.has(on.year + 1)));
  if (lone && more.length === 0 && others.size >= 2) return [{ column: lone.column, printed: lone.printed, name: financialYear(lone.on.year), because: "the year that begins then" }];
  const runOn = row.flatMap((cell, column) => {
    const year = column === 0 ? undefined : runOnYear(cell);
    return year === undefined ? [] : [{ column, printed: textOf(cell), name: financialYear(year), because: "two years run together" }];
  });
  if (runOn.length >= 2) return runOn;
  const span = spanIn(title);
  const short = row.flatMap((cell, column) => {
    const found = /\b(?:FY|FYE|YE|year end(?:ed|ing))\s?'?(?:20)?\d\d\b(?!\s?[/–-])/i.exec(textOf(cell));
    return found ? [{ column, printed: found[0], year: yearIn(found[0])! }] : [];
  });
  // A title that begins with the same year confirms what FY27 means.
  if (short.length > 0 && short[0]!.year !== span?.from) return short.map(({ column, printed, year }) => ({ column, printed, as: textOf(row[column]), name: financialYear(year), because: "the year that ends then" }));
  const ordinals = row.flatMap((cell, column) => (column > 0 && isOrdinalYear(textOf(cell)) ? [{ column, printed: textOf(cell), count: ordinalYear(textOf(cell))! }] : []));
  if (span && ordinals.length === span.to - span.from + 1 && ordinals.length >= 2 && ordinals.every(({ count }, i) => count === i + 1)) {
    return ordinals.map(({ column, printed, count }) => ({ column, printed, name: financialYear(span.from + count - 1), because: `one of the ${ordinals.length} years in the title` }));
  }
  return dated.flatMap(({ column, printed }) => {
    const serial = serialIn(row[column]);
    return serial === undefined ? [] : [{ column, printed, name: dayText(serial) }];
  });
}
