import type { Cell } from "../TableView";
import { TableView } from "../TableView";
import { templates } from "./templates";
import { isExample } from "./isExample";

/** Whether a row is a template's worked row as it was written; overwritten in part, it is somebody's own. */
function isUntouched(row: readonly Cell[]): boolean {
  const figures = (cells: readonly Cell[]) => cells.filter((cell) => typeof cell === "number").map(Number);
  return templates.some(({ rows: [example = []] }) => {
    if (example[0] !== row[0]) return false;
    const written = figures(example);
    // Sums of its own row stand behind what was written.
    return JSON.stringify(figures(row).slice(0, written.length)) === JSON.stringify(written);
  });
}

/** A table without the worked row that a template begins with, which is nobody's figure. */
export function withoutExample(view: TableView): TableView {
  const rows = view.rows.findIndex((row) => !isExample(row[0] ?? ""));
  const leading = rows < 0 ? view.rows.length : rows;
  return leading === 0 ? view : new TableView(view.sheet, view.top + leading, view.left, view.headings, view.rows.slice(leading));
}

/** The first row that is still called an example but is not the template's own: it would be left out, or counted under a wrong name. */
export function takenForExample({ rows }: TableView): { readonly row: number; readonly name: string } | undefined {
  const first = rows.findIndex((row) => !isExample(row[0] ?? ""));
  const row = rows.findIndex((cells, i) => isExample(cells[0] ?? "") && ((first >= 0 && i > first) || !isUntouched(cells)));
  return row < 0 ? undefined : { row, name: String(rows[row]![0]) };
}
