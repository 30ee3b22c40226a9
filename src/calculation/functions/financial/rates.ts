import { DIVISION_BY_ZERO, INVALID_NUMBER } from "../../values/ErrorValue";
import { define, type ExcelFunction } from "../ExcelFunction";
import { plainInteger, plainNumber } from "../toolPak";

/** In how many decimal places a fraction's upper part is written: two for thirty-seconds. */
const placesFor = (parts: number): number => 10 ** Math.ceil(Math.log10(parts));

const fractional = (name: string, change: (whole: number, rest: number, parts: number) => number): ExcelFunction =>
  define(name, [plainNumber, plainInteger], ([price, parts]) => {
    if (parts < 0) return INVALID_NUMBER;
    if (parts === 0) return DIVISION_BY_ZERO;
    const whole = Math.trunc(price);
    return change(whole, price - whole, parts);
  });

export const rates: readonly ExcelFunction[] = [
  define("EFFECT", [plainNumber, plainInteger], ([nominal, times]) => (nominal <= 0 || times < 1 ? INVALID_NUMBER : (1 + nominal / times) ** times - 1)),
  define("NOMINAL", [plainNumber, plainInteger], ([effective, times]) => (effective <= 0 || times < 1 ? INVALID_NUMBER : ((1 + effective) ** (1 / times) - 1) * times)),
  fractional("DOLLARDE", (whole, rest, parts) => whole + (rest * placesFor(parts)) / parts),
  fractional("DOLLARFR", (whole, rest, parts) => whole + (rest * parts) / placesFor(parts)),
];
