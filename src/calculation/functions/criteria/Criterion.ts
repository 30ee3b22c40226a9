import { compareNumbers, compareTexts } from "../../values/compareScalars";
import { ErrorValue, isErrorCode } from "../../values/ErrorValue";
import { numberFromText, type DateSystem } from "../../values/numberFromText";
import type { Scalar } from "../../values/Scalar";
import { hasWildcards, wildcardTest } from "../wildcards";

/** What SUMIF and its like ask of a cell, read once from a criterion such as 5, "North*", ">=100" or "<>". */
export interface Criterion {
  readonly holds: (cell: Scalar) => boolean;
  /** What cells must be the same as, where it asks for just that; undefined where it asks for more or other things. */
  readonly equals: string | number | undefined;
}

/** What a text in a cell stands for where a criterion asks for a number: "5" counts as 5, a month's name does not count as a date. */
const numberInCell = (cell: string, dates: DateSystem): number | undefined => (/^[\s\d+\-.,(£$€%]/.test(cell) ? numberFromText(cell, dates) : undefined);

/** Under what a cell is found that equals something; undefined for a blank. */
export function keyOfCell(cell: Scalar, dates: DateSystem): string | number | undefined {
  if (typeof cell === "number") return keyOfNumber(cell);
  if (typeof cell === "string") {
    const number = numberInCell(cell, dates);
    return number === undefined ? keyOfText(cell) : keyOfNumber(number);
  }
  if (cell === null) return undefined;
  return typeof cell === "boolean" ? keyOfLogical(cell) : keyOfError(cell.code);
}

const keyOfNumber = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));
const keyOfText = (value: string): string => `t${value.toLowerCase()}`;
const keyOfLogical = (value: boolean): string => (value ? "yes" : "no");
const keyOfError = (code: string): string => `e${code}`;

const keyed = (key: string | number, dates: DateSystem): Criterion => ({ equals: key, holds: (cell) => keyOfCell(cell, dates) === key });
const asking = (holds: Criterion["holds"]): Criterion => ({ equals: undefined, holds });

type Order = "<" | "<=" | ">" | ">=";
const inOrder: Readonly<Record<Order, (order: number) => boolean>> = { "<": (order) => order < 0, "<=": (order) => order <= 0, ">": (order) => order > 0, ">=": (order) => order >= 0 };

/** @param given A blank counts as 0; an error asks for cells with that error. */
export function criterionFrom(given: Scalar, dates: DateSystem): Criterion {
  if (given === null) return keyed(0, dates);
  if (typeof given === "number") return keyed(keyOfNumber(given), dates);
  if (typeof given === "boolean") return keyed(keyOfLogical(given), dates);
  if (given instanceof ErrorValue) return keyed(keyOfError(given.code), dates);
  if (given === "") return asking((cell) => cell === null || cell === "");
  const [, operator = "", operand = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(given)!;
  if (operator === "" || operator === "=") return operand === "" ? asking((cell) => cell === null) : same(operand, dates);
  if (operator === "<>") {
    if (operand === "") return asking((cell) => cell !== null);
    const number = numberFromText(operand, dates);
    // A text that reads as the number is another thing here, though "=" finds it.
    if (number !== undefined) return asking((cell) => !(typeof cell === "number" && compareNumbers(cell, number) === 0));
    const { holds } = same(operand, dates);
    return asking((cell) => !holds(cell));
  }
  return ordered(operator as Order, operand, dates);
}

function same(operand: string, dates: DateSystem): Criterion {
  const number = numberFromText(operand, dates);
  if (number !== undefined) return keyed(keyOfNumber(number), dates);
  const logical = logicalFrom(operand);
  if (logical !== undefined) return keyed(keyOfLogical(logical), dates);
  const code = operand.toUpperCase();
  if (isErrorCode(code)) return keyed(keyOfError(code), dates);
  if (!hasWildcards(operand)) return keyed(keyOfText(operand), dates);
  const matches = wildcardTest(operand);
  return asking((cell) => typeof cell === "string" && matches(cell));
}

const logicalFrom = (text: string): boolean | undefined => (/^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined);

/** Numbers are compared with numbers, texts with texts. */
function ordered(operator: Order, operand: string, dates: DateSystem): Criterion {
  const holds = inOrder[operator];
  if (operand === "") return asking(() => false);
  const number = numberFromText(operand, dates);
  if (number !== undefined) return asking((cell) => typeof cell === "number" && holds(compareNumbers(cell, number)));
  const logical = logicalFrom(operand);
  if (logical !== undefined) return asking((cell) => typeof cell === "boolean" && holds(Number(cell) - Number(logical)));
  return asking((cell) => typeof cell === "string" && holds(compareTexts(cell, operand)));
}
