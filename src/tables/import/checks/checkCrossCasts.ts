import { reconciliation } from "../../../domain/check/reconciliation";
import { issue, type ImportIssue } from "../ImportIssue";
import { addressIn } from "../SourceGrid";
import { crossCastOf, decimalsOf } from "../structure/crossCasts";
import { placeOf, shown, type TableReading } from "../structure/TableReading";

/** Rows that do not add up to their own total. A column that hardly ever is the sum of its row is told once: it may be a total of another kind. */
export const checkCrossCasts = (table: TableReading): ImportIssue[] =>
  table.crossCasts.flatMap((cast) => {
    const column = table.values[cast.total]!;
    const unit = 10 ** -decimalsOf(table, cast.total);
    let checked = 0;
    const found = table.rows.flatMap((_, row) => {
      const figures = crossCastOf(table, row, cast);
      if (!figures) return [];
      checked++;
      const { printed, sum } = figures;
      if (reconciliation(printed, sum, unit, cast.parts.length) !== "DIFFERS") return [];
      return [
        issue("CROSS_CAST_DIFFERS", {
          ...placeOf(table, row, cast.total),
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
