import { MAX_COLUMNS, MAX_ROWS, type Area, type Bounds, type ReadableSheet } from "../values/Reference";
import type { CellsNode, Edge } from "./FormulaNode";
import type { Scope } from "./Scope";

/**
 * The rectangles that an address speaks of, one for each sheet.
 * @param row With `column`, the cell that a defined name is read from: its relative addresses move with it.
 * @returns undefined where a sheet is not there.
 */
export function areasOf(node: CellsNode, scope: Scope, row: number, column: number): Area[] | undefined {
  const sheets = sheetsOf(node, scope);
  if (!sheets) return undefined;
  const bounds = boundsOf(node, scope.isRelative ? row : 0, scope.isRelative ? column : 0);
  return sheets.map((sheet) => ({ sheet, ...(node.trim === undefined ? bounds : trimmed(bounds, sheet, node.trim)) }));
}

function sheetsOf({ sheet, lastSheet }: CellsNode, { book, sheet: own }: Scope): readonly ReadableSheet[] | undefined {
  if (sheet === undefined) return [own];
  const first = book.sheetNamed(sheet);
  if (!first || lastSheet === undefined) return first && [first];
  const last = book.sheetNamed(lastSheet);
  if (!last) return undefined;
  const [from, to] = [book.sheets.indexOf(first), book.sheets.indexOf(last)];
  return book.sheets.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** Beyond the sheet's last row or column an address goes on at the first, as in Excel's names. */
function boundsOf({ top, left, bottom, right }: CellsNode, row: number, column: number): Bounds {
  const moved = ({ index, fixed }: Edge, by: number, most: number): number => (fixed ? index : (index + by) % most);
  const rows = [moved(top, row, MAX_ROWS), moved(bottom, row, MAX_ROWS)];
  const columns = [moved(left, column, MAX_COLUMNS), moved(right, column, MAX_COLUMNS)];
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

/** Blank rows and columns at the edges left out. */
function trimmed(bounds: Bounds, sheet: ReadableSheet, trim: "head" | "tail" | "both"): Bounds {
  let filled: { top: number; left: number; bottom: number; right: number } | undefined;
  sheet.forEachFilled(bounds, (_, row, column) => {
    filled = filled
      ? { top: Math.min(filled.top, row), left: Math.min(filled.left, column), bottom: Math.max(filled.bottom, row), right: Math.max(filled.right, column) }
      : { top: row, left: column, bottom: row, right: column };
  });
  if (!filled) return { top: bounds.top, left: bounds.left, bottom: bounds.top, right: bounds.left };
  const head = trim !== "tail";
  const tail = trim !== "head";
  return {
    top: head ? filled.top : bounds.top,
    left: head ? filled.left : bounds.left,
    bottom: tail ? filled.bottom : bounds.bottom,
    right: tail ? filled.right : bounds.right,
  };
}
