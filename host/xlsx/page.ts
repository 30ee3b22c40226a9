import { type PageMargins, type PageSetup, type Sheet, type WriteSheet } from "hucre";
import { onSheet } from "../../src/tables/sheet/address";
import { type PageFile } from "../file/WorkbookFile";
import { escapedText } from "./package/escapeXml";

const PAPERS = { A4: "a4", A3: "a3", letter: "letter" } as const;
const READ_PAPERS: Readonly<Record<string, PageFile["paper"]>> = { a4: "A4", a3: "A3", letter: "letter" };
/** Excel's limit for a header or footer with its codes. */
const LONGEST = 255;

/** Points of an inch: a file counts margins in inches. */
const POINTS = 72;
/** Where header and footer stand, in inches from the edge. */
const STRIP = 0.3;
const fixedColumns = (columns: string): string => columns.replace(/\$?([A-Za-z]{1,3})/g, "$$$1");
const fixedRows = (rows: string): string => rows.replace(/\$?(\d+)/g, "$$$1");
const fixedCells = (cells: string): string => cells.replace(/\$?([A-Za-z]{1,3})\$?(\d+)/g, "$$$1$$$2");
const unfixed = (text: string): string => text.replace(/\$/g, "");

/** Excel's own margins for a new sheet, in inches: a file that has these has none of its own. */
const USUAL = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 } as const;
const SIDES = ["left", "right", "top", "bottom"] as const;
const isOwn = (margins: PageMargins): boolean => SIDES.some((side) => margins[side] !== undefined && margins[side] !== USUAL[side]);
/** Hundredths of a point: an inch is no whole number of them in binary. */
const points = (inches: number): number => Math.round(inches * POINTS * 100) / 100;
const inPoints = (margins: PageMargins): NonNullable<PageFile["margins"]> => {
  const { left = USUAL.left, right = USUAL.right, top = USUAL.top, bottom = USUAL.bottom } = margins;
  return { left: points(left), right: points(right), top: points(top), bottom: points(bottom) };
};

/** How a sheet is printed, as hucre writes it. Fitting to a width leaves the number of pages down open (0). */
export const writtenPage = (page: PageFile): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks"> => {
  const fits = page.fitToWidth !== undefined || page.fitToHeight !== undefined;
  return {
    pageSetup: {
      paperSize: PAPERS[page.paper],
      orientation: page.orientation,
      ...(fits && { fitToPage: true, fitToWidth: page.fitToWidth ?? 0, fitToHeight: page.fitToHeight ?? 0 }),
      ...(page.margins && { margins: { left: page.margins.left / POINTS, right: page.margins.right / POINTS, top: page.margins.top / POINTS, bottom: page.margins.bottom / POINTS, header: STRIP, footer: STRIP } }),
      ...(page.titleColumns && { printTitlesColumn: fixedColumns(page.titleColumns) }),
      ...(page.titleRows && { printTitlesRow: fixedRows(page.titleRows) }),
      ...(page.printArea && { printArea: fixedCells(page.printArea) }),
    },
    // A file names the last row before each break.
    ...(page.rowBreaks && page.rowBreaks.length > 0 && { rowBreaks: page.rowBreaks.filter((row) => row > 0).map((row) => row - 1) }),
    ...((page.header || page.footer) && {
      headerFooter: { ...(page.header && { oddHeader: page.header.slice(0, LONGEST) }), ...(page.footer && { oddFooter: page.footer.slice(0, LONGEST) }) },
    }),
  };
};

/** A file that says nothing is printed as British Excel prints a new sheet: A4, upright. */
export const readPage = ({ pageSetup, headerFooter, rowBreaks }: Pick<Sheet, "pageSetup" | "headerFooter" | "rowBreaks">): PageFile => {
  const setup: PageSetup = pageSetup ?? {};
  const across = setup.fitToPage ? (setup.fitToWidth ?? 1) : 0;
  const down = setup.fitToPage ? (setup.fitToHeight ?? 1) : 0;
  return {
    orientation: setup.orientation ?? "portrait",
    paper: READ_PAPERS[setup.paperSize ?? "a4"] ?? "A4",
    ...(across > 0 && { fitToWidth: across }),
    ...(down > 0 && { fitToHeight: down }),
    ...(setup.margins && isOwn(setup.margins) && { margins: inPoints(setup.margins) }),
    ...(setup.printTitlesColumn && { titleColumns: unfixed(setup.printTitlesColumn) }),
    ...(setup.printTitlesRow && { titleRows: unfixed(setup.printTitlesRow) }),
    ...(setup.printArea && { printArea: unfixed(setup.printArea) }),
    ...(rowBreaks && rowBreaks.length > 0 && { rowBreaks: rowBreaks.map((row) => row + 1) }),
    ...(headerFooter?.oddHeader && { header: headerFooter.oddHeader }),
    ...(headerFooter?.oddFooter && { footer: headerFooter.oddFooter }),
  };
};

/**
 * The names that say what is printed, as Excel reads them. hucre leaves a sheet's name without its quotation marks, and rows before columns:
 * Excel takes such a name out and says that the file was damaged, LibreOffice repeats no columns.
 */
export const withPrintNames = (xml: string, sheets: readonly { readonly name: string; readonly page: PageFile }[]): string =>
  xml.replace(/(<definedName name="_xlnm\.Print_(Area|Titles)" localSheetId="(\d+)"[^>]*>)[^<]*/g, (whole, start: string, kind: string, index: string) => {
    const { name, page } = sheets[Number(index)] ?? {};
    if (name === undefined || !page) return whole;
    const { titleColumns, titleRows, printArea } = page;
    const parts = kind === "Area" ? (printArea ?? "").split(",").map(fixedCells) : [fixedColumns(titleColumns ?? ""), fixedRows(titleRows ?? "")];
    return `${start}${escapedText(parts.filter((part) => part !== "").map((part) => onSheet(name, part)).join(","))}`;
  });
