import type { Outcome } from "../fault";
import { limitFault, LIMITS } from "../limits";
import { money, type Money, type Share } from "../units";

/**
 * Cost with an uplift for optimism, as far as its causes are not dealt with.
 *
 *   cost × (1 + uplift × (1 − mitigation))
 *
 * @param uplift 0 to 3; 0.41 adds 41%.
 * @param mitigation 0 to 1: the part of the uplift that is dealt with.
 */
export function optimismAdjustedCost(cost: Money, uplift: Share, mitigation = 0 as Share): Outcome<Money> {
  return limitFault(uplift, LIMITS.uplift, "uplift") ?? limitFault(mitigation, LIMITS.share, "mitigation") ?? money(cost * (1 + uplift * (1 - mitigation)));
}
