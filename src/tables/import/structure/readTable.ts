import { issue } from "../ImportIssue";
import { addressIn, type SourceGrid } from "../SourceGrid";
import { readBody } from "./bodyRows";
import { closeSections } from "./closeSections";
import { findColumns, type SourceColumn } from "./columns";
import { findHeadings } from "./headings";
import { hoursAsFte } from "./hoursAsFte";
import { unitOfTable, type ImportUnit } from "./importUnit";
import type { TableReading } from "./TableReading";
import { settleUnits } from "./settleUnits";
import { findTotals } from "./totals";

/** What the reader of a file states, beyond what the table says. */
export interface Statement {
  /** Unit of columns without one. */
  readonly unit?: ImportUnit;
  /** The rows are posts: hours may stand for FTE, and only rows without a post number can be totals. */
  readonly postColumn?: (columns: readonly SourceColumn[]) => { readonly isTotalRow: (texts: readonly string[], label: string) => boolean } | undefined;
}


/** Finds headings, columns, sections, lines and totals of a table and reads every figure in it. */
export function readTable(grid: SourceGrid, stated: Statement = {}): TableReading {
  const headings = findHeadings(grid);
  const found = findColumns(grid, headings);
  const body = readBody(grid, headings, found);
  const establishment = stated.postColumn?.(found);
  const tableUnit = stated.unit ?? unitOfTable([...headings.title, ...headings.columns.filter((_, i) => found[i]!.role === "label").map(({ name }) => `(${name})`), ...body.notes]);
  const columns = found.map((column) => (column.role === "value" && !column.unit && tableUnit && !establishment ? { ...column, unit: tableUnit } : column));
  const values = columns.filter(({ role }) => role === "value");
  const texts = columns.filter(({ role }) => role === "text");
  const { rows: settled, issues } = settleUnits(grid, body.rows, values, { keepsHours: establishment !== undefined });
  const { rows, standardHours } = establishment ? hoursAsFte(settled, values) : { rows: settled };
  const sums = values.map(({ unit }) => unit !== "%" && unit !== "£ per head" && unit !== "hours");
  const forTotals = rows.map((row) => (row.unit === "%" ? { ...row, readings: row.readings.map((reading) => ({ kind: "blank" as const, raw: reading.raw, codes: [] })) } : row));
  const totals = findTotals(forTotals, sums, (row) => !establishment || establishment.isTotalRow(rows[row]!.texts, rows[row]!.label));
  const units = new Set(values.map(({ unit }) => unit));
  const [unit] = units.size === 1 ? units : [];
  const sectioned = closeSections(rows, totals);
  const marks = rows.flatMap((row) =>
    row.marked ? [issue("FOOTNOTE_MARK", { row: row.label, cell: addressIn(grid, row.at, columns.find(({ role }) => role === "label")?.index ?? 0), detail: `The label carries the mark ${row.footnote ?? ""}.` })] : []);
  const personal = columns.flatMap(({ role, name, index, personal: what }) =>
    role === "personal" ? [issue("PERSONAL_DATA", { column: name, cell: addressIn(grid, headings.rows.at(-1) ?? 0, index), detail: `The column "${name}" holds ${what ?? "personal data"} and is left out; only the flag vacant/agency is kept.` })] : []);
  return { grid, headings, columns, values, texts, ...(unit && { unit }), ...(standardHours !== undefined && { standardHours }), rows: sectioned, totals, notes: body.notes, issues: [...body.issues, ...issues, ...marks, ...personal] };
}
