import { outOfRange, zeroDivisor, type Fault, type Outcome } from "../fault";

/** Decimal places for which money can be split exactly. */
const MOST_PLACES = 10;

/**
 * Remainders that agree to nine places are a tie: binary fractions must not decide who gets the odd pound. Keys of 999,999.8372
 * and 999,999.8375 are therefore equal for an amount of 3, and the first listed takes the odd one.
 */
const SAME = 1e9;

/** An amount may be off its last place by this part of itself: what a calculation leaves of decimals. */
const NOISE = 1e-9;
/** A third has no last place: what is proposed must fit but for the last digits that a number holds. */
const LAST_DIGITS = 1e-13;

/**
 * Splits an amount in proportion to keys so that the parts add up exactly to it: the largest remainders take the units left
 * over, a tie goes to the first listed. A negative amount is split by magnitude. An amount with more places than the parts is
 * refused: they could not add up to it.
 *
 * @param keys One per party, 0 or more.
 * @param places Decimal places of each part; negative rounds to tens, hundreds.
 * @param include Which parties take part; all when left out. A party that does not gets 0.
 */
export function allocation(amount: number, keys: readonly number[], places = 0, include?: readonly boolean[]): Outcome<number[]> {
  if (!Number.isInteger(places) || Math.abs(places) > MOST_PLACES) return outOfRange(`dp is ${places}. Enter a whole number from −${MOST_PLACES} to ${MOST_PLACES}.`);
  const taking = keys.map((key, i) => (include?.[i] === false ? 0 : key));
  const below = taking.find((key) => key < 0);
  if (below !== undefined) return outOfRange(`keys hold ${below}. A key cannot be below 0.`);
  const sum = taking.reduce((total, key) => total + key, 0);
  if (sum === 0) return zeroDivisor("all keys are 0 or left out, so there is nothing to share by.");

  const fault = placesFault(amount, places);
  if (fault) return fault;
  const scale = 10 ** places;
  const units = roundHalfUp(Math.abs(amount) * scale);
  const exact = taking.map((key) => (units * key) / sum);
  const whole = exact.map(Math.floor);
  const left = units - whole.reduce((total, part) => total + part, 0);
  const byRemainder = exact.map((part, i) => ({ i, remainder: Math.round((part - whole[i]!) * SAME) })).sort((one, other) => other.remainder - one.remainder || one.i - other.i);
  for (const { i } of byRemainder.filter(({ i }) => taking[i]! > 0).slice(0, left)) whole[i]! += 1;
  const sign = amount < 0 ? -1 : 1;
  return whole.map((part) => (part === 0 ? 0 : (sign * part) / scale));
}

/** Whether an amount is whole in units of its last place, but for a part of itself. */
const fits = (amount: number, places: number, noise: number): boolean => {
  const units = Math.abs(amount) * 10 ** places;
  return Math.abs(units - roundHalfUp(units)) <= noise * units;
};

function placesFault(amount: number, places: number): Fault | undefined {
  if (fits(amount, places, NOISE)) return undefined;
  for (let more = places + 1; more <= MOST_PLACES; more++) {
    if (fits(amount, more, LAST_DIGITS)) return outOfRange(`amount is ${amount}, which has more decimal places than dp, ${places}: the parts would not add up to it. Enter ${more} for dp, or round the amount first.`);
  }
  return outOfRange(`amount is ${amount}, which has more decimal places than dp, ${places}: the parts would not add up to it. Round the amount first, with ROUND(amount,${places}).`);
}

/** As Excel's ROUND does with a magnitude; the nudge undoes binary noise such as 1.005 × 100 = 100.49999999999999. */
const roundHalfUp = (value: number): number => Math.floor(value * (1 + Number.EPSILON) + 0.5);
