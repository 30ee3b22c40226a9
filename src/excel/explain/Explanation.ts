/** A cell or range that can be gone to. */
export interface ExplainedPlace {
  readonly sheet: string;
  /** "B5" or "B5:C9" */
  readonly address: string;
}

/** What stands in a cell that a formula draws on: one level down. */
export interface Precedent {
  readonly at: ExplainedPlace;
  readonly value: string;
  /** The formula there; undefined for a cell that holds a plain value. */
  readonly formula?: string;
  /** "Net revenue budget (£m), Redcar & Cleveland, in table MTFP", where the cell stands in a table. */
  readonly label?: string;
}

/** One argument, or one reference of a formula. */
export interface ExplainedInput {
  /** The argument's name; the reference itself outside our functions. */
  readonly name: string;
  /** "persons", "the same unit"; undefined outside our functions. */
  readonly unit?: string;
  readonly help?: string;
  /** As it stands in the formula; "" for an argument that was left out. */
  readonly written: string;
  /** Its value, or what its cells hold together: "3 cells, sum 332,800". */
  readonly value: string;
  readonly place?: ExplainedPlace;
  /** For a result that fills several cells: the input that belongs to the cell explained. */
  readonly element?: Precedent;
  /** The cells it stands for, the first of them where they are many. */
  readonly precedents: readonly Precedent[];
}

/** A call of one of our functions. */
export interface ExplainedCall {
  readonly name: string;
  readonly summary: string;
  /** As it stands in the formula. */
  readonly written: string;
  readonly inputs: readonly ExplainedInput[];
  /** In words, then with the inputs in place of their names, then the result. */
  readonly steps: readonly string[];
  readonly result: string | undefined;
  readonly unit: string;
  readonly source: { readonly title: string; readonly heading?: string; readonly href?: string };
  /** Plain Excel for it, where it is short enough to read. */
  readonly native: string | undefined;
}

/** Where in a result that fills several cells the cell explained stands, counted from 1. */
export interface SpilledElement {
  readonly anchor: ExplainedPlace;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Explanation =
  | {
      readonly kind: "formula";
      readonly at: ExplainedPlace;
      readonly formula: string;
      readonly result: string;
      readonly spill?: SpilledElement;
      /** The outer call first, then those within its arguments. */
      readonly calls: readonly ExplainedCall[];
      /** What the formula draws on outside the calls. */
      readonly others: readonly ExplainedInput[];
    }
  | {
      readonly kind: "value";
      readonly at: ExplainedPlace;
      readonly value: string;
      readonly table?: { readonly name: string; readonly heading: string; readonly row: string };
      /** The sheet's title and its line with unit, sign and status, where we wrote the sheet. */
      readonly sheet?: { readonly title: string; readonly statement: string };
      /** Document and heading it was published under. */
      readonly reference?: string;
    }
  | { readonly kind: "empty"; readonly at: ExplainedPlace };
