import { a1 } from "../tables/sheet/address";
import { areaOfReference } from "../tables/sheet/areaOfReference";
import type { CellContent } from "../tables/sheet/SheetPlan";
import { asStood } from "./asStood";
import { inRequests } from "./inRequests";

/** A range whose `formulas`, `values` and `hasSpill` have been loaded and synced. */
export interface ReadRange {
  readonly sheet: string;
  /** Without the sheet: "A1:H12". */
  readonly address: string;
  readonly range: Excel.Range;
}

/** What a request spends on asking for one cell's spilled range. */
const SPILL_BYTES = 600;

const isFormula = (cell: CellContent | undefined): cell is string => typeof cell === "string" && cell.startsWith("=");

/**
 * The formulas of ranges as they have to be written to stand again: the cells that a formula beside or above them fills are empty. Read,
 * such a cell gives a result or that formula as its own; written so, it would stand in the formula's way (#SPILL!). Syncs where cells spill.
 */
export async function standingFormulas(context: Excel.RequestContext, read: readonly ReadRange[]): Promise<CellContent[][][]> {
  const formulas = read.map(({ range }) => (range.formulas as CellContent[][]).map((line) => [...line]));
  const anchors = read.flatMap(({ sheet, address, range }, i) => {
    // Excel gives null where some cells of the range spill and others do not.
    if ((range.hasSpill as boolean | null) === false) return [];
    const area = areaOfReference(address);
    return formulas[i]!.flatMap((line, r) => line.flatMap((cell, c) => {
      const mayFill = (other: CellContent | undefined): boolean => other !== undefined && other !== "" && (!isFormula(other) || other === cell);
      return isFormula(cell) && (mayFill(line[c + 1]) || mayFill(formulas[i]![r + 1]?.[c])) ? [{ i, r, c, sheet, address: a1(area.row + r, area.column + c) }] : [];
    }));
  });
  const spills: { readonly anchor: (typeof anchors)[number]; readonly spill: Excel.Range }[] = [];
  if (anchors.length > 0) {
    await inRequests(context, anchors, (anchor) => {
      const spill = context.workbook.worksheets.getItem(anchor.sheet).getRange(anchor.address).getSpillingToRangeOrNullObject();
      spill.load("rowCount,columnCount");
      spills.push({ anchor, spill });
      return SPILL_BYTES;
    });
  }
  for (const { anchor: { i, r, c }, spill } of spills) {
    if (spill.isNullObject) continue;
    const lines = formulas[i]!;
    for (let row = r; row < Math.min(lines.length, r + spill.rowCount); row++) {
      for (let column = c; column < Math.min(lines[row]!.length, c + spill.columnCount); column++) if (row !== r || column !== c) lines[row]![column] = "";
    }
  }
  return formulas.map((lines, i) => asStood(lines, read[i]!.range.values as unknown[][]));
}
