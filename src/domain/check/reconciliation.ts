export type Reconciliation = "OK" | "ROUNDING" | "DIFFERS";

/** Differences below this are none: binary fractions do not hold decimals exactly. */
const NONE = 1e-9;

/**
 * Whether a published figure agrees with its recomputation.
 *
 * @param unit What the published figure is rounded to, in its own unit.
 * @param terms How many independently rounded figures the recomputation takes.
 * @returns OK when equal, ROUNDING within half a unit for each term and one for the figure itself, else DIFFERS.
 */
export function reconciliation(published: number, recomputed: number, unit = 1, terms = 1): Reconciliation {
  const difference = Math.abs(published - recomputed);
  if (difference < NONE) return "OK";
  return difference <= 0.5 * unit * (terms + 1) + NONE ? "ROUNDING" : "DIFFERS";
}
