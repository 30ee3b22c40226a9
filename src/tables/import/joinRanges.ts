import type { Imported, ImportedValue } from "./Imported";
import type { ImportIssue } from "./ImportIssue";

const low = (name: string): string => `${name}: low`;
const high = (name: string): string => `${name}: high`;

/**
 * A clean sheet holds a range in two columns beside the figure's own, "2026/27: low" and "2026/27: high". Read again, they are one column
 * with ranges, as they were in the source. Columns that hold a figure and a range in one row stay apart.
 */
export function joinRanges(imported: Imported): Imported {
  const { columns, rows, issues } = imported;
  const joined = new Set(
    columns.flatMap(({ name }, i) => {
      if (columns[i + 1]?.name !== low(name) || columns[i + 2]?.name !== high(name)) return [];
      return rows.every(({ values }) => values[i] === null || (values[i + 1] === null && values[i + 2] === null)) ? [i] : [];
    }),
  );
  if (joined.size === 0) return imported;
  const isEnd = (i: number) => joined.has(i - 1) || joined.has(i - 2);
  const kept = columns.flatMap((_, i) => (isEnd(i) ? [] : [i]));
  const end = (value: ImportedValue | undefined) => (typeof value === "number" ? value : null);
  const valueAt = (values: readonly ImportedValue[], i: number): ImportedValue => {
    const [from, to] = [end(values[i + 1]), end(values[i + 2])];
    return joined.has(i) && (from !== null || to !== null) ? { low: from, high: to } : (values[i] ?? null);
  };
  const moved = (issue: ImportIssue): ImportIssue => {
    if (typeof issue.at?.field !== "number") return issue;
    const { at, ...others } = issue;
    const field = kept.indexOf(at.field as number);
    // The end of a range is no place of its own any more.
    return field < 0 ? others : { ...issue, at: { ...at, field } };
  };
  return {
    ...imported,
    columns: kept.map((i) => columns[i]!),
    rows: rows.map((row) => ({ ...row, values: kept.map((i) => valueAt(row.values, i)) })),
    issues: issues.map(moved),
  };
}
