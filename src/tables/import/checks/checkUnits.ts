import { issue, type ImportIssue } from "../ImportIssue";
import { addressIn } from "../SourceGrid";
import { isCount, rowUnit } from "../structure/rowUnit";
import type { TableReading } from "../structure/TableReading";

/** Figures over which no unit is printed: told for the columns, or for the rows where other rows have a unit of their own. */
export function checkUnits(table: TableReading): ImportIssue[] {
  const said = table.texts.findIndex(({ units }) => units === true);
  const columns = table.values.filter(({ unit, name }) => unit === undefined && !isCount(name));
  const bare = table.rows.filter((row) => (row.texts[said] ?? "") === "" && rowUnit(row, table) === undefined && !isCount(row.label) && columns.some((column) => row.readings[table.values.indexOf(column)]!.kind === "number"));
  if (columns.length === 0 || bare.length === 0) return [];
  if (bare.length < table.rows.length && table.rows.some((row) => (row.texts[said] ?? "") !== "" || rowUnit(row, table) !== undefined)) {
    const label = table.columns.find(({ role }) => role === "label")?.index ?? 0;
    return bare.map((row) => issue("UNIT_UNKNOWN", { row: row.label, cell: addressIn(table.grid, row.at, label), detail: `No unit is printed for ${row.label}; other rows have one of their own.` }));
  }
  return [issue("UNIT_UNKNOWN", { column: columns.map(({ name }) => name).join(", "), detail: `No unit is printed over ${columns.length === 1 ? "this column" : "these columns"} or in the title.` })];
}
