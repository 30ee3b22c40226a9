import { areaAddress, columnLetter } from "../tables/sheet/address";
import { inert } from "../tables/sheet/inert";
import { PAGE_MARGINS, pointsFor, printLayout } from "../tables/sheet/printLayout";
import { HIGHLIGHTS, STYLES, TAB_COLORS, type Style } from "../tables/sheet/styles";
import { withFunctionPrefix } from "./functionPrefix";
import type { Area, Block, CellContent, PlannedChart, PlannedHighlight, PlannedValidation, SheetPlan } from "../tables/sheet/SheetPlan";

/** About as many bytes as one write of cells takes in a request. */
export const bytesOf = ({ cells }: Block): number =>
  cells.reduce((sum, row) => sum + row.reduce<number>((n, cell) => n + (typeof cell === "string" ? cell.length * 2 + 4 : 12), 2), 64);

/** One piece of a sheet: queued in one go, with about how many bytes that adds to the request. */
export interface SheetPart {
  readonly bytes: number;
  readonly queue: () => void;
}

/** A piece of a large block is at most this large, so that several fit into a request with room to spare. */
const PART_BYTES = 512 * 1024;

/** Everything a plan holds in pieces, in the order in which they must be queued. A table of ordinary size is few pieces. */
export function sheetParts(sheet: Excel.Worksheet, plan: SheetPlan): SheetPart[] {
  const before = () => {
    sheet.tabColor = TAB_COLORS[plan.role];
    sheet.showGridlines = plan.role === "data";
    // Rows with longer texts are read from the top.
    const written = plan.blocks.filter(({ cells }) => cells.length > 0);
    if (plan.role !== "data" && written.length > 0) {
      const rows = Math.max(...written.map(({ row, cells }) => row + cells.length));
      sheet.getRangeByIndexes(0, 0, rows, Math.max(1, plan.widths.length)).format.verticalAlignment = "Top";
    }
    for (const { numberFormat, ...area } of plan.formats) format(sheet.getRange(areaAddress(area)), numberFormat);
  };
  const after = () => {
    for (const { style, ...area } of plan.styles) dress(sheet.getRange(areaAddress(area)), STYLES[style]);
    plan.widths.forEach((characters, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsFor(characters);
    });
    for (const { name, area } of plan.tables) {
      const table = sheet.tables.add(areaAddress(area), true);
      table.name = name;
      table.style = "TableStyleLight1";
    }
    for (const validation of plan.validations) validate(sheet, validation);
    for (const highlight of plan.highlights) addHighlight(sheet, highlight);
    for (const chart of plan.charts) addChart(sheet, chart);
    freeze(sheet, plan);
    layOutPages(sheet, plan);
  };
  const cells = plan.blocks.flatMap(blockParts).map((block) => ({ bytes: bytesOf(block), queue: () => writeBlock(sheet, block) }));
  return [{ bytes: plan.formats.length * 120 + 200, queue: before }, ...cells, { bytes: (plan.styles.length + plan.widths.length + plan.validations.length) * 300 + 2_000, queue: after }];
}

/** A block that is too large for one piece, cut between rows. */
export function blockParts(block: Block): Block[] {
  const bytes = bytesOf(block);
  if (bytes <= PART_BYTES) return [block];
  const rows = Math.max(1, Math.floor(block.cells.length / Math.ceil(bytes / PART_BYTES)));
  const count = Math.ceil(block.cells.length / rows);
  return Array.from({ length: count }, (_, i) => ({ ...block, row: block.row + i * rows, cells: block.cells.slice(i * rows, (i + 1) * rows) }));
}

/** Queues everything a plan holds; nothing reaches Excel before the caller syncs. */
export function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { queue } of sheetParts(sheet, plan)) queue();
}

/** One format for all cells of a range: Excel takes it once instead of once for each cell. */
const format = (range: Excel.Range, numberFormat: string): void => {
  (range as { numberFormat: unknown }).numberFormat = numberFormat;
};

/** Formulas and figures as they are; a text stays one, whatever it looks like. An apostrophe in front says that somebody has seen to it. */
const asMeant = (cell: CellContent): CellContent => (typeof cell === "string" && !cell.startsWith("=") && !cell.startsWith("'") ? inert(cell) : cell);

export function writeBlock(sheet: Excel.Worksheet, { row, column, cells }: Block): void {
  const range = sheet.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 0);
  range.formulas = cells.map((line) => line.map((cell) => withFunctionPrefix(asMeant(cell))));
}

export function dress(range: Excel.Range, style: Style): void {
  const { format } = range;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  const line = (edge: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal", color: string) => {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = color;
  };
  if (style.topLine !== undefined) line("EdgeTop", style.topLine);
  if (style.bottomLine !== undefined) line("EdgeBottom", style.bottomLine);
  if (style.cellLines !== undefined) for (const edge of ["EdgeLeft", "EdgeRight", "EdgeBottom", "InsideHorizontal"] as const) line(edge, style.cellLines);
}

/** Excel refuses longer titles and messages of data validation. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
/** And more characters than these in the choices of a list, commas included. */
const LONGEST_CHOICES = 255;

/** Excel separates the choices of a list by commas: a choice that holds one cannot be listed so, nor can more than fit. */
const canBeListed = (choices: readonly string[]): boolean => !choices.some((choice) => choice.includes(",")) && choices.join(",").length <= LONGEST_CHOICES;

