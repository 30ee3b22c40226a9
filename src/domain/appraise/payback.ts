import { notAvailable, type Outcome } from "../fault";
import type { Years } from "../units";
import { discountFactors, rateFault, type Discounting, type Timing } from "./discounting";

/** A running sum this small a part of all flows is 0: binary fractions do not hold decimals exactly. */
const NOISE = 1e-12;

/**
 * Years until the flows have paid back for good: the last time their running sum turns from below 0 to 0 or above, read along a
 * straight line within the year. −100, 110, −200, 50, 200 turns in year 1 and again in year 4: after 3.7 years.
 *
 * @param flows One a year from year 0; a benefit is positive, a cost negative.
 * @param timing Moves the discount factors only: undiscounted it makes no difference.
 * @returns 0 when the sum is never below 0; not available while it ends below 0.
 */
export function payback(flows: readonly number[], discounting: Discounting, timing: Timing = "end"): Outcome<Years> {
  const fault = rateFault(discounting);
  if (fault) return fault;
  const factors = discountFactors(flows.length, discounting, timing);
  const present = flows.map((flow, year) => flow * factors[year]!);
  const nothing = NOISE * flows.reduce((sum, flow) => sum + Math.abs(flow), 0);
  let running = 0;
  let owed = 0;
  let lastBelow = -1;
  for (const [year, flow] of present.entries()) {
    running += flow;
    if (running < -nothing) [lastBelow, owed] = [year, -running];
  }
  if (lastBelow < 0) return 0 as Years;
  const turn = present[lastBelow + 1];
  if (turn === undefined) return notAvailable(`the flows do not pay back within the ${flows.length} years given: at their end ${owed} is still to come in. Add later years, or look at the cost.`);
  return (lastBelow + owed / turn) as Years;
}
