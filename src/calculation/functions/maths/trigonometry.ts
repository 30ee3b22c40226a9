import { DIVISION_BY_ZERO, INVALID_NUMBER, type ErrorValue } from "../../values/ErrorValue";
import { define, type ExcelFunction } from "../ExcelFunction";
import { number } from "../parameters";

const of = (name: string, compute: (value: number) => number | ErrorValue): ExcelFunction => define(name, [number], ([value]) => compute(value));

/** Larger angles have no meaningful sine in Excel. */
const LARGEST_ANGLE = 134_217_728;
const ofAngle = (name: string, compute: (angle: number) => number | ErrorValue): ExcelFunction =>
  of(name, (angle) => (Math.abs(angle) >= LARGEST_ANGLE ? INVALID_NUMBER : compute(angle)));

const one = (by: number): number | ErrorValue => (by === 0 ? DIVISION_BY_ZERO : 1 / by);
const cotangent = (angle: number): number | ErrorValue => one(Math.tan(angle));

export const trigonometry: readonly ExcelFunction[] = [
  ofAngle("SIN", Math.sin),
  ofAngle("COS", Math.cos),
  ofAngle("TAN", Math.tan),
  ofAngle("COT", cotangent),
  ofAngle("SEC", (angle) => one(Math.cos(angle))),
  ofAngle("CSC", (angle) => one(Math.sin(angle))),
  of("ASIN", (value) => (Math.abs(value) > 1 ? INVALID_NUMBER : Math.asin(value))),
  of("ACOS", (value) => (Math.abs(value) > 1 ? INVALID_NUMBER : Math.acos(value))),
  of("ATAN", Math.atan),
  of("ACOT", (value) => (value === 0 ? Math.PI / 2 : Math.atan(1 / value) + (value < 0 ? Math.PI : 0))),
  define("ATAN2", [number, number], ([x, y]) => (x === 0 && y === 0 ? DIVISION_BY_ZERO : Math.atan2(y, x))),
  of("SINH", Math.sinh),
  of("COSH", Math.cosh),
  of("TANH", Math.tanh),
  of("COTH", (value) => one(Math.tanh(value))),
  of("SECH", (value) => 1 / Math.cosh(value)),
  of("CSCH", (value) => one(Math.sinh(value))),
  of("ASINH", Math.asinh),
  of("ACOSH", (value) => (value < 1 ? INVALID_NUMBER : Math.acosh(value))),
  of("ATANH", (value) => (Math.abs(value) >= 1 ? INVALID_NUMBER : Math.atanh(value))),
  of("ACOTH", (value) => (Math.abs(value) <= 1 ? INVALID_NUMBER : Math.atanh(1 / value))),
  of("RADIANS", (degrees) => (degrees / 180) * Math.PI),
  of("DEGREES", (radians) => (radians / Math.PI) * 180),
];
