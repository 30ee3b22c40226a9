import { zeroDivisor, type Outcome } from "../fault";
import { share, type Money, type Share } from "../units";

/** Saving as a part of the budget, in the saving's own sign. Both in the same unit. */
export const reduction = (saving: Money, budget: Money): Outcome<Share> =>
  budget === 0 ? zeroDivisor("budget is 0 or blank. Enter the budget that the saving is taken from.") : share(saving / budget);
