import { readCell } from "../read/readCell";
import { textOf, type SourceGrid } from "../SourceGrid";
import { TOTAL_WORDS, type SourceColumn } from "./columns";
import type { Headings } from "./headings";
import { takeUnit } from "./importUnit";
import { yearIn } from "./years";

/** What stands over the names of rows, of any table. */
const OVER_LABELS = /\b(service|area|directorate|department|item|line|description|heading|category|proposal|saving|pressure|project|scheme|reserve|fund|grant|source|reason|driver|type|element|component|council|measure|indicator|budget|year|name|team|detail)s?$/i;
/** Said in place of a figure: heads nothing. */
const IN_PLACE_OF_FIGURE = /^(tb[acd]|to be|tbc|n\/?a|not|none|nil|no\b|yes|see|various|unknown|awaiting|pending|included|incl|within|subject|variable|ongoing|one[- ]off|recurring|red|amber|green|high|medium|low|minimal|neutral|[a-z]\.?$)/i;

/**
 * Whether a row among the lines is the headings of another table: years, the names of the value columns, or words with other units over the
 * figures below them. Figures under other headings belong to no column of this table.
 */
export function startsTable({ rows }: SourceGrid, at: number, columns: readonly SourceColumn[], { columns: heads, rows: headed }: Headings): boolean {
  const row = rows[at]!;
  const cells = row.map(textOf).filter((text) => text !== "");
  const years = cells.filter((text) => yearIn(text) !== undefined && /^\D{0,12}\d{2,4}\s?[/-]?\s?\d{0,4}\D{0,4}$/.test(text) && readCell(text).kind !== "number").length;
  if (years >= 3 && years >= cells.length - 2) return true;
  const names = new Set(heads.map(({ name }) => name.toLowerCase()).filter((name) => name !== ""));
  if (cells.length >= 3 && cells.filter((text) => names.has(text.toLowerCase())).length >= cells.length - 1) return true;

  const over = columns.flatMap(({ index, role }) => (role === "value" || role === "empty" ? (textOf(row[index]) === "" ? [] : [{ index, text: textOf(row[index]) }]) : []));
  if (over.length === 0 || !over.every(({ index, text }) => isHeading(text) && headed.every((head) => textOf(rows[head]![index]) !== text))) return false;
  const below = rows.slice(at + 1).findIndex((later) => later.some((cell) => textOf(cell) !== ""));
  const hasFigures = below >= 0 && over.some(({ index }) => rows.slice(at + 1 + below, at + 3 + below).some((later) => isFigure(textOf(later[index]))));
  if (!hasFigures) return false;
  // "Change £m" says by itself that it heads something.
  if (over.some(({ text }) => takeUnit(text).unit !== undefined || (yearIn(text) !== undefined && !/^\d{4}$/.test(text)))) return true;
  const label = columns.flatMap(({ index, role }) => (role === "label" ? [textOf(row[index])] : [])).find((text) => text !== "") ?? "";
  const isApart = at > 0 && rows[at - 1]!.filter((cell) => textOf(cell) !== "").length <= 1;
  return isApart && (label === "" || OVER_LABELS.test(label) || headed.some((head) => rows[head]!.some((cell) => textOf(cell) === label))) && !TOTAL_WORDS.test(label);
}

const isFigure = (text: string): boolean => ["number", "range"].includes(readCell(text).kind);

/** Words, a year or a unit, and nothing that may stand for a figure. */
function isHeading(text: string): boolean {
  if (yearIn(text) !== undefined || takeUnit(text).unit !== undefined) return readCell(text).kind !== "number" && readCell(text).kind !== "range";
  return /[a-z]{3}/i.test(text) && !IN_PLACE_OF_FIGURE.test(text) && readCell(text).kind === "text";
}
