import type { IssueCode } from "../issueCodes";
import { isUnread, readDigits } from "./digits";

export interface Amount {
  readonly number: number;
  readonly percent?: boolean;
  readonly scaled?: boolean;
  readonly pounds?: true;
  readonly measure?: "FTE" | "hours";
  readonly decimals: number;
  readonly codes: readonly IssueCode[];
}

export interface NoAmount {
  readonly code: IssueCode;
  readonly offered?: readonly number[];
}

interface Peeled {
  text: string;
  negatives: number;
  square: boolean;
  percent: boolean;
  scale: number;
  measure?: "FTE" | "hours";
  currency: boolean;
}

const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mill: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

/** Each takes one layer off a figure's text, or leaves it. */
const LAYERS: readonly ((peeled: Peeled) => boolean)[] = [
  (p) => take(p, /^\((.*)\)$/, () => p.negatives++),
  (p) => take(p, /^\[(.*)\]$/, () => (p.square = true)),
  (p) => take(p, /^(?:£|GBP)\s*(.+)$/i, () => (p.currency = true)),
  (p) => take(p, /^[-−–‐‑‒－]\s*(.+)$/, () => p.negatives++),
  (p) => take(p, /^(.*[\d)\]km])\s*£$/i, () => (p.currency = true)),
  (p) => take(p, /^\+\s*(\d.*|\..*)$/, () => undefined),
  (p) => take(p, /^(.*\S)\s*(?:%|per ?cent|percentage points?|pp)$/i, () => (p.percent = true)),
  (p) => take(p, /^(.*[\d)\]½¼¾.kmn])\s*(?:p\.?\s?a\.?|per annum|a year)$/i, () => undefined),
  (p) => take(p, /^(.*[\d)\]½¼¾.])\s*(?:ftes?|wtes?|f\.t\.e\.)$/i, () => (p.measure = "FTE")),
  (p) => take(p, /^(.*[\d)\]½¼¾.])\s*(?:hours?|hrs?\.?|h)(?:\s*(?:a|per|\/)\s*(?:week|wk)\.?)?$/i, () => (p.measure = "hours")),
  (p) => {
    const found = /^(.*[\d)\]])\s*(k|thousand|mn?|mill|million|bn|billion)\.?$/i.exec(p.text);
    if (!found || p.scale !== 1) return false;
    p.text = found[1]!;
    p.scale = SCALES[found[2]!.toLowerCase()]!;
    return true;
  },
];

function take(peeled: Peeled, layer: RegExp, note: () => unknown): boolean {
  const found = layer.exec(peeled.text);
  if (!found) return false;
  peeled.text = found[1]!.trim();
  note();
  return true;
}

/** 18h30 or 18:30 are 18.5 hours. */
const CLOCK = /^(\d{1,3})\s?(?:h|hrs?|hours?|:)\s?([0-5]\d)(?::00)?\s?(?:m|mins?|minutes?)?$/i;

const count = (text: string, letter: string): number => text.split(letter).length - 1;

const unbalanced = (text: string): boolean => count(text, "(") !== count(text, ")") || count(text, "[") !== count(text, "]");

const bothSigns = (text: string): readonly number[] | undefined => {
  const inside = readAmount(text.replace(/[()[\]]/g, "").trim());
  return "number" in inside && inside.number !== 0 ? [Math.abs(inside.number), -Math.abs(inside.number)] : undefined;
};

const refused = (code: IssueCode, offered?: readonly number[]): NoAmount => ({ code, ...(offered && { offered }) });

/** One figure with its sign, unit and scale; a text with more than one, or with a doubtful one, is refused. */
export function readAmount(given: string): Amount | NoAmount {
  if (unbalanced(given)) return refused("UNBALANCED_BRACKET", bothSigns(given));
  if (/[$€¥]|\b(EUR|USD)\b/.test(given)) return refused("FOREIGN_CURRENCY");
  const clock = CLOCK.exec(given);
  if (clock) return { number: Number(clock[1]) + Number(clock[2]) / 60, measure: "hours", decimals: 2, codes: ["HOURS_FORMAT"] };
  const credit = /^(.*\d[%km)]?)\s*(?:\(\s*(?:CR|DR|A|F|adv|fav)\.?\s*\)|(?:CR|DR|adv(?:erse)?|fav(?:ou?rable)?|(?:over|under)(?:spen[dt])?|surplus|deficit)\.?)$/i.exec(given);
  const creditFirst = /^(?:CR|DR)\.?\s*(£?\s*[\d.].*)$/i.exec(given);
  if (credit ?? creditFirst) return refused("CREDIT_MARK", bothSigns((credit ?? creditFirst)![1]!));
  const trailing = /^(.*\d\s?[%km]?)\s*[-−–‐‑‒－]$/i.exec(given);
  if (trailing) return refused("TRAILING_MINUS", bothSigns(trailing[1]!));
  const inBrackets = /^\(\s*((?:c\.?|ca\.?|circa|approx\.?|~|≈)\s*)(£?[\d.][^()]*)\)$/i.exec(given);
  if (inBrackets) return readAmount(`${inBrackets[1]!.trim()} (${inBrackets[2]!.trim()})`);
  const about = /^(?:c\.?|ca\.?|circa|approx\.?|approximately|about|around|~|≈|est\.?|estimated)\s*([£(\d.].*)$/i.exec(given);
  const after = /^(.*\d[%km)]?)\s*(?:\((?:est|approx)(?:\.|imated?)?\)|(?:est|approx)(?:\.|imated?)?)$/i.exec(given);
  if (about ?? after) {
    const inside = readAmount((about ?? after)![1]!.trim());
    return "number" in inside ? { ...inside, codes: [...inside.codes, "APPROXIMATE"] } : inside;
  }

  const peeled: Peeled = { text: given, negatives: 0, square: false, percent: false, scale: 1, currency: false };
  while (LAYERS.some((layer) => layer(peeled)));
  const digits = readDigits(peeled.text);
  const value = (number: number): number => {
    const scaled = number * peeled.scale;
    const inUnit = peeled.percent ? Number((scaled / 100).toPrecision(15)) : Number(scaled.toPrecision(15));
    return peeled.negatives > 0 && inUnit !== 0 ? -inUnit : inUnit;
  };
  if (isUnread(digits)) return refused(digits.code, digits.offered === undefined ? undefined : [value(digits.offered)]);
  if (peeled.square) return refused("SQUARE_BRACKETS", bothSigns(given));
  if (peeled.negatives > 1) return refused("DOUBLE_NEGATIVE", bothSigns(given.replace(/[-−–]/g, "")));
  if (peeled.percent && peeled.scale !== 1) return refused("NOT_NUMERIC");
  return {
    number: value(digits.number),
    decimals: peeled.percent ? digits.decimals + 2 : digits.decimals,
    codes: [...digits.codes, ...(peeled.scale === 1 ? [] : (["SCALE_IN_CELL"] as const))],
    ...(peeled.percent && { percent: true }),
    ...(peeled.scale !== 1 && { scaled: true }),
    ...(peeled.currency && { pounds: true as const }),
    ...(peeled.measure && { measure: peeled.measure }),
  };
}