function validate(sheet: Excel.Worksheet, { area, rule, title, message }: PlannedValidation): void {
  if (rule.kind === "list" && !canBeListed(rule.choices)) return;
  const { dataValidation } = sheet.getRange(areaAddress(area));
  if (rule.kind === "list") {
    dataValidation.rule = { list: { inCellDropDown: true, source: rule.choices.join(",") } };
  } else if (rule.kind === "cells") {
    dataValidation.rule = { list: { inCellDropDown: true, source: `=${rule.of}` } };
  } else {
    const limits: Excel.BasicDataValidation =
      rule.max === undefined ? { formula1: rule.min, operator: "GreaterThanOrEqualTo" } : { formula1: rule.min, formula2: rule.max, operator: "Between" };
    dataValidation.rule = rule.whole ? { wholeNumber: limits } : { decimal: limits };
  }
  dataValidation.ignoreBlanks = true;
  const told = { title: title.slice(0, LONGEST_TITLE), message: message.slice(0, LONGEST_MESSAGE) };
  dataValidation.prompt = { showPrompt: true, ...told };
  dataValidation.errorAlert = { showAlert: true, style: "Stop", ...told };
}

function addHighlight(sheet: Excel.Worksheet, highlight: PlannedHighlight): void {
  const formats = sheet.getRange(areaAddress(highlight.area)).conditionalFormats;
  if (highlight.kind === "text") {
    const { textComparison } = formats.add("ContainsText");
    const { fill, color } = HIGHLIGHTS[highlight.style];
    textComparison.format.fill.color = fill;
    textComparison.format.font.color = color;
    textComparison.rule = { operator: "Contains", text: highlight.contains };
    return;
  }
  formats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: highlight.low },
    midpoint: { type: "Number", formula: "0", color: highlight.middle },
    maximum: { type: "HighestValue", color: highlight.high },
  };
}

/** Excel draws a line in the colour of the line and a point in those of its marker, whatever the fill is. */
function paint(series: Excel.ChartSeries, type: PlannedChart["type"], color: string): void {
  series.format.fill.setSolidColor(color);
  if (type === "Line") series.format.line.color = color;
  if (type === "XYScatter") {
    series.markerBackgroundColor = color;
    series.markerForegroundColor = color;
  }
}

function addChart(sheet: Excel.Worksheet, chart: PlannedChart): void {
  const drawn = drawChart(sheet, chart);
  if (drawn) placeChart(sheet, drawn, chart.place);
}

/** Draws a chart of the sheet's own cells, not yet in its place; nothing where it has no series. */
export function drawChart(sheet: Excel.Worksheet, chart: Omit<PlannedChart, "place" | "altText">): Excel.Chart | undefined {
  const [first] = chart.series;
  if (!first) return undefined;
  const drawn = sheet.charts.add(chart.type, sheet.getRange(areaAddress(first.values)), first.values.rows === 1 && first.values.columns > 1 ? "Rows" : "Columns");
  drawn.name = chart.name;
  drawn.title.text = chart.title;
  drawn.title.format.font.size = 12;
  drawn.legend.position = "Bottom";
  drawn.legend.visible = chart.series.filter(({ invisible }) => !invisible).length > 1;
  chart.series.forEach(({ name, values, categories = chart.categories, color, invisible }, i) => {
    const series = i === 0 ? drawn.series.getItemAt(0) : drawn.series.add(name);
    series.name = name;
    series.setValues(sheet.getRange(areaAddress(values)));
    series.setXAxisValues(sheet.getRange(areaAddress(categories)));
    if (invisible) series.format.fill.clear();
    else paint(series, chart.type, color);
  });
  drawn.axes.valueAxis.title.text = chart.valueTitle;
  // At the foot of the chart, not beside the axis, where bars below zero would cover them.
  drawn.axes.categoryAxis.tickLabelPosition = "Low";
  if (chart.categoryTitle !== undefined) drawn.axes.categoryAxis.title.text = chart.categoryTitle;
  drawn.axes.valueAxis.numberFormat = chart.valueFormat;
  return drawn;
}

/** Puts a chart over its cells. */
export function placeChart(sheet: Excel.Worksheet, chart: Excel.Chart, { row, column, rows, columns }: Area): void {
  chart.setPosition(sheet.getRangeByIndexes(row, column, 1, 1), sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1));
}

function freeze(sheet: Excel.Worksheet, { frozenRows, frozenColumns }: SheetPlan): void {
  if (frozenRows > 0 && frozenColumns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
}

/** A4 across, as many pages as it takes to be read, headings repeated; at the foot the sheet's name, the file and the page. */
function layOutPages(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { name, blocks, printColumns, printTitleFrom = 1, printTitleRows, pagesTall, header } = plan;
  const { pagesWide, titleColumns } = printLayout(plan);
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.leftMargin = PAGE_MARGINS.left;
  pageLayout.rightMargin = PAGE_MARGINS.right;
  pageLayout.topMargin = PAGE_MARGINS.top;
  pageLayout.bottomMargin = PAGE_MARGINS.bottom;
  pageLayout.zoom = { horizontalFitToPages: pagesWide, ...(pagesTall > 0 && { verticalFitToPages: pagesTall }) };
  if (printColumns !== undefined) {
    const rows = Math.max(1, ...blocks.map(({ row, cells }) => row + cells.length));
    pageLayout.setPrintArea(areaAddress({ row: 0, column: 0, rows, columns: printColumns }));
  }
  if (printTitleRows > 0) pageLayout.setPrintTitleRows(`$${printTitleFrom}:$${printTitleRows}`);
  if (titleColumns > 0) pageLayout.setPrintTitleColumns(`$A:$${columnLetter(titleColumns - 1)}`);
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = name.replace(/&/g, "&&");
  footer.centerFooter = "&F";
  footer.rightFooter = "Page &P of &N";
  if (header) {
    footer.leftHeader = header.left.replace(/&/g, "&&");
    footer.rightHeader = header.right.replace(/&/g, "&&");
  }
}
