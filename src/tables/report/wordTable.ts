import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from "docx";
import { a1, columnLetter } from "../sheet/address";
import { BRAND } from "../sheet/styles";
import type { CellLinks } from "./CellLinks";
import type { ReportCell, ReportTable } from "./ReportContent";

/** Widths in twentieths of a point: together the width of an A4 page across, without its margins. */
const PAGE = 14838;
const NUMBERS = 620;
const FIRST = 3400;
const GREY = "6B6B6B";
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "C9D2D4" } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" } as const;

/** Room for each column, more for those with long words. */
function widths({ headings, rows }: ReportTable): number[] {
  const count = headings.length || rows[0]?.length || 1;
  const longest = Array.from({ length: count }, (_, i) => Math.max(8, ...rows.map((row) => Math.min(60, row[i]?.text.length ?? 0)), Math.min(16, headings[i]?.text.length ?? 0)));
  if (count === 1) return [PAGE - NUMBERS];
  const first = Math.min(FIRST, 1200 + longest[0]! * 90);
  const rest = PAGE - NUMBERS - first;
  const total = longest.slice(1).reduce((sum, n) => sum + n, 0);
  return [first, ...longest.slice(1).map((n) => Math.floor((rest * n) / total))];
}

const cell = (width: number, words: Paragraph, look: { fill?: string } = {}): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 70, right: 70, top: 20, bottom: 20 },
    ...(look.fill !== undefined && { shading: { type: ShadingType.CLEAR, fill: look.fill, color: "auto" } }),
    children: [words],
  });

const grey = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT): Paragraph => new Paragraph({ alignment, children: [new TextRun({ text, size: 13, color: GREY })] });

/** A figure leads to its cell. */
function figure({ text, isFigure, row, column }: ReportCell, sheet: string, links: CellLinks): Paragraph {
  const run = new TextRun({ text, size: 17 });
  return new Paragraph({ alignment: isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [isFigure ? links.to(sheet, a1(row, column), run) : run] });
}

/** A table of the workbook in Word: over it the letters of its columns, at its left the numbers of its rows. */
export function wordTable(table: ReportTable, links: CellLinks): Table {
  const { headings, rows, sheet } = table;
  const across = widths(table);
  const columns = headings.length > 0 ? headings : (rows[0] ?? []);
  const letters = new TableRow({
    tableHeader: true, cantSplit: true,
    children: [cell(NUMBERS, grey("Cell")), ...columns.map(({ column }, i) => cell(across[i]!, grey(i === 0 ? `${sheet}, ${columnLetter(column)}` : columnLetter(column), rows.some((row) => row[i]?.isFigure) ? AlignmentType.RIGHT : AlignmentType.LEFT)))],
  });
  const head = new TableRow({
    tableHeader: true, cantSplit: true,
    children: [
      cell(NUMBERS, grey(headings[0] ? String(headings[0].row + 1) : ""), { fill: BRAND.slice(1) }),
      ...headings.map(({ text }, i) => cell(across[i]!, new Paragraph({
        alignment: rows.some((row) => row[i]?.isFigure) ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, bold: true, size: 17, color: "FFFFFF" })],
      }), { fill: BRAND.slice(1) })),
    ],
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: PAGE, type: WidthType.DXA },
    columnWidths: [NUMBERS, ...across],
    borders: { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE },
    rows: [
      letters,
      ...(headings.length > 0 ? [head] : []),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: [cell(NUMBERS, grey(String((row[0]?.row ?? 0) + 1))), ...row.map((found, i) => cell(across[i]!, figure(found, sheet, links)))] })),
    ],
  });
}
