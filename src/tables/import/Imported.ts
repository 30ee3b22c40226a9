import type { Reconciliation } from "../../domain/check/reconciliation";
import type { Post } from "./establishment/Post";
import type { ImportIssue } from "./ImportIssue";
import type { NumberRange } from "./read/CellReading";
import type { ImportUnit } from "./structure/importUnit";

/** What an imported table can be. */
export const IMPORT_KINDS = {
  mtfp: "MTFP or MTFS table",
  savingsTracker: "Savings tracker",
  establishment: "Establishment list",
  postsComparison: "Posts comparison",
  assumptions: "Planning assumptions",
  councilBudgets: "Council budgets",
  operatingModels: "Operating models",
  scoreSymbols: "Score marks",
  criteria: "Evaluation criteria",
  facts: "Table of figures",
} as const;
export type ImportKind = keyof typeof IMPORT_KINDS;

export type ImportedRange = NumberRange & { readonly footnote?: string };
export type ImportedValue = number | ImportedRange | null;

export interface ImportedColumn {
  readonly name: string;
  readonly unit?: ImportUnit;
  readonly year?: number;
  readonly total?: boolean;
  /** In the source, from 0. */
  readonly index: number;
}

export interface ImportedRow {
  readonly label: string;
  readonly section?: string;
  readonly kind: "line" | "subtotal" | "total";
  readonly footnote?: string;
  /** Set where the row has a unit of its own, in words. */
  readonly unit?: string;
  /** By value column. */
  readonly values: readonly ImportedValue[];
  /** By text column. */
  readonly texts: readonly string[];
  /** In the source, from 0. */
  readonly at: number;
}

export interface ImportedTotal {
  readonly label: string;
  readonly row: number;
  /** Labels of the rows it adds up. */
  readonly parts: readonly string[];
  /** Those rows, by index. */
  readonly partRows: readonly number[];
  readonly check: Reconciliation | "not checked";
  readonly fte?: number;
  readonly cost?: number;
}

/** A table read, checked and ready to be mapped: nothing in it is guessed, and every cell left empty has its issue. */
export interface Imported {
  readonly kind: ImportKind;
  /** File or sheet. */
  readonly source: string;
  readonly title: readonly string[];
  /** Counted from 1, as a reader counts. */
  readonly headerRows: readonly number[];
  readonly unit?: ImportUnit;
  /** How signs are to be read, in words. */
  readonly sign: string;
  readonly columns: readonly ImportedColumn[];
  readonly textColumns: readonly ImportedColumn[];
  readonly rows: readonly ImportedRow[];
  /** Set for an establishment list. */
  readonly posts?: readonly Post[];
  readonly standardHours?: number;
  /** Some of its posts give hours in place of FTE, with no full-time week of their own: one that is stated makes FTE of them. */
  readonly asksWeek?: true;
  readonly costUnit?: ImportUnit;
  readonly subtotals: readonly ImportedTotal[];
  readonly notes: readonly string[];
  readonly issues: readonly ImportIssue[];
  /** Columns left out because they tell of persons. */
  readonly dropped: readonly string[];
}
