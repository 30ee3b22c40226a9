import { erfc } from "./incompleteGamma";

const SQRT_2PI = Math.sqrt(2 * Math.PI);

export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / SQRT_2PI;
/** The share below z. */
export const normalBelow = (z: number): number => erfc(-z / Math.SQRT2) / 2;

/** Below what z a share p lies: Hastings' first guess (Abramowitz and Stegun 26.2.23), then Halley's steps. */
export function normalInverse(p: number): number {
  if (p === 0.5) return 0;
  const isLow = p < 0.5;
  const tail = isLow ? p : 1 - p;
  const t = Math.sqrt(-2 * Math.log(tail));
  let z = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
  for (let step = 0; step < 6; step++) {
    const error = (normalBelow(z) - tail) / normalDensity(z);
    const next = z - error / (1 + (z * error) / 2);
    if (next === z) break;
    z = next;
  }
  return isLow ? z : -z;
}
