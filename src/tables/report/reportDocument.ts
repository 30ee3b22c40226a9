import { AlignmentType, Document, Footer, Header, HeadingLevel, ImageRun, Packer, PageNumber, PageOrientation, Paragraph, TextRun, type FileChild, type ParagraphChild } from "docx";
import { NEEDS_ASSUMPTION } from "../comparison/Choices";
import { a1, areaAddress, onSheet } from "../sheet/address";
import { areaOfReference } from "../sheet/areaOfReference";
import { BRAND } from "../sheet/styles";
import { CHART_SIZE } from "./chartConfiguration";
import { chartWords, hasFigures } from "./chartWords";
import { CellLinks } from "./CellLinks";
import { wordTable } from "./wordTable";
import { REPORT_PARTS, type ReportCell, type ReportChart, type ReportContent, type ReportPart, type ReportSheet } from "./ReportContent";
import { addressOf, inPieces, isOpen } from "./sheetBlocks";

/** What the document needs beside the figures. */
export interface DocumentParts {
  /** A chart as a PNG. */
  readonly picture: (chart: ReportChart) => Promise<Uint8Array>;
  /** The workbook's path from the document's folder, or its address on the web, so that a figure leads to its cell; left out while it has none. */
  readonly workbook?: string;
}

/** Columns that fit the width of a page. */
const COLUMNS = 8;
/** Rows of a table that the document shows; the rest are named by their cells. */
const ROWS = 40;
const INK = "1B1B1B";
const GREY = "505050";
const brand = BRAND.slice(1);
/** A4 across, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, margin: 1000 } as const;

interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
}
const paragraph = (children: readonly ParagraphChild[]): Paragraph => new Paragraph({ spacing: { after: 80 }, children });
const text = (words: string, look: Look = {}): Paragraph => paragraph([new TextRun({ text: words, ...look })]);

/** The report as a Word document: every figure is read from a cell and says from which. */
export async function reportDocument(report: ReportContent, parts: DocumentParts): Promise<Uint8Array> {
  const count = { tables: 0, charts: 0 };
  const links = new CellLinks(parts.workbook);
  const body: FileChild[] = [...cover(report, links)];
  for (const { part, sheets } of report.parts) {
    body.push(new Paragraph({ text: REPORT_PARTS[part], heading: HeadingLevel.HEADING_1, pageBreakBefore: true }));
    for (const sheet of sheets) body.push(...(await sheetParagraphs(sheet, parts.picture, links, count)));
  }
  if (report.sources.length > 0) body.push(...sources(report, links));
  const line = (words: string) => new Paragraph({ children: [new TextRun({ text: words, size: 16, color: GREY })] });
  const document = new Document({
    title: report.title,
    creator: "Common Purse",
    description: `Written ${report.writtenOn}; figures are read from the workbook's cells.`,
    features: { updateFields: false },
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 20, color: INK, language: { value: "en-GB" } } },
        title: { run: { font: "Calibri", size: 52, bold: true, color: brand } },
        heading1: { run: { font: "Calibri", size: 34, bold: true, color: brand }, paragraph: { spacing: { after: 120 } } },
        heading2: { run: { font: "Calibri", size: 26, bold: true, color: brand }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
        heading3: { run: { font: "Calibri", size: 21, bold: true, color: INK }, paragraph: { spacing: { before: 200, after: 60 }, keepNext: true } },
      },
    },
    sections: [{
      properties: { page: { size: { ...{ width: PAGE.width, height: PAGE.height }, orientation: PageOrientation.LANDSCAPE }, margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin } } },
      headers: { default: new Header({ children: [line(report.title)] }) },
      footers: {
        default: new Footer({
          children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children: [`${report.writtenOn}   Page `, PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES], size: 16, color: GREY })] })],
        }),
      },
      children: body,
    }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function cover(report: ReportContent, links: CellLinks): FileChild[] {
  const held = new Map(report.parts.map(({ part, sheets }) => [part, sheets]));
  const line = (part: ReportPart): string =>
    part === "sources" ? `${REPORT_PARTS[part]}: ${report.sources.map(({ sheet }) => sheet).join(", ") || "none is loaded"}` : `${REPORT_PARTS[part]}: ${held.get(part)?.map(({ title }) => title).join("; ") ?? "nothing of this is in the workbook"}`;
  return [
    new Paragraph({ text: report.title, heading: HeadingLevel.TITLE, spacing: { before: 1200, after: 200 } }),
    text(`Written ${report.writtenOn} from the workbook. Every figure is read from a calculated cell; none is worked out here.`, { size: 22, color: GREY }),
    ...report.checks.map(({ sheet, address, says }) => paragraph([links.to(sheet, address, new TextRun({ text: `Master check on ${onSheet(sheet, address)}: ${says}`, bold: true, size: 22 }))])),
    new Paragraph({ text: "What this report holds", heading: HeadingLevel.HEADING_2 }),
    ...(Object.keys(REPORT_PARTS) as ReportPart[]).map((part) => new Paragraph({ text: line(part), bullet: { level: 0 } })),
    new Paragraph({ text: "How to read it", heading: HeadingLevel.HEADING_2 }),
    text("Changes are proposed − current, so a negative figure is a saving, unless a line under a title says otherwise. “needs your assumption” stands where no paper gives a figure and nobody has entered one: it is never taken as 0."),
    text("Above each table stand the letters of the sheet's columns, at its left the numbers of the rows: together they name the cell that a figure comes from."),
    text(links.says),
  ];
}

