import type { IssueCode } from "../issueCodes";

/** Low and high as printed; null where the text sets no limit. */
export interface NumberRange {
  readonly low: number | null;
  readonly high: number | null;
}

/** What one cell says, as far as it says one thing only. */
export interface CellReading {
  readonly kind: "blank" | "number" | "range" | "nil" | "none" | "text" | "unreadable";
  readonly raw: string;
  /** A percentage as a fraction; an amount with a scale of its own in pounds. */
  readonly number?: number;
  readonly range?: NumberRange;
  readonly percent?: boolean;
  /** The cell states its own scale: £0.8m. */
  readonly scaled?: boolean;
  /** The number is as stored; its format shows it divided by that. */
  readonly shownIn?: 1_000 | 1_000_000;
  /** Printed with £. */
  readonly pounds?: true;
  readonly measure?: "FTE" | "hours";
  readonly footnote?: string;
  readonly decimals?: number;
  readonly codes: readonly IssueCode[];
  /** Figures that the digits might mean. Never taken. */
  readonly offered?: readonly number[];
}
