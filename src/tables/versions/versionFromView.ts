import { absolute, onSheet } from "../sheet/address";
import type { TableView } from "../TableView";
import { columnFacts, type VersionTable } from "./VersionTable";

/** A table on a sheet of ours as a version: every cell can be referred to. */
export function versionFromView(view: TableView, source: string): VersionTable {
  return {
    name: `sheet ${view.sheet}`,
    source,
    rows: view.rows.length,
    columns: view.headings.map((heading, column) => ({
      ...columnFacts(heading, view.column(heading)),
      refOf: (row) => onSheet(view.sheet, absolute(view.top + 1 + row, view.left + column)),
      ...(view.rows.length > 0 && { whole: view.columnRef(heading) }),
    })),
    placeOf: (row) => `row ${view.top + row + 2}`,
  };
}