async function sheetParagraphs({ sheet, title, statements, tables, charts }: ReportSheet, picture: DocumentParts["picture"], links: CellLinks, count: { tables: number; charts: number }): Promise<FileChild[]> {
  /** A line of the sheet, which leads to its cell. */
  const told = ({ text: words, row, column }: ReportCell, look: Look = {}): Paragraph => paragraph([links.to(sheet, a1(row, column), new TextRun({ text: words, color: GREY, ...look }))]);
  /** Words of the report's own that name cells, and lead there. */
  const pointing = (words: string, address: string, look: Look = {}): Paragraph => paragraph([new TextRun({ text: words, color: GREY, ...look }), links.to(sheet, address, new TextRun({ text: onSheet(sheet, address), color: GREY, ...look }))]);

  const found: FileChild[] = [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 }),
    ...statements.map((line) => told(line)),
    paragraph([links.to(sheet, a1(0, 0), new TextRun({ text: `Sheet: ${sheet}`, size: 16, color: GREY }))]),
  ];
  for (const chart of charts.filter(hasFigures)) {
    count.charts += 1;
    const words = chartWords(chart);
    const look = { size: 17, color: GREY };
    const drawn = chart.series.filter(({ color }) => color !== "").map(({ from }) => areaOfReference(from));
    found.push(
      new Paragraph({
        keepNext: true,
        children: [new ImageRun({ type: "png", data: await picture(chart), transformation: CHART_SIZE, altText: { title: chart.title, description: words, name: `Chart ${count.charts}` } })],
      }),
      paragraph([
        new TextRun({ text: `Chart ${count.charts}. ${words} Cells: `, ...look }),
        ...drawn.flatMap((area, i) => [...(i > 0 ? [new TextRun({ text: ", ", ...look })] : []), links.to(area.sheet, areaAddress(area), new TextRun({ text: onSheet(area.sheet, areaAddress(area)), ...look }))]),
        new TextRun({ text: ".", ...look }),
      ]),
    );
  }
  for (const table of tables) {
    if (isOpen(table)) {
      found.push(pointing(`${table.caption || title}: ${NEEDS_ASSUMPTION}. ${table.rows.map(([label]) => label!.text).filter(Boolean).join(", ")}: `, addressOf(table), { size: 18 }));
      continue;
    }
    const rows = table.rows.slice(0, ROWS);
    if (rows.length === 0) {
      found.push(new Paragraph({ text: table.caption || title, heading: HeadingLevel.HEADING_3 }), ...table.notes.map((line) => told(line, { size: 18 })));
      continue;
    }
    for (const piece of inPieces({ ...table, caption: table.caption || title, rows }, COLUMNS)) {
      count.tables += 1;
      found.push(
        new Paragraph({ text: `Table ${count.tables}. ${piece.caption}`, heading: HeadingLevel.HEADING_3 }),
        ...piece.notes.map((line) => told(line, { size: 18 })), wordTable(piece, links), ...piece.below.map((line) => told(line, { size: 18 })),
      );
    }
    const left = table.rows.slice(ROWS);
    if (left.length > 0) found.push(pointing(`${left.length} more rows stand in `, addressOf({ ...table, headings: [], rows: left }), { size: 18 }));
  }
  return found;
}

const sources = ({ sources: from }: ReportContent, links: CellLinks): FileChild[] => [
  new Paragraph({ text: REPORT_PARTS.sources, heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
  ...from.map(({ sheet, title, source }) => new Paragraph({ bullet: { level: 0 }, children: [links.to(sheet, a1(0, 0), new TextRun({ text: `${title} (sheet ${sheet}): `, bold: true })), new TextRun(source)] })),
];
