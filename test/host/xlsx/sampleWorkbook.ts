import { type CellFile, type SheetFile, type StyleFile, type WorkbookFile } from "../../../host/file/WorkbookFile";

/** An empty sheet as a new one in Excel. */
export const emptySheet = (name: string, parts: Partial<SheetFile> = {}): SheetFile => ({
  name,
  cells: [],
  columnWidths: {},
  rowHeights: {},
  frozenRows: 0,
  frozenColumns: 0,
  showGridlines: true,
  tables: [],
  charts: [],
  conditionalFormats: [],
  validations: [],
  page: { orientation: "portrait", paper: "A4" },
  merges: [],
  ...parts,
});

export const workbook = (sheets: readonly SheetFile[], parts: Partial<WorkbookFile> = {}): WorkbookFile => ({
  sheets,
  names: [],
  settings: {},
  activeSheet: sheets[0]?.name ?? "",
  ...parts,
});

/** Rows of values from A1, or from another cell. */
export const cellsOf = (rows: readonly (readonly CellFile["value"][])[], top = 0, left = 0): readonly CellFile[] =>
  rows.flatMap((values, row) => values.map((value, column): CellFile => ({ row: top + row, column: left + column, value })));

export const FUNCTION_NAMES = ["SAVINGS.GRANTADJ", "BUDGET.PERHEAD", "MODEL.RANK"];

const heading: StyleFile = { bold: true, color: "#FFFFFF", fill: "#1F4E79", wrap: true, vertical: "middle", borders: { bottom: { style: "medium", color: "#1F4E79" } } };
const input: StyleFile = { color: "#0000FF", fill: "#FFF2CC", borders: { top: { style: "thin", color: "#BFBFBF" }, bottom: { style: "hair", color: "#BFBFBF" } } };

const MODELS = ["Model 0", "Model 1", "Model 2a", "Model 2b", "Model 3a", "Model 3b"] as const;
const GROSS = [0, -410, -980, -1250, -3424, -2245] as const;

const comparison = (): SheetFile => {
  const first = 5;
  const rows = MODELS.flatMap((model, index): CellFile[] => {
    const row = first + index;
    const gross = GROSS[index]!;
    return [
      { row, column: 0, value: model },
      { row, column: 1, value: gross, numberFormat: "£#,##0;[Red]-£#,##0", style: input, ...(index === 1 && { note: "Assumed: the paper gives no saving.\nAsk before relying on it." }) },
      { row, column: 2, value: 0.417 / 0.803, numberFormat: "0.0%" },
      { row, column: 3, value: gross * (1 - 0.417 / 0.803), formula: `=B${row + 1}*(1-C${row + 1})`, numberFormat: "#,##0.00" },
      { row, column: 4, value: gross * 0.5, formula: "=SAVINGS.GRANTADJ(B6,417,803)", numberFormat: "#,##0.00" },
    ];
  });
  const last = first + MODELS.length - 1;
  return emptySheet("Model comparison", {
    tabColor: "#1F4E79",
    cells: [
      { row: 0, column: 0, value: "Savings by operating model", style: { bold: true, fontSize: 16, fontName: "Arial" } },
      { row: 1, column: 0, value: "£000 a year; a saving is negative; assumed figures are marked", style: { italic: true, color: "#595959" } },
      { row: 2, column: 0, value: 45748, numberFormat: "d mmmm yyyy", style: { horizontal: "left" } },
      ...["Model", "Gross £000", "Grant share", "Net £000", "After grants £000"].map((value, column): CellFile => ({ row: first - 1, column, value, style: heading })),
      ...rows,
      { row: last + 2, column: 0, value: "Sum" },
      { row: last + 2, column: 1, value: GROSS.reduce<number>((sum, each) => sum + each, 0), formula: `=SUM(Comparison[Gross £000])` },
      { row: last + 3, column: 0, value: true },
      { row: last + 3, column: 1, value: "#N/A", formula: "=NA()" },
      { row: last + 3, column: 2, value: "#DIV/0!" },
      { row: 4, column: 7, value: "Sorted" , style: heading },
      ...[...GROSS].sort((a, b) => a - b).map((value, index): CellFile => ({ row: 5 + index, column: 7, value, ...(index === 0 && { formula: "=SORT(B6:B11)", spill: "H6:H11" }) })),
    ],
    columnWidths: { 0: 120, 1: 90, 2: 75, 3: 75, 4: 100 },
    rowHeights: { 0: 24, 4: 32 },
    frozenRows: 5,
    frozenColumns: 1,
    showGridlines: false,
    tables: [{ name: "Comparison", range: `A5:E${last + 1}`, columns: ["Model", "Gross £000", "Grant share", "Net £000", "After grants £000"], style: "TableStyleLight9", totalsRow: false }],
    charts: [
      {
        name: "Bridge",
        type: "columnStacked",
        title: "From gross to net saving",
        titleSize: 12,
        altText: "A bridge from the gross saving of Model 3a over grants to its net saving; the figures stand in Bridge!A1:C4.",
        series: [
          { name: "Foot", values: "Bridge!$B$2:$B$4", categories: "Bridge!$A$2:$A$4", invisible: true },
          { name: "Bridge!$C$1", values: "Bridge!$C$2:$C$4", categories: "Bridge!$A$2:$A$4", color: "#1F4E79" },
        ],
        categoryAxisTitle: "Step",
        valueAxisTitle: "£000 a year",
        valueAxisNumberFormat: "£#,##0",
        showLegend: true,
        showDataLabels: true,
        left: 20,
        top: 260,
        width: 360,
        height: 220,
      },
      {
        name: "By model",
        type: "barClustered",
        title: "Net saving by model",
        altText: "Bars of net saving by model; the figures stand in A5:D11.",
        series: [
          { name: "'Model comparison'!$B$5", values: "'Model comparison'!$B$6:$B$11", categories: "'Model comparison'!$A$6:$A$11", color: "#9DC3E6" },
          { name: "'Model comparison'!$D$5", values: "'Model comparison'!$D$6:$D$11", categories: "'Model comparison'!$A$6:$A$11", color: "#1F4E79" },
        ],
        valueAxisTitle: "£000 a year",
        valueAxisNumberFormat: "#,##0",
        showLegend: true,
        left: 400,
        top: 260,
        width: 300,
        height: 220,
      },
    ],
    conditionalFormats: [
      { range: "D6:D11", kind: "formula", formula: "=D6<-500", fill: "#E2EFDA", color: "#375623", bold: true },
      { range: "A6:A11", kind: "text", contains: "3b", fill: "#FFF2CC" },
      { range: "B6:B11", kind: "colorScale", points: [{ at: "min", color: "#63BE7B" }, { at: "percentile", value: 50, color: "#FFEB84" }, { at: "max", color: "#F8696B" }] },
      { range: "C6:C11", kind: "dataBar", color: "#5B9BD5" },
    ],
    validations: [
      { range: "C6:C11", kind: "decimal", operator: "between", min: 0, max: 1, promptTitle: "Grant share", promptMessage: "Enter a share from 0 to 1.", errorTitle: "Not a share", errorMessage: "6.1 is not a share. Enter 0.061 for 6.1%." },
      { range: "A6:A11", kind: "list", source: ["Model 0", "Model 1", "Model 3b"] },
      { range: "B6:B11", kind: "custom", formula: "=ISNUMBER(B6)" },
      { range: "G1", kind: "list", source: "=Bridge!$A$2:$A$4", promptMessage: "Choose a step." },
      { range: "G2", kind: "wholeNumber", operator: "greaterThanOrEqual", min: 1 },
    ],
    page: { orientation: "landscape", paper: "A4", fitToWidth: 1, titleRows: "1:5", titleColumns: "A:B", margins: { left: 28.8, right: 28.8, top: 43.2, bottom: 50.4 }, printArea: "A1:H30", rowBreaks: [6], header: "&LSavings&R&D", footer: "&CPage &P of &N" },
    merges: [],
  });
};

