import { issueKind, type IssueCode, type Severity } from "./issueCodes";

/** One thing found in one place. */
export interface ImportIssue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Where it stands in the source: "F21". */
  readonly cell?: string;
  /** Label of its row, heading of its column. */
  readonly row?: string;
  readonly column?: string;
  /** What stands in the cell. */
  readonly raw?: string;
  /** What is wrong, with the values seen. */
  readonly detail: string;
  readonly remedy: string;
  /** What was read; null where the cell was left empty. */
  readonly taken?: number | null;
  /** A figure that the arithmetic or the digits imply: offered, never taken unasked. */
  readonly offered?: number;
  /** Where in the table the figure belongs, when one may be put there. */
  readonly at?: CellPlace;
}

/** A figure's place among the imported rows: by row, and by value column or field. */
export interface CellPlace {
  readonly row: number;
  readonly field: number | string;
}

export type IssueDetails = Omit<ImportIssue, "code" | "severity" | "remedy"> & { readonly remedy?: string; readonly severity?: Severity };

export const issue = (code: IssueCode, details: IssueDetails): ImportIssue => {
  const { severity, remedy } = issueKind(code);
  return { code, severity, remedy, ...details };
};
