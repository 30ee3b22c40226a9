import { ROW_KINDS } from "../../kinds/postsComparison";
import type { SourceColumn } from "./columns";
import type { TableRow } from "./TableReading";

/** Text columns that say something of the row itself, as our own sheets have them: by index among the text columns. */
export interface RowColumns {
  readonly section?: number;
  readonly kind?: number;
  readonly partOf?: number;
  readonly unit?: number;
  readonly footnote?: number;
}

const HEADINGS = { section: /^section$/i, kind: /^kind$/i, partOf: /^part of$/i, footnote: /^footnote$/i } as const;

const KINDS = new Set<string>(Object.values(ROW_KINDS));

/** Finds them; a column headed Kind counts only if it holds our words. */
export function rowColumns(texts: readonly SourceColumn[], rows: readonly TableRow[]): RowColumns {
  const unit = texts.findIndex(({ units }) => units === true);
  const found = Object.entries(HEADINGS).flatMap(([part, words]) => {
    const at = texts.findIndex(({ name }) => words.test(name));
    if (at < 0 || (part === "kind" && rows.some((row) => !KINDS.has(row.texts[at]!)))) return [];
    return [[part, at] as const];
  });
  return { ...Object.fromEntries(found), ...(unit >= 0 && { unit }) };
}
