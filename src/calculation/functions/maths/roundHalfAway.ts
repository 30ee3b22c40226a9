import { shiftPoint } from "./shiftPoint";

/**
 * Rounded as Excel rounds: halves away from 0, by the digits that the number shows, so that 2.675 to two places is 2.68 although it is
 * kept as 2.67499….
 */
export function roundHalfAway(value: number, digits: number): number {
  if (!Number.isFinite(value) || digits > 20) return value;
  if (digits < -308) return 0;
  const size = Math.abs(value);
  const shifted = shiftPoint(size, digits);
  if (!Number.isFinite(shifted)) return value;
  const rounded = shiftPoint(Math.floor(Number((shifted + 0.5).toPrecision(15))), -digits);
  return value < 0 ? -rounded : rounded;
}
