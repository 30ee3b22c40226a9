const EULER = 0.577_215_664_901_532_9;
const HALF_LOG_2PI = 0.918_938_533_204_672_7;

/** ζ(k) − 1 for k from 2: the first terms, and the rest of the sum by Euler and Maclaurin. */
const zetaLessOne = Array.from({ length: 48 }, (_, i) => {
  const k = i + 2;
  const last = 20;
  let total = 0;
  for (let n = last - 1; n >= 2; n--) total += n ** -k;
  return total + last ** (1 - k) / (k - 1) + last ** -k / 2 + (k * last ** (-k - 1)) / 12 - (k * (k + 1) * (k + 2) * last ** (-k - 3)) / 720 + (k * (k + 1) * (k + 2) * (k + 3) * (k + 4) * last ** (-k - 5)) / 30_240;
});

/** ln Γ(2 + z) for z from −0.5 to 0.5, exact also where it is close to 0. */
function nearTwo(z: number): number {
  let total = 0;
  for (let i = zetaLessOne.length - 1; i >= 0; i--) {
    const k = i + 2;
    total = total * z + ((k % 2 === 0 ? 1 : -1) * zetaLessOne[i]!) / k;
  }
  return z * (1 - EULER) + total * z * z;
}

/** What Stirling's formula for ln Γ(x + 1) leaves: ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π. */
export function stirlingRest(x: number): number {
  if (x < 12) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_2PI;
  const s = 1 / (x * x);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360_360 - s / 156)))))) / x;
}

/** The natural logarithm of the gamma function, for x above 0. */
export function logGamma(x: number): number {
  if (x >= 13) return (x - 0.5) * Math.log(x - 1) - (x - 1) + HALF_LOG_2PI + stirlingRest(x - 1);
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  if (x < 1.5) return nearTwo(x - 1) - Math.log1p(x - 1);
  let product = 1;
  let rest = x;
  while (rest > 2.5) {
    rest -= 1;
    product *= rest;
  }
  return nearTwo(rest - 2) + Math.log(product);
}

/** The gamma function; NaN at 0 and the negative whole numbers, where there is none. */
export function gamma(x: number): number {
  if (Number.isInteger(x)) {
    if (x <= 0) return NaN;
    if (x > 171) return Infinity;
    let product = 1;
    for (let k = 2; k < x; k++) product *= k;
    return product;
  }
  return x < 0.5 ? Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x)) : Math.exp(logGamma(x));
}

export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);
