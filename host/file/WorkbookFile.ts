/** A workbook as plain values: what an .xlsx holds, free of the grid that shows it and of the library that reads it. */
export interface WorkbookFile {
  readonly sheets: readonly SheetFile[];
  readonly names: readonly NameFile[];
  /** The add-in's document settings (Office.context.document.settings). */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly activeSheet: string;
  /** Custom properties of the file that are not ours, such as a sensitivity label: kept as they are. */
  readonly customProperties?: Readonly<Record<string, string | number | boolean>>;
  /** What the opened file held and this cannot: one plain sentence each, for the person who opened it. */
  readonly leftOut?: readonly string[];
  /** Whether days are counted from 1904, as old Macs did; absent where dates have been turned into today's count. */
  readonly from1904?: boolean;
}

export type CellValue = string | number | boolean | null;

export interface CellFile {
  readonly row: number;
  readonly column: number;
  /** The stored or last calculated value; an error as its text, "#N/A". */
  readonly value: CellValue;
  /** Whether the value is a text although it looks like an error: "#N/A" typed after an apostrophe. */
  readonly isText?: boolean;
  /** With the leading "=", as typed in Excel; absent for a plain value. */
  readonly formula?: string;
  /** The range a dynamic array fills, this cell at its top left: "B2:B12". */
  readonly spill?: string;
  /** The range for which an array formula was entered, as before Excel had dynamic arrays: it fills this, no more and no less. */
  readonly array?: string;
  readonly numberFormat?: string;
  readonly style?: StyleFile;
  readonly note?: string;
}

export interface StyleFile {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  /** "#RRGGBB" */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Partial<Record<"top" | "bottom" | "left" | "right", { readonly style: "thin" | "medium" | "thick" | "double" | "dashed" | "dotted" | "hair"; readonly color: string }>>;
}

export interface SheetFile {
  readonly name: string;
  readonly tabColor?: string;
  /** Absent for a sheet one sees; "veryHidden" only code can show. */
  readonly visibility?: "hidden" | "veryHidden";
  readonly cells: readonly CellFile[];
  /** Width by column index, in points as Office.js counts them. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridlines: boolean;
  readonly tables: readonly TableFile[];
  readonly charts: readonly ChartFile[];
  readonly conditionalFormats: readonly ConditionalFormatFile[];
  readonly validations: readonly ValidationFile[];
  readonly page: PageFile;
  readonly merges: readonly string[];
}

export interface TableFile {
  readonly name: string;
  /** With its header row: "A5:F16". */
  readonly range: string;
  readonly columns: readonly string[];
  readonly style: string;
  readonly totalsRow: boolean;
}

export interface ChartFile {
  readonly name: string;
  readonly type: "columnClustered" | "columnStacked" | "barClustered" | "barStacked" | "line" | "scatter";
  readonly title: string;
  /** In points; 14 when absent, as Excel does it. */
  readonly titleSize?: number;
  readonly altText: string;
  readonly series: readonly {
    /** A1 reference with sheet, or plain text. */
    readonly name: string;
    readonly values: string;
    readonly categories: string;
    readonly color?: string;
    /** A series drawn without fill, as under a bridge. */
    readonly invisible?: boolean;
  }[];
  readonly categoryAxisTitle?: string;
  readonly valueAxisTitle?: string;
  readonly valueAxisNumberFormat?: string;
  readonly showLegend: boolean;
  readonly showDataLabels?: boolean;
  /** In points from the sheet's top left. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type ConditionalFormatFile = { readonly range: string } & (
  | { readonly kind: "formula"; readonly formula: string; readonly fill?: string; readonly color?: string; readonly bold?: boolean }
  | { readonly kind: "text"; readonly contains: string; readonly fill?: string; readonly color?: string; readonly bold?: boolean }
  | { readonly kind: "colorScale"; readonly points: readonly { readonly at: "min" | "max" | "percentile" | "number"; readonly value?: number; readonly color: string }[] }
  | { readonly kind: "dataBar"; readonly color: string }
);

export type ValidationFile = {
  readonly range: string;
  readonly errorTitle?: string;
  readonly errorMessage?: string;
  readonly promptTitle?: string;
  readonly promptMessage?: string;
} & (
  | { readonly kind: "list"; readonly source: string | readonly string[] }
  | { readonly kind: "decimal" | "wholeNumber"; readonly operator: "between" | "greaterThanOrEqual" | "lessThanOrEqual"; readonly min: number; readonly max?: number }
  | { readonly kind: "custom"; readonly formula: string }
);

export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PageFile {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "A4" | "A3" | "letter";
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  /** Rows repeated on each page: "1:5". */
  readonly titleRows?: string;
  /** Columns repeated on each page: "A:A". */
  readonly titleColumns?: string;
  /** In points. */
  readonly margins?: PageMargins;
  readonly printArea?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Rows at which a new page begins, from 0. */
  readonly rowBreaks?: readonly number[];
}

export interface NameFile {
  readonly name: string;
  /** With the leading "=": "=Baseline!$C$6:$C$16". */
  readonly refersTo: string;
  readonly comment?: string;
  /** The sheet it belongs to; absent for a name of the whole workbook. */
  readonly sheet?: string;
}
