import { notAvailable, outOfRange, type Outcome } from "../fault";
import { pounds, type Pounds, type Ratio, type Years } from "../units";

/** Youngest age at which a pension can be drawn early. */
const YOUNGEST = 55;

/**
 * What an employer pays the pension fund when a reduction for drawing a pension early is waived.
 *
 * @param waivedReduction Reduction of the yearly pension that is waived, £.
 * @param factor The fund's own factor for age and sex; no national table exists.
 */
export function pensionStrain(waivedReduction: Pounds, factor: Ratio, age?: Years): Outcome<Pounds> {
  if (age !== undefined && age < YOUNGEST) return notAvailable(`age is ${age}. A pension can be drawn early from ${YOUNGEST} on.`);
  if (factor === 0) return notAvailable("factor is 0 or blank. Ask the pension fund for its factor: none is national.");
  if (waivedReduction < 0 || factor < 0) return outOfRange(`${waivedReduction < 0 ? "annual_reduction_waived" : "factor"} is ${waivedReduction < 0 ? waivedReduction : factor}. It cannot be below 0.`);
  return pounds(waivedReduction * factor);
}
