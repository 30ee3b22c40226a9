import type { CellReading } from "./CellReading";
import { readAmount, type Amount } from "./readAmount";
import { takeFootnote } from "./footnoteMark";

type RangeReading = Omit<CellReading, "raw" | "footnote">;

const UPPER = /^(?:up to|at most|max(?:imum)?\.?(?: of)?|no more than|not more than|less than|under|below|<=?|≤)\s*(.+)$/i;
const LOWER = /^(?:at least|min(?:imum)?\.?(?: of)?|no less than|not less than|more than|over|above|from|>=?|≥)\s*(.+)$/i;
const AND_MORE = /^(.*\d)\s*(?:\+|and above|or more|and over)$/i;
const SEPARATOR = /\s*(?:-|–|—|−|\bto\b|\.{3}|…|\band\b)\s*/gi;

const amountOf = (text: string): Amount | undefined => {
  const read = readAmount(takeFootnote(text.trim()).text);
  return "number" in read ? read : undefined;
};

const limit = (amount: Amount, side: "low" | "high", code: "UPPER_LIMIT" | "LOWER_LIMIT"): RangeReading => ({
  kind: "range",
  range: side === "low" ? { low: amount.number, high: null } : { low: null, high: amount.number },
  decimals: amount.decimals,
  codes: [...amount.codes, code],
  ...(amount.percent && { percent: true }),
  ...(amount.scaled && { scaled: true }),
  ...(amount.pounds && { pounds: true as const }),
});

/** "1 - 3%": what is written once, after the second figure, holds for both. */
function shared(low: Amount, high: Amount, lowText: string, highText: string): Amount {
  const unit = /(%|k|m|bn|million)\s*\)?$/i.exec(highText)?.[1];
  if (!unit || low.percent || low.scaled) return low;
  return amountOf(`${lowText}${unit}`) ?? low;
}

/** Low and high where a cell gives both, one where it gives a limit. */
export function readRange(text: string): RangeReading | undefined {
  const upper = UPPER.exec(text);
  const lower = LOWER.exec(text) ?? AND_MORE.exec(text);
  const only = upper ?? lower;
  const amount = only && amountOf(only[1]!);
  // "Up to (120)" limits how large a saving is: as a number it is the least.
  if (amount) return limit(amount, (upper !== null) === (amount.number >= 0 || /^[<>≤≥]/.test(text)) ? "high" : "low", upper ? "UPPER_LIMIT" : "LOWER_LIMIT");

  const between = text.replace(/^between\s+/i, "").replace(/^from\s+/i, "");
  for (const { index, 0: separator } of between.matchAll(SEPARATOR)) {
    const [lowText, highText] = [between.slice(0, index), between.slice(index + separator.length)];
    if (!/[\d%)km]\s*$/i.test(lowText)) continue;
    const [first, high] = [amountOf(lowText), amountOf(highText)];
    if (!first || !high) continue;
    const low = shared(first, high, lowText, highText);
    if (Boolean(low.percent) !== Boolean(high.percent)) return { kind: "unreadable", codes: ["AMBIGUOUS_PERCENT"] };
    if (Boolean(low.scaled) !== Boolean(high.scaled)) return { kind: "unreadable", codes: ["AMBIGUOUS_SCALE"] };
    // The larger of two negative figures, (240) to (147), is printed second as often as first.
    const [least, most] = low.number <= 0 && high.number <= 0 ? [Math.min(low.number, high.number), Math.max(low.number, high.number)] : [low.number, high.number];
    if (least > most) return { kind: "unreadable", codes: ["RANGE_REVERSED"] };
    return {
      kind: "range",
      range: { low: least, high: most },
      decimals: Math.max(low.decimals, high.decimals),
      codes: ["RANGE", ...(low.scaled ? (["SCALE_IN_CELL"] as const) : [])],
      ...(low.percent && { percent: true }),
      ...(low.scaled && { scaled: true }),
      ...((low.pounds ?? high.pounds) && { pounds: true as const }),
    };
  }
  return undefined;
}
