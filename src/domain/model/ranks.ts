export type Ties = "min" | "dense" | "average";

/** Totals this little further apart than the tolerance still tie: 1.1 and 1.0 do at 0.1, which binary fractions do not hold exactly. */
export const RANK_NOISE = 1e-10;

/**
 * Ranks with 1 for the greatest total. A tie is the greatest total left and all within the tolerance of it; then comes the next:
 * 10, 9.5, 9, 8.5 at 0.5 are two ties, 10 with 9.5 and 9 with 8.5.
 *
 * @param ties "min": equal totals share the better rank; "dense": without gaps; "average": the mean of the places they take.
 */
export function ranks(totals: readonly number[], ties: Ties = "min", tolerance = 1e-9): number[] {
  const order = totals.map((_, i) => i).sort((one, other) => totals[other]! - totals[one]! || one - other);
  const result = new Array<number>(totals.length);
  let dense = 0;
  for (let start = 0; start < order.length; ) {
    const greatest = totals[order[start]!]!;
    let end = start + 1;
    while (end < order.length && greatest - totals[order[end]!]! <= tolerance + RANK_NOISE) end++;
    dense++;
    const rank = ties === "dense" ? dense : ties === "average" ? (start + 1 + end) / 2 : start + 1;
    for (let i = start; i < end; i++) result[order[i]!] = rank;
    start = end;
  }
  return result;
}
