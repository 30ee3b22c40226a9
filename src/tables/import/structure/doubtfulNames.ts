import { isNoteText } from "../read/footnoteMark";
import { issue, type ImportIssue } from "../ImportIssue";
import { addressIn, isBlank, textOf, type SourceGrid } from "../SourceGrid";
import type { Body } from "./bodyRows";
import type { SourceColumn } from "./columns";
import { indentOf } from "./rowLevels";
import type { FoundTotal } from "./totals";

/** Longer than that a text below the table is a remark. */
const LONGEST_NAME = 40;
/** Of that many rows on average, names over rows are headings. */
const ROWS_OF_A_SECTION = 2;
/** A text column that so many rows fill would be filled in a line whose figure is missing. */
const USUALLY = 0.8;

/**
 * Names without figures that are read as headings and may be lines whose figure is missing: nothing shows that they head the rows below. A
 * heading has a colon, capitals, a blank row above, rows further in, a total of its rows, or others like it.
 */
export function doubtfulNames(grid: SourceGrid, columns: readonly SourceColumn[], body: Body, start: number, totals: readonly FoundTotal[]): ImportIssue[] {
  const labels = columns.filter(({ role }) => role === "label");
  const [label] = labels;
  const { rows, names } = body;
  if (!label || labels.length > 1 || columns.every(({ role }) => role !== "value")) return [];
  const texts = columns.filter(({ role }) => role === "text");
  if (texts.some((_, i) => rows.filter((row) => row.texts[i] !== "").length >= rows.length * USUALLY)) return [];
  const cell = (at: number) => grid.rows[at]?.[label.index];
  const isEmpty = (at: number) => grid.rows[at] === undefined || grid.rows[at].every(isBlank);
  const under = (name: Body["names"][number]) => rows.flatMap((row, i) => (row.at > name.at && !names.some(({ at }) => at > name.at && at < row.at) ? [i] : []));
  const lines = names.map(under);
  const told = new Set(names.map(({ text }) => text));
  const capitals = (text: string) => /[A-Z]{3}/.test(text) && text === text.toUpperCase();
  const areSections = names.length >= 2 && lines.reduce((sum, each) => sum + each.length, 0) >= ROWS_OF_A_SECTION * names.length && lines.filter((each) => each.length >= ROWS_OF_A_SECTION).length >= 2;
  const hasTotal = (within: readonly number[], text: string) =>
    totals.some(({ row, parts, checks }) => within.includes(row) && !checks.includes("DIFFERS") && (parts.every((part) => within.includes(part.row)) || rows[row]!.label.toLowerCase().includes(text.toLowerCase())));
  const heads = names.map(({ at, text }, i) => {
    const raw = textOf(cell(at));
    const [first] = lines[i]!;
    return (
      first === undefined || areSections || textOf(cell(at)) === "" || raw.endsWith(":") || (capitals(raw) && rows.some((row) => !capitals(row.label))) || indentOf(cell(at)) < rows[first]!.indent ||
      (at > start && isEmpty(at - 1)) || told.size !== names.length || hasTotal(lines[i]!, text)
    );
  });
  const doubtful = names.filter((_, i) => !heads[i]);
  const asHeadings = doubtful.map(({ at, text }) =>
    issue("HEADING_OR_LINE", { row: text, cell: addressIn(grid, at, label.index), detail: `"${text}" in row ${grid.top + at + 1} has no figures and is read as a heading over the rows below it.` }));
  const last = rows.at(-1);
  const below = last === undefined ? "" : textOf(cell(last.at + 1));
  const isName = below !== "" && below.length <= LONGEST_NAME && /^[A-Z]/.test(below) && !/[.:;!?]|\d/.test(below) && !isNoteText(below) && !/^(notes?|sources?|key|page|prepared|end)\b/i.test(below);
  if (!isName || grid.rows[last!.at + 1]!.some((other, i) => i !== label.index && !isBlank(other)) || totals.some(({ row }) => row === rows.length - 1)) return asHeadings;
  return [...asHeadings, issue("HEADING_OR_LINE", { row: below, cell: addressIn(grid, last!.at + 1, label.index), detail: `"${below}" in row ${grid.top + last!.at + 2} has no figures and is read as a note below the table.` })];
}
