import { SheetBuilder } from "./sheet/SheetBuilder";
import type { SheetPlan } from "./sheet/SheetPlan";
import type { Cell } from "./TableView";

export const DETACHED_SHEET = "Detached";
export const DETACHED_TABLE = "DetachedFormulas";

/** One formula that was replaced. */
export interface DetachedRow {
  readonly sheet: string;
  readonly address: string;
  readonly original: string;
  /** As Excel shows it once it stands in the cell. */
  readonly native: string;
  /** 1 × 3 for a result that fills three cells side by side. */
  readonly fills: string;
  /** 24 November 2026 */
  readonly on: string;
  /** One of {@link DETACHED_STATES}. */
  readonly state: string;
}

/** Which formula stands in the cell. */
export const DETACHED_STATES = { native: "native formula", back: "put back", changed: "changed since; left" } as const;

const HEADINGS = ["Sheet", "Cell", "Original formula", "Native formula", "Fills, rows × columns", "Detached on", "State"];
/** Row of the table's headings, from 0. */
export const DETACHED_HEADING_ROW = 5;

/** A formula stays text, and so does a sheet's name or a day that Excel would turn into a number. */
const asText = (text: string): string => `'${text}`;

/** Every formula that was replaced by a native one, with the original, so that anybody can see it and put it back by hand too. */
export function detachedSheet(name: string, rows: readonly DetachedRow[]): SheetPlan {
  const s = new SheetBuilder(name, "log");
  s.put(0, 0, [["Detached formulas"]], { style: "title" });
  s.put(1, 0, [["Formulas of Common Purse that were replaced by plain Excel formulas, which calculate without the add-in. No unit; text only."]], { style: "statement" });
  s.put(2, 0, [["To put the originals back: Common Purse, Cells, Reattach. A cell whose formula was changed since is left as it is."]], { style: "statement" });
  s.put(3, 0, [["Do not edit the columns Sheet, Cell, Original formula and Native formula: reattaching reads them."]], { style: "statement" });
  s.put(DETACHED_HEADING_ROW, 0, [HEADINGS], { style: "heading" });
  const first = DETACHED_HEADING_ROW + 1;
  s.put(first, 0, rows.map(({ sheet, address, original, native, fills, on, state }) => [sheet, address, original, native, fills, on, state].map(asText)), { style: "text" });
  s.table(DETACHED_TABLE, { row: DETACHED_HEADING_ROW, column: 0, rows: rows.length + 1, columns: HEADINGS.length });
  s.widths = [22, 9, 44, 60, 12, 18, 20];
  s.frozenRows = first;
  s.printTitleRows = first;
  return s.plan();
}

/** The rows of the sheet's table as they stand; undefined when the table no longer has our columns. */
export function readDetachedRows([headings = [], ...rows]: readonly (readonly Cell[])[]): DetachedRow[] | undefined {
  const at = HEADINGS.map((heading) => headings.map(String).indexOf(heading));
  if (at.includes(-1)) return undefined;
  return rows.map((cells) => {
    const [sheet, address, original, native, fills, on, state] = at.map((column) => String(cells[column] ?? "")) as [string, string, string, string, string, string, string];
    return { sheet, address, original, native, fills, on, state };
  });
}
