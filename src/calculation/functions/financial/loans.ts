import { DIVISION_BY_ZERO, INVALID_NUMBER, type ErrorValue } from "../../values/ErrorValue";
import { define, type ExcelFunction } from "../ExcelFunction";
import { number, optional } from "../parameters";
import { plainNumber } from "../toolPak";
import { excessAt, futureValue, interestPart, payment, presentValue, repaymentPart, type Annuity } from "./annuity";
import { rootNear } from "./rootNear";

const sum = optional(number, 0);
const dueOf = (type: number): 0 | 1 => (type === 0 ? 0 : 1);

function periods(rate: number, each: number, present: number, future: number, due: 0 | 1): number | ErrorValue {
  if (rate === 0) return each === 0 ? INVALID_NUMBER : -(present + future) / each;
  if (rate <= -1) return INVALID_NUMBER;
  const adjusted = each * (1 + rate * due);
  const ratio = (adjusted - future * rate) / (adjusted + present * rate);
  return ratio > 0 ? Math.log(ratio) / Math.log1p(rate) : INVALID_NUMBER;
}

/** The interest or the repayment within one period's payment. */
const part = (name: string, within: typeof interestPart): ExcelFunction =>
  define(name, [number, number, number, number, sum, sum], ([rate, period, count, present, future, type]) => {
    if (rate <= -1 || period < 1 || period >= count + 1) return INVALID_NUMBER;
    return within({ rate, periods: count, due: dueOf(type) }, period, present, future);
  });

/** The same over several periods, the first and last counted in. */
const cumulative = (name: string, within: typeof interestPart): ExcelFunction =>
  define(name, [plainNumber, plainNumber, plainNumber, plainNumber, plainNumber, plainNumber], ([rate, count, present, first, last, type]) => {
    if (rate <= 0 || count <= 0 || present <= 0 || first < 1 || last < first || last > count || (type !== 0 && type !== 1)) return INVALID_NUMBER;
    const annuity: Annuity = { rate, periods: count, due: type };
    let total = 0;
    for (let period = Math.ceil(first); period <= Math.floor(last); period++) total += within(annuity, period, present, 0);
    return total;
  });

export const loans: readonly ExcelFunction[] = [
  define("FV", [number, number, number, sum, sum], ([rate, count, each, present, type]) => futureValue({ rate, periods: count, due: dueOf(type) }, each, present)),
  define("PV", [number, number, number, sum, sum], ([rate, count, each, future, type]) => presentValue({ rate, periods: count, due: dueOf(type) }, each, future)),
  define("PMT", [number, number, number, sum, sum], ([rate, count, present, future, type]) => (count === 0 || rate <= -1 ? INVALID_NUMBER : payment({ rate, periods: count, due: dueOf(type) }, present, future))),
  define("NPER", [number, number, number, sum, sum], ([rate, each, present, future, type]) => periods(rate, each, present, future, dueOf(type))),
  define("RATE", [number, number, number, sum, sum, optional(number, 0.1)], ([count, each, present, future, type, guess]) => {
    if (count <= 0) return INVALID_NUMBER;
    const due = dueOf(type);
    return rootNear((rate) => excessAt({ rate, periods: count, due }, each, present, future), guess) ?? INVALID_NUMBER;
  }),
  part("IPMT", interestPart),
  part("PPMT", repaymentPart),
  cumulative("CUMIPMT", interestPart),
  cumulative("CUMPRINC", repaymentPart),
  define("ISPMT", [number, number, number, number], ([rate, period, count, present]) => (count === 0 ? DIVISION_BY_ZERO : present * rate * (period / count - 1))),
  define("RRI", [number, number, number], ([count, present, future]) => (count <= 0 || present === 0 || future / present < 0 ? INVALID_NUMBER : (future / present) ** (1 / count) - 1)),
  define("PDURATION", [number, number, number], ([rate, present, future]) => (rate <= 0 || present <= 0 || future <= 0 ? INVALID_NUMBER : Math.log(future / present) / Math.log1p(rate))),
];
