import { outOfRange, type Outcome } from "../fault";
import { money, type Money, type Share } from "../units";

/**
 * Cost with an uplift for optimism, as far as its causes are not dealt with.
 *
 *   cost × (1 + uplift × (1 − mitigation))
 *
 * @param uplift 0 or more; 0.41 adds 41%.
 * @param mitigation 0 to 1: the part of the uplift that is dealt with.
 */
export function optimismAdjustedCost(cost: Money, uplift: Share, mitigation = 0 as Share): Outcome<Money> {
  if (uplift < 0) return outOfRange(`uplift is ${uplift}. Enter what is added to the cost, 41% or 0.41; it cannot be below 0.`);
  if (mitigation < 0 || mitigation > 1) return outOfRange(`mitigation is ${mitigation}, outside 0% to 100%. Enter the part of the uplift that is dealt with, 50% or 0.5.`);
  return money(cost * (1 + uplift * (1 - mitigation)));
}
