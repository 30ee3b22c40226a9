import { outOfRange, type Outcome } from "../fault";
import { money, type Money } from "../units";

/**
 * Change against the current cost on the cheaper and on the dearer basis: highest saving first, lowest second.
 * A positive figure is an extra cost.
 */
export const savingRange = (currentCost: Money, lowBasisCost: Money, highBasisCost: Money): Outcome<readonly [Money, Money]> =>
  lowBasisCost > highBasisCost
    ? outOfRange(`low_basis_cost is ${lowBasisCost}, above high_basis_cost ${highBasisCost}. Give the cheaper basis first.`)
    : [money(lowBasisCost - currentCost), money(highBasisCost - currentCost)];
