import { outOfRange, type Fault, type Outcome } from "../fault";

/** A rate that applies from a year on, until the next step. */
export interface RateStep {
  readonly fromYear: number;
  readonly rate: number;
}

/** One rate a year for all years, or a schedule whose steps compound. */
export type Discounting = number | readonly RateStep[];

/** Later than any appraisal; keeps a mistyped calendar year from running for long. */
const LAST_YEAR = 1_000;

/** Why a rate cannot be discounted with; undefined when it can. */
export const rateFault = (discounting: Discounting): Fault | undefined =>
  typeof discounting === "number" && discounting <= -1 ? outOfRange(`rate is ${discounting}. Enter a rate above −100%, such as 3.5%.`) : undefined;

export const yearFault = (year: number, name = "year"): Fault | undefined =>
  Number.isInteger(year) && year >= 0 && year <= LAST_YEAR ? undefined : outOfRange(`${name} is ${year}. Enter whole years from the start of the appraisal, 0 to ${LAST_YEAR}.`);

/** The rate between the year before and this one. */
const rateIn = (year: number, steps: readonly RateStep[]): number => {
  let rate = 0;
  for (const step of steps) if (step.fromYear <= year) rate = step.rate;
  return rate;
};

/** What £1 in each year from 0 on is worth today: as many factors as asked for. */
export function discountFactors(count: number, discounting: Discounting): number[] {
  const factors = new Array<number>(count);
  let factor = 1;
  for (let year = 0; year < count; year++) {
    if (year > 0) factor /= 1 + (typeof discounting === "number" ? discounting : rateIn(year, discounting));
    factors[year] = factor;
  }
  return factors;
}

/**
 * What £1 in a year is worth today.
 *
 * @param year Whole years from the start; year 0 counts in full.
 */
export const discountFactor = (year: number, discounting: Discounting): Outcome<number> =>
  yearFault(year) ??
  rateFault(discounting) ??
  (typeof discounting === "number" ? (1 + discounting) ** -year : discountFactors(year + 1, discounting)[year]!);
