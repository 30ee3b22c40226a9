import { notAvailable, type Outcome } from "../fault";
import type { Years } from "../units";
import { discountFactors, rateFault, type Discounting } from "./discounting";

/**
 * Years until the sum of the flows is no longer negative, read along a straight line within the year.
 *
 * @param flows One a year from year 0; a benefit is positive, a cost negative.
 */
export function payback(flows: readonly number[], discounting: Discounting): Outcome<Years> {
  const fault = rateFault(discounting);
  if (fault) return fault;
  const factors = discountFactors(flows.length, discounting);
  let before = 0;
  for (const [year, flow] of flows.entries()) {
    const present = flow * factors[year]!;
    if (before + present >= 0) return (year === 0 ? 0 : year - 1 - before / present) as Years;
    before += present;
  }
  return notAvailable(`the flows do not pay back within the ${flows.length} years given: ${-before} is still to come in. Add later years, or look at the cost.`);
}
