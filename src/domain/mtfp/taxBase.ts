import { outOfRange, wrongValue, type Outcome } from "../fault";

/** Ninths of a band D dwelling that each band, A to H, pays. */
export const BAND_NINTHS = [6, 7, 8, 9, 11, 13, 15, 18] as const;

/**
 * Council tax base: dwellings as band D equivalents.
 *
 * @param dwellings Bands A to H, after discounts and exemptions.
 * @param collectionRate Part of the tax that is expected to come in, 0 to 1.
 */
export function taxBase(dwellings: readonly number[], collectionRate = 1): Outcome<number> {
  if (dwellings.length !== BAND_NINTHS.length) return wrongValue(`dwellings has ${dwellings.length} values. Give eight: bands A to H.`);
  const below = dwellings.find((count) => count < 0);
  if (below !== undefined) return outOfRange(`dwellings hold ${below}. A count cannot be below 0.`);
  if (collectionRate < 0 || collectionRate > 1) return outOfRange(`collection_rate is ${collectionRate}, outside 0% to 100%. Enter 98.5% or 0.985.`);
  return (dwellings.reduce((sum, count, band) => sum + count * BAND_NINTHS[band]!, 0) / 9) * collectionRate;
}
