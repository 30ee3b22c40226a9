import { reconciliation } from "../../../domain/check/reconciliation";
import { issue, type ImportIssue } from "../ImportIssue";
import { addressIn } from "../SourceGrid";
import { numberOf, placeOf, shown, unitAt, type TableReading } from "../structure/TableReading";

/** What a total column adds up: the columns of its unit, and of its kind where headings have two parts ("Darlington: FTE"). */
const tail = (name: string): string => name.split(": ").slice(1).join(": ").toLowerCase();

/** Rows that do not add up to their own total. A column that hardly ever is the sum of its row is told once: it may be a total of another kind. */
export function checkCrossCasts(table: TableReading): ImportIssue[] {
  return table.values.flatMap((column, total) => {
    if (!column.total) return [];
    const alike = table.values.flatMap((other, i) => (!other.total && other.unit === column.unit && tail(other.name) === tail(column.name) ? [i] : []));
    if (alike.length < 2 || column.unit === "%") return [];
    const decimals = Math.max(0, ...table.rows.map(({ readings }) => Math.min(readings[total]!.decimals ?? 0, 6)));
    let checked = 0;
    const found = table.rows.flatMap(({ readings }, row) => {
      const printed = numberOf(readings[total]);
      const addends = alike.map((i) => (readings[i]!.kind === "blank" || readings[i]!.kind === "none" ? 0 : numberOf(readings[i])));
      if (printed === undefined || unitAt(table, row, total) === "%" || addends.some((addend) => addend === undefined) || addends.every((addend) => addend === 0)) return [];
      checked++;
      const sum = Number(addends.reduce<number>((sofar, addend) => sofar + addend!, 0).toPrecision(12));
      if (reconciliation(printed, sum, 10 ** -decimals, alike.length) !== "DIFFERS") return [];
      return [
        issue("CROSS_CAST_DIFFERS", {
          ...placeOf(table, row, total),
          detail: `${column.name} is printed as ${shown(printed)}; the row adds up to ${shown(sum)}: difference ${shown(printed - sum)}.`,
          taken: printed,
          offered: sum,
        }),
      ];
    });
    if (found.length < 3 || found.length * 2 <= checked) return found;
    const heading = { column: column.name, cell: addressIn(table.grid, table.headings.rows.at(-1) ?? 0, column.index) };
    return [issue("CROSS_CAST_DIFFERS", { ...heading, detail: `${column.name} is not the sum of its row in ${found.length} of ${checked} rows: it may be a total of another kind.` })];
  });
}
