import { inert } from "../sheet/inert";
import type { CellContent } from "../sheet/SheetPlan";
import type { TableContent } from "../TableContent";
import type { Cell } from "../TableView";
import { sumFormula } from "../tableSheet";
import { compareVersions, rowKeys, type VersionDifference } from "./compareVersions";

/** A table as it stands on its sheet. */
export interface StandingTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Row and column of the first heading, from 0. */
  readonly top: number;
  readonly left: number;
  /** So many of its columns, from the left, were written by us. */
  readonly ours: number;
}

/** What a refresh would do, before it does it. */
export interface RefreshDifference extends VersionDifference {
  /** Columns of the user's own: they stay as they are. */
  readonly yours: readonly string[];
  /** Cells that change, by column, and what their figures add up to. */
  readonly byColumn: readonly { readonly heading: string; readonly cells: number; readonly change: number }[];
}

/** New columns, put in before the column that stands at this place now. */
export interface ColumnsIn {
  /** Among the columns as they stand, from 0; their number means after the last. */
  readonly at: number;
  /** In the content. */
  readonly columns: readonly number[];
}

/** Cells to write, from a row of the table on (0 is the first below the headings); null leaves a cell as it is. */
export interface RefreshRun {
  readonly row: number;
  readonly cells: readonly (readonly CellContent[])[];
}

export interface RefreshPlan {
  /** From left to right. */
  readonly columnsIn: readonly ColumnsIn[];
  /** After the new columns are in; the content's column behind each, or -1. */
  readonly headings: readonly string[];
  readonly from: readonly number[];
  /** Rows that stand already, as wide as the table will be. */
  readonly runs: readonly RefreshRun[];
  /** Rows that are put in above the last one. */
  readonly added: readonly (readonly CellContent[])[];
}

const contentFor = (cell: Cell): CellContent => (typeof cell === "string" ? inert(cell) : cell);

/** What a new version changes, by row and column. Sums in live formulas are left to themselves. */
export function refreshDifference(content: TableContent, { headings, rows, ours }: StandingTable): RefreshDifference {
  const written = content.columns.map(({ heading }) => heading);
  const given = content.columns.flatMap(({ heading, sumOf }) => (sumOf ? [] : [heading]));
  const at = given.map((heading) => written.indexOf(heading));
  const difference = compareVersions({ headings, rows }, { headings: given, rows: content.rows.map((row) => at.map((column) => row[column] ?? "")) });
  const others = headings.filter((heading) => !written.includes(heading));
  const byColumn = given.flatMap((heading) => {
    const changes = difference.changed.filter((change) => change.heading === heading);
    const figure = (cell: Cell) => (typeof cell === "number" ? cell : 0);
    return changes.length === 0 ? [] : [{ heading, cells: changes.length, change: Number(changes.reduce((sum, { before, after }) => sum + figure(after) - figure(before), 0).toPrecision(12)) }];
  });
  return {
    ...difference,
    addedColumns: written.filter((heading) => !headings.includes(heading)),
    removedColumns: others.filter((heading) => headings.indexOf(heading) < ours),
    yours: others.filter((heading) => headings.indexOf(heading) >= ours),
    byColumn,
  };
}

/** Where new columns go: behind the column that stands before them in the new version. */
function columnsIn({ columns }: TableContent, headings: readonly string[], canAppend: boolean): ColumnsIn[] {
  const places = new Map<number, number[]>();
  let behind = 0;
  columns.forEach(({ heading }, column) => {
    const standing = headings.indexOf(heading);
    if (standing >= 0) {
      behind = standing + 1;
      return;
    }
    const at = canAppend ? behind : Math.min(behind, headings.length - 1);
    places.set(at, [...(places.get(at) ?? []), column]);
  });
  return [...places].map(([at, each]) => ({ at, columns: each })).sort((a, b) => a.at - b.at);
}

