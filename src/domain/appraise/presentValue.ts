import type { Outcome } from "../fault";
import { money, type Money } from "../units";
import { discountFactors, rateFault, yearFault, type Discounting, type Timing } from "./discounting";

/**
 * Sum of flows, each discounted to the start.
 *
 *   sum of flow × discount factor of its year
 *
 * @param flows One a year; a benefit is positive, a cost negative.
 * @param firstYear The year of the first flow; 0 is the start and is not discounted.
 * @param timing "mid" counts each flow half a year sooner, but for that of year 0.
 */
export function presentValue(flows: readonly number[], discounting: Discounting, firstYear = 0, timing: Timing = "end"): Outcome<Money> {
  const fault = yearFault(firstYear, "first_year") ?? rateFault(discounting);
  if (fault) return fault;
  let sum = 0;
  if (typeof discounting === "number") {
    // Horner's way, from the last flow to the first: even and odd years apart, so that neither waits for the other.
    const factor = 1 / (1 + discounting);
    const square = factor * factor;
    let even = 0;
    let odd = 0;
    for (let i = flows.length - 1; i >= 0; i--) {
      if (i % 2 === 0) even = even * square + flows[i]!;
      else odd = odd * square + flows[i]!;
    }
    sum = even + odd * factor;
    const atStart = firstYear === 0 ? sum : sum * factor ** firstYear;
    if (timing === "end") return money(atStart);
    const undiscounted = firstYear === 0 ? (flows[0] ?? 0) : 0;
    return money(undiscounted + (atStart - undiscounted) * Math.sqrt(1 + discounting));
  }
  const factors = discountFactors(firstYear + flows.length, discounting, timing);
  for (let i = 0; i < flows.length; i++) sum += flows[i]! * factors[firstYear + i]!;
  return money(sum);
}
