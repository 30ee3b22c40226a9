/** A cell as the workbook shows it, and where it stands. */
export interface ReportCell {
  readonly text: string;
  readonly isFigure: boolean;
  /** Of the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  readonly numberFormat: string;
}

/** A block of a sheet: a heading row where it has one, and the rows below; or lines of text alone. */
export interface ReportTable {
  readonly caption: string;
  /** Lines that stand above it. */
  readonly notes: readonly ReportCell[];
  /** Lines that stand right below it. */
  readonly below: readonly ReportCell[];
  readonly sheet: string;
  readonly headings: readonly ReportCell[];
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface ReportSeries {
  readonly name: string;
  /** "#RRGGBB"; "" for one drawn without fill: the unseen foot under the steps of a bridge. */
  readonly color: string;
  /** null where the cell holds no figure. */
  readonly values: readonly (number | null)[];
  /** The cells drawn, with the sheet: "Comparison!$B$8:$B$15". */
  readonly from: string;
}

/** A chart of the workbook with the figures that it draws. */
export interface ReportChart {
  readonly title: string;
  readonly altText: string;
  readonly type: string;
  readonly categories: readonly string[];
  readonly categoriesFrom: string;
  readonly series: readonly ReportSeries[];
  readonly valueTitle: string;
  readonly valueFormat: string;
}

/** One sheet of the workbook, as far as the report takes it up. */
export interface ReportSheet {
  readonly sheet: string;
  readonly title: string;
  /** Unit, sign and status, and what else stands under the title. */
  readonly statements: readonly ReportCell[];
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
}

/** The parts of a report in their order. */
export const REPORT_PARTS = {
  cabinet: "For decision",
  options: "Options",
  sharing: "Sharing",
  risks: "Risks and safeguards",
  assumptions: "Assumptions",
  checks: "Checks",
  sources: "Sources",
} as const;
export type ReportPart = keyof typeof REPORT_PARTS;

/** A table that was loaded, and where its figures come from. */
export interface ReportSource {
  readonly sheet: string;
  readonly title: string;
  readonly source: string;
}

export interface ReportContent {
  readonly title: string;
  /** 1 April 2026 */
  readonly writtenOn: string;
  /** What each master check says, and where it stands. */
  readonly checks: readonly { readonly sheet: string; readonly address: string; readonly says: string }[];
  readonly parts: readonly { readonly part: ReportPart; readonly sheets: readonly ReportSheet[] }[];
  readonly sources: readonly ReportSource[];
}
