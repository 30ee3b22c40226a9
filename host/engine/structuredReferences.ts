import { parseStructRef, tokenize, type Token } from "@borgar/fx";
import { absoluteAddress, quoteSheet, rectAddress, type Rect } from "./a1";

/** A table as formulas speak of it. */
export interface KnownTable extends Rect {
  readonly name: string;
  readonly sheet: string;
  readonly headings: readonly string[];
}

const STRUCTURED = "structured";
const NAMED = "range_named";
const GONE = "#REF!";
const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** Whether a formula may speak of a table's columns at all: most do not, and need no closer look. */
export const mayBeStructured = (formula: string): boolean => formula.includes("[");

/**
 * A formula with every reference such as Costs[Cost (£000)] or [@Cost] as plain addresses; a table or column that is not there becomes #REF!.
 * The engine knows neither headings with brackets in them nor names in other letters than the table's own.
 *
 * @param names What defined names stand for, by name in small letters.
 */
export function withAddresses(formula: string, on: { readonly sheet: string; readonly row: number; readonly column: number }, tables: readonly KnownTable[], names: ReadonlyMap<string, string> = NO_NAMES): string {
  return tokenize(formula, { mergeRefs: true }).map((token) => {
    if (token.type === STRUCTURED) return addressOf(token, on, tables);
    return (token.type === NAMED ? names.get(token.value.toLowerCase()) : undefined) ?? token.value;
  }).join("");
}

function addressOf({ value }: Token, on: { readonly sheet: string; readonly row: number; readonly column: number }, tables: readonly KnownTable[]): string {
  const parsed = parseStructRef(value);
  if (!parsed) return value;
  const table = parsed.table
    ? tables.find(({ name }) => name.toLowerCase() === parsed.table!.toLowerCase())
    : tables.find((each) => each.sheet === on.sheet && on.row >= each.row && on.row < each.row + each.rows && on.column >= each.column && on.column < each.column + each.columns);
  if (!table) return GONE;
  const found = (parsed.columns ?? []).map((heading) => table.headings.findIndex((other) => other.toLowerCase() === heading.toLowerCase()));
  if (found.includes(-1)) return GONE;
  const first = found.length > 0 ? Math.min(...found) : 0;
  const last = found.length > 0 ? Math.max(...found) : table.columns - 1;
  const rows = rowsOf(parsed.sections ?? [], table, on.row);
  if (!rows) return GONE;
  const rect = { row: rows.row, rows: rows.rows, column: table.column + first, columns: last - first + 1 };
  // A row of its own moves with the formula; the rest stays where the table is.
  const address = parsed.sections?.includes("this row") ? rectAddress(rect).replace(/([A-Z]+)(\d+)/g, "$$$1$2") : absoluteAddress(rect);
  return `${quoteSheet(table.sheet)}!${address}`;
}

function rowsOf(sections: readonly string[], { row, rows }: KnownTable, own: number): { readonly row: number; readonly rows: number } | undefined {
  if (sections.includes("totals")) return undefined;
  if (sections.includes("this row")) return own > row && own < row + rows ? { row: own, rows: 1 } : undefined;
  const headings = sections.includes("all") || sections.includes("headers");
  const body = sections.length === 0 || sections.includes("all") || sections.includes("data");
  return body ? { row: headings ? row : row + 1, rows: headings ? rows : rows - 1 } : { row, rows: 1 };
}

/** A formula that speaks of a table by its new name. */
export const withTableNamed = (formula: string, before: string, after: string): string =>
  tokenize(formula, { mergeRefs: true }).map(({ type, value }) => {
    const isTable = type === STRUCTURED ? value.slice(0, value.indexOf("[")).toLowerCase() === before.toLowerCase() : type === NAMED && value.toLowerCase() === before.toLowerCase();
    return isTable ? after + value.slice(before.length) : value;
  }).join("");
