/** What is known of a distribution at a place: its shares below and above, and its density. */
export interface AtPlace {
  readonly below: number;
  readonly above: number;
  readonly density: number;
}

const MOST_STEPS = 400;

/** A share of a distribution and what is left of it, each with all its digits. */
export interface Shares {
  readonly below: number;
  readonly above: number;
}

export const sharesBelow = (share: number): Shares => ({ below: share, above: 1 - share });
export const sharesAbove = (share: number): Shares => ({ below: 1 - share, above: share });

/**
 * Where a rising share is reached: Newton's steps, kept between two ends that close in.
 * @param high May be Infinity: an end is then looked for.
 */
export function solveRising(wanted: Shares, at: (x: number) => AtPlace, low: number, high: number): number {
  const byAbove = wanted.above < wanted.below;
  // Above 0 where x is too far; the smaller share decides, since it has more digits.
  const excess = ({ below, above }: AtPlace): number => (byAbove ? wanted.above - above : below - wanted.below);
  let from = low;
  let to = high;
  if (to === Infinity) {
    to = Math.max(1, 2 * from);
    while (excess(at(to)) < 0 && to < 1e300) {
      from = to;
      to *= 4;
    }
  }
  let x = middleOf(from, to);
  for (let step = 0; step < MOST_STEPS; step++) {
    const here = at(x);
    const error = excess(here);
    if (error === 0) return x;
    if (error > 0) to = x;
    else from = x;
    let next = x - error / here.density;
    if (!(next > from && next < to)) next = middleOf(from, to);
    if (Math.abs(next - x) <= 1e-16 * Math.abs(next) || next === from || next === to) return next;
    x = next;
  }
  return x;
}

/** Half way by size where both ends are far apart. */
const middleOf = (from: number, to: number): number => (from > 0 && to > 4 * from ? Math.sqrt(from) * Math.sqrt(to) : from === 0 && to > 1e-290 ? to / 8 : (from + to) / 2);
