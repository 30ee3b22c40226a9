import { payIn } from "../read/readPay";
import { readCell } from "../read/readCell";
import { isFormatted, textOf, type SourceCell, type SourceGrid } from "../SourceGrid";
import type { Headings } from "./headings";
import { isBareUnit, isMoney, type ImportUnit } from "./importUnit";
import { nestedLabels } from "./nestedLabels";
import { arePosts } from "./arePosts";
import { isYearNumber, yearIn } from "./years";
import { isUnitColumn } from "./unitColumn";
import { personalIn } from "./personalData";

export interface SourceColumn {
  /** In the grid, from 0. */
  readonly index: number;
  readonly name: string;
  readonly unit?: ImportUnit;
  readonly year?: number;
  /** What it holds: the rows' names (in several columns where they are levels of an outline), figures, other text, or something about persons that is left out. */
  readonly role: "label" | "value" | "text" | "personal" | "empty";
  /** Adds up the other value columns. */
  readonly total?: boolean;
  /** Cells that hold pay in words: low and high of salaries, amounts beside grades, or grades alone. */
  readonly pay?: "ranges" | "grades";
  /** What it tells of persons. */
  readonly personal?: string;
  /** It tells what each row is measured in. */
  readonly units?: true;
}

/** Enough rows to know what a column holds. */
const SAMPLE = 400;

/** Headings over codes, dates and remarks: what stands there is no amount. "Spend to date" and "Number of posts" are. */
const CODES = /\b(code|ref\.?|reference|id|cost cent(re|er)|grade|scp|spine|expir\w*|post ?code|rag|status|notes?|comments?|narrative|reason|description|footnotes?|cyf|cyfeirnod|nodiadau|sylwadau)\b\.?|(?<!\bto )\bdate\b|\b(no\.?|num|number)\s*$|\b(sort|display|print|dept|department|service|line|account|row|report)? ?(order|sequence|seq)\b\.?$|^(start|end|from|until|to|((financial|fiscal|calendar|accounting|budget|plan) )?(year|yr|fy|period|month|quarter)( ?(no|number|ending|ended))?|priority|risk( rating)?)$/i;
const LABELS = /\b(service|project|programme|initiative|workstream|measure|indicator|directorate|department|proposal|title|description|label|line|item|saving|scheme|council|model|criteri(on|a)|assumption|category|heading|detail|pressure|name|budget|post|role|area|grant|reserve|fund|parish|option|investment|gwasanaeth|arbed(iad|ion)|disgrifiad|cynnig)\b/i;
const NO_LABELS = /\btype$|^units?( of measure(ment)?)?$|\b(reports|reporting) (to|post|line|officer|manager)\b|\bline manager\b|\bmanaged by\b/i;
/** Whose a row is, where something else says what it is. */
const OWNERS = /^(lead |responsible )?(service( area)?|directorate|department|division|portfolio|council|area|category)s?$/i;
/** What stands under these names no row. */
const DAYS = /^(start|end|from|until|to|finish)$|\bdates?\b/i;
/** Headings under which pay may stand in words. */
const PAY = /\b(salar(y|ies)|pay|remuneration|wages?|grades?|scale|range|bands?|scp|spine|spinal)\b/i;
/** Ends of a grade's pay: amounts, though a grade is named. */
const PAY_END = /\b(min(imum)?|max(imum)?|bottom|top|low(est)?|high(est)?|from|to)\b/i;
export const TOTAL_WORDS = /\btotals?\b|\b[cg]yfanswm\b/i;

