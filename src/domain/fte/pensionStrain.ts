import { dateFault, dateText, type ExcelDate } from "../excelDate";
import { notAvailable, outOfRange, type Outcome } from "../fault";
import { pounds, type Pounds, type Ratio, type Years } from "../units";
import { MINIMUM_PENSION_AGES, minimumPensionAge } from "./minimumPensionAge";

/**
 * What an employer pays the pension fund when a reduction for drawing a pension early is waived.
 *
 * @param waivedReduction Reduction of the yearly pension that is waived, £.
 * @param factor The fund's own factor for age and sex; no national table exists.
 * @param leaving Day of leaving, by which the minimum pension age goes; without it 55 counts.
 */
export function pensionStrain(waivedReduction: Pounds, factor: Ratio, age?: Years, leaving?: ExcelDate): Outcome<Pounds> {
  const fault = leaving === undefined ? undefined : dateFault(leaving, "leaving_date");
  if (fault) return fault;
  const youngest = leaving === undefined ? MINIMUM_PENSION_AGES[0].age : minimumPensionAge(leaving);
  if (age !== undefined && age < youngest) return notAvailable(`age is ${age}. A pension can be drawn early from ${youngest} on${leaving === undefined ? "" : `, as of ${dateText(leaving)}`}.`);
  if (factor === 0) return notAvailable("factor is 0 or blank. Ask the pension fund for its factor: none is national.");
  if (waivedReduction < 0 || factor < 0) return outOfRange(`${waivedReduction < 0 ? "annual_reduction_waived" : "factor"} is ${waivedReduction < 0 ? waivedReduction : factor}. It cannot be below 0.`);
  return pounds(waivedReduction * factor);
}
