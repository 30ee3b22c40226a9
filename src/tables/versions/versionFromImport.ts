import { postFields } from "../import/establishment/postFields";
import type { Imported } from "../import/Imported";
import { sourceFields, type SourceField } from "../import/map/sourceColumns";
import { isFormatted, textOf, type SourceGrid } from "../import/SourceGrid";
import type { ImportUnit } from "../import/structure/importUnit";
import { absolute, absoluteArea, onSheet } from "../sheet/address";
import { columnFacts, type VersionTable } from "./VersionTable";

/** A table as it was read, and the cells of the workbook that it was read from; none where it was a file. */
export interface ReadTable {
  readonly imported: Imported;
  readonly grid?: SourceGrid;
  /** First row of the source, from 0. */
  readonly top?: number;
  /** Unit of columns that print none. */
  readonly unit?: ImportUnit;
}

/** Which column of the source a field of a list of posts was read from. */
const POST_FIELDS = { "Post number": "post", Team: "team", "Post title": "title", Posts: "fte", Hours: "hours", Salary: "salary", "On-cost": "onCost", Cost: "cost" } as const;

function columnsInSource({ posts, columns, textColumns }: Imported): ReadonlyMap<string, number> {
  const printed = [...columns, ...textColumns].map(({ name, index }) => [name, index] as const);
  if (!posts) return new Map(printed);
  const found = postFields([...columns.map((column) => ({ ...column, role: "value" as const })), ...textColumns.map((column) => ({ ...column, role: "text" as const }))]);
  return new Map(Object.entries(POST_FIELDS).flatMap(([name, field]) => (found[field] === undefined ? [] : [[name, found[field]] as const])));
}

const headingOf = ({ name, kind, unit }: SourceField, stated?: ImportUnit): string => {
  const own = unit ?? (kind === "figure" ? stated : undefined);
  return own ? `${name} (${own})` : name;
};

/** What cells of the workbook a read table goes back to; nothing for a file. */
function cellsBehind({ imported, grid }: ReadTable, at: readonly number[]) {
  const inSource = columnsInSource(imported);
  const lines = at.filter((_, row) => imported.posts !== undefined || imported.rows[row]!.kind === "line");
  const [start, end] = [lines[0] ?? 0, lines.at(-1) ?? -1];
  // Between the first line and the last there is nothing else: then a sum over the cells is the sum of the lines.
  const unbroken = lines.length > 0 && end - start + 1 === lines.length;
  return (field: SourceField) => {
    if (!grid) return { refOf: () => undefined };
    const cellIn = (row: number, column: number) => grid.rows[at[row]!]?.[column];
    const named = () => (grid.rows[start] ?? []).findIndex((_, column) => at.every((__, row) => textOf(cellIn(row, column)) === field.cells[row]));
    const index = inSource.get(field.name) ?? (field.kind === "text" ? named() : -1);
    const held = (row: number) => {
      const cell = cellIn(row, index);
      return isFormatted(cell) ? cell.value : cell;
    };
    const refOf = (row: number) => (index >= 0 && held(row) === field.cells[row] ? onSheet(grid.name, absolute(grid.top + at[row]!, grid.left + index)) : undefined);
    const clean = index >= 0 && unbroken && field.cells.every((cell, row) => refOf(row) !== undefined || (cell === "" && typeof held(row) !== "number"));
    return { refOf, ...(clean && { whole: onSheet(grid.name, absoluteArea({ row: grid.top + start, column: grid.left + index, rows: lines.length, columns: 1 })) }) };
  };
}

/** A table that the reader has read, as a version. A figure is referred to where the cell holds just that figure, as a number. */
export function versionFromImport(read: ReadTable): VersionTable {
  const { imported, grid, unit, top = grid?.top ?? 0 } = read;
  const at = (imported.posts ?? imported.rows).map((row) => row.at);
  const behind = cellsBehind(read, at);
  return {
    name: grid ? `sheet ${grid.name}` : imported.source,
    source: [imported.source, ...imported.title].join(", "),
    rows: at.length,
    columns: sourceFields(imported).map((field) => ({ ...columnFacts(headingOf(field, unit), field.cells), ...behind(field) })),
    placeOf: (row) => `row ${top + at[row]! + 1}`,
  };
}
