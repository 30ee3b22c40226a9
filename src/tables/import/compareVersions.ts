import type { Cell } from "../TableView";

/** A table as headings and rows; a row is known by the text in its first column, and by how often that came before. */
export interface TableVersion {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface CellChange {
  readonly key: string;
  readonly heading: string;
  readonly before: Cell;
  readonly after: Cell;
  /** Row of the later version, from 0. */
  readonly row: number;
}

/** What a later version changes: rows by key, columns by heading. */
export interface VersionDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Rows that stand elsewhere among those that both versions have. */
  readonly moved: readonly string[];
  readonly changed: readonly CellChange[];
  readonly addedColumns: readonly string[];
  readonly removedColumns: readonly string[];
  /** Rows that are the same in every shared column. */
  readonly unchanged: number;
}

/** Rows by key: "Place", and "Place (2)" where the key stands again. */
export function rowKeys(rows: readonly (readonly Cell[])[]): string[] {
  const seen = new Map<string, number>();
  return rows.map(([first = ""]) => {
    const key = String(first).trim();
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} (${count})`;
  });
}

const same = (a: Cell, b: Cell): boolean => a === b || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a)));

/** The keys that are out of order: all but the longest run that both versions have in the same order. */
export function outOfOrder(before: readonly string[], after: readonly string[]): string[] {
  const place = new Map(before.map((key, i) => [key, i]));
  const order = after.flatMap((key) => place.get(key) ?? []);
  // Longest increasing run, by its smallest ends.
  const ends: number[] = [];
  const endAt: number[] = [];
  const previous: number[] = [];
  order.forEach((value, i) => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < value) low = middle + 1;
      else high = middle;
    }
    ends[low] = value;
    endAt[low] = i;
    previous[i] = low > 0 ? endAt[low - 1]! : -1;
  });
  const kept = new Set<number>();
  for (let i = endAt[ends.length - 1] ?? -1; i >= 0; i = previous[i]!) kept.add(order[i]!);
  return order.filter((value) => !kept.has(value)).map((value) => before[value]!);
}

export function compareVersions(before: TableVersion, after: TableVersion): VersionDifference {
  const [oldKeys, newKeys] = [rowKeys(before.rows), rowKeys(after.rows)];
  const oldRows = new Map(oldKeys.map((key, i) => [key, before.rows[i]!]));
  const known = new Set(newKeys);
  const shared = after.headings.flatMap((heading, column) => (before.headings.includes(heading) ? [{ heading, column, old: before.headings.indexOf(heading) }] : []));
  let unchanged = 0;
  const changed = newKeys.flatMap((key, row) => {
    const old = oldRows.get(key);
    if (!old) return [];
    const changes = shared.flatMap(({ heading, column, old: at }): CellChange[] => {
      const [was, is] = [old[at] ?? "", after.rows[row]![column] ?? ""];
      return same(was, is) ? [] : [{ key, heading, before: was, after: is, row }];
    });
    if (changes.length === 0) unchanged++;
    return changes;
  });
  return {
    added: newKeys.filter((key) => !oldRows.has(key)),
    removed: oldKeys.filter((key) => !known.has(key)),
    moved: outOfOrder(oldKeys, newKeys),
    changed,
    addedColumns: after.headings.filter((heading) => !before.headings.includes(heading)),
    removedColumns: before.headings.filter((heading) => !after.headings.includes(heading)),
    unchanged,
  };
}

export const isSameTable = ({ added, removed, moved, changed, addedColumns, removedColumns }: VersionDifference): boolean =>
  [added, removed, moved, changed, addedColumns, removedColumns].every((list) => list.length === 0);
