import type { RateStep } from "../../domain/appraise/discounting";
import { LIMITS } from "../../domain/limits";
import { SCHEDULES } from "../discounting";
import { byWord, NATIVE_ERRORS } from "./NativeArgument";
import { outside } from "./outside";

/** Years of a span that lie before a year, without MIN and MAX: those make one value of a range. */
const yearsIn = (year: string, from: number, to: number): string =>
  to === Infinity ? `((ABS(${year}-${from})+${year}-${from})/2)` : `((ABS(${year}-${from})-ABS(${year}-${to})+${to - from})/2)`;

/** A schedule's factor of a year: the steps' factors multiplied. */
function scheduleFactor(steps: readonly RateStep[], year: string): string {
  return steps
    .map(({ rate }, i) => `${Number((1 + rate).toPrecision(12))}^-${yearsIn(year, i === 0 ? 0 : steps[i]!.fromYear - 1, steps[i + 1] ? steps[i + 1]!.fromYear - 1 : Infinity)}`)
    .join("*");
}

type Schedule = keyof typeof SCHEDULES;

/**
 * A formula with a discount factor in it, by the rate that is given: a number, a schedule's word, or a cell that holds one of them.
 *
 * @param rate The argument's text; undefined when left out.
 * @param year Formula of the year that is discounted; it may be half a year off.
 * @param otherwise What counts when no rate is given.
 * @param twin The formula, from that of the factor.
 */
export function byRate(rate: string | undefined, year: string, otherwise: "GB" | "none", twin: (factor: string) => string): string {
  const schedule = (word: Schedule) => twin(`(${scheduleFactor(SCHEDULES[word] as readonly RateStep[], year)})`);
  if (rate === undefined) return otherwise === "GB" ? schedule("GB") : twin("1");
  const atRate = `IF(${outside(rate, LIMITS.rate)}>0,${NATIVE_ERRORS["#NUM!"]},${twin(`((1+${rate})^-${year})`)})`;
  const written = /^"(.*)"$/.exec(rate)?.[1]?.trim().toUpperCase();
  if (written !== undefined) return Object.hasOwn(SCHEDULES, written) ? schedule(written as Schedule) : written === "" ? twin("1") : NATIVE_ERRORS["#VALUE!"];
  if (/^\(?-?[\d.]+%?\)?$/.test(rate)) return atRate;
  const byText = (Object.keys(SCHEDULES) as Schedule[]).reduceRight<string>((rest, word) => `IF(UPPER(${rate})="${word}",${schedule(word)},${rest})`, NATIVE_ERRORS["#VALUE!"]);
  return `IF(ISTEXT(${rate}),${byText},${atRate})`;
}

/**
 * The same by the timing of the flows as well: at the end of each year, or half a year sooner but for year 0.
 *
 * @param timing The argument's text; undefined when left out.
 */
export const byTiming = (timing: string | undefined, year: string, twin: (year: string) => string): string => byWord(timing, [["end", twin(year)], ["mid", twin(`(${year}-0.5*(${year}>0))`)]]);
