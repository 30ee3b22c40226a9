import { NEEDS_ASSUMPTION } from "../comparison/Choices";
import { a1, columnLetter, onSheet } from "../sheet/address";
import { areaOfReference } from "../sheet/areaOfReference";
import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area, SheetPlan } from "../sheet/SheetPlan";
import { SERIES } from "../sheet/styles";
import { hasFigures } from "./chartWords";
import { REPORT_PARTS, type ReportCell, type ReportChart, type ReportContent, type ReportPart, type ReportSheet, type ReportTable } from "./ReportContent";
import { addressOf, inPieces, isOpen } from "./sheetBlocks";

/** The sheets of the print set, in the order in which they are printed. */
export const PRINT_SHEETS = { cover: "Report cover", cabinet: "Report decision", options: "Report options", sharing: "Report sharing", risks: "Report risks", assumptions: "Report assumptions", checks: "Report checks", sources: "Report sources" } as const;
export type PrintSheet = keyof typeof PRINT_SHEETS;

/** Columns across a page, and lines of the standard height down it at the width that they make. */
const COLUMNS = 8;
const FIRST_WIDTH = 36;
const WIDTH = 16;
const LINES = 44;
const CHART_LINES = 17;
/** Rows of a table that are printed; the rest are named by their cells. */
const ROWS = 60;
/** Chart types that a sheet can be given; what Excel calls otherwise is left to the sheet that it stands on. */
const TYPES = ["ColumnClustered", "ColumnStacked", "BarClustered", "BarStacked", "Line", "XYScatter"] as const;

export interface PrintPlan {
  readonly sheet: PrintSheet;
  readonly plan: SheetPlan;
}

/** A print-ready set: a cover, then a sheet for each part, every figure a link to the cell that it comes from. */
export function printSheets(report: ReportContent, name: (sheet: PrintSheet) => string): readonly PrintPlan[] {
  const parts = report.parts.filter(({ part }) => part !== "sources");
  const sheets: { sheet: PrintSheet; builder: SheetBuilder }[] = [
    { sheet: "cover", builder: cover(name("cover"), report, name) },
    ...parts.map(({ part, sheets: held }) => ({ sheet: part, builder: partSheet(name(part), part, held) })),
    ...(report.sources.length > 0 ? [{ sheet: "sources" as const, builder: sources(name("sources"), report) }] : []),
  ];
  return sheets.map(({ sheet, builder }) => {
    builder.header = { left: report.title, right: report.writtenOn };
    return { sheet, plan: builder.plan() };
  });
}

function cover(name: string, report: ReportContent, nameOf: (sheet: PrintSheet) => string): SheetBuilder {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [FIRST_WIDTH, 110];
  s.heading(inert(report.title), `Written ${report.writtenOn}. Every figure on these sheets is a link to the cell that it comes from; status and unit stand under each title.`);
  for (const { sheet, address } of report.checks) s.add([`Master check, sheet ${sheet}`, `=${onSheet(sheet, address)}`], { style: "master" });
  s.skip();
  s.section("What this report holds", 2);
  s.add(["Part", "Sheets it draws on"], { style: "heading" });
  for (const part of Object.keys(REPORT_PARTS) as ReportPart[]) {
    const held = part === "sources" ? report.sources.map(({ sheet }) => sheet) : report.parts.find((found) => found.part === part)?.sheets.map(({ sheet }) => sheet);
    s.add([held && held.length > 0 ? `${REPORT_PARTS[part]} (sheet ${nameOf(part)})` : REPORT_PARTS[part], held && held.length > 0 ? inert(held.join(", ")) : "nothing of this is in the workbook"]);
    s.dress({ row: s.row - 1, column: 0, rows: 1, columns: 2 }, { style: "text" });
  }
  s.skip();
  s.section("How to read it", 2);
  s.add(["Sign", "Changes are proposed − current: a negative figure is a saving, unless a line under a title says otherwise."]);
  s.add(["Needs your assumption", "No paper gives the figure and nobody has entered one; it is never taken as 0."]);
  s.add(["Cells", "Under each table stand the sheet and the cells that it links to."]);
  return s;
}

function sources(name: string, report: ReportContent): SheetBuilder {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [FIRST_WIDTH, 24, 90];
  s.heading(REPORT_PARTS.sources, "Documents and headings from which the loaded tables come; a table of your own says so.");
  s.add(["Table", "Sheet", "Source"], { style: "heading" });
  for (const { title, sheet, source } of report.sources) {
    s.add([inert(title), inert(sheet), inert(source)]);
    s.dress({ row: s.row - 1, column: 0, rows: 1, columns: 3 }, { style: "text" });
  }
  return s;
}

/** A cell of the workbook, as it stands there at any time. */
const linked = (sheet: string, { text, row, column }: ReportCell): string => (text === "" ? "" : `=${onSheet(sheet, a1(row, column))}`);

/** Where each cell of the workbook went on the printed sheet. */
type Places = Map<string, { readonly row: number; readonly column: number }>;

function partSheet(name: string, part: ReportPart, sheets: readonly ReportSheet[]): SheetBuilder {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [FIRST_WIDTH, ...Array<number>(COLUMNS - 1).fill(WIDTH)];
  s.add([REPORT_PARTS[part]], { style: "title" });
  const pages = new Pages(s);
  sheets.forEach((sheet, i) => {
    const places: Places = new Map();
    if (i > 0) pages.begin();
    s.section(inert(sheet.title), COLUMNS);
    for (const line of sheet.statements) s.add([linked(sheet.sheet, line)], { style: "statement" });
    s.skip();
    for (const table of sheet.tables) printTable(s, pages, { ...table, caption: table.caption || sheet.title }, places);
    for (const chart of sheet.charts) printChart(s, pages, chart, places);
  });
  return s;
}

