import { binomialTerm } from "./saddlePoint";

const TINY = 1e-300;
const MOST_TERMS = 100_000;

/** Both shares of the beta function below and above x; y is 1 − x, given apart so that it keeps its digits. */
export function betaShares(a: number, b: number, x: number, y = 1 - x): { readonly below: number; readonly above: number } {
  if (x <= 0) return { below: 0, above: 1 };
  if (y <= 0) return { below: 1, above: 0 };
  // x^a y^b / B(a, b)
  const factor = ((a * b) / (a + b)) * binomialTerm(a, a + b, x, y);
  if (x < (a + 1) / (a + b + 2)) {
    const below = (factor * fraction(a, b, x)) / a;
    return { below, above: 1 - below };
  }
  const above = (factor * fraction(b, a, y)) / b;
  return { below: 1 - above, above };
}

/** The continued fraction of the incomplete beta function, by Lentz's method. */
function fraction(a: number, b: number, x: number): number {
  const sum = a + b;
  let c = 1;
  let d = 1 - (sum * x) / (a + 1);
  if (Math.abs(d) < TINY) d = TINY;
  d = 1 / d;
  let h = d;
  const go = (factor: number): number => {
    d = 1 + factor * d;
    if (Math.abs(d) < TINY) d = TINY;
    c = 1 + factor / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const step = d * c;
    h *= step;
    return step;
  };
  for (let m = 1; m < MOST_TERMS; m++) {
    go((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    const step = go((-(a + m) * (sum + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return h;
}
