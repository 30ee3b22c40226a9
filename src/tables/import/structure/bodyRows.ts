import { issue, type ImportIssue } from "../ImportIssue";
import type { CellReading } from "../read/CellReading";
import { isNoteText, takeFootnote } from "../read/footnoteMark";
import { readCell } from "../read/readCell";
import { isExample } from "../../templates/isExample";
import { addressIn, dayText, textOf, type SourceGrid } from "../SourceGrid";
import { markAsides } from "./asides";
import { bandRatios } from "./bandRatios";
import { blankLines } from "./blankLines";
import type { SourceColumn } from "./columns";
import type { Headings } from "./headings";
import { isBareUnit, takeUnit, type ImportUnit } from "./importUnit";
import { cleanLabel, Outline, sectionName } from "./Outline";
import { indentOf, rowLevels } from "./rowLevels";
import { startsTable } from "./startsTable";
import { isSureTotal } from "./totals";

export interface BodyRow {
  /** In the grid, from 0. */
  readonly at: number;
  readonly label: string;
  readonly footnote?: string;
  /** The mark was an ordinary sign that could be taken for part of the name. */
  readonly marked: boolean;
  readonly section?: string;
  /** The heading over its section. */
  readonly outer?: string;
  /** Counts the sections, and the stretches after one ended. */
  readonly stretch: number;
  /** The first stretch of its section. */
  readonly since: number;
  readonly blankBefore: boolean;
  /** Says again what a total above it is made of. */
  readonly aside?: true;
  /** Unit that a row of units over it states for it and those beside it. */
  readonly stated?: ImportUnit;
  /** Blanks before the label. */
  readonly indent: number;
  /** By value column. */
  readonly readings: readonly CellReading[];
  /** By text column. */
  readonly texts: readonly string[];
}

export interface Body {
  readonly rows: readonly BodyRow[];
  /** Texts that stand alone, as sections are called, and where. */
  readonly names: readonly { readonly at: number; readonly text: string }[];
  readonly notes: readonly string[];
  readonly issues: readonly ImportIssue[];
  /** Where another table begins below, with the name that stands right over it. */
  readonly endsAt?: number;
}

/** Says that the rows below belong to the row above: no heading of their own. */
const OF_WHICH = /^(of which|comprising|made up of|consisting of|including|which includes)\s*:?$/i;

/** Longer than that a lone text is a remark, not a heading over rows. */
const LONGEST_SECTION = 90;

