import { dateFault, yearLater, type ExcelDate } from "../excelDate";
import type { Outcome } from "../fault";
import { money, type Money } from "../units";

/**
 * What a saving brings in the year in which it starts, by days.
 *
 *   full-year saving × days from the start to the year's end ÷ days of the year
 *
 * @param start First day of the saving: before the year it counts in full, after it not at all.
 * @param yearStart First day of the financial year.
 */
export function partYearSaving(fullYear: Money, start: ExcelDate, yearStart: ExcelDate): Outcome<Money> {
  const fault = dateFault(start, "start") ?? dateFault(yearStart, "year_start");
  if (fault) return fault;
  const end = yearLater(yearStart);
  const part = (end - Math.floor(start)) / (end - Math.floor(yearStart));
  return money(fullYear * Math.min(1, Math.max(0, part)));
}
