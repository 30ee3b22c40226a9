import { notAvailable, outOfRange, wrongValue, type Outcome } from "../fault";

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
  const outside = weights.find(({ weight }) => weight < 0 || weight > 1);
  if (outside) return outOfRange(`the weight of "${outside.rating}" is ${outside.weight}, outside 0% to 100%. Enter 50% or 0.5 for a half.`);
  let sum = 0;
  for (const [i, amount] of amounts.entries()) {
    const rating = ratings[i]!;
    const found = weights.find((known) => isSame(known.rating, rating));
    if (!found || rating === "") return notAvailable(`rating ${i + 1} is ${rating === "" ? "blank" : `"${rating}"`}, which weights do not list. Enter one of ${weights.map((known) => `"${known.rating}"`).join(", ")}.`);
    sum += amount * found.weight;
  }
  return sum;
}
