import { DIVISION_BY_ZERO, INVALID_NUMBER } from "../../values/ErrorValue";
import { alias, define, type ExcelFunction } from "../ExcelFunction";
import { integer, number, optional } from "../parameters";
import { plainNumber } from "../toolPak";
import { roundHalfAway } from "./roundHalfAway";
import { shiftPoint } from "./shiftPoint";

/** A number of steps without the dust of binary fractions: 0.3/0.1 is 3 steps. */
const steps = (value: number, step: number): number => Number((value / step).toPrecision(15));
/** So many steps, without dust either. */
const ofSteps = (count: number, step: number): number => Number((count * step).toPrecision(15));

function roundAway(value: number, digits: number): number {
  const size = shiftPoint(Math.abs(value), digits);
  if (!Number.isFinite(size) || digits > 20) return value;
  return Math.sign(value) * shiftPoint(Math.ceil(Number(size.toPrecision(15))), -digits);
}

function roundTowardsZero(value: number, digits: number): number {
  const size = shiftPoint(Math.abs(value), digits);
  if (!Number.isFinite(size) || digits > 20) return value;
  const rounded = Number(size.toPrecision(15));
  return Math.sign(value) * shiftPoint(Math.floor(rounded), -digits);
}

/** Up to the next step, for CEILING.MATH away from 0 where a mode is given. */
const ceilingMath = (value: number, step: number, awayFromZero: boolean): number => {
  const size = Math.abs(step);
  if (size === 0) return 0;
  return ofSteps(value < 0 && awayFromZero ? Math.floor(steps(value, size)) : Math.ceil(steps(value, size)), size);
};
const floorMath = (value: number, step: number, towardsZero: boolean): number => {
  const size = Math.abs(step);
  if (size === 0) return 0;
  return ofSteps(value < 0 && towardsZero ? Math.ceil(steps(value, size)) : Math.floor(steps(value, size)), size);
};

const ceilingPrecise = define("CEILING.PRECISE", [number, optional(number, 1)], ([value, step]) => ceilingMath(value, step, false));

/** Excel works with quotients only up to here. */
const MOST_STEPS = 1_125_900_000_000;

const quotient = define("QUOTIENT", [plainNumber, plainNumber], ([value, by]) => (by === 0 ? DIVISION_BY_ZERO : Math.trunc(value / by)));

export const rounding: readonly ExcelFunction[] = [
  define("ROUND", [number, integer], ([value, digits]) => roundHalfAway(value, digits)),
  define("ROUNDUP", [number, integer], ([value, digits]) => roundAway(value, digits)),
  define("ROUNDDOWN", [number, integer], ([value, digits]) => roundTowardsZero(value, digits)),
  define("TRUNC", [number, optional(integer, 0)], ([value, digits]) => roundTowardsZero(value, digits)),
  define("INT", [number], ([value]) => Math.floor(value)),
  define("MROUND", [plainNumber, plainNumber], ([value, step]) => {
    if (step === 0 || value === 0) return 0;
    if (value * step < 0) return INVALID_NUMBER;
    return ofSteps(Math.floor(steps(value, step) + 0.5), step);
  }),
  define("CEILING", [number, number], ([value, step]) => {
    if (step === 0 || value === 0) return 0;
    if (value > 0 && step < 0) return INVALID_NUMBER;
    return ofSteps(Math.ceil(steps(value, step)), step);
  }),
  define("FLOOR", [number, number], ([value, step]) => {
    if (value === 0) return 0;
    if (step === 0) return DIVISION_BY_ZERO;
    if (value > 0 && step < 0) return INVALID_NUMBER;
    return ofSteps(Math.floor(steps(value, step)), step);
  }),
  define("CEILING.MATH", [number, optional(number), optional(number, 0)], ([value, step, mode]) => ceilingMath(value, step ?? 1, mode !== 0)),
  define("FLOOR.MATH", [number, optional(number), optional(number, 0)], ([value, step, mode]) => floorMath(value, step ?? 1, mode !== 0)),
  ceilingPrecise,
  alias("ISO.CEILING", ceilingPrecise),
  define("FLOOR.PRECISE", [number, optional(number, 1)], ([value, step]) => floorMath(value, step, false)),
  define("EVEN", [number], ([value]) => Math.sign(value) * 2 * Math.ceil(Math.abs(value) / 2)),
  define("ODD", [number], ([value]) => (value < 0 ? -1 : 1) * (2 * Math.ceil((Math.max(Math.abs(value), 1) - 1) / 2) + 1)),
  define("MOD", [number, number], ([value, by]) => {
    if (by === 0) return DIVISION_BY_ZERO;
    if (Math.abs(value / by) >= MOST_STEPS) return INVALID_NUMBER;
    const rest = value % by;
    return rest !== 0 && rest < 0 !== by < 0 ? rest + by : rest + 0;
  }),
  quotient,
];
