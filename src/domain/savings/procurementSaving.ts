import type { Outcome } from "../fault";
import { limitFault, LIMITS } from "../limits";
import { money, type Money, type Share } from "../units";

/** Saving on what is bought: spend × the part that can be bought anew × the reduction on it. */
export const procurementSaving = (spend: Money, reduction: Share, addressable = 1 as Share): Outcome<Money> =>
  limitFault(reduction, LIMITS.share, "saving_pct") ?? limitFault(addressable, LIMITS.share, "addressable") ?? money(spend * addressable * reduction);
