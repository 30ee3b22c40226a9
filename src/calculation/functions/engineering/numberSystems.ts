import { ErrorValue, INVALID_NUMBER, WRONG_VALUE } from "../../values/ErrorValue";
import { toNumber, toText } from "../../values/coerce";
import type { Call } from "../Call";
import { define, type ExcelFunction } from "../ExcelFunction";
import type { CellParameter } from "../Parameter";
import { optional, refusingRanges } from "../parameters";
import { plainInteger, plainNumber } from "../toolPak";

interface NumberSystem {
  readonly name: string;
  readonly radix: number;
}

const BINARY: NumberSystem = { name: "BIN", radix: 2 };
const OCTAL: NumberSystem = { name: "OCT", radix: 8 };
const HEXADECIMAL: NumberSystem = { name: "HEX", radix: 16 };

/** Ten places; the first of them tells a number below 0. */
const PLACES = 10;
const rangeOf = (radix: number): number => radix ** PLACES;

/** The digits as given, in a text or as a number; a truth value has none. */
const digits: CellParameter<string> = refusingRanges({
  takes: "cell",
  read: (value) => (typeof value === "boolean" ? WRONG_VALUE : toText(value)),
  presence: "required",
  fallback: undefined,
  emptyIsAbsent: false,
});

function valueOf(given: string, { radix }: NumberSystem): number | ErrorValue {
  const trimmed = given.trim().toUpperCase();
  if (trimmed.length > PLACES) return INVALID_NUMBER;
  let value = 0;
  for (const digit of trimmed) {
    const worth = /[0-9A-F]/.test(digit) ? parseInt(digit, 16) : radix;
    if (worth >= radix) return INVALID_NUMBER;
    value = value * radix + worth;
  }
  const range = rangeOf(radix);
  return value >= range / 2 ? value - range : value;
}

/** @param places With zeros before it to so many; a number below 0 always has ten. */
function written(value: number, { radix }: NumberSystem, places: number | undefined): string | ErrorValue {
  const range = rangeOf(radix);
  if (value < -range / 2 || value >= range / 2) return INVALID_NUMBER;
  if (places !== undefined && (places < 1 || places > PLACES)) return INVALID_NUMBER;
  if (value < 0) return (range + value).toString(radix).toUpperCase();
  const text = value.toString(radix).toUpperCase();
  if (places === undefined) return text;
  return text.length > places ? INVALID_NUMBER : text.padStart(places, "0");
}

const toDecimal = (from: NumberSystem): ExcelFunction => define(`${from.name}2DEC`, [digits], ([given]) => valueOf(given, from));
const fromDecimal = (to: NumberSystem): ExcelFunction => define(`DEC2${to.name}`, [plainInteger, optional(plainInteger)], ([value, places]) => written(value, to, places));
const between = (from: NumberSystem, to: NumberSystem): ExcelFunction =>
  define(`${from.name}2${to.name}`, [digits, optional(plainInteger)], ([given, places]) => {
    const value = valueOf(given, from);
    return value instanceof ErrorValue ? value : written(value, to, places);
  });

const MOST_BITS = 2 ** 48;

/** Whole numbers from 0 up to 48 bits. */
const bits: CellParameter<number> = {
  takes: "cell",
  read: (value, { book }: Call) => {
    const number = toNumber(value, book.dates);
    if (number instanceof ErrorValue) return number;
    return number < 0 || number >= MOST_BITS || !Number.isInteger(number) ? INVALID_NUMBER : number;
  },
  presence: "required",
  fallback: undefined,
  emptyIsAbsent: false,
};

const overBits = (name: string, compute: (one: bigint, other: bigint) => bigint): ExcelFunction =>
  define(name, [bits, bits], ([one, other]) => Number(compute(BigInt(one), BigInt(other))));

const MOST_SHIFT = 53;
const shifted = (value: number, by: number): number | ErrorValue => {
  if (Math.abs(by) > MOST_SHIFT) return INVALID_NUMBER;
  const moved = by >= 0 ? value * 2 ** by : Math.floor(value / 2 ** -by);
  return moved >= MOST_BITS ? INVALID_NUMBER : moved;
};

export const numberSystems: readonly ExcelFunction[] = [
  ...[BINARY, OCTAL, HEXADECIMAL].flatMap((system) => [toDecimal(system), fromDecimal(system), ...[BINARY, OCTAL, HEXADECIMAL].filter((other) => other !== system).map((other) => between(system, other))]),
  overBits("BITAND", (one, other) => one & other),
  overBits("BITOR", (one, other) => one | other),
  overBits("BITXOR", (one, other) => one ^ other),
  define("BITLSHIFT", [bits, plainInteger], ([value, by]) => shifted(value, by)),
  define("BITRSHIFT", [bits, plainInteger], ([value, by]) => shifted(value, -by)),
  define("DELTA", [plainNumber, optional(plainNumber, 0)], ([one, other]) => Number(one === other)),
  define("GESTEP", [plainNumber, optional(plainNumber, 0)], ([value, step]) => Number(value >= step)),
];
