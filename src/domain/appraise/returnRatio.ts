import { outOfRange, zeroDivisor, type Outcome } from "../fault";
import { money, type Money } from "../units";

/** "gross": benefit for each £1 spent; "net": what is left of it once the £1 is paid back. */
export type ReturnBasis = "gross" | "net";

/** Benefit divided by cost, both positive and in the same unit. */
export const returnRatio = (benefit: Money, cost: Money, basis: ReturnBasis = "gross"): Outcome<number> =>
  cost === 0 ? zeroDivisor("cost is 0 or blank. Enter what was spent.") : (basis === "net" ? benefit - cost : benefit) / cost;

/** The benefit that a funding must bring for a required ratio, gross, of benefit to cost. */
export const requiredReturn = (funding: Money, ratio: number): Outcome<Money> =>
  ratio < 0 ? outOfRange(`ratio is ${ratio}. Enter 5 for five pounds back for each pound spent; it cannot be below 0.`) : money(funding * ratio);
