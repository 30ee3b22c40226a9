import { DIVISION_BY_ZERO, ErrorValue, INVALID_NUMBER, WRONG_VALUE } from "../../values/ErrorValue";
import type { Matrix } from "../../values/Matrix";
import type { Scalar } from "../../values/Scalar";
import { define, type ExcelFunction } from "../ExcelFunction";
import { matrix, number, numbers, optional, repeating } from "../parameters";
import { plainNumber } from "../toolPak";
import { rootNear } from "./rootNear";

/** Today's worth of flows, the first due in `first` periods. */
function presentWorth(rate: number, flows: readonly number[], first: number): number {
  let total = 0;
  flows.forEach((flow, i) => { total += flow / (1 + rate) ** (first + i); });
  return total;
}

const haveBothSigns = (flows: readonly number[]): boolean => flows.some((flow) => flow > 0) && flows.some((flow) => flow < 0);

interface DatedFlows {
  readonly flows: readonly number[];
  readonly days: readonly number[];
}

/** Flows and their days, as many of each. */
function datedFlows(values: Matrix, dates: Matrix, notNumber: (value: Scalar) => number | ErrorValue): DatedFlows | ErrorValue {
  const read = ({ values: given }: Matrix): number[] | ErrorValue => {
    const found: number[] = [];
    for (const value of given) {
      if (value instanceof ErrorValue) return value;
      const number = typeof value === "number" ? value : notNumber(value);
      if (number instanceof ErrorValue) return number;
      found.push(number);
    }
    return found;
  };
  const flows = read(values);
  if (flows instanceof ErrorValue) return flows;
  const days = read(dates);
  if (days instanceof ErrorValue) return days;
  const whole = days.map(Math.trunc);
  if (flows.length !== days.length || whole.some((day) => day < whole[0]! || day < 0)) return INVALID_NUMBER;
  return { flows, days: whole };
}

const worthOf = ({ flows, days }: DatedFlows, rate: number): number => flows.reduce((total, flow, i) => total + flow / (1 + rate) ** ((days[i]! - days[0]!) / 365), 0);

export const cashFlows: readonly ExcelFunction[] = [
  define("NPV", [number, numbers, repeating(numbers)], ([rate, first, others]) => (rate === -1 ? DIVISION_BY_ZERO : presentWorth(rate, [first, ...others].flat(), 1))),
  define("IRR", [numbers, optional(number, 0.1)], ([flows, guess]) => (haveBothSigns(flows) ? (rootNear((rate) => presentWorth(rate, flows, 0), guess) ?? INVALID_NUMBER) : INVALID_NUMBER)),
  define("MIRR", [numbers, number, number], ([flows, borrowing, investing]) => {
    const n = flows.length;
    if (!haveBothSigns(flows) || borrowing === -1 || investing === -1) return DIVISION_BY_ZERO;
    const gained = presentWorth(investing, flows.map((flow) => Math.max(flow, 0)), 1);
    const spent = presentWorth(borrowing, flows.map((flow) => Math.min(flow, 0)), 1);
    return ((-gained * (1 + investing) ** n) / (spent * (1 + borrowing))) ** (1 / (n - 1)) - 1;
  }),
  define("XNPV", [plainNumber, matrix, matrix], ([rate, values, dates]) => {
    const dated = datedFlows(values, dates, () => INVALID_NUMBER);
    if (dated instanceof ErrorValue) return dated;
    return rate <= -1 ? INVALID_NUMBER : worthOf(dated, rate);
  }),
  define("XIRR", [matrix, matrix, optional(plainNumber, 0.1)], ([values, dates, guess]) => {
    const dated = datedFlows(values, dates, (value) => (value === null ? 0 : WRONG_VALUE));
    if (dated instanceof ErrorValue) return dated;
    return haveBothSigns(dated.flows) ? (rootNear((rate) => worthOf(dated, rate), guess) ?? INVALID_NUMBER) : INVALID_NUMBER;
  }),
  define("FVSCHEDULE", [plainNumber, matrix], ([principal, rates]) => {
    let worth = principal;
    for (const rate of rates.values) {
      if (rate instanceof ErrorValue) return rate;
      if (rate !== null && typeof rate !== "number") return WRONG_VALUE;
      worth *= 1 + (rate ?? 0);
    }
    return worth;
  }),
];
