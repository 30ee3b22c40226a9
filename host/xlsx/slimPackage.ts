import { strToU8, zipSync, type Zippable } from "fflate";
import { columnLetter } from "../../src/tables/sheet/address";
import { sheetDataSpan } from "./cells/readSheetData";
import { type Package } from "../../src/tables/import/package/Package";
import { type WorkbookParts } from "./workbookParts";

/** Stand-in cells stand side by side in rows of this many. */
const PER_ROW = 100;

/** The key under which hucre lists the stand-in cell for a cell format. */
export const standInKey = (format: number): string => `${Math.floor(format / PER_ROW)},${format % PER_ROW}`;

/** What hucre reads besides the worksheets themselves. */
const READ_BY_HUCRE = /^(\[Content_Types\]\.xml|.*_rels\/[^/]*\.rels|docProps\/[^/]+\.xml|xl\/theme\/[^/]+\.xml)$/i;

/**
 * The workbook without its cells, texts and drawings, for hucre: it reads styles, views, tables, rules, names and notes. In
 * place of its cells the first sheet has one stand-in for each cell format, because hucre tells formats only by way of cells.
 */
export const slimPackage = (opened: Package, parts: WorkbookParts, formats: number, tablesAndNotes: readonly string[]): Uint8Array => {
  const slim: Zippable = {};
  const kept = new Set([parts.path, ...(parts.styles ? [parts.styles] : []), ...tablesAndNotes].map((path) => path.toLowerCase()));
  for (const path of opened.paths) if (READ_BY_HUCRE.test(path) || kept.has(path.toLowerCase())) slim[path] = strToU8(opened.text(path));
  parts.sheets.forEach(({ path }, index) => (slim[path] = strToU8(withoutCells(opened.text(path), index === 0 ? standIns(formats) : ""))));
  return zipSync(slim, { level: 0 });
};

const withoutCells = (xml: string, cells: string): string => {
  const span = sheetDataSpan(xml);
  if (!span) return xml;
  const start = xml.lastIndexOf("<", span.from - 1);
  const end = span.to === span.from && xml[span.from - 2] === "/" ? span.from : xml.indexOf(">", span.to) + 1;
  return `${xml.slice(0, start)}<sheetData>${cells}</sheetData>${xml.slice(end)}`;
};

const standIns = (formats: number): string => {
  const rows: string[] = [];
  for (let format = 0; format < formats; format += 1) {
    const row = Math.floor(format / PER_ROW) + 1;
    if (format % PER_ROW === 0) rows.push(`<row r="${row}">`);
    rows.push(`<c r="${columnLetter(format % PER_ROW)}${row}" s="${format}"/>`);
    if (format % PER_ROW === PER_ROW - 1 || format === formats - 1) rows.push("</row>");
  }
  return rows.join("");
};
