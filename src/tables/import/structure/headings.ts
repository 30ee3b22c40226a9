import { takeFootnote } from "../read/footnoteMark";
import { readCell } from "../read/readCell";
import { isFormatted, textOf, widthOf, type SourceCell, type SourceGrid } from "../SourceGrid";
import { nameColumns, type Heading } from "./headingNames";
import { isBareUnit, isMoney, takeUnit } from "./importUnit";
import { areHeadingNumbers, yearHeadings, type YearHeading } from "./yearHeadings";
import { isYearNumber, spansYears, yearIn } from "./years";

export interface Headings {
  /** Lines above the table. */
  readonly title: readonly string[];
  /** Rows of the headings, from 0. */
  readonly rows: readonly number[];
  readonly columns: readonly Heading[];
  /** First row under them. */
  readonly body: number;
  /** They stand one column to the left of what they head. */
  readonly shifted?: true;
  /** Cells of theirs that are read as years, though printed otherwise. */
  readonly asYears: readonly (YearHeading & { readonly row: number })[];
}

/** More rows of headings than this are none. */
const DEEPEST = 5;
/** A table whose headings have not begun by then has none. */
const FURTHEST = 40;

const filled = (row: readonly SourceCell[]): number[] => row.flatMap((cell, i) => (textOf(cell) === "" ? [] : [i]));

/** "3-year total", "12 months to March": words that begin with a number. */
const COUNTED = /^\d{1,2}[\s-]*(years?|yrs?|months?|weeks?|quarters?)\b/i;

/** A cell that may stand in a heading: text, a year, a unit or a date, not a figure. */
function isHeadingCell(cell: SourceCell | undefined): boolean {
  if (typeof cell === "number") return isYearNumber(cell);
  if (isFormatted(cell)) return cell.shownAs === "date";
  const { text } = takeFootnote(textOf(cell));
  if (text === "" || yearIn(text) !== undefined || spansYears(text) || isBareUnit(text)) return true;
  const { kind, codes } = readCell(text);
  return kind === "text" || (kind === "unreadable" && (codes[0] === "DATE" || (codes[0] === "NOT_NUMERIC" && (!/^[£(\d.-]/.test(text) || COUNTED.test(text)))));
}

const isHeadingRow = (row: readonly SourceCell[]): boolean => {
  const cells = filled(row);
  return cells.length >= 2 && (cells.every((column) => isHeadingCell(row[column])) || areHeadingNumbers(row));
};

/** The first of the rows that look like headings, when it only pairs a word with a value: "Directorate | Adults". */
const isLetterhead = (rows: SourceGrid["rows"], at: number): boolean => {
  const width = filled(rows[at]!).length;
  if (width > 2) return false;
  const [left, last] = filled(rows[at]!);
  // Two years, and nothing over the labels.
  if (left !== 0 && filled(rows[at]!).every((column) => yearIn(textOf(rows[at]![column])) !== undefined)) return false;
  // A title with its unit at the far end.
  if (last !== undefined && isBareUnit(textOf(rows[at]![last])) && filled(rows[at]!)[0] === 0) return rows.slice(at + 1, at + 4).some((row) => filled(row).length > 2 && isHeadingRow(row) && !filled(row).includes(0));
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
    if (areFormNumbers(rows, first)) continue;
    if (cells.length >= 2 && !isLetterhead(rows, first)) break;
    if (cells.length > 0) title.push(cells.map((column) => textOf(row[column])).join(" "));
  }
  if (first >= rows.length || !isHeadingRow(rows[first]!)) {
    return { title, rows: [], columns: Array.from({ length: widthOf(grid) }, (_, i) => ({ name: `Column ${i + 1}` })), body: Math.min(first, rows.length), asYears: [] };
  }
  const found = [first];
  let next = first + 1;
  while (found.length < DEEPEST && next < rows.length) {
    const isHeading = (isHeadingRow(rows[next]!) && continues(rows, found, next)) || areRates(rows, next) || isLoneUnit(rows, found, next);
    if (!isHeading && !areFormNumbers(rows, next)) break;
    if (isHeading) found.push(next);
    next++;
  }
  const shifted = areShifted(rows, found, next);
  // A column whose year is printed in another row of its heading needs none read into this one.
  const isPrinted = (at: number, column: number): boolean => found.some((other) => other !== at && yearIn(textOf(rows[other]![column])) !== undefined);
  const asYears = found.flatMap((at) => yearHeadings(rows[at]!, title).filter(({ column }) => !isPrinted(at, column)).map((heading) => ({ ...heading, row: at })));
  const said = rows.map((row, at) => (asYears.some((heading) => heading.row === at) ? row.map((cell, column) => saidAs(asYears.find((heading) => heading.row === at && heading.column === column)) ?? cell) : row));
  const named = { ...grid, rows: shifted ? said.map((row, at) => (found.includes(at) ? [null, ...row] : row)) : said };
  return { title, rows: found, columns: nameColumns(named, found).slice(0, widthOf(grid)), body: next, ...(shifted && { shifted: true as const }), asYears };
}

/** A form's line or column number: 3, (4), 110, 12a, Column 3. */
const FORM_NUMBER = /^\(?\d{1,4}[a-z]?\)?$|^(col(umn)?|line)\.? ?\d{1,4}$/i;

/**
 * Numbers of the columns, or of the lines of a form, that are printed over headings or right under them, and nothing beside: they rise from
 * left to right, and under headings by the same step.
 */
