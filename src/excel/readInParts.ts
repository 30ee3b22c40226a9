import type { Area } from "../tables/sheet/SheetPlan";
import { inRequests } from "./inRequests";
import { silent, stopIfCancelled, type Progress } from "./Progress";

/** What a response spends on one cell's value, formula or format, longer texts among them. Excel on the web answers with 5 MB at most. */
const CELL_BYTES = 48;
/** The same where every cell may hold one of our longer formulas. */
export const LONG_CELL_BYTES = 320;
/** One part of a response; several fit into one with room to spare. */
const PART_BYTES = 1024 * 1024;

export type CellProperty = "values" | "formulas" | "numberFormat";

/** Cells of one part, by property, in rows. */
export interface CellsPart {
  /** First row of the part, within the area. */
  readonly from: number;
  readonly rows: number;
  readonly range: Excel.Range;
}

/** About how many bytes the response for some cells takes. */
export const partBytes = ({ rows, columns }: Pick<Area, "rows" | "columns">, properties: number, cellBytes = CELL_BYTES): number => rows * Math.max(1, columns) * properties * cellBytes;

/** An area cut between rows, so that each part's response keeps to a known size. */
export function rowParts({ rows, columns }: Pick<Area, "rows" | "columns">, properties: number, cellBytes = CELL_BYTES): { readonly from: number; readonly rows: number }[] {
  const each = Math.max(1, Math.floor(PART_BYTES / partBytes({ rows: 1, columns }, properties, cellBytes)));
  return Array.from({ length: Math.ceil(rows / each) }, (_, i) => ({ from: i * each, rows: Math.min(each, rows - i * each) }));
}

/** Reads cells of any number in responses of a known size: one sync for most tables. */
export async function readInParts(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, properties: readonly CellProperty[], progress: Progress = silent): Promise<readonly CellsPart[]> {
  const read: CellsPart[] = [];
  const parts = rowParts(area, properties.length);
  await inRequests(context, parts, ({ from, rows }, i) => {
    stopIfCancelled(progress);
    if (parts.length > 1) progress.say("Reading the cells", i, parts.length);
    const range = sheet.getRangeByIndexes(area.row + from, area.column, rows, area.columns);
    if (properties.includes("values")) range.load("values");
    if (properties.includes("formulas")) range.load("formulas");
    if (properties.includes("numberFormat")) range.load("numberFormat");
    read.push({ from, rows, range });
    return partBytes({ rows, columns: area.columns }, properties.length);
  });
  return read;
}
