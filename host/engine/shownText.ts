import { CellValueType, numfmt } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { rawCell } from "./cells";
import type { Host } from "./Host";
import { numberFormatAt } from "./numberFormatAt";

/** A cell's value as its number format shows it; spilled cells take the format of the cell they fill. */
export function shownText(host: Host, sheet: FWorksheet, row: number, column: number): string {
  const cell = rawCell(host, sheet, row, column);
  if (cell?.v === undefined || cell.v === null) return "";
  if (cell.t === CellValueType.BOOLEAN) return Number(cell.v) ? "TRUE" : "FALSE";
  if (typeof cell.v !== "number") return String(cell.v);
  const pattern = numberFormatAt(host, sheet, row, column) || "General";
  try {
    return numfmt.format(pattern, cell.v);
  } catch {
    // A format that Excel would not take either.
    return String(cell.v);
  }
}
