import { type ErrorValue } from "./ErrorValue";
import { roundedTo15 } from "./textOfNumber";
import type { Scalar } from "./Scalar";

const collator = new Intl.Collator("en-GB", { sensitivity: "accent", usage: "sort" });

/** Letters without regard to their case; differences that only sorting sees count as Excel sorts. */
export const compareTexts = (one: string, other: string): number => {
  if (one === other) return 0;
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b ? 0 : collator.compare(one, other) || (a < b ? -1 : 1);
};

/** Numbers as Excel shows them: 0.1+0.2 and 0.3 are the same. */
export const compareNumbers = (one: number, other: number): number => {
  if (one === other) return 0;
  const gap = one - other;
  if (Math.abs(gap) > 1e-13 * Math.abs(one)) return gap;
  return roundedTo15(one) - roundedTo15(other);
};

const rank = (value: number | string | boolean): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
const blankBeside = (other: Scalar): number | string | boolean => (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);

/** Below 0, 0 or above 0 as the first is less, equal or more: numbers before texts before truth values; a blank is what the other is. Errors are left to the caller. */
export function compareScalars(one: Exclude<Scalar, ErrorValue>, other: Exclude<Scalar, ErrorValue>): number {
  const a = one ?? blankBeside(other);
  const b = other ?? blankBeside(one);
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}

/** Whether two values are the same to Excel: letters without regard to their case, numbers as shown, a blank as what the other is. */
export function equalScalars(one: Exclude<Scalar, ErrorValue>, other: Exclude<Scalar, ErrorValue>): boolean {
  const a = one ?? blankBeside(other);
  const b = other ?? blankBeside(one);
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b) === 0;
  if (typeof a === "string" && typeof b === "string") return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
  return a === b;
}
