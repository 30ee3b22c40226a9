import { format, getFormatDateInfo, isDateFormat } from "numfmt";
import { WRONG_VALUE, type ErrorValue } from "../../values/ErrorValue";
import { DAYS_TO_1904, numberFromText, type DateSystem } from "../../values/numberFromText";
import { roundedTo15 } from "../../values/textOfNumber";
import { define, type ExcelFunction } from "../ExcelFunction";
import { roundHalfAway } from "../maths/roundHalfAway";
import { defaulted, integer, logical, number, optional, scalar, text } from "../parameters";

const AS_EXCEL = { dateErrorThrows: true, dateSpanLarge: false, throws: true, nbsp: false } as const;

/** A halfway digit is rounded as the number shows it, 1.005 to 1.01, although it is kept as 1.00499…: one last place of the binary fraction more. */
const asShown = (value: number): number => {
  if (Number.isInteger(value)) return value;
  const shown = roundedTo15(value);
  return shown + shown * Number.EPSILON;
};

/** A value as a number format shows it; #VALUE! for a format that Excel would not take and for dates that there are not. */
export function formatted(value: number | string | boolean | null, pattern: string, { is1904 }: DateSystem): string | ErrorValue {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    if (pattern === "") return typeof value === "number" && value < 0 ? "-" : typeof value === "string" ? value : "";
    if (typeof value === "string") return format(pattern, value, AS_EXCEL);
    const amount = value ?? 0;
    if (!isDateFormat(pattern)) return format(pattern, asShown(amount), AS_EXCEL);
    // Hours counted beyond a day are the same in either way of counting days.
    const isClock = !/[dyegb]/i.test(pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")) && getFormatDateInfo(pattern).day === false;
    return format(pattern, is1904 && !isClock ? amount + DAYS_TO_1904 : amount, AS_EXCEL);
  } catch {
    return WRONG_VALUE;
  }
}

const textFunction = define("TEXT", [scalar, text], ([value, pattern], { book: { dates } }) =>
  formatted(typeof value === "string" ? (numberFromText(value, dates) ?? value) : value, pattern, dates),
);

const MAX_DECIMALS = 127;
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** A size with so many decimals, written out in full. */
function withDecimals(size: number, decimals: number, hasCommas: boolean): string {
  const [mantissa = "0", exponent = "0"] = roundedTo15(roundHalfAway(size, decimals)).toString().split("e");
  const [whole = "0", part = ""] = mantissa.split(".");
  const places = Number(exponent);
  const digits = places >= 0 ? whole + part.padEnd(places, "0") : "0".repeat(Math.max(0, -places - whole.length + 1)) + whole + part;
  const point = places >= 0 ? whole.length + places : Math.max(1, whole.length + places);
  const pounds = digits.slice(0, point);
  const pence = digits.slice(point).slice(0, Math.max(0, decimals)).padEnd(Math.max(0, decimals), "0");
  return (hasCommas ? grouped(pounds) : pounds) + (pence === "" ? "" : `.${pence}`);
}

const isZero = (written: string): boolean => !/[1-9]/.test(written);

const fixed = define("FIXED", [number, optional(integer, 2), optional(logical, false)], ([value, decimals, noCommas]) => {
  if (decimals > MAX_DECIMALS) return WRONG_VALUE;
  const written = withDecimals(Math.abs(value), decimals, !noCommas);
  return value < 0 && !isZero(written) ? `-${written}` : written;
});

const dollar = define("DOLLAR", [number, optional(integer, 2)], ([value, decimals]) => {
  if (decimals > MAX_DECIMALS) return WRONG_VALUE;
  const written = withDecimals(Math.abs(value), decimals, true);
  return value < 0 && !isZero(written) ? `-${CURRENCY}${written}` : `${CURRENCY}${written}`;
});

/** As Excel writes amounts where the region is the United Kingdom. */
const CURRENCY = "£";

const value = define("VALUE", [scalar], ([given], { book: { dates } }) => {
  if (typeof given === "number") return given;
  if (given === null) return 0;
  return (typeof given === "string" ? numberFromText(given, dates) : undefined) ?? WRONG_VALUE;
});

/** Spaces count nowhere, only the first character of each separator does, and every % at the end divides by 100. */
const numberValue = define("NUMBERVALUE", [text, defaulted(text, "."), defaulted(text, ",")], ([given, point, group], { book: { dates } }) => {
  const [decimal, thousands] = [point[0], group[0]];
  if (decimal === undefined || thousands === undefined || decimal === thousands) return WRONG_VALUE;
  const bare = given.replace(/\s/g, "");
  if (bare === "") return 0;
  const [, size = "", percents = ""] = /^([^%]*)(%*)$/.exec(bare) ?? [];
  const [whole = "", part, ...more] = size.split(decimal);
  if (more.length > 0 || part?.includes(thousands)) return WRONG_VALUE;
  const plain = whole.replaceAll(thousands, "") + (part === undefined ? "" : `.${part}`);
  const read = plain === "" ? undefined : numberFromText(plain, dates);
  return read === undefined ? WRONG_VALUE : read / 100 ** percents.length;
});

export const formatting: readonly ExcelFunction[] = [textFunction, fixed, dollar, value, numberValue];
