import { asShown } from "../tables/import/read/asShown";
import type { SourceCell, SourceGrid } from "../tables/import/SourceGrid";
import { faultFrom, type ActionFault } from "./ActionFault";
import { breathe, silent, stopIfCancelled, type Progress } from "./Progress";
import { readInParts, type CellsPart } from "./readInParts";

/** Cells of the workbook to import: what is selected, or everything on a sheet. */
export type WorkbookSource = { readonly from: "selection" } | { readonly from: "sheet"; readonly sheet: string };

/** 'Budget gap'!A1:F20 is on Budget gap. */
const sheetIn = (address: string): string => address.slice(0, address.lastIndexOf("!")).replace(/^'|'$/g, "").replace(/''/g, "'");

/** The cells of the parts, one part after the other, so that a long list never holds up the pane. */
async function gridRows(parts: readonly CellsPart[], progress: Progress): Promise<SourceCell[][]> {
  const rows: SourceCell[][] = [];
  for (const { range } of parts) {
    const [values, formats] = [range.values as unknown[][], range.numberFormat as string[][]];
    values.forEach((row, r) =>
      rows.push(
        row.map((value, c): SourceCell => {
          return typeof value === "number" ? asShown(value, String(formats[r]?.[c] ?? "General")) : value === "" ? null : (value as SourceCell);
        }),
      ));
    if (parts.length > 1) await breathe();
    stopIfCancelled(progress);
  }
  return rows;
}

/** The cells of a grid that was read from the workbook as they stand now; nothing where its sheet is there no longer under that name. */
export async function readAgain(source: WorkbookSource, { name, top, left, rows }: SourceGrid, progress: Progress = silent): Promise<SourceGrid | ActionFault | undefined> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      if (sheet.isNullObject) return undefined;
      if (source.from === "sheet") return readSource(source, progress);
      const parts = await readInParts(context, sheet, { row: top, column: left, rows: rows.length, columns: rows[0]?.length ?? 1 }, ["values", "numberFormat"], progress);
      return { name, rows: await gridRows(parts, progress), top, left, typed: true };
    });
  } catch (error) {
    return faultFrom(error);
  }
}

/** Reads the cells, in parts of a known size; writes nothing. */
export async function readSource(source: WorkbookSource, progress: Progress = silent): Promise<SourceGrid | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const used = source.from === "sheet"
        ? context.workbook.worksheets.getItem(source.sheet).getUsedRangeOrNullObject(true)
        : context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount,address");
      await context.sync();
      const where = source.from === "sheet" ? `The sheet "${source.sheet}"` : "The selection";
      if (used.isNullObject) return { fault: `${where} is empty. Choose cells with a table: headings, and figures under them.` };
      if (used.rowCount < 2) return { fault: `${where} is a single row. A table needs headings and figures under them.` };
      const name = sheetIn(used.address);
      const area = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
      const parts = await readInParts(context, context.workbook.worksheets.getItem(name), area, ["values", "numberFormat"], progress);
      return { name, rows: await gridRows(parts, progress), top: area.row, left: area.column, typed: true };
    });
  } catch (error) {
    return faultFrom(error);
  }
}