/** Rows one below the other in one run. */
function runsOf(cells: ReadonlyMap<number, ReadonlyMap<number, CellContent>>, width: number): RefreshRun[] {
  const runs: { row: number; cells: CellContent[][] }[] = [];
  for (const row of [...cells.keys()].sort((a, b) => a - b)) {
    const line = Array.from({ length: width }, (_, column) => cells.get(row)!.get(column) ?? null);
    const last = runs.at(-1);
    if (last && last.row + last.cells.length === row) last.cells.push(line);
    else runs.push({ row, cells: [line] });
  }
  return runs;
}

/**
 * What to write for a new version to stand in place of the earlier one: changed cells only. Rows keep their places; new rows stand above
 * the last one; rows that are gone keep their name and lose their figures. New columns are put in at their place.
 * @param empty Headings of columns that the new version lacks and whose figures may go.
 * @param canAppend Whether a table can be made wider at its end; else its last column stays last.
 */
export function refreshPlan(content: TableContent, standing: StandingTable, difference: RefreshDifference, empty: readonly string[], canAppend: boolean): RefreshPlan {
  const { columns } = content;
  const inserted = columnsIn(content, standing.headings, canAppend);
  const headings = standing.headings.flatMap((heading, i) => [...(inserted.find(({ at }) => at === i)?.columns ?? []).map((column) => columns[column]!.heading), heading]);
  headings.push(...(inserted.find(({ at }) => at === standing.headings.length)?.columns ?? []).map((column) => columns[column]!.heading));
  const place = new Map(headings.map((heading, i) => [heading, i]));
  const from = headings.map((heading) => columns.findIndex((column) => column.heading === heading));
  const isNew = new Set(difference.addedColumns);

  const contentAt = (column: number, row: readonly Cell[], at: number): CellContent => {
    const { sumOf } = columns[column]!;
    return sumOf ? sumFormula(sumOf.map((part) => standing.left + (place.get(part) ?? 0)), at) : contentFor(row[column] ?? "");
  };
  const keys = rowKeys(standing.rows);
  const rowAt = new Map(keys.map((key, row) => [key, row]));
  const newKeys = rowKeys(content.rows);
  const cells = new Map<number, Map<number, CellContent>>();
  const put = (row: number, column: number, cell: CellContent) => {
    const line = cells.get(row) ?? new Map<number, CellContent>();
    line.set(column, cell);
    cells.set(row, line);
  };
  // The last row moves below the rows that are put in above it.
  const sheetRow = (row: number) => standing.top + 1 + row + (row === standing.rows.length - 1 ? difference.added.length : 0);
  for (const { key, heading, after } of difference.changed) put(rowAt.get(key)!, place.get(heading)!, contentFor(after));
  if (isNew.size > 0) {
    newKeys.forEach((key, i) => {
      const row = rowAt.get(key);
      if (row !== undefined) from.forEach((column, at) => column >= 0 && isNew.has(headings[at]!) && put(row, at, contentAt(column, content.rows[i]!, sheetRow(row))));
    });
  }
  // Figures whose unit nobody stated are figures, too: what is gone must count nowhere any more.
  const kept = columns.filter(({ sumOf, heading }) => !sumOf && !isNew.has(heading));
  for (const key of difference.removed) {
    const row = rowAt.get(key)!;
    for (const { unit, heading } of kept) {
      if (unit || typeof standing.rows[row]![standing.headings.indexOf(heading)] === "number") put(row, place.get(heading)!, "");
    }
  }
  for (const heading of empty) {
    const column = standing.headings.indexOf(heading);
    standing.rows.forEach((row, i) => row[column] !== "" && put(i, place.get(heading)!, ""));
  }
  const contentRow = new Map(newKeys.map((key, i) => [key, content.rows[i]!]));
  const first = standing.top + standing.rows.length;
  const added = difference.added.map((key, i) => from.map((column): CellContent => (column < 0 ? null : contentAt(column, contentRow.get(key)!, first + i))));
  return { columnsIn: inserted, headings, from, runs: runsOf(cells, headings.length), added };
}
