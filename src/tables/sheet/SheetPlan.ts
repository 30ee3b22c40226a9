import type { StyleName } from "./styles";

/** null leaves the cell as it is; text that starts with "=" is a formula, other text is written inert. */
export type CellContent = string | number | boolean | null;

export interface Area {
  /** Counted from 0, as Office.js counts. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
}

export interface PlannedTable {
  readonly name: string;
  /** With its heading row. */
  readonly area: Area;
}

export interface PlannedName {
  readonly name: string;
  readonly area: Area;
  readonly comment: string;
}

export type PlannedRule =
  | { readonly kind: "list"; readonly choices: readonly string[] }
  /** The texts of these cells, a reference with its sheet: the list follows them. */
  | { readonly kind: "cells"; readonly of: string }
  | { readonly kind: "number"; readonly min: number; readonly max?: number; readonly whole?: boolean };

export interface PlannedValidation {
  readonly area: Area;
  readonly rule: PlannedRule;
  readonly title: string;
  /** What to enter; shown as prompt and when an entry is refused. */
  readonly message: string;
}

export type PlannedHighlight =
  | { readonly kind: "text"; readonly area: Area; readonly contains: string; readonly style: "good" | "notice" | "bad" }
  | { readonly kind: "scale"; readonly area: Area; readonly low: string; readonly middle: string; readonly high: string };

export interface PlannedSeries {
  readonly name: string;
  readonly values: Area;
  readonly color: string;
  /** Where they differ from the chart's, as with points. */
  readonly categories?: Area;
  /** Drawn without fill: the unseen foot under the steps of a bridge. */
  readonly invisible?: boolean;
}

export interface PlannedChart {
  readonly name: string;
  readonly title: string;
  /** What the chart shows, for those who do not see it; its figures stand in the range it draws. */
  readonly altText: string;
  readonly type: "ColumnClustered" | "ColumnStacked" | "BarClustered" | "BarStacked" | "Line" | "XYScatter";
  readonly categories: Area;
  readonly series: readonly PlannedSeries[];
  readonly valueTitle: string;
  readonly categoryTitle?: string;
  readonly valueFormat: string;
  /** Where it stands, in cells. */
  readonly place: Area;
}

export interface StyledArea extends Area {
  readonly style: StyleName;
}

export interface FormattedArea extends Area {
  readonly numberFormat: string;
}

/** Which kind of sheet it is; told by the tab's colour and in the line under the title. */
export type SheetRole = "about" | "data" | "inputs" | "calculations" | "outputs" | "checks" | "log";

/** All that a sheet will hold, before anything is written. */
export interface SheetPlan {
  readonly name: string;
  readonly role: SheetRole;
  readonly blocks: readonly Block[];
  readonly styles: readonly StyledArea[];
  readonly formats: readonly FormattedArea[];
  /** In characters of the standard font, by column from 0. */
  readonly widths: readonly number[];
  readonly tables: readonly PlannedTable[];
  readonly names: readonly PlannedName[];
  readonly validations: readonly PlannedValidation[];
  readonly highlights: readonly PlannedHighlight[];
  readonly charts: readonly PlannedChart[];
  /** Cells that are the user's to fill: what stands in them is kept when the sheet is written anew. */
  readonly inputs: readonly Area[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Last row of the headings repeated on each printed page, counted from 1; 0 for none. */
  readonly printTitleRows: number;
  /** First of them, where a table further down is the long one; 1 if left out. They are repeated on the pages after their own. */
  readonly printTitleFrom?: number;
  /** Printed on so many pages one below the other; 0 for as many as it takes. */
  readonly pagesTall: number;
  /** How many columns are printed, where those to the right are spare. */
  readonly printColumns?: number;
  /** Rows at which a new printed page begins, from 0. */
  readonly pageBreaks?: readonly number[];
  /** At the top of every printed page, left and right. */
  readonly header?: { readonly left: string; readonly right: string };
}
