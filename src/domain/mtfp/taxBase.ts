import { outOfRange, wrongValue, type Outcome } from "../fault";
import { limitFault, LIMITS } from "../limits";

export type TaxNation = "England" | "Wales";

/** Ninths of a band D dwelling that each band pays: A to H in England, A to I in Wales. Scotland's upper bands pay others. */
export const BAND_NINTHS = { England: [6, 7, 8, 9, 11, 13, 15, 18], Wales: [6, 7, 8, 9, 11, 13, 15, 18, 21] } as const satisfies Readonly<Record<TaxNation, readonly number[]>>;

/** Ninths of a dwelling of band A that is reduced for a disabled person: one band lower than there is. */
export const DISABLED_BAND_A_NINTHS = 5;

const BANDS = { England: "eight: bands A to H", Wales: "nine: bands A to I" } as const;

/**
 * Council tax base: dwellings as band D equivalents.
 *
 * @param dwellings One count for each band, after discounts and exemptions.
 * @param collectionRate Part of the tax that is expected to come in, 0 to 1.
 * @param disabledBandA Dwellings of band A with a disabled person's reduction, not counted in band A.
 */
export function taxBase(dwellings: readonly number[], collectionRate = 1, disabledBandA = 0, nation: TaxNation = "England"): Outcome<number> {
  const ninths = BAND_NINTHS[nation];
  if (dwellings.length !== ninths.length) return wrongValue(`dwellings has ${dwellings.length} values. Give ${BANDS[nation]}; nation is ${nation}.`);
  const below = [...dwellings, disabledBandA].find((count) => count < 0);
  if (below !== undefined) return outOfRange(`dwellings hold ${below}. A count cannot be below 0.`);
  const fault = limitFault(collectionRate, LIMITS.share, "collection_rate");
  if (fault) return fault;
  const total = dwellings.reduce((sum, count, band) => sum + count * ninths[band]!, disabledBandA * DISABLED_BAND_A_NINTHS);
  return (total / 9) * collectionRate;
}
