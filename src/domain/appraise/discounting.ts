import { outOfRange, type Fault, type Outcome } from "../fault";
import { limitFault, LIMITS } from "../limits";

/** A rate that applies from a year on, until the next step. */
export interface RateStep {
  readonly fromYear: number;
  readonly rate: number;
}

/** One rate a year for all years, or a schedule whose steps compound. */
export type Discounting = number | readonly RateStep[];

/** When within its year a flow counts: "end" at the year's end; "mid" half a year sooner. Year 0 is the start in both. */
export type Timing = "end" | "mid";

/** Later than any appraisal; keeps a mistyped calendar year from running for long. */
const LAST_YEAR = 1_000;

/** Why a rate cannot be discounted with; undefined when it can. */
export const rateFault = (discounting: Discounting): Fault | undefined => (typeof discounting === "number" ? limitFault(discounting, LIMITS.rate, "rate") : undefined);

export const yearFault = (year: number, name = "year"): Fault | undefined =>
  Number.isInteger(year) && year >= 0 && year <= LAST_YEAR ? undefined : outOfRange(`${name} is ${year}. Enter whole years from the start of the appraisal, 0 to ${LAST_YEAR}.`);

/** The rate between the year before and this one. */
const rateIn = (year: number, discounting: Discounting): number => {
  if (typeof discounting === "number") return discounting;
  let rate = 0;
  for (const step of discounting) if (step.fromYear <= year) rate = step.rate;
  return rate;
};

/** What £1 in each year from 0 on is worth today: as many factors as asked for. */
export function discountFactors(count: number, discounting: Discounting, timing: Timing = "end"): number[] {
  const factors = new Array<number>(count);
  let factor = 1;
  for (let year = 0; year < count; year++) {
    const before = factor;
    if (year > 0) factor /= 1 + rateIn(year, discounting);
    // Half a year's discount is the geometric mean of none and a whole year's.
    factors[year] = timing === "mid" ? Math.sqrt(before * factor) : factor;
  }
  return factors;
}

/**
 * What £1 in a year is worth today.
 *
 * @param year Whole years from the start; year 0 counts in full.
 */
export const discountFactor = (year: number, discounting: Discounting, timing: Timing = "end"): Outcome<number> =>
  yearFault(year) ??
  rateFault(discounting) ??
  (typeof discounting === "number" ? (1 + discounting) ** (timing === "mid" && year > 0 ? 0.5 - year : -year) : discountFactors(year + 1, discounting, timing)[year]!);
