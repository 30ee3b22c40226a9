import { outOfRange, type Outcome } from "../fault";

/** "level": gap of each year against its own funding; "annual": what each year adds to it. */
export type GapMode = "level" | "annual";

/**
 * Gap between expenditure and its funding, by year; positive is a shortfall.
 *
 * @param funding Positive, like expenditure.
 * @param reserves Used in the year, positive.
 */
export function budgetGap(expenditure: readonly number[], funding: readonly number[], reserves: readonly number[] | undefined, mode: GapMode = "level"): Outcome<number[]> {
  const wrong = funding.findIndex((amount, year) => amount < 0 && expenditure[year]! > 0);
  if (wrong >= 0) return outOfRange(`funding of year ${wrong + 1} is ${funding[wrong]!} while expenditure is positive. Enter funding as a positive figure.`);
  const level = expenditure.map((spent, year) => spent - funding[year]! - (reserves?.[year] ?? 0));
  return mode === "level" ? level : level.map((gap, year) => gap - (level[year - 1] ?? 0));
}
