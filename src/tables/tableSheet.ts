import { UNITS } from "../domain/units";
import { inert } from "./sheet/inert";
import { SheetBuilder } from "./sheet/SheetBuilder";
import type { SheetPlan } from "./sheet/SheetPlan";
import type { TableColumn, TableContent } from "./TableContent";

/** Row of the headings of every table we write, from 0. */
export const HEADING_ROW = 4;

const contentWidth = (content: TableContent, index: number): number => {
  const column = content.columns[index]!;
  if (column.width) return column.width;
  if (column.unit) return 15;
  const longest = Math.max(...content.rows.map((row) => String(row[index] ?? "").length), 8);
  return Math.min(longest + 2, 46);
};

const nameFor = (table: string, { heading }: TableColumn): string =>
  `${table}_${heading.replace(/\([^)]*\)/g, "").trim().replace(/[^A-Za-z0-9]+/g, "_").replace(/^_|_$/g, "")}`;

/** A table on a sheet of its own: title, unit and status, source, then the table from row 5. */
export function tableSheet(content: TableContent, sheetName = content.sheet, tableName = content.table): SheetPlan {
  const s = new SheetBuilder(sheetName, "data");
  const { columns, rows, notes } = content;
  s.put(0, 0, [[inert(content.title)]], { style: "title" });
  s.put(1, 0, [[inert(content.statement)]], { style: "statement" });
  s.put(2, 0, [[inert(`Source: ${content.source}`)]], { style: "statement" });
  s.put(HEADING_ROW, 0, [columns.map(({ heading }) => inert(heading))], { style: "heading" });

  const first = HEADING_ROW + 1;
  columns.forEach((column, i) => {
    const area = { row: first, column: i, rows: rows.length, columns: 1 };
    if (column.unit) s.dress(area, { numberFormat: UNITS[column.unit].numberFormat });
    else if (column.width && column.width > 40) s.dress(area, { style: "text" });
    if (column.center) s.dress(area, { style: "center" });
    if (column.input) s.dress(area, { style: "input" });
    if (column.choices) {
      s.validate({ area, rule: { kind: "list", choices: column.choices }, title: column.heading, message: `Enter one of: ${column.choices.join(", ")}; or leave the cell empty.` });
    }
    if (column.named) s.defineName(nameFor(tableName, column), area, `${content.title}: ${column.heading}`);
  });
  s.put(first, 0, rows.map((row) => row.map((cell) => (typeof cell === "string" ? inert(cell) : cell))));
  content.emphasis.forEach((emphasis, i) => {
    if (emphasis !== "line") s.dress({ row: first + i, column: 0, rows: 1, columns: columns.length }, { style: emphasis });
  });
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
