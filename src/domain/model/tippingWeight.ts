import { notAvailable, outOfRange, wrongValue, type Outcome } from "../fault";

/**
 * The weight of one criterion at which two options score the same, all other weights as they are.
 *
 * @param criterion From 1.
 */
export function tippingWeight(one: readonly number[], other: readonly number[], weights: readonly number[], criterion: number): Outcome<number> {
  if (weights.length !== one.length) return wrongValue(`scores have ${one.length} columns and weights has ${weights.length} values. Give one weight for each column.`);
  if (!Number.isInteger(criterion) || criterion < 1 || criterion > weights.length) return outOfRange(`criterion is ${criterion}. Enter a column's number, 1 to ${weights.length}.`);
  const below = weights.find((weight) => weight < 0);
  if (below !== undefined) return outOfRange(`weights hold ${below}. A weight cannot be below 0.`);
  const lead = (i: number) => one[i]! - other[i]!;
  const others = weights.reduce((sum, weight, i) => (i === criterion - 1 ? sum : sum + weight * lead(i)), 0);
  const here = lead(criterion - 1);
  if (here === 0) return notAvailable(`both options score the same on criterion ${criterion}, so its weight cannot change which is first.`);
  const weight = -others / here;
  if (weight < 0) return notAvailable(`no weight of criterion ${criterion} makes the two equal: one of them leads at any weight, 0 or more.`);
  return weight + 0;
}
