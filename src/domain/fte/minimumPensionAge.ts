import { excelDate, type ExcelDate } from "../excelDate";

/** The age from which a pension can be drawn other than for ill health, by the first day on which it counts: Finance Act 2004, s. 279, as amended by Finance Act 2022, s. 10. */
export const MINIMUM_PENSION_AGES = [
  { from: excelDate("2010-04-06"), age: 55 },
  { from: excelDate("2028-04-06"), age: 57 },
] as const;

/** Before the first day listed the first age counts: what came before is not known here. */
export const minimumPensionAge = (date: ExcelDate): number => MINIMUM_PENSION_AGES.findLast(({ from }) => from <= date)?.age ?? MINIMUM_PENSION_AGES[0].age;