/** Keeps count of how far down a page the sheet has come. */
class Pages {
  private from = 0;
  constructor(private readonly s: SheetBuilder) {}

  begin(): void {
    this.s.pageBreaks.push(this.s.row);
    this.from = this.s.row;
  }
  /** Begins a page when what follows does not fit on this one and this one holds something already. */
  makeRoom(lines: number): void {
    if (this.s.row > this.from && this.s.row - this.from + lines > LINES) this.begin();
  }
}

function printTable(s: SheetBuilder, pages: Pages, table: ReportTable, places: Places): void {
  if (isOpen(table)) {
    s.add([inert(`${table.caption}: ${NEEDS_ASSUMPTION} throughout (${onSheet(table.sheet, addressOf(table))})`)], { style: "statement" });
    return;
  }
  const rows = table.rows.slice(0, ROWS);
  if (rows.length === 0) {
    pages.makeRoom(table.notes.length + 2);
    s.add([inert(table.caption)], { style: "group" });
    for (const line of table.notes) s.add([linked(table.sheet, line)], { style: "statement" });
    s.skip();
    return;
  }
  for (const piece of inPieces({ ...table, rows }, COLUMNS)) {
    pages.makeRoom(linesOf(piece) + piece.notes.length + piece.below.length + 4);
    s.add([inert(piece.caption)], { style: "group" });
    for (const line of piece.notes) s.add([linked(piece.sheet, line)], { style: "statement" });
    const lines = piece.headings.length > 0 ? [piece.headings, ...piece.rows] : piece.rows;
    const area = s.put(s.row, 0, lines.map((cells) => cells.map((cell) => linked(piece.sheet, cell))));
    lines.forEach((cells, r) => cells.forEach(({ row, column }, c) => places.set(`${row},${column}`, { row: area.row + r, column: c })));
    dressColumns(s, piece, area);
    for (const line of piece.below) s.add([linked(piece.sheet, line)], { style: "statement" });
    s.add([`Cells: ${onSheet(piece.sheet, addressOf(piece))}`], { style: "unit" });
    s.skip();
  }
  const left = table.rows.slice(ROWS);
  if (left.length > 0) s.add([`${left.length} more rows stand in ${onSheet(table.sheet, addressOf({ ...table, headings: [], rows: left }))}.`], { style: "statement" });
}

/** Lines that a table takes, with those of texts that wrap. */
const linesOf = ({ headings, rows }: ReportTable): number =>
  [headings, ...rows].reduce((sum, cells) => sum + Math.max(1, ...cells.map(({ text }, i) => Math.ceil(text.length / (i === 0 ? FIRST_WIDTH : WIDTH - 2)))), 0);

/** Looks and number formats, each over as many cells as have it. */
function dressColumns(s: SheetBuilder, { headings, rows }: ReportTable, area: Area): void {
  const body: Area = { ...area, row: area.row + (headings.length > 0 ? 1 : 0), rows: rows.length };
  for (let c = 0; c < area.columns; c++) {
    const isFigures = rows.some((row) => row[c]?.isFigure || row[c]?.text === NEEDS_ASSUMPTION);
    const isLast = c === area.columns - 1 && area.columns < COLUMNS;
    if (headings.length > 0) s.dress({ row: area.row, column: c, rows: 1, columns: 1 }, { style: isFigures ? "headingRight" : "heading" });
    s.dress({ ...body, column: c, columns: 1 }, { style: isFigures ? "figure" : isLast ? "beside" : "text" });
    for (let from = 0; from < rows.length; ) {
      const format = rows[from]![c]?.numberFormat;
      let to = from + 1;
      while (to < rows.length && rows[to]![c]?.numberFormat === format) to++;
      if (format !== undefined && format !== "General") s.dress({ row: body.row + from, column: c, rows: to - from, columns: 1 }, { numberFormat: format });
      from = to;
    }
  }
}

/** Draws a chart from the printed cells, where all that it draws is printed in one piece. */
function printChart(s: SheetBuilder, pages: Pages, chart: ReportChart, places: Places): void {
  const type = TYPES.find((known) => known === chart.type);
  const categories = printed(chart.categoriesFrom, places);
  const series = chart.series.map(({ name, from, color }) => ({ name, values: printed(from, places), color }));
  if (!type || !categories || !hasFigures(chart) || series.some(({ values }) => !values)) return;
  pages.makeRoom(CHART_LINES);
  s.chart({
    name: `${s.name} ${columnLetter(0)}${s.row + 1}`, title: chart.title, altText: chart.altText, type, categories,
    series: series.map(({ name, values, color }) => ({ name, values: values!, color: color === "" ? "#FFFFFF" : color || SERIES.dark, ...(color === "" && { invisible: true }) })),
    valueTitle: chart.valueTitle, valueFormat: chart.valueFormat, place: { row: s.row, column: 0, rows: CHART_LINES - 1, columns: 6 },
  });
  s.row += CHART_LINES;
}

/** The printed area of cells that were one area in the workbook; undefined where they are parted or not printed. */
function printed(reference: string, places: Places): Area | undefined {
  const { row, column, rows, columns } = areaOfReference(reference);
  const first = places.get(`${row},${column}`);
  if (!first) return undefined;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const place = places.get(`${row + r},${column + c}`);
      if (place?.row !== first.row + r || place.column !== first.column + c) return undefined;
    }
  }
  return { ...first, rows, columns };
}
