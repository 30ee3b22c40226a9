import { DIVISION_BY_ZERO, INVALID_NUMBER, type ErrorValue } from "../../values/ErrorValue";
import { define, type ExcelFunction } from "../ExcelFunction";
import { roundHalfAway } from "../maths/roundHalfAway";
import { logical, number, optional } from "../parameters";

/** Fixed declining balance; the rate is rounded to three places, the first year may have fewer months. */
function fixedDeclining(cost: number, salvage: number, life: number, period: number, months: number): number | ErrorValue {
  if (cost < 0 || salvage < 0 || life <= 0 || period <= 0 || months < 1 || months > 12 || period > life + (months < 12 ? 1 : 0)) return INVALID_NUMBER;
  if (cost === 0) return 0;
  const rate = roundHalfAway(1 - (salvage / cost) ** (1 / life), 3);
  const last = Math.trunc(period);
  let gone = 0;
  for (let year = 1; ; year++) {
    const share = year === 1 ? months / 12 : year === Math.trunc(life) + 1 ? (12 - months) / 12 : 1;
    const amount = (year === 1 ? cost : cost - gone) * rate * share;
    if (year === last) return amount;
    gone += amount;
  }
}

function doubleDeclining(cost: number, salvage: number, life: number, period: number, factor: number): number | ErrorValue {
  if (cost < 0 || salvage < 0 || life <= 0 || period < 1 && period <= 0 || period > life || factor <= 0) return INVALID_NUMBER;
  const rate = Math.min(factor / life, 1);
  const before = rate === 1 ? (period <= 1 ? cost : 0) : cost * (1 - rate) ** (period - 1);
  const after = cost * (1 - rate) ** period;
  return Math.max(0, before - Math.max(after, salvage));
}

/** What is written off by a time, evenly within each period; straight-line from when that is more, unless that is not wanted. */
function writtenOffBy(time: number, cost: number, salvage: number, life: number, factor: number, noSwitch: boolean): number {
  const rate = Math.min(factor / life, 1);
  let gone = 0;
  for (let period = 0; period < time; period++) {
    const rest = Math.max(0, cost - gone - salvage);
    const declining = Math.min((cost - gone) * rate, rest);
    const straight = Math.min(rest / Math.max(life - period, 1e-300), rest);
    const amount = noSwitch ? declining : Math.max(declining, straight);
    gone += amount * Math.min(1, time - period);
  }
  return gone;
}

export const depreciation: readonly ExcelFunction[] = [
  define("SLN", [number, number, number], ([cost, salvage, life]) => (life === 0 ? DIVISION_BY_ZERO : (cost - salvage) / life)),
  define("SYD", [number, number, number, number], ([cost, salvage, life, period]) => {
    if (life < 1 || period < 1 || period > life) return INVALID_NUMBER;
    return ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1));
  }),
  define("DB", [number, number, number, number, optional(number, 12)], ([cost, salvage, life, period, months]) => fixedDeclining(cost, salvage, life, period, Math.trunc(months))),
  define("DDB", [number, number, number, number, optional(number, 2)], ([cost, salvage, life, period, factor]) => doubleDeclining(cost, salvage, life, period, factor)),
  define("VDB", [number, number, number, number, number, optional(number, 2), optional(logical, false)], ([cost, salvage, life, from, to, factor, noSwitch]) => {
    if (cost < 0 || salvage < 0 || life <= 0 || from < 0 || to < from || to > life || factor < 0) return INVALID_NUMBER;
    return writtenOffBy(to, cost, salvage, life, factor, noSwitch) - writtenOffBy(from, cost, salvage, life, factor, noSwitch);
  }),
];
