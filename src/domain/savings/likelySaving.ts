import { notAvailable, wrongValue, type Outcome } from "../fault";
import { limitFault, LIMITS } from "../limits";

export interface RatingWeight {
  readonly rating: string;
  /** Part of an amount with this rating that is counted on, 0 to 1. */
  readonly weight: number;
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Amounts weighed by how sure they are. There is no national standard, so that the weights must be given. */
export function likelySaving(amounts: readonly number[], ratings: readonly string[], weights: readonly RatingWeight[]): Outcome<number> {
  const twice = weights.find(({ rating }, i) => weights.findIndex((known) => isSame(known.rating, rating)) < i);
  if (twice) return wrongValue(`weights lists "${twice.rating}" twice. Give each rating once.`);
  for (const { rating, weight } of weights) {
    const fault = limitFault(weight, LIMITS.share, `the weight of "${rating}"`);
    if (fault) return fault;
  }
  let sum = 0;
  for (const [i, amount] of amounts.entries()) {
    const rating = ratings[i]!;
    const found = weights.find((known) => isSame(known.rating, rating));
    if (!found || rating === "") return notAvailable(`rating ${i + 1} is ${rating === "" ? "blank" : `"${rating}"`}, which weights do not list. Enter one of ${weights.map((known) => `"${known.rating}"`).join(", ")}.`);
    sum += amount * found.weight;
  }
  return sum;
}
