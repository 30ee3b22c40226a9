import { typedDate } from "./typedDate";

/** What a cell becomes when a person types into it. */
export interface TypedEntry {
  /** A number, also for dates and percentages; text; true or false; null where the entry empties the cell. */
  readonly value: number | string | boolean | null;
  /** With its "=". */
  readonly formula?: string;
  /** The format that Excel gives a cell which has none of its own. */
  readonly numberFormat?: string;
}

/** Groups of three, or none; a point before the pence. */
const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?$/;
const EXPONENT = /^[+-]?\d+(?:\.\d*)?e[+-]?\d+$/i;
const CURRENCIES = /^[£$€]/;
const ERRORS = /^#(?:null!|div\/0!|value!|ref!|name\?|num!|n\/a)$/i;
/** "+A1*2" is a formula to Excel, "-SUM(A1)" too, "- see note" is not. */
const CALCULATION = /^[+-](?=.*(?:\$?[A-Za-z]{1,3}\$?\d|[A-Za-z.]+\())[\w.$:!()'+*/^&%,<>=" -]+$/;

/**
 * Reads an entry in the British way: 1/4/2026 is 1 April, £ and % become formats, brackets a minus. What is doubtful stays the text that it
 * is ("£1.2m", "1,23", "13/13/2026"): nothing is guessed.
 *
 * @param today Gives the year where an entry has none, as in "1 Apr".
 */
export function typedEntry(text: string, today: Date = new Date()): TypedEntry {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  const entry = text.trim();
  // Most texts hold no digit and are neither of these words.
  if (!/\d/.test(entry)) {
    if (/^(?:true|false)$/i.test(entry)) return { value: entry.toLowerCase() === "true" };
    if (ERRORS.test(entry)) return { value: entry.toUpperCase() };
    return CALCULATION.test(entry) ? calculation(entry) : { value: text };
  }
  return typedNumber(entry) ?? typedDate(entry, today) ?? (ERRORS.test(entry) ? { value: entry.toUpperCase() } : CALCULATION.test(entry) ? calculation(entry) : { value: text });
}

const calculation = (entry: string): TypedEntry => ({ value: null, formula: `=${entry.replace(/^\+/, "")}` });

function typedNumber(entry: string): TypedEntry | undefined {
  if (EXPONENT.test(entry)) return { value: Number(entry), numberFormat: "0.00E+00" };
  const fraction = /^([+-])?(\d+) (\d{1,3})\/(\d{1,3})$/.exec(entry);
  if (fraction && Number(fraction[4]) > 0) {
    const size = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    return { value: fraction[1] === "-" ? -size : size, numberFormat: fraction[4]!.length > 1 ? "# ??/??" : "# ?/?" };
  }
  const bracketed = /^\((.+)\)$/.exec(entry);
  let rest = (bracketed?.[1] ?? entry).trim();
  let minus = bracketed !== null;
  let currency = "";
  let percent = false;
  // The sign may stand before or behind the currency, once: -£5, £-5.
  for (let signs = bracketed ? 1 : 0; ; ) {
    const first = rest[0] ?? "";
    if ((first === "-" || first === "+" || first === "−") && signs === 0) {
      signs += 1;
      minus = first !== "+";
    } else if (CURRENCIES.test(first) && currency === "") currency = first;
    else break;
    rest = rest.slice(1).trim();
  }
  if (rest.endsWith("%") && currency === "") {
    percent = true;
    rest = rest.slice(0, -1).trim();
  }
  if (!NUMBER.test(rest) || !/\d/.test(rest)) return undefined;
  const digits = rest.replace(/,/g, "");
  const size = percent ? shifted(digits) : Number(digits);
  const decimals = rest.includes(".");
  const grouped = rest.includes(",");
  const numberFormat = percent ? (decimals ? "0.00%" : "0%") : currency !== "" ? `${currency}#,##0${decimals ? ".00" : ""}` : grouped ? `#,##0${decimals ? ".00" : ""}` : undefined;
  return { value: minus && size !== 0 ? -size : size, ...(numberFormat !== undefined && { numberFormat }) };
}

/** A hundredth, exactly as it would be typed: 6.1% is 0.061 and not 0.06099999999999999. */
const shifted = (digits: string): number => Number(`${digits}e-2`);
