import { outOfOrder } from "../import/compareVersions";
import { KIND_HEADING, PART_OF_HEADING, ROW_KINDS } from "../kinds/postsComparison";
import { columnCalled, type VersionTable } from "./VersionTable";

/** Rows of the two versions that belong together: one of each, or every row of a line where the rows of a line are added up. */
export interface RowPair {
  /** What the rows are called. */
  readonly label: string;
  readonly kind: string;
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Stands elsewhere among the rows that both versions have. */
  readonly moved: boolean;
}

export interface PairChoices {
  /** Heading of the column by which rows are known, in each version. */
  readonly firstKey: string;
  readonly secondKey: string;
  /** Rows of one name are added up, as in a ledger; else each row has one counterpart at most. */
  readonly addUp: boolean;
}

interface KnownRow {
  readonly label: string;
  readonly kind: string;
  /** What tells rows of one name apart, where there is such a thing. */
  readonly within: string;
  readonly at: number;
}

const SECTION_HEADING = "Section";

export const kindsOf = (table: VersionTable): readonly string[] | undefined => columnCalled(table, KIND_HEADING)?.cells.map(String);

/** A row counts towards the sum of its column when it is a line, not the total of some. */
export const isLine = (kind: string): boolean => kind === ROW_KINDS.line;

function rowsOf(table: VersionTable, key: string): KnownRow[] {
  const kinds = kindsOf(table);
  const within = columnCalled(table, SECTION_HEADING) ?? columnCalled(table, PART_OF_HEADING);
  const labels = columnCalled(table, key)?.cells ?? [];
  return Array.from({ length: table.rows }, (_, at) => ({ label: String(labels[at] ?? "").trim(), kind: kinds?.[at] ?? ROW_KINDS.line, within: String(within?.cells[at] ?? ""), at }));
}

/** Case makes no difference to a formula that adds up by name, nor here. */
const folded = ({ label, kind }: KnownRow): string => `${isLine(kind) ? "" : "total|"}${label.toLowerCase()}`;

function counted(rows: readonly KnownRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(folded(row), (counts.get(folded(row)) ?? 0) + 1);
  return counts;
}

/** Rows by a name of their own: where one name stands for several, by their section as well, then by their order. */
function named(rows: readonly KnownRow[], repeated: (key: string) => boolean): { readonly id: string; readonly label: string; readonly row: KnownRow }[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const told = repeated(folded(row)) && row.within !== "";
    const base = told ? `${folded(row)}|${row.within.toLowerCase()}` : folded(row);
    const label = told ? `${row.label}, ${row.within}` : row.label;
    const nth = (seen.get(base) ?? 0) + 1;
    seen.set(base, nth);
    return nth === 1 ? { id: base, label, row } : { id: `${base}|${nth}`, label: `${label} (${nth})`, row };
  });
}

function oneByOne(first: readonly KnownRow[], second: readonly KnownRow[]): RowPair[] {
  const counts = [counted(first), counted(second)];
  const repeated = (key: string) => counts.some((each) => (each.get(key) ?? 0) > 1);
  const [before, after] = [named(first, repeated), named(second, repeated)];
  const later = new Map(after.map((each) => [each.id, each.row.at]));
  const known = new Set(before.map(({ id }) => id));
  const moved = new Set(outOfOrder(before.map(({ id }) => id), after.map(({ id }) => id)));
  return [
    ...before.map(({ id, label, row }): RowPair => ({ label, kind: row.kind, first: [row.at], second: later.has(id) ? [later.get(id)!] : [], moved: moved.has(id) })),
    ...after.filter(({ id }) => !known.has(id)).map(({ label, row }): RowPair => ({ label, kind: row.kind, first: [], second: [row.at], moved: false })),
  ];
}

function addedUp(first: readonly KnownRow[], second: readonly KnownRow[]): RowPair[] {
  const lines = new Map<string, { label: string; first: number[]; second: number[] }>();
  const gather = (rows: readonly KnownRow[], side: "first" | "second") => {
    for (const row of rows) {
      if (!isLine(row.kind)) continue;
      const line = lines.get(folded(row)) ?? { label: row.label, first: [], second: [] };
      line[side].push(row.at);
      lines.set(folded(row), line);
    }
  };
  gather(first, "first");
  gather(second, "second");
  return [...lines.values()].map((line) => ({ ...line, kind: ROW_KINDS.line, moved: false }));
}

/** Which row of the second version belongs to which of the first. */
export function pairRows(first: VersionTable, second: VersionTable, { firstKey, secondKey, addUp }: PairChoices): RowPair[] {
  const [before, after] = [rowsOf(first, firstKey), rowsOf(second, secondKey)];
  return addUp ? addedUp(before, after) : oneByOne(before, after);
}
