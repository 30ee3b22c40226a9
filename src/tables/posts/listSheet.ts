import { sheetDrawnOn } from "../sheet/sheetDrawnOn";
import type { CellContent } from "../sheet/SheetPlan";
import { LIST_HEADINGS, TEAM_HEADINGS } from "./headings";

type CellOf = (heading: string) => CellContent | undefined;

/** Headings under which formulas draw on nothing but the list itself. */
const FIGURES = [LIST_HEADINGS.posts, LIST_HEADINGS.fte, LIST_HEADINGS.cost, TEAM_HEADINGS.withoutFte, TEAM_HEADINGS.withoutCost];

/**
 * The sheet of the list that a standing row speaks of, as it is called now. The row's formulas follow when the sheet is called otherwise,
 * the name that was written does not; it counts only where there is no formula to go by.
 */
export function listSheet(cell: CellOf): string {
  for (const heading of FIGURES) {
    const sheet = sheetDrawnOn(cell(heading));
    if (sheet !== undefined) return sheet;
  }
  return String(cell(LIST_HEADINGS.list) ?? "");
}
