import { inert } from "../sheet/inert";
import { literal } from "../sheet/address";
import { KIND_HEADING, ROW_KINDS } from "../kinds/postsComparison";
import { columnCalled, type VersionColumn, type VersionTable } from "./VersionTable";

/** A text that SUMIFS takes as it stands: no wildcard, no comparison, nothing that it would take for a date or a fraction. */
const isPlain = (label: string): boolean => label.length < 256 && !/[*?~]/.test(label) && (inert(label) === label || /^\d+$/.test(label));

const lineRange = (table: VersionTable): string | undefined => columnCalled(table, KIND_HEADING)?.whole;

/** Adds up a column over the rows of one name, without "=": a reference to the name is `label`. Undefined where the cells do not all stand in the workbook. */
export function sumOfLine(table: VersionTable, key: string, column: VersionColumn, label: { readonly text: string; readonly ref: string }): string | undefined {
  const names = columnCalled(table, key);
  if (!names?.whole || !column.whole) return undefined;
  const kinds = lineRange(table);
  const trimmed = names.cells.every((cell) => typeof cell !== "string" || cell === cell.trim());
  if (trimmed && isPlain(label.text)) return `SUMIFS(${column.whole},${names.whole},${label.ref}${kinds ? `,${kinds},${literal(ROW_KINDS.line)}` : ""})`;
  return `SUMPRODUCT((TRIM(${names.whole})=${label.ref})*1${kinds ? `,(${kinds}=${literal(ROW_KINDS.line)})*1` : ""},${column.whole})`;
}

/** Adds up all lines of a column, without "=". */
export function sumOfLines(table: VersionTable, column: VersionColumn): string | undefined {
  if (!column.whole) return undefined;
  const kinds = lineRange(table);
  return kinds ? `SUMIFS(${column.whole},${kinds},${literal(ROW_KINDS.line)})` : `SUM(${column.whole})`;
}
