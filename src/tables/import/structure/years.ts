/** "31 March 2026": a day, not the year that a column is for. */
const DAY = /\b\d{1,2}(st|nd|rd|th)?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/i;

/** "Change 2025/26 to 2026/27", "2026/27 v 2025/26": of no one year. */
const BETWEEN = /\b(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d\s*(?:v\.?|vs\.?|versus|to|less|minus|against|over|compared (?:to|with)|[–-])\s*(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d\b/i;

export const spansYears = (heading: string): boolean => BETWEEN.test(heading);

/** The year in which a financial or calendar year named in a heading begins: 2025 for "2025/26", "2025-26", "25/26" or "FY26". */
export function yearIn(heading: string): number | undefined {
  if (DAY.test(heading)) return undefined;
  if (spansYears(heading)) return undefined;
  const financial = /(?:\b|FY\s?)((?:19|20)?\d\d)\s?[/–-]\s?['’]?((?:19|20)?\d\d)\b/i.exec(heading);
  if (financial) {
    const from = fullYear(financial[1]!);
    const to = fullYear(financial[2]!);
    return to === from + 1 ? from : undefined;
  }
  const short = /\b(?:FY|FYE|YE|year end(?:ed|ing))\s?'?((?:20)?\d\d)\b/i.exec(heading);
  if (short) return fullYear(short[1]!) - 1;
  const plain = /\b((?:19|20)\d\d)\b/.exec(heading);
  return plain ? Number(plain[1]) : undefined;
}

/** 2026 for "26" and "2026". */
export const fullYear = (digits: string): number => (digits.length === 4 ? Number(digits) : 2000 + Number(digits));

/** "Year 1": says nothing beside the year itself. */
export const isOrdinalYear = (heading: string): boolean => ordinalYear(heading) !== undefined;

const COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** 2 for "Year 2", "Yr2" and "Year two". */
export function ordinalYear(heading: string): number | undefined {
  const found = /^(?:yr|year)\s*(\d{1,2}|[a-z]+)$/i.exec(heading)?.[1]?.toLowerCase();
  if (found === undefined) return undefined;
  return /^\d/.test(found) ? Number(found) : COUNTS.includes(found) ? COUNTS.indexOf(found) + 1 : undefined;
}

/** Whether a bare number may head a column: a calendar year. */
export const isYearNumber = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;
