import { outOfRange, zeroDivisor, type Outcome } from "../fault";

/**
 * The part of an amount that belongs to some of the parties, in proportion to their keys. Economies of scale that only all
 * together have are not taken off.
 */
export function subsetShare(amount: number, keys: readonly number[], include: readonly boolean[]): Outcome<number> {
  const below = keys.find((key) => key < 0);
  if (below !== undefined) return outOfRange(`keys hold ${below}. A key cannot be below 0.`);
  const sum = keys.reduce((total, key) => total + key, 0);
  if (sum === 0) return zeroDivisor("all keys are 0, so there is nothing to share by.");
  return (amount * keys.reduce((total, key, i) => (include[i] ? total + key : total), 0)) / sum;
}
