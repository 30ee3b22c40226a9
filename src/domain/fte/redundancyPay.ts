import { notAvailable, outOfRange, type Outcome } from "../fault";
import { pounds, type Pounds, type Years } from "../units";

const MOST_YEARS = 20;
const LEAST_YEARS = 2;
const YOUNGEST_START = 15;

/** Weeks of pay for one year of service, by the age at its start. */
const weeksFor = (age: number): number => (age >= 41 ? 1.5 : age >= 22 ? 1 : 0.5);

/**
 * Statutory redundancy pay: weeks and amount. Years count back from the dismissal, 20 at most; below two there is none.
 *
 * @param age Complete years at dismissal.
 * @param service Complete years of service.
 * @param weeklyPay A week's pay, £.
 * @param weeklyCap Most that counts as a week's pay at the date of dismissal, £; 0 when it is not known.
 * @param multiplier Of an employer's own scheme.
 * @param capped Whether a week's pay is limited; an employer's own scheme may have no cap.
 */
export function redundancyPay(age: Years, service: Years, weeklyPay: Pounds, weeklyCap: Pounds, multiplier = 1, capped = true): Outcome<readonly [weeks: number, pay: Pounds]> {
  if (service < 0 || age - service < YOUNGEST_START) return outOfRange(`age is ${age} and years is ${service}: service would have begun before the age of ${YOUNGEST_START}. Enter complete years.`);
  if (weeklyPay < 0 || multiplier < 0) return outOfRange(`${weeklyPay < 0 ? "weekly_pay" : "multiplier"} is ${weeklyPay < 0 ? weeklyPay : multiplier}. It cannot be below 0.`);
  if (capped && weeklyCap === 0) return notAvailable('weekly_cap is 0 or blank. Enter the limit for the date of dismissal: PARAM.VALUE("redundancy.weekly_cap", date) knows those that were verified. A scheme without a cap has FALSE for capped.');
  if (weeklyCap < 0) return outOfRange(`weekly_cap is ${weeklyCap}. It cannot be below 0.`);
  const years = Math.floor(service);
  let weeks = 0;
  if (years >= LEAST_YEARS) for (let back = 1; back <= Math.min(years, MOST_YEARS); back++) weeks += weeksFor(Math.floor(age) - back);
  return [weeks, pounds(weeks * (capped ? Math.min(weeklyPay, weeklyCap) : weeklyPay) * multiplier)];
}
