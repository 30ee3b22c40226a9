import { notAvailable, outOfRange, wrongValue, type Outcome } from "../fault";

/** Points of the swing that is worth most; every other swing is judged against it. */
export const MOST_VALUABLE = 100;

/** What the points given to swings come to, one figure per criterion. */
export interface SwingWeights {
  /** Weight of the whole swing, a part of 1; together they make 1. */
  readonly swing: readonly number[];
  /** Weight that one point of a mark takes: weight of the swing in hundredths ÷ swing. Over these an option that is worst throughout and one that is best throughout are 100 apart. */
  readonly point: readonly number[];
}

/**
 * Weights from judging swings: the step from the worst to the best mark among the options, criterion by criterion.
 *
 * @param worth Worth of each swing, 0 to 100; that of a criterion on which all options are equal does not count.
 * @param swings Best mark − worst mark of each criterion, 0 or more.
 */
export function swingWeights(worth: readonly number[], swings: readonly number[]): Outcome<SwingWeights> {
  if (worth.length !== swings.length) return wrongValue(`${worth.length} swings have points, but there are ${swings.length} criteria. Give points for each criterion.`);
  const outside = worth.find((points) => !(points >= 0 && points <= MOST_VALUABLE));
  if (outside !== undefined) return outOfRange(`a swing has ${outside} points. Enter 0 to ${MOST_VALUABLE}.`);
  const shrunk = swings.find((swing) => !(swing >= 0));
  if (shrunk !== undefined) return outOfRange(`a swing is ${shrunk}. It runs from the worst to the best mark and cannot be below 0.`);
  const counted = worth.map((points, i) => (swings[i]! > 0 ? points : 0));
  const sum = counted.reduce((total, points) => total + points, 0);
  if (sum === 0) return notAvailable(swings.some((swing) => swing > 0) ? `no swing has any points. Give the most valuable one ${MOST_VALUABLE}.` : "the options are equal on every criterion, so there is no swing to judge.");
  return {
    swing: counted.map((points) => points / sum),
    point: counted.map((points, i) => (swings[i]! > 0 ? (MOST_VALUABLE * points) / sum / swings[i]! : 0)),
  };
}
