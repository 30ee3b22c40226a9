import { takeFootnote } from "../read/footnoteMark";
import { textOf, widthOf, type SourceGrid } from "../SourceGrid";
import { isBareUnit, isMoney, takeUnit, type ImportUnit } from "./importUnit";
import { isOrdinalYear, yearIn } from "./years";

export interface Heading {
  /** As a reader would say it, without its unit: "2025/26", "Darlington: Cost". */
  readonly name: string;
  readonly unit?: ImportUnit;
  readonly year?: number;
  /** A footnote's mark, taken off the name. */
  readonly footnote?: string;
  /** The same heading stands over another column as well: what tells them apart was added. */
  readonly repeated?: true;
}

interface Named {
  readonly name: string;
  readonly unit?: ImportUnit;
  /** The unit as printed, where it stands in a cell of its own: "%". */
  readonly printedUnit?: string;
  readonly footnote?: string;
}

/** Each column's heading out of all its rows: spans first, ordinals of years and units left out. */
export function nameColumns(grid: SourceGrid, found: readonly number[]): Heading[] {
  const width = widthOf(grid);
  const lines = found.map((at) => Array.from({ length: width }, (_, column) => textOf(grid.rows[at]![column])));
  const spanned = lines.map((line, i) => overAllFigures(line, lines) ?? mergedOver(grid, found[i]!, line) ?? (i === lines.length - 1 || line.every((text) => text === "" || isBareUnit(text)) ? line : spread(line, lines.slice(i + 1), lines.slice(0, i))));
  const ofUnits = lines.map(isUnitRow);
  const overAll = spanned.map((line, i) => line !== lines[i] && new Set(line.slice(1).filter((text) => text !== "")).size === 1);
  const named = Array.from({ length: width }, (_, column): Named => {
    const parts: { text: string; wide: boolean; over: boolean; bare: boolean }[] = [];
    let unit: ImportUnit | undefined;
    let footnote: string | undefined;
    spanned.forEach((line, i) => {
      const unmarked = takeFootnote(line[column]!);
      const text = unmarked.text;
      footnote ??= unmarked.footnote;
      const { unit: stated, rest } = takeUnit(text);
      if (stated) unit = stated;
      const wide = line[column] !== lines[i]![column] || (text !== "" && line[column + 1] === line[column] && lines[i]![column + 1] === "");
      const bare = ofUnits[i]! && isBareUnit(text);
      const said = bare ? text : rest;
      // What covers every column tells none of them apart.
      if (said !== "" && !overAll[i] && !parts.some((part) => part.text === said)) parts.push({ text: said, wide, over: wide || isGroup(line, spanned[i + 1], column), bare });
    });
    const hasYear = parts.some(({ text }) => yearIn(text) !== undefined);
    const told = parts.filter(({ text }) => !(hasYear && isOrdinalYear(text)));
    // A unit in a row of its own is no part of the name, unless it is all of it.
    const kept = told.every(({ bare }) => bare) || told.some(({ bare, wide }) => !bare && !wide) ? told.filter(({ bare }) => !bare) : told;
    const name = kept.reduce((sum, { text }, i) => (i === 0 ? text : `${sum}${kept[i - 1]!.over ? ": " : " "}${text}`), "");
    const printedUnit = told.find(({ bare }) => bare)?.text;
    // A column headed with its unit alone is called by it.
    return { name: name || (printedUnit ?? unit ?? ""), ...(unit && { unit }), ...(printedUnit !== undefined && { printedUnit }), ...(footnote !== undefined && { footnote }) };
  });
  return toldApart(named).map(({ name, unit, repeated, footnote }) => {
    const year = yearIn(name);
    return { name, ...(unit && { unit }), ...(year !== undefined && { year }), ...(repeated && { repeated }), ...(footnote !== undefined && { footnote }) };
  });
}

/** A unit of money that stands alone in its row, over the first of figures of years, is that of them all. */
function overAllFigures(line: readonly string[], lines: readonly (readonly string[])[]): string[] | undefined {
  const [only, ...more] = line.flatMap((text, column) => (text === "" ? [] : [column]));
  if (only === undefined || only === 0 || more.length > 0 || lines.length < 2 || !isBareUnit(line[only]!) || !isMoney(takeUnit(line[only]!).unit)) return undefined;
  const headed = (column: number) => lines.some((other) => other !== line && (other[column] ?? "") !== "");
  const first = Array.from(line.keys()).find((column) => column > 0 && headed(column));
  const stated = (column: number) => lines.some((other) => other !== line && takeUnit(other[column] ?? "").unit !== undefined);
  const ofYears = Array.from(line.keys()).every((column) => column === 0 || !headed(column) || lines.some((other) => yearIn(other[column] ?? "") !== undefined || /\btotal\b/i.test(other[column] ?? "")));
  return first === only && ofYears ? line.map((_, column) => (column >= only && headed(column) && !stated(column) ? line[only]! : "")) : undefined;
}

