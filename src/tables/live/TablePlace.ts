import { absoluteArea, absolute, columnLetter, onSheet } from "../sheet/address";
import type { CellContent } from "../sheet/SheetPlan";
import { HEADING_ROW } from "../tableSheet";

/** A table of ours as it stands, its cells as formulas. */
export interface StandingTable {
  readonly sheet: string;
  readonly name: string;
  /** Row and column of the first heading, from 0. */
  readonly top: number;
  readonly left: number;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
}

/** Place of each text in a list, the first where it stands there more than once. */
function placesOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  texts.forEach((text, i) => places.has(text) || places.set(text, i));
  return places;
}

/** Where a table will stand once it is written: what stands there keeps its place, what is new is put in between. */
export class TablePlace {
  private readonly rowOf: ReadonlyMap<string, number>;
  private readonly columnOf: ReadonlyMap<string, number>;

  constructor(
    readonly sheet: string,
    readonly top: number,
    readonly left: number,
    readonly headings: readonly string[],
    /** What tells each row from the others, top to bottom. */
    readonly keys: readonly string[],
    readonly standing: StandingTable | undefined,
    /** Row of the standing table by key, from 0. */
    private readonly standingRows: ReadonlyMap<string, number>,
    /** Standing headings by their new names. */
    private readonly formerHeadings: ReadonlyMap<string, string>,
  ) {
    this.rowOf = placesOf(keys);
    this.columnOf = placesOf(headings);
  }

  /** Teams!$B$6:$B$30 */
  column(heading: string): string {
    return onSheet(this.sheet, absoluteArea({ row: this.top + 1, column: this.columnAt(heading), rows: this.keys.length, columns: 1 }));
  }

  /** $B6, for a formula in the same row. */
  beside(heading: string, key: string): string {
    return `$${columnLetter(this.columnAt(heading))}${this.rowAt(key) + 1}`;
  }

  /** Teams!$B$6 */
  cell(heading: string, key: string): string {
    return onSheet(this.sheet, absolute(this.rowAt(key), this.columnAt(heading)));
  }

  private rowAt(key: string): number {
    return this.top + 1 + (this.rowOf.get(key) ?? -1);
  }

  private columnAt(heading: string): number {
    return this.left + (this.columnOf.get(heading) ?? -1);
  }

  /** What stands in a cell now; undefined where the row or the column is new. */
  held(heading: string, key: string): CellContent | undefined {
    const row = this.standingRows.get(key);
    const column = this.standing?.headings.indexOf(this.formerHeadings.get(heading) ?? heading) ?? -1;
    return row === undefined || column < 0 ? undefined : this.standing!.rows[row]?.[column];
  }

  /** Rows to be put in above the last one, counted from 0. */
  get newRows(): { readonly row: number; readonly count: number } | undefined {
    const before = this.standing?.rows.length ?? 0;
    const count = this.keys.length - before;
    return this.standing && count > 0 ? { row: this.top + before, count } : undefined;
  }

  /** Columns to be put in, counted from 0. */
  get newColumns(): { readonly column: number; readonly count: number } | undefined {
    if (!this.standing) return undefined;
    const count = this.headings.length - this.standing.headings.length;
    const first = this.headings.findIndex((heading, i) => (this.formerHeadings.get(heading) ?? heading) !== this.standing!.headings[i]);
    return count > 0 ? { column: this.left + first, count } : undefined;
  }
}

export interface WantedTable {
  /** Its sheet, where it does not stand yet. */
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly keys: readonly string[];
  /** What tells a standing row from the others. */
  readonly keyOf: (cell: (heading: string) => CellContent) => string;
  /** Headings that changed: as they stand → as they are to be. */
  readonly renamed?: ReadonlyMap<string, string>;
  /** New columns are put in before this one. */
  readonly before?: string;
}

/** Lays a table out over what stands there: standing rows and columns keep their places, so that references and notes beside them hold. */
export function placeTable(wanted: WantedTable, standing: StandingTable | undefined): TablePlace {
  const { renamed = new Map<string, string>() } = wanted;
  if (!standing) return new TablePlace(wanted.sheet, HEADING_ROW, 0, wanted.headings, wanted.keys, undefined, new Map(), new Map());
  const former = new Map([...renamed].map(([from, to]) => [to, from]));
  const there = standing.headings.map((heading) => renamed.get(heading) ?? heading);
  const missing = wanted.headings.filter((heading) => !there.includes(heading));
  const anchor = wanted.before === undefined ? -1 : there.indexOf(wanted.before);
  const at = anchor < 0 ? there.length : anchor;
  const rows = new Map<string, number>();
  const keys = standing.rows.map((row, i) => {
    const key = wanted.keyOf((heading) => row[there.indexOf(heading)] ?? "");
    const own = rows.has(key) ? `${key}\n${i}` : key;
    rows.set(own, i);
    return own;
  });
  const added = wanted.keys.filter((key) => !rows.has(key));
  return new TablePlace(
    standing.sheet, standing.top, standing.left,
    [...there.slice(0, at), ...missing, ...there.slice(at)],
    [...keys.slice(0, -1), ...added, ...keys.slice(-1)],
    standing, rows, former,
  );
}