export function findColumns(grid: SourceGrid, headings: Headings): SourceColumn[] {
  const headed = headings.rows.map((at) => grid.rows[at]!);
  // Headings that stand again in the table say nothing of what a column holds.
  const repeats = (row: readonly SourceCell[]) => row.every((cell, column) => textOf(cell) === "" || headed.some((line) => textOf(line[column]) === textOf(cell)));
  const body = grid.rows.slice(headings.body, headings.body + SAMPLE).filter((row) => !repeats(row));
  const symbols = body.some((row) => row.some((cell) => /^[●○•◦✓✔]{1,4}$/.test(textOf(cell))));
  const held = headings.columns.map(({ name, unit, year }, index) => {
    const cells = body.map((row) => row[index]).filter((cell) => textOf(cell) !== "" && !isBareUnit(textOf(cell)));
    const readings = cells.map((cell) => readCell(cell));
    // 37/37 under FTE is hours of a week, to be asked about; elsewhere 3/5 is a score.
    const ratios = unit !== "FTE" && cells.length > 1 && cells.every((cell) => /^\d{1,3} ?\/ ?\d{1,3}$/.test(textOf(cell)));
    const figures = readings.filter(({ kind, raw, codes }) => kind === "number" || kind === "range" || kind === "nil" || (kind === "unreadable" && codes[0] !== "DATE" && /^[£([+\-−.\s]*\d/.test(raw) && (codes[0] === "CREDIT_MARK" || !isNumberedName(raw)))).length;
    const doubtful = readings.filter(({ kind }) => kind === "none" || kind === "text").length;
    const nils = readings.filter(({ kind }) => kind === "nil").length;
    const lines = isLineNumbers(name, cells.map(textOf)) || arePostNumbers(name, cells.map(textOf));
    const dates = cells.some((cell) => isFormatted(cell) && cell.shownAs === "date");
    const arePay = PAY_END.test(name) && readings.length > 0 && readings.every(({ number = 0 }) => number >= 1_000);
    const yearNumbers = /\b(years?|yr|fy)\b/i.test(name) && readings.length > 0 && readings.every(({ number }) => number !== undefined && isYearNumber(number));
    const codelike = (CODES.test(name) || yearNumbers) && unit === undefined && year === undefined && !arePay;
    const stated = unit !== undefined || year !== undefined;
    // Under no heading "35 posts" is a remark.
    const remarks = name === "" && !stated && readings.every(({ kind }) => kind !== "number" && kind !== "range");
    const isValue = remarks ? false : cells.length === 0 ? stated : !codelike && !dates && !ratios && !lines && (figures > nils || !symbols) && figures > 0 && (figures >= cells.length / 2 || (stated && figures + doubtful >= cells.length * 0.8 && figures >= cells.length * 0.1));
    const texts = cells.map(textOf);
    const pay = PAY.test(name) ? payIn(texts.filter((text) => !TOTAL_WORDS.test(text)), isMoney(unit)) : undefined;
    const units = isUnitColumn(name, body.map((row) => textOf(row[index])));
    return { index, name, unit, year, texts, isValue, pay, units };
  });
  const tells = held.map(({ name, unit, texts, isValue }) => {
    const what = personalIn(name, texts, isValue, unit !== undefined);
    // Amounts under "NI" are what an employer pays.
    return isValue && what === "national insurance numbers" ? undefined : what;
  });
  // "Reports to" over post numbers or job titles of the same list tells of posts.
  const unnamed = held.filter((_, i) => tells[i] === undefined).map(({ texts }) => texts);
  const personal = tells.map((what, i) => (what === "names" && arePosts(held[i]!.name, held[i]!.texts, unnamed) ? undefined : what));
  const isText = (i: number) => !held[i]!.isValue && !personal[i] && held[i]!.texts.length > 0 && held[i]!.pay !== "ranges";
  const firstValue = held.findIndex(({ isValue }) => isValue);
  const leading = held.flatMap((_, i) => (i < firstValue && isText(i) && !CODES.test(held[i]!.name) ? [i] : []));
  const values = held.filter(({ isValue }) => isValue);
  const nested = nestedLabels(body.map((row) => row.map(textOf)), leading, (row) => values.some(({ index }) => (row[index] ?? "") !== ""));
  // A remark under the table stands alone and tells nothing of a column.
  const lines = body.filter((row) => row.filter((cell) => textOf(cell) !== "").length > 1);
  const ofLines = held.map(({ name, isValue }, i) => ({ name, isValue, texts: lines.map((row) => textOf(row[i])).filter((text) => text !== "") }));
  const labels = nested.length > 0 ? nested : [labelColumn(ofLines, isText)];
  return held.map(({ index, name, unit, year, texts, isValue, pay, units }, i) => {
    const role = personal[i] ? "personal" : labels.includes(i) ? "label" : isValue ? "value" : texts.length === 0 && name === "" ? "empty" : "text";
    return {
      index, name, role,
      ...(role !== "personal" && pay && { pay }),
      ...(unit && { unit }),
      ...(year !== undefined && { year }),
      ...(role === "value" && TOTAL_WORDS.test(name) && { total: true }),
      ...(personal[i] && { personal: personal[i] }),
      ...(role === "text" && units && { units: true as const }),
    };
  });
}

/** "1.2 Home care", "65+ residents": a name that begins with a number, no figure. */
const isNumberedName = (text: string): boolean => /^\W*\d[\d.]*[).+]?\s+\W*[a-z]{3,}/i.test(text.replace(/\b(ftes?|wtes?|hours?|hrs|million|thousand|billion|per cent|months?|posts?)\b/gi, ""));

/** 1, 2, 3 … down the side of a table: its lines are numbered. */
const isLineNumbers = (name: string, texts: readonly string[]): boolean =>
  /^(|#|item|line|row|ser(ial)?)$/i.test(name) && texts.length > 2 && texts.every((text, i) => /^\d{1,4}\.?$/.test(text) && (i === 0 ? Number(text) <= 1 : Number(text) > Number(texts[i - 1])));

/** Numbers of three digits and more under "Position", or all of one length under "Account": they count nothing. */
const arePostNumbers = (name: string, texts: readonly string[]): boolean => {
  const numbers = texts.filter((text) => !TOTAL_WORDS.test(text));
  if (numbers.length === 0 || !numbers.every((text) => /^\d{3,}$/.test(text))) return false;
  return /^(post|position|job)$/i.test(name) || (ACCOUNTS.test(name) && new Set(numbers.map(({ length }) => length)).size === 1 && new Set(numbers).size > 1);
};
const ACCOUNTS = /^(account|subjective|objective|nominal|ledger|gl|cost element|element|activity|analysis|project|scheme|fund|cc|centre|department|service|directorate)s?$/i;

/** The column that names the rows: of the texts left of the first figures the one whose heading says so, else the one with the longest texts. */
function labelColumn(held: readonly { readonly name: string; readonly texts: readonly string[]; readonly isValue: boolean }[], isText: (i: number) => boolean): number {
  const firstValue = held.findIndex(({ isValue }) => isValue);
  const left = held.map((_, i) => i).filter((i) => isText(i) && (firstValue < 0 || i < firstValue || i === 0));
  const candidates = left.length > 0 ? left : held.map((_, i) => i).filter(isText);
  if (candidates.length <= 1) return candidates[0] ?? -1;
  const names = withoutYears(candidates, (i) => held[i]!.texts);
  const long = (i: number) => held[i]!.texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, held[i]!.texts.length);
  const worded = names.filter((i) => held[i]!.texts.some((text) => /[a-z]/i.test(text)));
  const named = (worded.length > 0 ? worded : names).filter((i) => LABELS.test(held[i]!.name) && !NO_LABELS.test(held[i]!.name) && !CODES.test(held[i]!.name));
  // What names every row by itself, rather than the department that several belong to.
  const apart = named.filter((i) => varietyOf(held[i]!.texts) === 1);
  // Of proposals from a service each, the proposals are the rows.
  const own = apart.filter((i) => !OWNERS.test(held[i]!.name));
  const among = [own, apart, named, worded.filter((i) => !DAYS.test(held[i]!.name) && !NO_LABELS.test(held[i]!.name)), worded, names].find((each) => each.length > 0)!;
  const longest = (columns: readonly number[]) => columns.reduce((best, i) => (long(i) > long(best) ? i : best));
  const chosen = longest(among);
  if (varietyOf(held[chosen]!.texts) > 0.5) return chosen;
  // "Adults" on every other line names none of them, where each has a name of its own beside it.
  const telling = worded.filter((i) => (!CODES.test(held[i]!.name) || /\bdescription\b/i.test(held[i]!.name)) && !DAYS.test(held[i]!.name) && !NO_LABELS.test(held[i]!.name) && held[i]!.texts.length >= held[chosen]!.texts.length && varietyOf(held[i]!.texts) > 0.9);
  return telling.length > 0 ? longest(telling) : chosen;
}

/** A ledger has a line for each year and account: its years, which come again, name no line where something else does. */
function withoutYears(candidates: readonly number[], textsOf: (i: number) => readonly string[]): readonly number[] {
  const isYears = (texts: readonly string[]) => varietyOf(texts) < 1 && texts.every((text) => /^\D{0,6}[\d/–-]+$/.test(text) && yearIn(text) !== undefined);
  const others = candidates.filter((i) => !isYears(textsOf(i)));
  return others.length > 0 ? others : candidates;
}

/** How many of the texts differ, as a share of all. */
const varietyOf = (texts: readonly string[]): number => (texts.length === 0 ? 1 : new Set(texts).size / texts.length);
