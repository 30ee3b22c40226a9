import { isDateFormat, type Cell, type CellValue, type Sheet } from "hucre";
import { readXlsx } from "hucre/xlsx";
import type { SourceCell, SourceGrid } from "../SourceGrid";
import { UnreadableFile } from "./UnreadableFile";

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** An .xlsx workbook's sheets, one grid each; hidden sheets are left out. The only place that reads workbooks for an import. */
export async function readWorkbookGrids(name: string, bytes: Uint8Array): Promise<SourceGrid[]> {
  let sheets: Sheet[];
  try {
    ({ sheets } = await readXlsx(bytes, { readStyles: true, sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden }));
  } catch {
    throw new UnreadableFile(`${name} cannot be read as a workbook: it is damaged, protected by a password or not an .xlsx file. Open it in Excel, save it as an Excel Workbook (.xlsx) and import that.`);
  }
  const grids = sheets.map((sheet) => gridOf(sheet)).filter(({ rows }) => rows.length > 0);
  if (grids.length === 0) throw new UnreadableFile(`${name} has no visible sheet with anything on it.`);
  return grids;
}

const gridOf = ({ name, rows, cells }: Sheet): SourceGrid => ({
  name,
  top: 0,
  left: 0,
  typed: true,
  rows: rows.map((row, r) => row.map((value, c) => cellOf(value, cells?.get(`${r},${c}`)))),
});

function cellOf(value: CellValue, cell: Cell | undefined): SourceCell {
  const result = value ?? cell?.formulaResult ?? null;
  if (result instanceof Date) return { value: Math.round((result.getTime() - EPOCH) / DAY_MS), shownAs: "date" };
  const format = cell?.style?.numFmt ?? "";
  if (typeof result === "number" && /%/.test(format.replace(/"[^"]*"/g, ""))) return { value: result, shownAs: "percent" };
  if (typeof result === "number" && format !== "" && isDateFormat(format)) return { value: result, shownAs: "date" };
  return result;
}