export function readBody(grid: SourceGrid, headings: Headings, columns: readonly SourceColumn[]): Body {
  const { rows } = grid;
  const values = columns.filter(({ role }) => role === "value");
  const texts = columns.filter(({ role }) => role === "text");
  const levels = columns.filter(({ role }) => role === "label");
  const named = columns.filter(({ role }) => role === "label" || role === "text");
  const headingTexts = headings.rows.map((at) => rows[at]!.map(textOf).filter((text) => text !== "").join("|"));
  const hasFigures = (at: number) => values.some(({ index }) => textOf(rows[at]![index]) !== "");
  const cellsIn = (at: number) => rows[at]!.map(textOf).filter((text) => text !== "");
  /** Every figure's cell holds what stands over its column: units or years again, beside the name of a section. */
  const repeatsHeadings = (at: number) => {
    const filled = values.filter(({ index }) => textOf(rows[at]![index]) !== "");
    return filled.length >= Math.max(2, values.length - 1) && filled.every(({ index }) => headings.rows.some((head) => textOf(rows[head]![index]) === textOf(rows[at]![index])));
  };
  /** Units of another kind over the figures below: "Staffing, FTE, FTE, FTE". */
  const unitsIn = (at: number): ImportUnit | undefined => {
    const filled = values.flatMap(({ index }) => textOf(rows[at]![index]) || []);
    const units = new Set(filled.map((text) => (isBareUnit(text) ? takeUnit(text).unit : undefined)));
    return filled.length >= Math.max(2, values.length - 1) && units.size === 1 ? [...units][0] : undefined;
  };
  let last = rows.length - 1;
  while (last >= headings.body && !(values.length > 0 ? hasFigures(last) : cellsIn(last).length > 1)) last--;

  const found: BodyRow[] = [];
  const notes: string[] = [];
  const issues: ImportIssue[] = [];
  const repeated: number[] = [];
  const outline = new Outline();
  const names: Body["names"][number][] = [];
  const first = levels[0]?.index ?? 0;
  const heads = new Set(headings.rows.map((at) => textOf(rows[at]![first])));
  const filledRows = rows.flatMap((row, at) => (at >= headings.body && at <= last && row.some((cell) => textOf(cell) !== "") && !(heads.has(textOf(row[first])) && headingTexts.includes(cellsIn(at).join("|"))) ? [at] : []));
  const isSection = (at: number) => {
    if (hasFigures(at)) return false;
    const [only = "", ...more] = cellsIn(at);
    return more.length === 0 && !isNoteText(only) && only.length <= LONGEST_SECTION && !OF_WHICH.test(only) && !isOfPage(only, headings.title);
  };
  const blanks = levels.length === 1 ? blankLines(rows.map((row) => row[first]), filledRows, isSection) : new Set<number>();
  /** The level at which a lone text stands; beside the labels it heads all levels. */
  const { levelOf, namesOf } = rowLevels(grid, levels.map(({ index }) => index), filledRows, (at) => isSection(at) && !blanks.has(at));
  /** "14" or "- 14 -" right over headings that stand again. */
  const isPageBreak = (at: number, only: string) => {
    const next = rows.findIndex((row, later) => later > at && row.some((cell) => textOf(cell) !== ""));
    return PAGE_NUMBER.test(only) && (next < 0 || headingTexts.includes(cellsIn(next).join("|")) || (cellsIn(next).length === 1 && isOfPage(cellsIn(next)[0]!, headings.title)));
  };
  let stated: ImportUnit | undefined;
  const madeUp: number[] = [];
  let endsAt: number | undefined;
  let blank = false;
  /** The row before was a name over rows. */
  let lone: number | undefined;
  for (let at = headings.body; at < rows.length; at++) {
    const cells = cellsIn(at);
    if (cells.length === 0) {
      blank = true;
      continue;
    }
    if (at > last) {
      notes.push(cells.join(" "));
      continue;
    }
    if (cells.length > 1 && isExample(cells[0]!)) {
      issues.push(issue("EXAMPLE_ROW", { cell: addressIn(grid, at, 0), row: cells[0]!, detail: `Row ${grid.top + at + 1}, "${cells[0]!}", is the worked row of a template.` }));
      continue;
    }
    if (headingTexts.includes(cells.join("|"))) {
      if (repeated.length === 0 && lone !== undefined) nameFirst(found, grid, headings);
      repeated.push(at);
      continue;
    }
    const units = unitsIn(at);
    if (repeatsHeadings(at) || units !== undefined) {
      stated = units !== undefined && values.some(({ unit }) => unit !== units) ? units : undefined;
      const name = levels.map(({ index }) => textOf(rows[at]![index])).find((text) => text !== "" && !headingTexts.some((line) => line.split("|").includes(text)));
      if (name !== undefined) {
        // Each section has headings of its own: the first one's name stands in those that were found first.
        const first = repeated.length === 0 && outline.isBare ? headings.rows.flatMap((head) => textOf(rows[head]![levels[0]?.index ?? 0])).find((text) => text !== "" && !isBareUnit(text)) : undefined;
        if (first !== undefined) found.forEach((row, i) => (found[i] = { ...row, section: cleanLabel(first) }));
        outline.heading(levelOf(at), name.replace(CONTINUED, ""));
      }
      repeated.push(at);
      continue;
    }
    if (found.length > 0 && startsTable(grid, at, columns, headings)) {
      const end = rows.findLastIndex((row) => row.some((cell) => textOf(cell) !== ""));
      issues.push(issue("SECOND_TABLE", { cell: addressIn(grid, at, 0), detail: `Row ${grid.top + at + 1} looks like the headings of another table: ${cells.slice(0, 4).join(", ")}. What stands below${end > at ? `, to row ${grid.top + end + 1},` : ""} was not read.` }));
      endsAt = lone ?? at;
      break;
    }
    const [only = ""] = cells;
    if (cells.length === 1 && !hasFigures(at) && (isOfPage(only, headings.title) || isPageBreak(at, only))) {
      repeated.push(at);
      continue;
    }
    if (cells.length === 1 && !hasFigures(at) && !blanks.has(at)) {
      if (isNoteText(only) || only.length > LONGEST_SECTION) notes.push(only);
      else {
        if (OF_WHICH.test(only)) {
          madeUp.push(found.length - 1);
          continue;
        }
        const name = only.replace(CONTINUED, "");
        // The same section goes on overleaf.
        if (name !== only && names.at(-1)?.text === sectionName(name)) {
          repeated.push(at);
          continue;
        }
        outline.heading(levelOf(at), name);
        names.push({ at, text: sectionName(name) });
        lone = at;
      }
      blank = false;
      continue;
    }
    lone = undefined;
    const { own, section, outer, stretch, since } = outline.row(namesOf(at));
    const total = () => columns.filter(({ role }) => role === "personal").map(({ index }) => textOf(rows[at]![index])).find(isSureTotal);
    const spoken = own || named.map(({ index }) => textOf(rows[at]![index])).find((text) => text !== "") || total() || "";
    const { text, footnote, raised } = takeFootnote(cleanLabel(spoken));
    found.push({
      at,
      label: text,
      ...(footnote !== undefined && { footnote }),
      marked: footnote !== undefined && raised !== true,
      ...(section !== undefined && { section }),
      ...(outer !== undefined && { outer }),
      stretch, since,
      ...(stated && { stated }),
      blankBefore: blank,
      indent: indentOf(rows[at]![levels[0]?.index ?? 0]),
      readings: bandRatios(values.map(({ index }) => readCell(rows[at]![index]))),
      texts: texts.map((column) => dayIn(column, textOf(rows[at]![column.index]))),
    });
    blank = false;
  }
  if (repeated.length > 0) issues.push(issue("REPEATED_HEADINGS", { cell: addressIn(grid, repeated[0]!, 0), detail: `Headings stand again in row ${repeated.map((at) => grid.top + at + 1).join(", ")}.` }));
  return { rows: markAsides(withPaths(found), madeUp), names, notes, issues, ...(endsAt !== undefined && { endsAt }) };
}

