import type { IssueCode } from "../issueCodes";

export interface Digits {
  readonly number: number;
  /** Places after the point, as printed. */
  readonly decimals: number;
  readonly codes: readonly IssueCode[];
}

export interface Unread {
  readonly code: IssueCode;
  /** What the digits might mean. */
  readonly offered?: number;
}

const plain = (text: string, codes: readonly IssueCode[] = []): Digits => ({ number: Number(text), decimals: (text.split(".")[1] ?? "").length, codes });

const HALVES: Readonly<Record<string, string>> = { "½": ".5", "¼": ".25", "¾": ".75" };

/** Digits alone, without sign, unit or mark: 1,234.5 or 45 210. Anything that can be read in two ways is not read. */
export function readDigits(given: string): Digits | Unread {
  const text = given.replace(/^(\d*)([½¼¾])$/, (_, whole: string, half: string) => `${whole}${HALVES[half]}`);
  if (/^(\d+|\d*\.\d+)$/.test(text)) {
    return /^0\d/.test(text) ? { code: "LEADING_ZERO", offered: Number(text) } : plain(text);
  }
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return plain(text.replace(/,/g, ""));
  if (/^[1-9]\d{0,2}( \d{3})+(\.\d+)?$/.test(text)) return plain(text.replace(/ /g, ""), ["SPACE_THOUSANDS"]);
  if (/^0,\d+$|^\d+,\d{1,2}$|^\d+,\d{4,}$/.test(text)) return { code: "DECIMAL_COMMA", offered: Number(text.replace(",", ".")) };
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text)) return { code: "DECIMAL_COMMA", offered: Number(text.replace(/\./g, "").replace(",", ".")) };
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(text)) return { code: "DOT_THOUSANDS", offered: Number(text.replace(/\./g, "")) };
  if (/^\d+(\.\d+)?[eE][+-]?\d+$/.test(text)) return { code: "SCIENTIFIC", offered: Number(text) };
  if (/^\d{1,2} ?[/-] ?\d{1,2} ?[/-] ?(\d{2}|\d{4})$/.test(text)) return { code: "DATE" };
  if (/^\d+ ?\/ ?\d+$/.test(text)) return { code: "FRACTION" };
  if (/^[\d,. ]+$/.test(text) && /\d/.test(text)) return / \d/.test(text) ? { code: "TWO_FIGURES" } : { code: "MISPLACED_COMMA" };
  return { code: "NOT_NUMERIC" };
}

export const isUnread = (read: Digits | Unread): read is Unread => "code" in read;