/** Units under the headings, and perhaps a word over the labels: ", £m, £m, %". */
function isUnitRow(line: readonly string[]): boolean {
  const cells = line.flatMap((text, column) => (text === "" ? [] : [{ text, column }]));
  return cells.length > 0 && cells.some(({ text }) => isBareUnit(text)) && cells.slice(1).every(({ text }) => isBareUnit(text));
}

/** Where a sheet says which cells are joined, a heading covers those and no others. */
function mergedOver({ merged = [] }: SourceGrid, at: number, line: readonly string[]): string[] | undefined {
  const across = merged.filter(({ top, bottom, left, right }) => top <= at && bottom >= at && right > left);
  if (across.length === 0) return undefined;
  return line.map((text, column) => {
    const over = across.find(({ left, right }) => column >= left && column <= right);
    return over ? (line[over.left] ?? "") : text;
  });
}

/**
 * A merged heading is stored in its first cell only: what stands under its blanks, in any row below, belongs to it, as far as the next
 * heading of its row or of one above. The label's column has no part in it.
 */
function spread(line: readonly string[], lower: readonly (readonly string[])[], upper: readonly (readonly string[])[]): string[] {
  const next = lower[0]!;
  const below = line.map((_, column) => lower.map((each) => each[column] ?? "").find((text) => text !== "") ?? "");
  // Where the first heading covers one column only, nothing is merged: a gap at the end is a gap.
  const first = line.findIndex((text, column) => column > 0 && text !== "");
  if (first < 0 || line[first + 1] !== "" || below[first + 1] === "" || isOrdinalYear(line[first]!)) return [...line];
  let current = "";
  const end = endOfGroups(line, next);
  return line.map((text, column) => {
    if (text !== "" || upper.some((each) => each[column] !== "")) current = column === 0 ? "" : text;
    return text === "" && below[column] !== "" && column < end ? current : text;
  });
}

/** "2025/26, 2025/26, 2026/27, 2026/27" over "Gross, Net, Gross, Net": printed over each of its columns, with the same names under another. */
const isGroup = (line: readonly string[], below: readonly string[] | undefined, column: number): boolean =>
  line[column] !== "" && (line[column - 1] === line[column] || line[column + 1] === line[column]) &&
  below !== undefined && (below[column] ?? "") !== "" && below.some((text, other) => text === below[column] && line[other] !== "" && line[other] !== line[column]);

/** "2026/27, , , 2027/28, , , " over "Recurring, One-off, Total, Recurring, One-off, Total, Posts": what follows the last group of columns that are named alike stands under no heading. */
function endOfGroups(line: readonly string[], below: readonly string[]): number {
  const heads = line.flatMap((text, column) => (column > 0 && text !== "" ? [column] : []));
  const size = (heads[1] ?? 0) - (heads[0] ?? 0);
  const last = heads.at(-1) ?? 0;
  const alike = heads.length >= 2 && size >= 2 && heads.every((head, i) => (i === 0 || head - heads[i - 1]! === size) && Array.from({ length: size }, (_, j) => below[head + j] === below[heads[0]! + j] && below[head + j] !== "").every(Boolean));
  if (!alike) return line.length;
  // "Change" over "FTE, £000, %": a share is told of what stands before it.
  let end = last + size;
  while (isBareUnit(below[end] ?? "")) end++;
  return end;
}

/** What cannot begin a group of columns that repeat: it belongs to no one. */
const NO_HEAD = /\b(balance|totals?|opening|closing)\b/i;

/** Figures of a budget or years: what stands over a column of its own, and over no group of them. */
const MEASURES = /\b(gross|net|income|spend(ing)?|expenditure|budgets?|actuals?|outturn|forecast|variance|savings?|growth|pressures?|requests?|plan(ned)?|original|revised|latest|approved|proposed|current|base|employees|premises|supplies|transport|funding|grants?|reserves?)\b/i;

