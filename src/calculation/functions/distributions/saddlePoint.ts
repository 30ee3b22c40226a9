import { stirlingRest } from "./logGamma";

/**
 * Densities by Loader's saddle-point form ("Fast and accurate computation of binomial probabilities", 2000): no large logarithms are taken
 * from each other, so that far tails and great numbers keep their digits.
 */

/** x ln(x/m) + m − x, without losing digits where both are close. */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) < 0.1 * (x + m)) {
    const v = (x - m) / (x + m);
    let total = (x - m) * v;
    let term = 2 * x * v;
    for (let j = 1; j < 1000; j++) {
      term *= v * v;
      const next = total + term / (2 * j + 1);
      if (next === total) break;
      total = next;
    }
    return total;
  }
  return x * Math.log(x / m) + m - x;
}

/** m^x e^−m / Γ(x + 1): the Poisson probability, also between whole numbers. */
export function poissonTerm(x: number, m: number): number {
  if (m === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-m);
  return Math.exp(-stirlingRest(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}

/** The binomial probability of x out of n, also between whole numbers; q is 1 − p, given apart so that it keeps its digits. */
export function binomialTerm(x: number, n: number, p: number, q = 1 - p): number {
  if (x < 0 || x > n) return 0;
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return x === n ? 1 : 0;
  if (x === 0) return n === 0 ? 1 : Math.exp(n * (p < 0.1 ? Math.log1p(-p) : Math.log(q)));
  if (x === n) return Math.exp(n * (q < 0.1 ? Math.log1p(-q) : Math.log(p)));
  const exponent = stirlingRest(n) - stirlingRest(x) - stirlingRest(n - x) - deviance(x, n * p) - deviance(n - x, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}
