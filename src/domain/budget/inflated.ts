import type { Outcome } from "../fault";
import { limitFaultIn, LIMITS } from "../limits";

/**
 * An amount carried forward by a rate a year: one amount for each year.
 *
 *   amount × (1 + first rate) × (1 + second rate) …
 */
export function inflated(amount: number, rates: readonly number[]): Outcome<number[]> {
  const fault = limitFaultIn(rates, LIMITS.rate, "rates");
  if (fault) return fault;
  let running = amount;
  return rates.map((rate) => (running *= 1 + rate));
}
