import type { RateStep } from "../../domain/appraise/discounting";
import { LIMITS } from "../../domain/limits";
import { SCHEDULES } from "../discounting";
import { byWord, NATIVE_ERRORS } from "./NativeArgument";
import { outside } from "./outside";

/** Years of a span that lie before a year, without MIN and MAX: those make one value of a range. */
const yearsIn = (year: string, from: number, to: number): string =>
  to === Infinity ? `((ABS(${year}-${from})+${year}-${from})/2)` : `((ABS(${year}-${from})-ABS(${year}-${to})+${to - from})/2)`;

/** Cells may be inserted into the list of flows later: as many years more are seen to. */
const LATER_YEARS = 30;

/** A schedule's factor of a year: the steps' factors multiplied, as far as the years reach. */
function scheduleFactor(steps: readonly RateStep[], year: string, lastYear: number): string {
  const reached = steps.filter(({ fromYear }) => fromYear <= lastYear + LATER_YEARS);
  return reached
    .map(({ rate }, i) => `${Number((1 + rate).toPrecision(12))}^-${reached.length === 1 ? year : yearsIn(year, i === 0 ? 0 : steps[i]!.fromYear - 1, reached[i + 1] ? reached[i + 1]!.fromYear - 1 : Infinity)}`)
    .join("*");
}

type Schedule = keyof typeof SCHEDULES;

/** A year as a formula, and the last it may be; unknown where that stands in a cell. */
export interface NativeYear {
  readonly text: string;
  readonly last?: number;
}

/**
 * A formula with a discount factor in it, by the rate that is given: a number, a schedule's word, or a cell that holds one of them.
 *
 * @param rate The argument's text; undefined when left out.
 * @param year The year that is discounted; it may be half a year off.
 * @param otherwise What counts when no rate is given.
 * @param twin The formula, from that of the factor.
 */
export function byRate(rate: string | undefined, { text: year, last = Infinity }: NativeYear, otherwise: "GB" | "none", twin: (factor: string) => string): string {
  const schedule = (word: Schedule) => twin(`(${scheduleFactor(SCHEDULES[word] as readonly RateStep[], year, last)})`);
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
export function byTiming(timing: string | undefined, { text, ...rest }: NativeYear, twin: (year: NativeYear) => string): string {
  const sooner = (when: string): NativeYear => ({ text: `(${text}-0.5*(${text}>0)${when})`, ...rest });
  if (timing === undefined || timing.startsWith('"')) return byWord(timing, [["end", twin({ text, ...rest })], ["mid", twin(sooner(""))]]);
  // In a cell: one formula for both, so that it stays short enough.
  return `IF((${timing}="")+(LOWER(${timing})="end")+(LOWER(${timing})="mid")>0,${twin(sooner(`*(LOWER(${timing})="mid")`))},${NATIVE_ERRORS["#VALUE!"]})`;
}
