import { notAvailable, type Outcome } from "../fault";
import { rootsUpTo1 } from "./polynomialRoots";
import { share, type Share } from "../units";

/** Times that a sequence of flows changes between cost and benefit. By Descartes, one change means one rate. */
function signChanges(flows: readonly number[]): number {
  let changes = 0;
  let sign = 0;
  for (const flow of flows) {
    if (flow === 0) continue;
    const now = flow < 0 ? -1 : 1;
    if (sign !== 0 && now !== sign) changes++;
    sign = now;
  }
  return changes;
}

const ENOUGH_STEPS = 200;

/** The one factor 1 ÷ (1 + rate) at which the flows add up to 0: Newton's steps, kept inside a bracket that halves. */
function onlyFactor(flows: readonly number[]): number {
  const last = flows.length - 1;
  const opening = Math.sign(flows.find((flow) => flow !== 0)!);
  let low = 0;
  let high = Infinity;
  let factor = 1;
  for (let step = 0; step < ENOUGH_STEPS; step++) {
    let value = flows[last]!;
    let slope = 0;
    for (let i = last - 1; i >= 0; i--) {
      slope = slope * factor + value;
      value = value * factor + flows[i]!;
    }
    if (value === 0) return factor;
    // Below the root the first flows outweigh, above it the last ones.
    if (Math.sign(value) === opening) low = factor;
    else high = factor;
    let next = factor - value / slope;
    if (!(next > low && next < high)) next = high === Infinity ? factor * 2 : (low + high) / 2;
    if (Math.abs(next - factor) <= 1e-15 * factor) return next;
    factor = next;
  }
  return factor;
}

/** Above this factor the rate is so close to −100% that no figure is left. */
const isRate = (factor: number) => factor > 0 && Number.isFinite(factor);

/**
 * The rate a year at which the flows are worth nothing today.
 *
 * @param flows One a year from year 0; a benefit is positive, a cost negative.
 * @returns A share above −1. Not available when no rate does it, or several do: then the flows have no one rate of return.
 */
export function internalRate(flows: readonly number[]): Outcome<Share> {
  const changes = signChanges(flows);
  if (changes === 0) return notAvailable("the flows have no rate of return: they are all costs, all benefits or all 0. Give the cost as a negative figure and the benefits as positive ones.");
  if (changes === 1) return share(1 / onlyFactor(flows) - 1);
  const backwards = [...flows].reverse();
  // Factors up to 1 are rates from 0% up; the flows read backwards give those below.
  const factors = [...rootsUpTo1(flows), ...rootsUpTo1(backwards).filter((root) => root < 1).map((root) => 1 / root)].filter(isRate);
  const rates = factors.map((factor) => 1 / factor - 1);
  if (rates.length === 1) return share(rates[0]!);
  if (rates.length === 0) return notAvailable("no rate makes these flows worth 0. Compare them by APPRAISE.NPV instead.");
  const shown = rates.sort((one, other) => one - other).map((rate) => `${Math.round(rate * 1e4) / 100}%`);
  return notAvailable(`several rates make these flows worth 0 (${shown.join(", ")}), so none is the rate of return. Compare them by APPRAISE.NPV instead.`);
}
