import { outOfRange, type Fault } from "./fault";

/** Days since the last day of 1899, as Excel counts dates from March 1900 on. */
export type ExcelDate = number;

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** 1 March 1900, before which Excel's count is off by a day, and the end of the year 9999. */
const FIRST = 61;
const LAST = 2_958_465;

/** "2025-04-06" as Excel's number of that day. */
export const excelDate = (iso: string): ExcelDate => Math.round((Date.parse(`${iso}T00:00:00Z`) - EPOCH) / DAY);

/** As people write it: "6 April 2025". */
export const dateText = (date: ExcelDate): string =>
  new Date(EPOCH + Math.floor(date) * DAY).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** Year, month from 1 and day of a date. */
export function dateParts(date: ExcelDate): { readonly year: number; readonly month: number; readonly day: number } {
  const day = new Date(EPOCH + Math.floor(date) * DAY);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** The same day a year later; 29 February becomes 1 March. */
export function yearLater(date: ExcelDate): ExcelDate {
  const day = new Date(EPOCH + Math.floor(date) * DAY);
  return Math.round((Date.UTC(day.getUTCFullYear() + 1, day.getUTCMonth(), day.getUTCDate()) - EPOCH) / DAY);
}

/** Why a number is no date; undefined when it is one. */
export const dateFault = (date: number, name: string): Fault | undefined =>
  date >= FIRST && date < LAST + 1 ? undefined : outOfRange(`${name} is ${date === 0 ? "0 or blank" : date}. Enter a date, such as 1 April 2026 or DATE(2026,4,1).`);
