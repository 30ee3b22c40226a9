import { INVALID_NUMBER, WRONG_VALUE } from "../../values/ErrorValue";
import { define, type ExcelFunction } from "../ExcelFunction";
import { integer, optional, scalar, text } from "../parameters";

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const SIGNS = ["I", "V", "X", "L", "C", "D", "M"];
const WORTHS = SIGNS.map((sign) => VALUES[sign]!);

/**
 * A number in Roman signs. Where a place holds a 4 or a 9, a smaller sign stands before a larger one: in the classic form the sign of that
 * place, in each shorter form one sign further down, as long as the pair is worth no more than what is left (499 is CDXCIX, LDVLIV, XDIX, VDIV, ID).
 */
function roman(value: number, form: number): string {
  let rest = value;
  let written = "";
  for (let place = 6; place >= 0; place -= 2) {
    const worth = WORTHS[place]!;
    const digit = Math.floor(rest / worth);
    if (digit % 5 !== 4) {
      if (digit > 4) written += SIGNS[place + 1]!;
      written += SIGNS[place]!.repeat(digit % 5);
      rest %= worth;
      continue;
    }
    const large = digit === 4 ? place + 1 : place + 2;
    let small = place;
    for (let step = 0; step < form && small > 0 && WORTHS[large]! - WORTHS[small - 1]! <= rest; step++) small -= 1;
    written += SIGNS[small]! + SIGNS[large]!;
    rest -= WORTHS[large]! - WORTHS[small]!;
  }
  return written;
}

function arabic(given: string): number | undefined {
  const trimmed = given.trim().toUpperCase();
  const minus = trimmed.startsWith("-");
  const signs = [...(minus ? trimmed.slice(1) : trimmed)];
  let total = 0;
  for (let i = 0; i < signs.length; i++) {
    const value = VALUES[signs[i]!];
    if (value === undefined) return undefined;
    total += value < (VALUES[signs[i + 1] ?? ""] ?? 0) ? -value : value;
  }
  return minus ? -total : total;
}

export const numerals: readonly ExcelFunction[] = [
  define("ROMAN", [integer, optional(scalar)], ([value, form]) => {
    const kind = form === undefined || form === true ? 0 : form === false ? 4 : Math.trunc(Number(form));
    return value >= 0 && value <= 3999 && kind >= 0 && kind <= 4 ? roman(value, kind) : WRONG_VALUE;
  }),
  define("ARABIC", [text], ([given]) => (given.length > 255 ? WRONG_VALUE : (arabic(given) ?? WRONG_VALUE))),
  define("BASE", [integer, integer, optional(integer, 0)], ([value, radix, length]) => {
    if (value < 0 || value >= 2 ** 53 || radix < 2 || radix > 36 || length < 0 || length > 255) return INVALID_NUMBER;
    return value.toString(radix).toUpperCase().padStart(length, "0");
  }),
  define("DECIMAL", [text, integer], ([given, radix]) => {
    if (radix < 2 || radix > 36 || given.length > 255) return INVALID_NUMBER;
    let digits = given.trim().toUpperCase();
    if (radix === 16) digits = digits.replace(/^0?X/, "").replace(/H$/, "");
    if (radix === 2) digits = digits.replace(/B$/, "");
    let total = 0;
    for (const digit of digits) {
      const value = /[0-9A-Z]/.test(digit) ? parseInt(digit, 36) : 99;
      if (value >= radix) return INVALID_NUMBER;
      total = total * radix + value;
    }
    return total;
  }),
];
