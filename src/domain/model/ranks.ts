export type Ties = "min" | "dense" | "average";

/**
 * Ranks with 1 for the greatest total. Totals within the tolerance of the next better one tie with it.
 *
 * @param ties "min": equal totals share the better rank; "dense": without gaps; "average": the mean of the places they take.
 */
export function ranks(totals: readonly number[], ties: Ties = "min", tolerance = 1e-9): number[] {
  const order = totals.map((_, i) => i).sort((one, other) => totals[other]! - totals[one]! || one - other);
  const result = new Array<number>(totals.length);
  let dense = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && totals[order[end - 1]!]! - totals[order[end]!]! <= tolerance) end++;
    dense++;
    const rank = ties === "dense" ? dense : ties === "average" ? (start + 1 + end) / 2 : start + 1;
    for (let i = start; i < end; i++) result[order[i]!] = rank;
    start = end;
  }
  return result;
}
