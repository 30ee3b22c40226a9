import { toNumber, toText } from "../values/coerce";
import { compareScalars, equalScalars } from "../values/compareScalars";
import { DIVISION_BY_ZERO, ErrorValue, INVALID_NUMBER } from "../values/ErrorValue";
import { Matrix } from "../values/Matrix";
import type { DateSystem } from "../values/numberFromText";
import type { Scalar } from "../values/Scalar";
import type { BinaryOperator } from "./FormulaNode";

export type ScalarOperation = (left: Scalar, right: Scalar, dates: DateSystem) => Scalar;

const finite = (value: number): number | ErrorValue => (Number.isFinite(value) ? value : INVALID_NUMBER);

const arithmetic = (compute: (left: number, right: number) => number | ErrorValue): ScalarOperation => (left, right, dates) => {
  const a = typeof left === "number" ? left : toNumber(left, dates);
  if (a instanceof ErrorValue) return a;
  const b = typeof right === "number" ? right : toNumber(right, dates);
  return b instanceof ErrorValue ? b : compute(a, b);
};

const comparison = (holds: (order: number) => boolean): ScalarOperation => (left, right) => {
  if (left instanceof ErrorValue) return left;
  if (right instanceof ErrorValue) return right;
  return holds(compareScalars(left, right));
};

const equality = (wanted: boolean): ScalarOperation => (left, right) => {
  if (left instanceof ErrorValue) return left;
  if (right instanceof ErrorValue) return right;
  return equalScalars(left, right) === wanted;
};

/** 0^0 has no value in Excel, and a root of a negative number none either. */
export const power = (base: number, exponent: number): number | ErrorValue => {
  if (base === 0) return exponent === 0 ? INVALID_NUMBER : exponent < 0 ? DIVISION_BY_ZERO : 0;
  return finite(base ** exponent);
};

/** What - and % before and behind a number do; a negative 0 is none in a cell. */
export const negated = (value: number): number => 0 - value;
export const hundredth = (value: number): number => value / 100;

/** What each operator does with two single values. */
export const OPERATIONS: Readonly<Record<BinaryOperator, ScalarOperation>> = {
  "+": arithmetic((a, b) => finite(a + b)),
  "-": arithmetic((a, b) => finite(a - b)),
  "*": arithmetic((a, b) => finite(a * b)),
  "/": arithmetic((a, b) => (b === 0 ? DIVISION_BY_ZERO : finite(a / b))),
  "^": arithmetic(power),
  "&": (left, right) => {
    const a = toText(left);
    if (a instanceof ErrorValue) return a;
    const b = toText(right);
    return b instanceof ErrorValue ? b : a + b;
  },
  "=": equality(true),
  "<>": equality(false),
  "<": comparison((order) => order < 0),
  "<=": comparison((order) => order <= 0),
  ">": comparison((order) => order > 0),
  ">=": comparison((order) => order >= 0),
};

/** An operation over arrays, cell by cell, in the shape that both together have. */
export function broadcast(operation: ScalarOperation, left: Scalar | Matrix, right: Scalar | Matrix, dates: DateSystem): Scalar | Matrix {
  if (left instanceof Matrix) {
    if (right instanceof Matrix) {
      if (left.rows === right.rows && left.columns === right.columns) {
        const others = right.values;
        return new Matrix(left.rows, left.columns, left.values.map((value, i) => operation(value, others[i]!, dates)));
      }
      const [a, b] = [left, right];
      return Matrix.build(Math.max(a.rows, b.rows), Math.max(a.columns, b.columns), (row, column) => operation(a.spread(row, column), b.spread(row, column), dates));
    }
    return left.map((value) => operation(value, right, dates));
  }
  if (right instanceof Matrix) return right.map((value) => operation(left, value, dates));
  return operation(left, right, dates);
}

/**
 * Excel's last step: a sum or difference that is 0 but for the dust of binary fractions is 0 (=0.5-0.4-0.1), though only where it is the
 * formula's own last operation.
 */
export const withoutDust = (result: Scalar, left: Scalar, right: Scalar): Scalar =>
  typeof result === "number" && result !== 0 && typeof left === "number" && typeof right === "number" && Math.abs(result) < Math.max(Math.abs(left), Math.abs(right)) * 1e-15 ? 0 : result;