/** A workbook with everything that must survive saving and opening. */
export const sampleWorkbook = (): WorkbookFile => ({
  sheets: [
    comparison(),
    emptySheet("Bridge", {
      cells: [
        ...cellsOf([
          ["Step", "Foot", "Saving"],
          ["Gross", 0, 3424],
        ]),
        { row: 2, column: 0, value: "Grants" },
        { row: 2, column: 1, value: 1645.9, formula: "=C2-C3" },
        { row: 2, column: 2, value: 1778.1, formula: "=ROUND(C2*417/803,1)" },
        { row: 3, column: 0, value: "Net" },
        { row: 3, column: 1, value: 0 },
        { row: 3, column: 2, value: 1645.9, formula: "=C2-C3" },
      ],
      charts: [
        { name: "Line", type: "line", title: "Line", altText: "A line.", series: [{ name: "Saving", values: "Bridge!$C$2:$C$4", categories: "Bridge!$A$2:$A$4", color: "#C55A11" }], showLegend: false, left: 200, top: 10, width: 250, height: 150 },
        { name: "Scatter", type: "scatter", title: "", altText: "", series: [{ name: "Saving", values: "Bridge!$C$2:$C$4", categories: "Bridge!$B$2:$B$4", color: "#70AD47" }], categoryAxisTitle: "Foot", showLegend: false, left: 200, top: 170, width: 250, height: 150 },
      ],
      merges: ["A8:C8"],
      hiddenRows: [9],
      hiddenColumns: [5],
    }),
    emptySheet("Notes", { visibility: "hidden", cells: cellsOf([["Kept but not shown"]]) }),
  ],
  names: [
    { name: "Gross", refersTo: "='Model comparison'!$B$6:$B$11", comment: "Gross saving, £000" },
    { name: "NetOf3a", refersTo: "='Model comparison'!$D$10" },
    { name: "Local", refersTo: "=Bridge!$C$2", sheet: "Bridge" },
  ],
  settings: { ownSheets: ["Model comparison", "Bridge"], version: 1, nested: { "grant share": 0.5193, text: "“£” & <tag>" } },
  activeSheet: "Bridge",
});
