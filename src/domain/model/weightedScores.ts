import { notAvailable, outOfRange, wrongValue, zeroDivisor, type Outcome } from "../fault";

/**
 * Weighted sum of each option's scores.
 *
 * @param scores One row per option, one column per criterion; null where a score is missing.
 * @param weights One per criterion, 0 or more.
 * @param normalise Divide by the sum of the weights.
 */
export function weightedScores(scores: readonly (readonly (number | null)[])[], weights: readonly number[], normalise: boolean): Outcome<Outcome<number>[]> {
  const columns = scores[0]?.length ?? 0;
  if (columns !== weights.length) return wrongValue(`scores have ${columns} columns and weights has ${weights.length} values. Give one weight for each column.`);
  const below = weights.find((weight) => weight < 0);
  if (below !== undefined) return outOfRange(`weights hold ${below}. A weight cannot be below 0.`);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (normalise && sum === 0) return zeroDivisor("all weights are 0, so the scores cannot be averaged.");
  return scores.map((row) => {
    if (row.includes(null)) return notAvailable("a score in this row is missing (#N/A). Enter it, or 0 where it is the same as today.");
    const total = row.reduce<number>((running, score, i) => running + score! * weights[i]!, 0);
    return normalise ? total / sum : total;
  });
}
