import { outOfRange, zeroDivisor, type Outcome } from "../fault";
import { LIMITS } from "../limits";
import { money, share, type Money, type Share } from "../units";

/** The part of the cost that specific grant pays, from two amounts in the same unit. */
export function grantShareOf(grant: Money, total: Money): Outcome<Share> {
  if (total === 0) return zeroDivisor("total is 0 or blank. Enter the cost that the grant pays part of.");
  const part = grant / total;
  return part < 0 || part > 1 ? outOfRange(`grant is ${grant} and total is ${total}: grant may not be below 0 or above the total.`) : share(part);
}

/**
 * The part of a change in cost that reaches the general fund once the specific grant that paid for some of it is gone.
 *
 *   net = gross × (1 − grant share)
 *
 * @param gross Change a year, proposed − current: negative is a saving. A cost is adjusted alike.
 * @param grantShare 0 to 1.
 */
export const grantAdjustedSaving = (gross: Money, grantShare: Share): Outcome<Money> =>
  grantShare < LIMITS.share.least || grantShare > LIMITS.share.most
    ? outOfRange(`grant is ${grantShare}, outside ${LIMITS.share.text}. Enter 6.1% or 0.061, not 6.1; or give the total as the third argument.`)
    : money(gross * (1 - grantShare));
