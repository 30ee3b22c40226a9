import { outOfRange, type Outcome } from "../fault";

/**
 * An amount carried forward by a rate a year: one amount for each year.
 *
 *   amount × (1 + first rate) × (1 + second rate) …
 */
export function inflated(amount: number, rates: readonly number[]): Outcome<number[]> {
  const below = rates.find((rate) => rate <= -1);
  if (below !== undefined) return outOfRange(`rates hold ${below}. Enter a rate above −100%, such as 3% or 0.03.`);
  let running = amount;
  return rates.map((rate) => (running *= 1 + rate));
}
