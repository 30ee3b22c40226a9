import { issue, type ImportIssue } from "../ImportIssue";
import { numberOf, placeOf, shown, type TableReading } from "../structure/TableReading";

const sumOf = (table: TableReading, total: TableReading["totals"][number], column: number): number =>
  total.parts.reduce((sum, part) => sum + part.sign * (numberOf(table.rows[part.row]!.readings[column]) ?? 0), 0);

/** Totals whose lines add up to something else, beyond what rounding explains. */
export const checkTotals = (table: TableReading): ImportIssue[] =>
  table.totals.flatMap((total) =>
    total.checks.flatMap((status, column) => {
      if (status !== "DIFFERS") return [];
      const printed = numberOf(table.rows[total.row]!.readings[column])!;
      const sum = Number(sumOf(table, total, column).toPrecision(12));
      return [
        issue("SUBTOTAL_DIFFERS", {
          ...placeOf(table, total.row, column),
          detail: `${table.rows[total.row]!.label} is printed as ${shown(printed)}; its ${total.parts.length === 1 ? "one line is" : `${total.parts.length} lines add up to`} ${shown(sum)}: difference ${shown(printed - sum)}.${printed !== 0 && Math.abs(printed + sum) < Math.abs(printed) * 0.001 ? " It is the same amount with the other sign." : ""}`,
          taken: printed,
          offered: sum,
        }),
      ];
    }),
  );
