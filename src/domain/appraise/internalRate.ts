import { notAvailable, type Outcome } from "../fault";
import { rootsUpTo1 } from "./polynomialRoots";
import { share, type Share } from "../units";
import type { Timing } from "./discounting";

const NEVER = 0;
const SEVERAL_TIMES = -1;

/** Where flows change between cost and benefit, if they do so once. By Descartes, one change means one rate. */
function signChange(flows: readonly number[]): number {
  let at = NEVER;
  let sign = 0;
  for (let i = 0; i < flows.length; i++) {
    const flow = flows[i]!;
    if (flow === 0) continue;
    if (sign * flow < 0) {
      if (at !== NEVER) return SEVERAL_TIMES;
      at = i;
    }
    sign = flow < 0 ? -1 : 1;
  }
  return at;
}

const ENOUGH_STEPS = 200;
/** The steps make four times as many digits right: one this small leaves an error beyond what a number holds. */
const LAST_STEP = 3e-4;
/** Nearer to 1, or to 0, than this a few terms stand for a logarithm or an exponential: to the fifth power, and much faster. */
const NEAR = 0.5;

/** Times the early flows that the later ones must be for a guess to be better than none. */
const MUCH = 6;

const logOf = (ratio: number): number => {
  const part = (ratio - 1) / (ratio + 1);
  return Math.abs(ratio - 1) < NEAR ? 2 * part + (2 / 3) * part * part * part : Math.log(ratio);
};

const expOf = (power: number): number => (Math.abs(power) < NEAR ? (12 + 6 * power + power * power) / (12 - 6 * power + power * power) : Math.exp(power));

/** A factor to begin with: where much comes back, as if it came in equal parts year by year; else that of no rate. */
function firstGuess(flows: readonly number[], split: number): number {
  let early = 0;
  let late = 0;
  for (let i = 0; i < split; i++) early += flows[i]!;
  for (let i = split; i < flows.length; i++) late += flows[i]!;
  const ratio = -late / early;
  if (!(ratio > MUCH)) return 1;
  const years = flows.length - split;
  const yearly = ratio / years;
  return 1 / (1 + yearly * (1 - (1 + yearly) ** -years));
}

/**
 * The one factor 1 ÷ (1 + rate) at which flows that change sign once add up to 0.
 *
 * Looks at the logarithm of (what comes later ÷ what comes first) against that of the factor: nearly a straight line, rising all
 * the way. Its slope is the difference of the mean times of later and earlier flows, its curve that of their variances, its
 * twist that of their third moments. Newton's steps, then one or two of Householder's of third order, find its zero whatever the scale of the
 * flows; a bracket keeps them from running off.
 *
 * @param split Where the later flows begin.
 */
function onlyFactor(flows: readonly number[], split: number): number {
  let low = 0;
  let high = Infinity;
  let factor = firstGuess(flows, split);
  for (let step = 0; step < ENOUGH_STEPS; step++) {
    // Sums of the flows, and of the flows times their year, its square and its cube: first part, then later part.
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let b0 = 0;
    let b1 = 0;
    let b2 = 0;
    let b3 = 0;
    let power = 1;
    for (let i = 0; i < split; i++) {
      const flow = flows[i]! * power;
      const timed = flow * i;
      const squared = timed * i;
      a0 += flow;
      a1 += timed;
      a2 += squared;
      a3 += squared * i;
      power *= factor;
    }
    for (let i = split; i < flows.length; i++) {
      const flow = flows[i]! * power;
      const timed = flow * i;
      const squared = timed * i;
      b0 += flow;
      b1 += timed;
      b2 += squared;
      b3 += squared * i;
      power *= factor;
    }
    const outweighs = -b0 / a0;
    if (outweighs < 1) low = factor;
    else high = factor;
    const value = logOf(outweighs);
    const early = a1 / a0;
    const late = b1 / b0;
    const slope = late - early;
    const curve = b2 / b0 - late * late - (a2 / a0 - early * early);
    const twist = b3 / b0 - late * (3 * (b2 / b0) - 2 * late * late) - (a3 / a0 - early * (3 * (a2 / a0) - 2 * early * early));
    const bent = value * curve;
    const steep = slope * slope;
    // Far from the zero a line is the safer guide; near it the curve and the twist bring it in at once.
    const change = Math.abs(bent) > steep / 2 ? value / slope : (value * (6 * steep - 3 * bent)) / (6 * slope * (steep - bent) + value * value * twist);
    let next = factor * expOf(-change);
    if (Math.abs(change) <= LAST_STEP) return next;
    if (!(next > low && next < high)) next = high === Infinity ? factor * 2 : (low + high) / 2;
    if (next === factor) return next;
    factor = next;
  }
  return factor;
}

/** Above this factor the rate is so close to −100% that no figure is left. */
const isRate = (factor: number) => factor > 0 && Number.isFinite(factor);

/** Flows by half-years: those of year 1 after one half-year, of year 2 after three. 0 stands between them. */
const byHalfYears = (flows: readonly number[]): number[] => flows.flatMap((flow, year) => (year < 2 ? [flow] : [0, flow]));

/**
 * The rate a year at which the flows are worth nothing today.
 *
 * @param flows One a year from year 0; a benefit is positive, a cost negative.
 * @param timing "mid" counts each flow half a year sooner, but for that of year 0.
 * @returns A share above −1. Not available when no rate does it, or several do: then the flows have no one rate of return.
 */
export function internalRate(flows: readonly number[], timing: Timing = "end"): Outcome<Share> {
  if (timing === "mid") return rateOf(byHalfYears(flows), 2);
  return rateOf(flows, 1);
}

/** @param periods How many flows there are to a year. */
function rateOf(flows: readonly number[], periods: 1 | 2): Outcome<Share> {
  const yearly = (factor: number): number => (periods === 1 ? 1 / factor : 1 / (factor * factor)) - 1;
  const at = signChange(flows);
  if (at === NEVER) return notAvailable("the flows have no rate of return: they are all costs, all benefits or all 0. Give the cost as a negative figure and the benefits as positive ones.");
  if (at !== SEVERAL_TIMES) return share(yearly(onlyFactor(flows, at)));
  const backwards = [...flows].reverse();
  // Factors up to 1 are rates from 0% up; the flows read backwards give those below.
  const factors = [...rootsUpTo1(flows), ...rootsUpTo1(backwards).filter((root) => root < 1).map((root) => 1 / root)].filter(isRate);
  const rates = factors.map(yearly);
  if (rates.length === 1) return share(rates[0]!);
  if (rates.length === 0) return notAvailable("no rate makes these flows worth 0. Compare them by APPRAISE.NPV instead.");
  const shown = rates.sort((one, other) => one - other).map((rate) => `${Math.round(rate * 1e4) / 100}%`);
  return notAvailable(`several rates make these flows worth 0 (${shown.join(", ")}), so none is the rate of return. Compare them by APPRAISE.NPV instead.`);
}
