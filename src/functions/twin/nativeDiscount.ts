import { GREEN_BOOK } from "../discounting";
import type { RateStep } from "../../domain/appraise/discounting";
import { NATIVE_ERRORS } from "./NativeArgument";

/** Years of a span that lie before a year, without MIN and MAX: those make one value of a range. */
const yearsIn = (year: string, from: number, to: number): string =>
  to === Infinity ? `((ABS(${year}-${from})+${year}-${from})/2)` : `((ABS(${year}-${from})-ABS(${year}-${to})+${to - from})/2)`;

/** The Green Book's factor of a year: the steps' factors multiplied. */
function scheduleFactor(year: string): string {
  const steps = GREEN_BOOK as readonly RateStep[];
  return steps
    .map(({ rate }, i) => `${Number((1 + rate).toPrecision(12))}^-${yearsIn(year, i === 0 ? 0 : steps[i]!.fromYear - 1, steps[i + 1] ? steps[i + 1]!.fromYear - 1 : Infinity)}`)
    .join("*");
}

/**
 * A formula with a discount factor in it, by the rate that is given: a number, "GB", or a cell that holds one of them.
 *
 * @param rate The argument's text; undefined when left out.
 * @param year Formula of the year that is discounted.
 * @param otherwise What counts when no rate is given.
 * @param twin The formula, from that of the factor.
 */
export function byRate(rate: string | undefined, year: string, otherwise: "GB" | "none", twin: (factor: string) => string): string {
  const schedule = () => twin(`(${scheduleFactor(year)})`);
  if (rate === undefined) return otherwise === "GB" ? schedule() : twin("1");
  const atRate = `IF(${rate}<=-1,${NATIVE_ERRORS["#NUM!"]},${twin(`((1+${rate})^-${year})`)})`;
  const written = /^"(.*)"$/.exec(rate)?.[1]?.trim().toUpperCase();
  if (written !== undefined) return written === "GB" ? schedule() : written === "" ? twin("1") : NATIVE_ERRORS["#VALUE!"];
  if (/^\(?-?[\d.]+%?\)?$/.test(rate)) return atRate;
  return `IF(ISTEXT(${rate}),IF(UPPER(${rate})="GB",${schedule()},${NATIVE_ERRORS["#VALUE!"]}),${atRate})`;
}
