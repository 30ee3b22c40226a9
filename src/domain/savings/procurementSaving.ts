import { outOfRange, type Outcome } from "../fault";
import { money, type Money, type Share } from "../units";

/** Saving on what is bought: spend × the part that can be bought anew × the reduction on it. */
export function procurementSaving(spend: Money, reduction: Share, addressable = 1 as Share): Outcome<Money> {
  if (reduction < 0 || reduction > 1) return outOfRange(`saving_pct is ${reduction}, outside 0% to 100%. Enter 2% or 0.02, not 2.`);
  if (addressable < 0 || addressable > 1) return outOfRange(`addressable is ${addressable}, outside 0% to 100%. Enter the part of the spend that can be bought anew, 60% or 0.6.`);
  return money(spend * addressable * reduction);
}
