import { takeFootnote } from "./footnoteMark";
import type { NumberRange } from "./CellReading";
import { readText } from "./readCell";

/** What a cell says of a post's pay a year, £; and the grade or scale points that it names beside the amounts, or in their place. */
export interface Pay {
  readonly salary?: number;
  readonly range?: NumberRange;
  readonly grade?: string;
}

/** An amount that can be no scale point: with £, with thousands parted, in full, or with k. */
const AMOUNT = /£\s?\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?!\d)|£\s?\d{1,3}(?:\.\d{1,3})?\s?k\b|£\s?\d{4,6}(?:\.\d{1,2})?(?!\d)|(?<![\d.,£])\d{1,3},\d{3}(?:\.\d{1,2})?(?!\d)|(?<![\d.,£])\d{5,6}(?:\.\d{1,2})?(?![\d.,])/gi;
/** Between the two: "to", a dash, perhaps the scale point of the second. */
const BETWEEN = /^[\s)\]]*(?:-|–|—|−|\bto\b)\s*(?:(?:scp|pt|point)\.?\s*)?(\d{1,2})?[\s([:=–-]*$/i;
/** What may stand beside the amounts: a grade and its points, each word a known one or letters with a number. */
const WORD = /^(?:grades?|gr|scales?|sc|scps?|points?|pts?|bands?|levels?|spine|spinal|njc|jnc|salary|pay|range|main|upper|leadership|teachers?|soulbury|hay|to|[a-z]|[a-z]{1,5}\d{1,3}[a-z]?|\d{1,3}[a-z]?)$/i;
/** One of them says that it is a grade. */
const SAYS_GRADE = /\b(?:grades?|gr|scales?|sc|scps?|points?|bands?|levels?|spine|spinal|njc|jnc|soulbury|hay|teachers?)\b|[a-z]{1,5}\d{1,3}/i;
/** The grade in front of the amounts, or behind them; in brackets, or the amounts in brackets. */
const BESIDE: readonly { readonly before: RegExp; readonly after: RegExp }[] = [
  { before: /^(.+?)\s*[:;,=–-]?\s*$/, after: /^$/ },
  { before: /^(.+?)\s*\(\s*$/, after: /^\)$/ },
  { before: /^(.+?)\s*\[\s*$/, after: /^\]$/ },
  { before: /^$/, after: /^\s*\(\s*(.+?)\s*\)$/ },
  { before: /^$/, after: /^\s*[:;,–-]?\s+(.+)$/ },
];
const PER_YEAR = /\b(?:per annum|p\.?\s?a\b\.?|a year|per year|pro[ -]rata|fte)/gi;
const GRADE = /^(?:(?:njc|jnc|teachers?|hay|soulbury)\s+)?(?:grades?|gr|scales?|sc|scps?|bands?|levels?|spot|po|so|pm|jnc|njc|soulbury|teachers?|mg|sm|hos|co|ch|m|mps|ups?|l|ld|ups|eps|slt|nqt|ect|apt&c)\b[\s.]*[a-z\d]{0,4}(?:\s*(?:-|–|to|\/|,)\s*(?:(?:scp|sc|po|so|m|l|ups?|grade|scale)\s*)?[a-z\d]{1,4})*$|^[a-z]{1,4}\d{1,2}(?:\s*(?:-|–|to|\/)\s*[a-z]{0,4}\d{1,2})?$/i;

const inPounds = (text: string): number => {
  const digits = Number(text.replace(/[£,\sk]/gi, ""));
  return /k$/i.test(text) ? Number((digits * 1_000).toPrecision(12)) : digits;
};

/** A grade or its points, and nothing else. */
export const isGrade = (text: string): boolean => GRADE.test(text.trim());

/** Scale points, where no unit says that they are amounts: 12, 12–17. */
const arePoints = (...figures: readonly (number | null | undefined)[]): boolean => figures.every((figure) => figure === undefined || figure === null || (Number.isInteger(figure) && figure >= 0 && figure < 100));

/**
 * Reads "£30,000 - £35,000", "SCP 12–17 £27,334–£30,060", "Grade G (£30,060)" and "Grade G"; undefined for anything that may mean something else.
 * @param inMoney The heading states a unit of money.
 */
export function readPay(cell: string, inMoney = false): Pay | undefined {
  const { text } = takeFootnote(cell.trim());
  if (isGrade(text)) return { grade: text };
  const plain = readText(text.replace(PER_YEAR, " ").trim());
  if (!inMoney && !plain.pounds && !plain.scaled && (plain.kind === "number" || plain.kind === "range") && arePoints(plain.number, plain.range?.low, plain.range?.high)) return { grade: text };
  if (plain.kind === "range" && !plain.percent && !plain.measure) return { range: plain.range! };
  if (plain.kind === "number" && !plain.percent && !plain.measure) return { salary: plain.number! };
  const yearly = text.replace(PER_YEAR, " ").trim();
  const [first, second, third] = [...yearly.matchAll(AMOUNT)];
  const between = first && second ? BETWEEN.exec(yearly.slice(first.index + first[0].length, second.index)) : undefined;
  if (!first || third || between === null) return undefined;
  const last = second ?? first;
  const grade = gradeBeside(yearly.slice(0, first.index), yearly.slice(last.index + last[0].length), second !== undefined);
  const [low, high] = [inPounds(first[0]), second ? inPounds(second[0]) : undefined];
  if (grade === undefined || (high !== undefined && low > high)) return undefined;
  return { ...(high === undefined ? { salary: low } : { range: { low, high } }), ...(grade !== "" && { grade: between?.[1] === undefined ? grade : `${grade}–${between[1]}` }) };
}

/** The grade that stands beside the amounts; undefined where something else does. */
function gradeBeside(before: string, after: string, isRange: boolean): string | undefined {
  if (before === "" && after === "") return isRange ? "" : undefined;
  for (const each of BESIDE) {
    const grade = each.before.exec(before) && each.after.exec(after) && (each.before.exec(before)![1] ?? each.after.exec(after)![1]);
    if (!grade || !/^[a-z\d]/i.test(grade) || /[^\w\s.,/&–-]/.test(grade)) continue;
    const words = grade.match(/[a-z\d]+/gi) ?? [];
    if (words.every((word) => WORD.test(word)) && (SAYS_GRADE.test(grade) || (isRange && before !== ""))) return grade;
  }
  return undefined;
}

/** A column's cells as pay: ranges or amounts beside grades, or grades alone. Plain figures are a salary like any other. */
export function payIn(texts: readonly string[], inMoney: boolean): "ranges" | "grades" | undefined {
  const read = texts.map((text) => readPay(text, inMoney));
  const ranges = read.filter((pay) => pay?.range !== undefined || (pay?.salary !== undefined && pay.grade !== undefined)).length;
  const amounts = read.filter((pay) => pay?.range !== undefined || pay?.salary !== undefined).length;
  if (ranges > 0 && amounts * 2 >= texts.length) return "ranges";
  return texts.length > 0 && read.filter((pay) => pay?.grade !== undefined && !pay.range && pay.salary === undefined).length * 2 > texts.length ? "grades" : undefined;
}
