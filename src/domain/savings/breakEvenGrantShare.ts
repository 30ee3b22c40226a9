import { notAvailable, zeroDivisor, type Outcome } from "../fault";
import { share, type Money, type Share } from "../units";

/** The greatest grant share at which a gross saving still leaves the net saving required. Both in the same unit and sign. */
export function breakEvenGrantShare(grossSaving: Money, requiredNet: Money): Outcome<Share> {
  if (grossSaving === 0) return zeroDivisor("gross_saving is 0 or blank. Enter the saving before grant.");
  const part = 1 - requiredNet / grossSaving;
  return part < 0 || part > 1
    ? notAvailable(`required_net is ${requiredNet} and gross_saving is ${grossSaving}: no grant share between 0% and 100% leaves that. Give both in one sign, the required one no larger.`)
    : share(part);
}