/** "Income £m" behind "Gross £m, %": a column of its own beside the one that its group seems to begin with. */
const isPeer = (heading: Named, head: Named): boolean =>
  (MEASURES.test(head.name) || yearIn(head.name) !== undefined) && (heading.unit !== undefined && head.unit !== undefined ? heading.unit === head.unit : MEASURES.test(heading.name) || yearIn(heading.name) !== undefined);

/** Headings that stand more than once get what tells them apart: their unit, the name that their group of columns begins with, or a number. */
function toldApart(plain: readonly Named[]): (Named & { readonly repeated?: true })[] {
  const times = new Map<string, number>();
  const key = (name: string) => name.toLowerCase();
  const isShare = ({ name, unit }: Named) => unit === "%" && !/%|per ?cent/i.test(name) && plain.some((other) => key(other.name) === key(name) && isMoney(other.unit)) && plain.filter((other) => key(other.name) === key(name) && other.unit === "%").length > 1;
  // "Change £m, Change %, Change £m, Change %": amounts and shares are told apart first.
  const named = plain.map((heading) => (isShare(heading) ? { ...heading, name: `${heading.name} %` } : heading));
  for (const { name } of named) if (name !== "") times.set(key(name), (times.get(key(name)) ?? 0) + 1);
  const repeats = (column: number) => (times.get(key(named[column]!.name)) ?? 0) > 1;
  const all = repeatedGroups(named.map(({ name }) => key(name)), repeats, (column) => !NO_HEAD.test(named[column]!.name));
  const groups = new Map([...all].filter(([column, head]) => repeats(column) || !isPeer(named[column]!, named[head]!)));
  // "Gross £m, %, Income £m, Net £m, %": a share is told of what stands before it.
  named.forEach(({ name }, column) => {
    const before = named.slice(0, column).findLastIndex((other) => !isBareUnit(other.name));
    if (isBareUnit(name) && repeats(column) && before >= 0 && named[before]!.name !== "" && !repeats(before) && (!groups.has(column) || all.size > groups.size)) groups.set(column, before);
  });
  const seen = new Map<string, number>();
  return named.map((heading, column) => {
    const { name, unit, printedUnit } = heading;
    const head = groups.get(column);
    if (head !== undefined) return { ...heading, name: `${named[head]!.name}: ${name}`, ...(repeats(column) && { repeated: true as const }) };
    if (name === "" || !repeats(column)) return heading;
    if (printedUnit !== undefined && !isMoney(unit) && named.every((other, i) => i === column || key(other.name) !== key(name) || other.unit !== unit)) return { ...heading, name: `${name} ${printedUnit}` };
    if (unit !== undefined && named.every((other, i) => i === column || key(other.name) !== key(name) || other.unit !== unit)) return isMoney(unit) ? heading : { ...heading, name: `${name} ${unit}` };
    const count = (seen.get(key(name)) ?? 0) + 1;
    seen.set(key(name), count);
    return count === 1 ? heading : { ...heading, name: `${name} (${count})`, repeated: true as const };
  });
}

/** Column → the column that its group begins with, where headings repeat at one distance: "Darlington, Cost, Grant, Hartlepool, Cost, Grant". */
function repeatedGroups(names: readonly string[], repeats: (column: number) => boolean, mayBegin: (column: number) => boolean): Map<number, number> {
  const places = new Map<string, number[]>();
  names.forEach((name, column) => {
    if (name !== "" && repeats(column)) places.set(name, [...(places.get(name) ?? []), column]);
  });
  const distances = [...places.values()].flatMap((at) => at.slice(1).map((column, i) => column - at[i]!));
  const [size = 0] = distances;
  if (size < 2 || distances.some((distance) => distance !== size)) return new Map();
  const [first] = [...places.values()].reduce((most, at) => (at.length > most.length ? at : most));
  const groups = Math.max(...[...places.values()].map(({ length }) => length));
  const begins = (start: number) =>
    start >= 1 && Array.from({ length: groups }, (_, i) => start + i * size).every((column) => (names[column] ?? "") !== "" && !repeats(column) && mayBegin(column));
  const start = Array.from({ length: size - 1 }, (_, i) => first! - size + 1 + i).find(begins);
  if (start === undefined) return new Map();
  return new Map(Array.from({ length: groups * size }, (_, i) => [start + i, start + Math.floor(i / size) * size] as const).filter(([column, head]) => column !== head && (names[column] ?? "") !== ""));
}
