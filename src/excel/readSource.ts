import type { SourceCell, SourceGrid } from "../tables/import/SourceGrid";
import { faultFrom, type ActionFault } from "./ActionFault";

/** Cells of the workbook to import: what is selected, or everything on a sheet. */
export type WorkbookSource = { readonly from: "selection" } | { readonly from: "sheet"; readonly sheet: string };

const PERCENT = /%/;
/** d, m, y or h outside of quotes and brackets: a format that shows a day or time. */
const isDateFormat = (format: string): boolean => /[dmyh]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) && !/general/i.test(format);

function cellFrom(value: unknown, format: string): SourceCell {
  if (typeof value === "number" && PERCENT.test(format.replace(/"[^"]*"/g, ""))) return { value, shownAs: "percent" };
  if (typeof value === "number" && isDateFormat(format)) return { value, shownAs: "date" };
  return value === "" ? null : (value as SourceCell);
}

/** 'Budget gap'!A1:F20 is on Budget gap. */
const sheetIn = (address: string): string => address.slice(0, address.lastIndexOf("!")).replace(/^'|'$/g, "").replace(/''/g, "'");

/** Reads the cells; writes nothing. */
export async function readSource(source: WorkbookSource): Promise<SourceGrid | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const used = source.from === "sheet"
        ? context.workbook.worksheets.getItem(source.sheet).getUsedRangeOrNullObject(true)
        : context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
      used.load("values,numberFormat,rowIndex,columnIndex,address");
      await context.sync();
      const where = source.from === "sheet" ? `The sheet "${source.sheet}"` : "The selection";
      if (used.isNullObject) return { fault: `${where} is empty. Choose cells with a table: headings, and figures under them.` };
      const values = used.values as unknown[][];
      if (values.length < 2) return { fault: `${where} is a single row. A table needs headings and figures under them.` };
      const formats = used.numberFormat as string[][];
      return {
        name: sheetIn(used.address),
        rows: values.map((row, r) => row.map((value, c) => cellFrom(value, String(formats[r]?.[c] ?? "General")))),
        top: used.rowIndex,
        left: used.columnIndex,
        typed: true,
      };
    });
  } catch (error) {
    return faultFrom(error);
  }
}
