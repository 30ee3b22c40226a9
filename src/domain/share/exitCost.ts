import { outOfRange, type Outcome } from "../fault";
import { limitFault, LIMITS } from "../limits";
import { money, type Money, type Share, type Years } from "../units";

const NOTICE = 2 as Years;
const LONGEST = 100;

/**
 * What a party that leaves still pays: its contribution over the years of notice, a part of a year in proportion, and a one-off sum.
 *
 * @param contribution A year.
 * @param rate Discounts the second year once, the third twice.
 */
export function exitCost(contribution: Money, noticeYears = NOTICE, oneOff = 0 as Money, rate = 0 as Share): Outcome<Money> {
  if (noticeYears < 0 || noticeYears > LONGEST) return outOfRange(`notice_years is ${noticeYears}. Enter years from 0 to ${LONGEST}.`);
  const fault = limitFault(rate, LIMITS.rate, "rate");
  if (fault) return fault;
  let sum = 0;
  for (let year = 0; year < noticeYears; year++) sum += (contribution * Math.min(1, noticeYears - year)) / (1 + rate) ** year;
  return money(sum + oneOff);
}
