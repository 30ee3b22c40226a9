import type { Unit } from "../domain/units";
import type { Cell } from "./TableView";

/** What other sheets may look for in a table. "facts" are shown and drawn on by nobody. */
export const TABLE_KINDS = ["postsComparison", "councilBudgets", "operatingModels", "scoreSymbols", "criteria", "facts"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** The last column of a table whose rows come from different places: where each row was published. It says nothing to calculate with. */
export const REFERENCE_HEADING = "Reference";

export interface TableColumn {
  /** As it stands in the sheet, with its unit: "Cost (£000)". */
  readonly heading: string;
  readonly unit?: Unit;
  /** Of its figures, where they have more than the unit is usually shown with. */
  readonly decimals?: number;
  readonly width?: number;
  readonly center?: boolean;
  /** Given a defined name, so that formulas elsewhere can speak of it. */
  readonly named?: boolean;
  /** Yours to fill or change. */
  readonly input?: boolean;
  /** Adds up these columns of its row in a live formula; the rows hold nothing for it. */
  readonly sumOf?: readonly string[];
  /** Its cells are formulas of ours, not texts from outside. */
  readonly formulas?: boolean;
  /** Its formulas give texts that may be longer than the column is wide: they wrap. */
  readonly wraps?: boolean;
  /** An input that takes figures only. */
  readonly figures?: boolean;
  /** What an input may hold, where only some words will do. */
  readonly choices?: readonly string[];
}

/** A table ready to be written: published or the user's own. */
export interface TableContent {
  readonly id: string;
  readonly kind: TableKind;
  readonly title: string;
  /** Suggested names. */
  readonly sheet: string;
  readonly table: string;
  /** One line: unit, sign and status (published / assumed / yours). */
  readonly statement: string;
  /** Document, date and heading. */
  readonly source: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly emphasis: readonly ("line" | "subtotal" | "total")[];
  /** Rows, from 0, whose figures are percentages although their columns are not. */
  readonly percentRows?: readonly number[];
  readonly notes: readonly string[];
}