function areFormNumbers(rows: SourceGrid["rows"], at: number): boolean {
  const cells = filled(rows[at]!);
  const texts = cells.map((column) => textOf(rows[at]![column]));
  const isWorded = texts.every((text) => /^[a-z]/i.test(text));
  if (cells.length < 2 || (isHeadingRow(rows[at]!) && !isWorded) || !texts.every((text) => FORM_NUMBER.test(text))) return false;
  const numbers = texts.map((text) => Number(text.replace(/\D/g, "")));
  if (!numbers.every((number, i) => i === 0 || number > numbers[i - 1]!)) return false;
  const below = rows.slice(at + 1).find((row) => !(filled(row).length >= 2 && filled(row).every((column) => FORM_NUMBER.test(textOf(row[column])) && (isWorded || !isHeadingCell(row[column])))));
  if (below !== undefined && filled(below).length >= 2 && filled(below).every((column) => isHeadingCell(below[column]))) return true;
  const step = numbers[1]! - numbers[0]!;
  const isCount = numbers[0]! <= 3 ? step === 1 : !cells.includes(0) && numbers.every((number) => number % step === 0);
  return at > 0 && isHeadingRow(rows[at - 1]!) && cells.length >= 3 && isCount && numbers.every((number, i) => number === numbers[0]! + step * i);
}

/** One unit of money under the headings: of the only column of amounts, or what is left of a cell that was merged over them all. */
function isLoneUnit(rows: SourceGrid["rows"], found: readonly number[], at: number): boolean {
  const [only, ...more] = filled(rows[at]!);
  return only !== undefined && only > 0 && more.length === 0 && textOf(rows[found.at(-1)!]![only]) !== "" && isMoney(takeUnit(textOf(rows[at]![only])).unit) && isBareUnit(textOf(rows[at]![only]));
}

/** Rates over a row of units of money, and nothing over the labels: "2.99%, 4.99%" over "£000, £000" tell options apart. */
function areRates(rows: SourceGrid["rows"], at: number): boolean {
  const cells = filled(rows[at]!);
  const under = rows[at + 1];
  return cells.length >= 2 && !cells.includes(0) && cells.every((column) => /^\d+(\.\d+)?\s?%$/.test(textOf(rows[at]![column])) && under !== undefined && isBareUnit(textOf(under[column])) && textOf(under[column]) !== "%");
}

const saidAs = (heading: YearHeading | undefined): string | undefined => heading && (heading.as ?? heading.name);

/**
 * Whether the headings stand one column to the left of their figures, as in text copied from a page: the last column has none, and what
 * stands over the labels is the heading of figures.
 */
function areShifted(rows: SourceGrid["rows"], found: readonly number[], body: number): boolean {
  const below = rows.slice(body, body + 6).map(filled).filter((cells) => cells.length > 2);
  const last = Math.max(-1, ...below.map((cells) => cells.at(-1)!));
  const lowest = rows[found.at(-1)!]!;
  if (below.length < 2 || filled(lowest).length !== last || found.some((at) => textOf(rows[at]![last]) !== "")) return false;
  const first = textOf(lowest[0]);
  const labels = rows.slice(body, body + 6).map((row) => textOf(row[0])).filter((text) => text !== "");
  const figures = yearIn(first) !== undefined || isBareUnit(first) || lowest.slice(1).some((cell) => textOf(cell) === first);
  return figures && labels.every((text) => !/^[£(\d.-]+$/.test(text));
}

/** Whether a column holds figures in the rows that follow. */
const overFigures = (rows: SourceGrid["rows"], from: number, column: number): boolean => rows.slice(from, from + DEEPEST).some((row) => textOf(row[column]) !== "" && !isHeadingCell(row[column]));

/** How far a figure of a year is settled. */
const STAGES = /^(latest |final |draft )?(actuals?|approved|draft|final|indicative|provisional|budget|forecast|estimated?|estimates|projected|projections?|latest|revised|original|plan(ned)?|outturn|proposed|agreed|current)( (budget|estimate|forecast|plan))?$/i;

/** A row of text under the headings belongs to them only if it says more of them: units, years, or names under a span. */
function continues(rows: SourceGrid["rows"], found: readonly number[], next: number): boolean {
  const row = rows[next]!;
  const cells = filled(row);
  if (cells.every((column) => isBareUnit(textOf(row[column])) || yearIn(textOf(row[column])) !== undefined)) return true;
  const over = cells.filter((column) => column > 0).map((column) => textOf(row[column]));
  // Years with a word over the labels beside them; plain numbers such as 2026 may be figures.
  if (over.length >= 2 && over.every((text) => yearIn(text) !== undefined && !/^\d+$/.test(text))) return true;
  if (cells.filter((column) => column > 0).some((column) => isBareUnit(textOf(row[column])))) return true;
  if (cells.some((column) => yearIn(textOf(row[column])) !== undefined) && !cells.includes(0)) return true;
  // "Status, Approved, Draft, Indicative" under years.
  if (over.length >= 2 && over.every((text) => STAGES.test(text)) && filled(rows[found.at(-1)!]!).filter((column) => column > 0).every((column) => cells.includes(column))) return true;
  const above = filled(rows[found.at(-1)!]!);
  // Spans leave gaps that the row below fills; a first cell that is blank above, or here, is a label's corner.
  const gaps = cells.filter((column) => !above.includes(column)).length;
  const figures = rows.slice(next + 1, next + 1 + DEEPEST).map((later) => filled(later).filter((column) => column > 0 && !isHeadingCell(later[column])));
  const after = figures.some((columns) => columns.length > 0);
  // Words over columns of figures, and none over the labels, wherever those stand.
  if (cells.every((column) => overFigures(rows, next + 1, column)) && (!cells.includes(0) || cells.length >= 2)) return true;
  return after && (gaps >= 2 || (!cells.includes(0) && cells.length >= above.length));
}
