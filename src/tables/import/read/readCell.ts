import { isFormatted, textOf, type FormattedNumber, type SourceCell } from "../SourceGrid";
import type { CellReading } from "./CellReading";
import { takeFootnote } from "./footnoteMark";
import { readAmount } from "./readAmount";
import { readRange } from "./readRange";

const NIL = /^(£\s?)?([-‑]+|–+|—+|−+|nil\.?|zero|\(\s?[-–—]\s?\))(\s?[%£])?$/i;
const NONE = /^(n\/?a|n\.\s?a\.?|not applicable|none)$/i;
const ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$|^#{2,}$/;
/** 2025/26, 2025-26: a year where a figure was looked for. */
const YEAR = /^(19|20)\d\d\s?[/-]\s?(\d\d|(19|20)\d\d)$/;
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const DATE = new RegExp(`^(\\d{1,2}(st|nd|rd|th)?[ -])?${MONTH}[ ,-]*(\\d{2}|\\d{4})$|^\\d{1,2}[/.-]\\d{1,2}[/.-](\\d{2}|\\d{4})$|^\\d{4}-\\d\\d-\\d\\d|^\\d{1,2}(st|nd|rd|th)?[ -]${MONTH}$`, "i");

const decimalsOf = (value: number): number => (String(value).split(".")[1] ?? "").length;

/** Reads one cell, whatever it holds. What can be read in more than one way is not read: it gets a code, and figures to choose from where there are some. */
export function readCell(cell: SourceCell | undefined): CellReading {
  if (isFormatted(cell)) {
    return readFormatted(cell);
  }
  if (typeof cell === "number") {
    return Number.isFinite(cell) ? { kind: "number", raw: String(cell), number: cell, decimals: decimalsOf(cell), codes: [] } : { kind: "unreadable", raw: String(cell), codes: ["CELL_ERROR"] };
  }
  if (typeof cell === "boolean") return { kind: "unreadable", raw: String(cell), codes: ["NOT_NUMERIC"] };
  return readText(textOf(cell));
}

function readFormatted(cell: FormattedNumber): CellReading {
  const { value, shownAs } = cell;
  const raw = textOf(cell);
  if (shownAs === "date") return { kind: "unreadable", raw, codes: ["DATE"] };
  const number = { kind: "number", raw, number: value, decimals: decimalsOf(value), codes: [] } as const;
  if (shownAs === "percent") return { ...number, percent: true };
  if (shownAs === "opposite") return { ...number, codes: ["SIGN_BY_FORMAT"] };
  if (shownAs === "hours") return { ...number, measure: "hours", codes: ["HOURS_FORMAT"] };
  return shownAs === "scaled" ? { ...number, scaled: true, pounds: true } : { ...number, shownIn: shownAs === "thousands" ? 1_000 : 1_000_000 };
}

/** Most figures of a long list: nothing about them can be read in two ways. */
const PLAIN = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;

export function readText(raw: string): CellReading {
  if (raw === "") return { kind: "blank", raw, codes: [] };
  const plain = PLAIN.exec(raw);
  if (plain) return { kind: "number", raw, number: Number(raw.replace(/,/g, "")), decimals: plain[1]?.length ?? 0, codes: [] };
  if (ERROR.test(raw)) return { kind: "unreadable", raw, codes: ["CELL_ERROR"] };
  if (NIL.test(raw)) return { kind: "nil", raw, number: 0, decimals: 0, codes: ["NIL_TOKEN"] };
  if (NONE.test(raw)) return { kind: "none", raw, codes: ["NOT_APPLICABLE"] };

  const { text, footnote } = takeFootnote(raw);
  const marked = footnote === undefined ? {} : { footnote };
  const codes = footnote === undefined ? [] : (["FOOTNOTE_MARK"] as const);
  if (NONE.test(text)) return { kind: "none", raw, codes: ["NOT_APPLICABLE", ...codes], ...marked };
  if (NIL.test(text)) return { kind: "nil", raw, number: 0, decimals: 0, codes: ["NIL_TOKEN", ...codes], ...marked };
  if (YEAR.test(text) || DATE.test(text)) return { kind: "unreadable", raw, codes: ["DATE"] };
  if (!/\d|[½¼¾]/.test(text)) return { kind: "text", raw, codes: ["NOT_NUMERIC"] };

  const amount = readAmount(text);
  if ("number" in amount) return { kind: "number", raw, ...amount, ...marked, codes: [...amount.codes, ...codes] };
  const range = readRange(text);
  if (range) return { raw, ...range, ...marked, codes: [...range.codes, ...codes] };
  return { kind: "unreadable", raw, codes: [amount.code], ...(amount.offered && { offered: amount.offered }), ...marked };
}
