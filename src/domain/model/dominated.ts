/** For each option whether another is at least as good on every criterion and better on one. Equal rows do not dominate each other. */
export const dominated = (scores: readonly (readonly number[])[]): boolean[] =>
  scores.map((row) => scores.some((other) => other.every((score, i) => score >= row[i]!) && other.some((score, i) => score > row[i]!)));
