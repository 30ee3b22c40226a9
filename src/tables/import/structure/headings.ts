import { readCell } from "../read/readCell";
import { isFormatted, textOf, widthOf, type SourceCell, type SourceGrid } from "../SourceGrid";
import { isBareUnit, takeUnit, type ImportUnit } from "./importUnit";
import { isOrdinalYear, isYearNumber, yearIn } from "./years";

export interface Heading {
  /** As a reader would say it, without its unit: "2025/26", "Darlington: Cost". */
  readonly name: string;
  readonly unit?: ImportUnit;
  readonly year?: number;
}

export interface Headings {
  /** Lines above the table. */
  readonly title: readonly string[];
  /** Rows of the headings, from 0. */
  readonly rows: readonly number[];
  readonly columns: readonly Heading[];
  /** First row under them. */
  readonly body: number;
}

/** More rows of headings than this are none. */
const DEEPEST = 4;
/** A table whose headings have not begun by then has none. */
const FURTHEST = 40;

const filled = (row: readonly SourceCell[]): number[] => row.flatMap((cell, i) => (textOf(cell) === "" ? [] : [i]));

/** A cell that may stand in a heading: text, a year, a unit or a date, not a figure. */
function isHeadingCell(cell: SourceCell | undefined): boolean {
  if (typeof cell === "number") return isYearNumber(cell);
  if (isFormatted(cell)) return cell.shownAs === "date";
  const text = textOf(cell);
  if (text === "" || yearIn(text) !== undefined || isBareUnit(text)) return true;
  const { kind, codes } = readCell(text);
  return kind === "text" || (kind === "unreadable" && (codes[0] === "NOT_NUMERIC" || codes[0] === "DATE") && !/^[£(\d.-]/.test(text));
}

const isHeadingRow = (row: readonly SourceCell[]): boolean => {
  const cells = filled(row);
  return cells.length >= 2 && cells.every((column) => isHeadingCell(row[column]));
};

/** The first of the rows that look like headings, when it only pairs a word with a value: "Directorate | Adults". */
const isLetterhead = (rows: SourceGrid["rows"], at: number): boolean => {
  const width = filled(rows[at]!).length;
  if (width > 2) return false;
  const below = rows.slice(at + 1, at + 6).map((row) => filled(row).length);
  return Math.max(0, ...below) > 3 && !(rows[at + 1] && isHeadingRow(rows[at + 1]!) && filled(rows[at]!)[0] !== 0);
};

/** Finds title, headings (up to four rows: spanned, ordinal, units) and the first row of the body. */
export function findHeadings(grid: SourceGrid): Headings {
  const { rows } = grid;
  const title: string[] = [];
  let first = 0;
  for (; first < Math.min(rows.length, FURTHEST); first++) {
    const row = rows[first]!;
    const cells = filled(row);
    if (cells.length >= 2 && !isLetterhead(rows, first)) break;
    if (cells.length > 0) title.push(cells.map((column) => textOf(row[column])).join(" "));
  }
  if (first >= rows.length || !isHeadingRow(rows[first]!)) {
    return { title, rows: [], columns: Array.from({ length: widthOf(grid) }, (_, i) => ({ name: `Column ${i + 1}` })), body: Math.min(first, rows.length) };
  }
  const found = [first];
  let next = first + 1;
  while (found.length < DEEPEST && next < rows.length && isHeadingRow(rows[next]!) && continues(rows, found, next)) {
    found.push(next);
    next++;
  }
  return { title, rows: found, columns: nameColumns(grid, found), body: next };
}

/** A row of text under the headings belongs to them only if it says more of them: units, years, or names under a span. */
function continues(rows: SourceGrid["rows"], found: readonly number[], next: number): boolean {
  const row = rows[next]!;
  const cells = filled(row);
  if (cells.every((column) => isBareUnit(textOf(row[column])) || yearIn(textOf(row[column])) !== undefined)) return true;
  if (cells.filter((column) => column > 0).some((column) => isBareUnit(textOf(row[column])))) return true;
  if (cells.some((column) => yearIn(textOf(row[column])) !== undefined) && !cells.includes(0)) return true;
  const above = filled(rows[found.at(-1)!]!);
  // Spans leave gaps that the row below fills; a first cell that is blank above, or here, is a label's corner.
  const gaps = cells.filter((column) => !above.includes(column)).length;
  const after = rows.slice(next + 1, next + 4).some((later) => filled(later).some((column) => column > 0 && !isHeadingCell(later[column])));
  return after && (gaps >= 2 || (!cells.includes(0) && cells.length >= above.length));
}

function nameColumns(grid: SourceGrid, found: readonly number[]): Heading[] {
  const width = widthOf(grid);
  const lines = found.map((at) => Array.from({ length: width }, (_, column) => textOf(grid.rows[at]![column])));
  const spanned = lines.map((line, i) => (i === lines.length - 1 || line.every((text) => text === "" || isBareUnit(text)) ? line : spread(line, lines[i + 1]!)));
  return Array.from({ length: width }, (_, column) => {
    const parts: { text: string; wide: boolean }[] = [];
    let unit: ImportUnit | undefined;
    spanned.forEach((line, i) => {
      const { unit: stated, rest } = takeUnit(line[column]!);
      if (stated) unit = stated;
      const wide = line[column] !== lines[i]![column] || (line[column] !== "" && line[column + 1] === line[column] && lines[i]![column + 1] === "");
      if (rest !== "" && !parts.some(({ text }) => text === rest)) parts.push({ text: rest, wide });
    });
    const hasYear = parts.some(({ text }) => yearIn(text) !== undefined);
    const kept = parts.filter(({ text }) => !(hasYear && isOrdinalYear(text)));
    const name = kept.reduce((sum, { text }, i) => (i === 0 ? text : `${sum}${kept[i - 1]!.wide ? ": " : " "}${text}`), "");
    const year = yearIn(name);
    return { name, ...(unit && { unit }), ...(year !== undefined && { year }) };
  });
}

/** A merged heading is stored in its first cell only: what stands under its blanks belongs to it. The label's column has no part in it. */
function spread(line: readonly string[], below: readonly string[]): string[] {
  // Where the first heading covers one column only, nothing is merged: a gap at the end is a gap.
  const first = line.findIndex((text, column) => column > 0 && text !== "");
  if (first < 0 || line[first + 1] !== "" || below[first + 1] === "" || isOrdinalYear(line[first]!)) return [...line];
  let current = "";
  return line.map((text, column) => {
    if (text !== "") current = column === 0 ? "" : text;
    return text === "" && below[column] !== "" ? current : text;
  });
}
