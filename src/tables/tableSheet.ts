import { UNITS } from "../domain/units";
import { a1 } from "./sheet/address";
import { FILTER_BUTTON } from "./sheet/filterButton";
import { inert } from "./sheet/inert";
import { numberFormatOf } from "./sheet/numberFormatOf";
import { SheetBuilder } from "./sheet/SheetBuilder";
import type { CellContent, SheetPlan } from "./sheet/SheetPlan";
import type { StyleName } from "./sheet/styles";
import { longestWidth } from "./sheet/textWidth";
import type { TableColumn, TableContent } from "./TableContent";
import type { Cell } from "./TableView";

/** Row of the headings of every table we write, from 0. */
export const HEADING_ROW = 4;

const CHOICE_BUTTON = 3;

function* texts(rows: TableContent["rows"], index: number): Iterable<string> {
  for (const row of rows) yield String(row[index] ?? "");
}

/** In characters of the standard font. */
export const contentWidth = (content: TableContent, index: number): number => {
  const column = content.columns[index]!;
  if (column.width) return column.width;
  if (column.unit) return 15;
  // A heading wraps between words, never within one; bold letters are wider, and the filter's button takes room beside them.
  const word = longestWidth(column.heading.split(/\s+/)) * 1.15 + FILTER_BUTTON;
  const choices = column.choices ? longestWidth(column.choices) + CHOICE_BUTTON : 0;
  const longest = longestWidth(texts(content.rows, index), Math.max(8, word, choices));
  return Math.min(Math.ceil(longest) + 2, 46);
};

const isFigures = ({ columns, rows }: TableContent, index: number): boolean =>
  columns[index]?.unit !== undefined || rows.some((row) => typeof row[index] === "number");

/** Long text wraps, unless nothing stands to its right; text beside a figure keeps clear of it; all start at the same height. */
function styleFor(content: TableContent, index: number): StyleName {
  if (isFigures(content, index)) return "top";
  if (content.columns[index]!.wraps) return "text";
  const width = contentWidth(content, index);
  const isLong = content.rows.some((row) => String(row[index] ?? "").length > width) && index < content.columns.length - 1;
  if (isLong) return "text";
  return index > 0 && isFigures(content, index - 1) ? "beside" : "top";
}

const nameFor = (table: string, { heading }: TableColumn): string =>
  `${table}_${heading.replace(/\([^)]*\)/g, "").trim().replace(/[^A-Za-z0-9]+/g, "_").replace(/^_|_$/g, "")}`;

/** Adds up some cells of a row; a sum with a part that nobody gave stays empty. */
export const sumFormula = (columns: readonly number[], row: number): string => {
  const parts = columns.map((column) => a1(row, column)).join(",");
  return `=IF(COUNT(${parts})=${columns.length},SUM(${parts}),"")`;
};

const cellContent = (cell: Cell, column: TableColumn, sum: readonly number[] | undefined, row: number): CellContent =>
  sum ? sumFormula(sum, row) : typeof cell === "string" && !column.formulas ? inert(cell) : cell;

/** A table on a sheet of its own: title, unit and status, source, then the table from row 5. */
export function tableSheet(content: TableContent, sheetName = content.sheet, tableName = content.table): SheetPlan {
  const s = new SheetBuilder(sheetName, "data");
  const { columns, rows, notes } = content;
  s.put(0, 0, [[inert(content.title)]], { style: "title" });
  s.put(1, 0, [[inert(content.statement)]], { style: "statement" });
  s.put(2, 0, [[inert(`Source: ${content.source}`)]], { style: "statement" });
  s.put(HEADING_ROW, 0, [columns.map(({ heading }) => inert(heading))], { style: "heading" });

  const first = HEADING_ROW + 1;
  const looks = columns.map((_, i) => styleFor(content, i));
  columns.forEach((column, i) => {
    const area = { row: first, column: i, rows: rows.length, columns: 1 };
    // Columns of one look side by side are dressed in one go.
    const style = looks[i]!;
    if (i === 0 || style !== looks[i - 1]) {
      const next = looks.findIndex((look, later) => later > i && look !== style);
      s.dress({ ...area, columns: (next < 0 ? columns.length : next) - i }, { style });
    }
    if (column.unit) s.dress(area, { numberFormat: numberFormatOf(column.unit, column.decimals) });
    if (column.center) s.dress(area, { style: "center" });
    if (column.input) s.dress(area, { style: rows.length > 1 ? "inputColumn" : "input" });
    if (column.choices) {
      s.validate({ area, rule: { kind: "list", choices: column.choices }, title: column.heading, message: `Enter one of: ${column.choices.join(", ")}; or leave the cell empty.` });
    }
    if (column.figures) s.validate({ area, rule: { kind: "number", min: -1e12 }, title: column.heading, message: `Enter a figure${column.unit ? ` in ${column.unit}` : ""}, or leave the cell empty.` });
    if (column.named) s.defineName(nameFor(tableName, column), area, `${content.title}: ${column.heading}`);
  });
  const sums = columns.map(({ sumOf }) => sumOf?.map((part) => columns.findIndex(({ heading }) => heading === part)));
  s.put(first, 0, rows.map((row, i) => columns.map((column, c) => cellContent(row[c] ?? "", column, sums[c], first + i))));
  content.emphasis.forEach((emphasis, i) => {
    if (emphasis !== "line") s.dress({ row: first + i, column: 0, rows: 1, columns: columns.length }, { style: emphasis });
  });
  const mixed = columns.flatMap(({ unit }, i) => (unit === undefined && isFigures(content, i) ? [i] : []));
  for (const row of content.percentRows ?? []) mixed.forEach((column) => s.dress({ row: first + row, column, rows: 1, columns: 1 }, { numberFormat: UNITS["% to 2 places"].numberFormat }));
  s.table(tableName, { row: HEADING_ROW, column: 0, rows: rows.length + 1, columns: columns.length });

  s.row = first + rows.length + 1;
  if (notes.length > 0) {
    s.add(["Notes"], { style: "group" });
    for (const note of notes) s.add([inert(note)], { style: "statement" });
  }
  s.widths = columns.map((_, i) => contentWidth(content, i));
  s.frozenRows = first;
  s.frozenColumns = 1;
  s.printTitleRows = first;
  return s.plan();
}
