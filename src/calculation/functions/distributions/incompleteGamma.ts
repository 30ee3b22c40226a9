import { poissonTerm } from "./saddlePoint";

const TINY = 1e-300;
const MOST_TERMS = 1_000_000;

/** Both shares of the gamma function below and above x; they add up to 1, and the smaller one keeps its digits. */
export function gammaShares(a: number, x: number): { readonly below: number; readonly above: number } {
  if (x <= 0) return { below: 0, above: 1 };
  if (x === Infinity) return { below: 1, above: 0 };
  if (x < a + 1) {
    const below = poissonTerm(a, x) * series(a, x);
    return { below, above: 1 - below };
  }
  const above = poissonTerm(a, x) * a * fraction(a, x);
  return { below: 1 - above, above };
}

/** Γ(a + 1) Σ x^k / Γ(a + k + 1) */
function series(a: number, x: number): number {
  let term = 1;
  let total = 1;
  for (let k = 1; k < MOST_TERMS; k++) {
    term *= x / (a + k);
    total += term;
    if (term < total * 1e-17) break;
  }
  return total;
}

/** The continued fraction of Γ(a, x) e^x x^−a, by Lentz's method. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < MOST_TERMS; i++) {
    const factor = -i * (i - a);
    b += 2;
    d = factor * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    c = b + factor / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return h;
}

export const erf = (x: number): number => Math.sign(x) * gammaShares(0.5, x * x).below;
export const erfc = (x: number): number => (x >= 0 ? gammaShares(0.5, x * x).above : 1 + gammaShares(0.5, x * x).below);
