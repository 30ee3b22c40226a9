import { dateToSerial, type Cell, type CellValue, type Sheet } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { openPackage } from "../package/openPackage";
import { UnreadableWorkbook } from "../package/UnreadableWorkbook";
import { asShown } from "../read/asShown";
import type { SourceCell, SourceGrid } from "../SourceGrid";
import { tableParts } from "./tableParts";
import { UnreadableFile } from "./UnreadableFile";

/** An .xlsx workbook's sheets, one grid each; hidden sheets are left out. The only place that reads workbooks for an import. */
export async function readWorkbookGrids(name: string, bytes: Uint8Array): Promise<SourceGrid[]> {
  let sheets: Sheet[];
  try {
    ({ sheets } = await readXlsx(tableParts(openPackage(bytes)), { readStyles: true, sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden }));
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw new UnreadableFile(`${name} cannot be read as a workbook. ${error.message}`);
    throw new UnreadableFile(`${name} cannot be read as a workbook: it is damaged, protected by a password or not an .xlsx file. Open it in Excel, save it as an Excel Workbook (.xlsx) and import that.`);
  }
  const grids = sheets.map((sheet) => gridOf(sheet)).filter(({ rows }) => rows.length > 0);
  if (grids.length === 0) throw new UnreadableFile(`${name} has no visible sheet with anything on it.`);
  return grids;
}

const gridOf = ({ name, rows, cells, merges = [], rowDefs, columns = [] }: Sheet): SourceGrid => ({
  name,
  top: 0,
  left: 0,
  typed: true,
  ...(merges.length > 0 && { merged: merges.map(({ startRow, startCol, endRow, endCol }) => ({ top: startRow, left: startCol, bottom: endRow, right: endCol })) }),
  hiddenRows: [...(rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
  hiddenColumns: columns.flatMap(({ hidden }, column) => (hidden ? [column] : [])),
  rows: rows.map((row, r) => row.map((value, c) => cellOf(value, cells?.get(`${r},${c}`)))),
});

function cellOf(value: CellValue, cell: Cell | undefined): SourceCell {
  const result = value ?? cell?.formulaResult ?? null;
  const format = cell?.style?.numFmt ?? "";
  if (result instanceof Date) {
    const serial = dateToSerial(result);
    return format === "" ? { value: Math.round(serial), shownAs: "date" } : asShown(serial, format);
  }
  if (typeof result === "string") return " ".repeat(BLANKS_AN_INDENT * (cell?.style?.alignment?.indent ?? 0)) + result;
  return typeof result === "number" ? asShown(result, format) : result;
}

/** A label that its format indents is read like one with blanks before it. */
const BLANKS_AN_INDENT = 2;
