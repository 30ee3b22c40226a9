import type { FoundTotal } from "./totals";
import type { TableRow } from "./TableReading";

/** Lines of the same names under totals that stand above them, "Aford" over "Adults" and "Children", are told by the name of their total. */
export function nameByTotals(rows: readonly TableRow[], totals: readonly FoundTotal[]): TableRow[] {
  const named = totals.filter(({ row, parts }) => rows[row]!.section === undefined && parts.every((part) => part.row > row));
  const totalOf = new Map(named.flatMap(({ row, parts }) => parts.map((part) => [part.row, row] as const)));
  const times = new Map<string, Set<number>>();
  for (const [part, total] of totalOf) times.set(rows[part]!.label, (times.get(rows[part]!.label) ?? new Set()).add(total));
  const again = new Set([...totalOf].flatMap(([part, total]) => (times.get(rows[part]!.label)!.size > 1 ? [total] : [])));
  if (again.size === 0) return [...rows];
  return rows.map((row, index) => {
    const total = again.has(index) ? index : totalOf.get(index);
    return total !== undefined && again.has(total) ? { ...row, section: rows[total]!.label } : row;
  });
}