/** "Beeham" stands right over its headings: then "Aford", right over those that were found first, is the section of the rows under them. */
function nameFirst(found: BodyRow[], { rows }: SourceGrid, { rows: [first = 0], title }: Headings): void {
  const above = rows.slice(0, first).findLast((row) => row.some((cell) => textOf(cell) !== ""))?.map(textOf).filter((text) => text !== "") ?? [];
  const [name = "", ...more] = above;
  if (name === "" || more.length > 0 || name !== title.at(-1) || takeUnit(name).unit !== undefined) return;
  found.forEach((row, i) => {
    if (row.section === undefined) found[i] = { ...row, section: cleanLabel(name) };
  });
}

/** A section whose name comes again under another heading is told by both: "Aford: Expenditure". */
function withPaths(rows: readonly BodyRow[]): BodyRow[] {
  const outers = new Map<string, Set<string>>();
  for (const { section, outer } of rows) if (section !== undefined && outer !== undefined) outers.set(section, (outers.get(section) ?? new Set()).add(outer));
  if ([...outers.values()].every(({ size }) => size < 2)) return [...rows];
  return rows.map((row) => (row.outer === undefined || row.section === undefined ? row : { ...row, section: `${row.outer}: ${row.section}` }));
}

/** A day's number under a heading that asks for a date is shown as the day: 46113 is 1 April 2026. */
const dayIn = ({ name }: SourceColumn, text: string): string =>
  /(?<!\bto )\bdates?\b|^(start|end|from|until|expir\w*)\b/i.test(name) && /^\d{5}$/.test(text) && Number(text) > 32_000 && Number(text) < 80_000 ? dayText(Number(text)) : text;

const CONTINUED = /\s*[([]?\b(continued|cont[’']?d|cont\.?)[)\]]?\s*$/i;

const PAGE_NUMBER = /^[-–—|\s]*\d{1,3}[-–—|\s]*$/;

/** What a printed page has at its head and foot: its number, and the table's title again, or how it begins: "Appendix D (continued)". */
const isOfPage = (text: string, title: readonly string[]): boolean => {
  const name = text.replace(CONTINUED, "").toLowerCase();
  const again = (line: string) => line === name || (name !== text.toLowerCase() && /^(annex|appendix|table|schedule)\b/.test(name) && line.startsWith(name) && /^\W/.test(line.slice(name.length)));
  return /^[-–—|\s]*page\s*\|?\s*\d+(\s*(of|\/)\s*\d+)?[-–—|\s]*$/i.test(text) || title.some((line) => again(line.toLowerCase()));
};
