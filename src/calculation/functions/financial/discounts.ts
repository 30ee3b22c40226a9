import { INVALID_NUMBER, type ErrorValue } from "../../values/ErrorValue";
import { dateOf, dayOf } from "../dates/calendar";
import { yearFraction } from "../dates/spans";
import type { Call } from "../Call";
import { define, type ExcelFunction } from "../ExcelFunction";
import { defaulted } from "../parameters";
import { plainInteger, plainNumber } from "../toolPak";

/** A paper bought on one day and paid back on a later one, without interest between. */
const untilMaturity = (name: string, compute: (first: number, second: number, years: number) => number): ExcelFunction =>
  define(name, [plainInteger, plainInteger, plainNumber, plainNumber, defaulted(plainInteger, 0)], ([settlement, maturity, first, second, basis], { book: { dates } }) => {
    if (first <= 0 || second <= 0 || settlement < 0 || settlement >= maturity) return INVALID_NUMBER;
    const years = yearFraction(settlement, maturity, basis, dates);
    return years === undefined ? INVALID_NUMBER : compute(first, second, years);
  });

/** A treasury bill: bought and paid back within a year. */
const bill = (name: string, compute: (days: number, given: number) => number | ErrorValue): ExcelFunction =>
  define(name, [plainInteger, plainInteger, plainNumber], ([settlement, maturity, given], call) => {
    if (given <= 0 || settlement < 0 || settlement >= maturity || maturity > aYearAfter(settlement, call)) return INVALID_NUMBER;
    return compute(maturity - settlement, given);
  });

function aYearAfter(day: number, { book: { dates } }: Call): number {
  const { year, month, day: ofMonth } = dateOf(day, dates);
  return dayOf(year + 1, month, ofMonth, dates);
}

const billPrice = (days: number, discount: number): number => 100 * (1 - (discount * days) / 360);

/** The yearly yield of a bill that would pay half of it after half a year, where it runs longer than that. */
function bondYield(days: number, discount: number): number | ErrorValue {
  const price = billPrice(days, discount) / 100;
  if (price <= 0) return INVALID_NUMBER;
  if (days <= 182) return (365 * discount) / (360 - discount * days);
  const term = days === 366 ? 1 : days / 365;
  return (-2 * term + 2 * Math.sqrt(term * term - (2 * term - 1) * (1 - 1 / price))) / (2 * term - 1);
}

export const discounts: readonly ExcelFunction[] = [
  untilMaturity("DISC", (price, redemption, years) => (1 - price / redemption) / years),
  untilMaturity("INTRATE", (investment, redemption, years) => (redemption / investment - 1) / years),
  untilMaturity("RECEIVED", (investment, discount, years) => (discount * years >= 1 ? NaN : investment / (1 - discount * years))),
  untilMaturity("PRICEDISC", (discount, redemption, years) => redemption * (1 - discount * years)),
  untilMaturity("YIELDDISC", (price, redemption, years) => (redemption / price - 1) / years),
  bill("TBILLEQ", bondYield),
  bill("TBILLPRICE", (days, discount) => {
    const price = billPrice(days, discount);
    return price < 0 ? INVALID_NUMBER : price;
  }),
  bill("TBILLYIELD", (days, price) => ((100 - price) / price) * (360 / days)),
];
