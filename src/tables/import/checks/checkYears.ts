import { reconciliation } from "../../../domain/check/reconciliation";
import { issue, type ImportIssue } from "../ImportIssue";
import { addressIn } from "../SourceGrid";
import { isOrdinalYear, ordinalYear, yearIn } from "../structure/years";
import { numberOf, placeOf, shown, type TableReading } from "../structure/TableReading";

const yearColumns = ({ values }: TableReading) => values.flatMap(({ year, total }, column) => (year === undefined || total ? [] : [{ column, year }]));

/** Years as the names of rows, one below the other, that leave one out. */
export function checkYearRows(table: TableReading): ImportIssue[] {
  const years = table.rows.flatMap(({ label, at }) => {
    const year = /^\D{0,4}[\d/–-]+$/.test(label) ? yearIn(label) : undefined;
    return year === undefined ? [] : [{ label, at, year }];
  });
  // Years that come again and again are those of a ledger.
  if (years.length < 3 || years.length < table.rows.length - 2 || new Set(years.map(({ year }) => year)).size * 2 <= years.length) return [];
  const step = years.at(-1)!.year < years[0]!.year ? -1 : 1;
  const column = table.columns.find(({ role }) => role === "label")?.index ?? 0;
  return years.slice(1).flatMap(({ label, at, year }, i) => {
    const before = years[i]!;
    return year === before.year + step || year === before.year ? [] : [issue("YEARS_NOT_CONSECUTIVE", { row: label, cell: addressIn(table.grid, at, column), detail: `${before.label} is followed by ${label}.` })];
  });
}

/** "Year 1", "Year 2", "Year 4": counted years that leave one out or go back. */
function checkCountedYears({ grid, headings, values }: TableReading): ImportIssue[] {
  const counted = values.flatMap(({ name, index, total }) => (!total && isOrdinalYear(name) ? [{ name, index, count: ordinalYear(name)! }] : []));
  return counted.slice(1).flatMap(({ name, index, count }, i) => {
    const before = counted[i]!;
    return count === before.count + 1 ? [] : [issue("YEARS_NOT_CONSECUTIVE", { column: name, cell: addressIn(grid, headings.rows.at(-1) ?? 0, index), detail: `${before.name} is followed by ${name}.` })];
  });
}

/** Headings whose years leave one out, repeat one or go back. */
export function checkYears(table: TableReading): ImportIssue[] {
  const years = yearColumns(table);
  // Several measures a year, or a column for each council and year: no single run of years.
  if (years.length === 0) return checkCountedYears(table);
  if (years.length < 2 || new Set(years.map(({ year }) => year)).size <= years.length / 2) return [];
  const step = years.at(-1)!.year < years[0]!.year ? -1 : 1;
  return years.slice(1).flatMap(({ column, year }, i) => {
    const before = years[i]!;
    const [name, earlier] = [table.values[column]!.name, table.values[before.column]!.name];
    // Budget and forecast of one year, or the latest year first, are in order.
    if (year === before.year + step || (year === before.year && name !== earlier)) return [];
    return [issue("YEARS_NOT_CONSECUTIVE", { column: name, cell: addressIn(table.grid, table.headings.rows.at(-1) ?? 0, table.values[column]!.index), detail: `${earlier} is followed by ${name}.` })];
  });
}

const OPENING = /\b(base|opening|brought forward|b\/f(wd)?|start of year)\b/i;
const CLOSING = /\b(closing|carried forward|c\/f(wd)?|end of year)\b/i;

/** A year's opening figure that is not the closing figure of the year before, where most others are or the labels say so. */
export function checkOpenings(table: TableReading): ImportIssue[] {
  const years = yearColumns(table);
  return table.totals.flatMap(({ row: closing, parts }) => {
    const opening = parts[0]!.row;
    const steps = years.slice(1).flatMap(({ column, year }, i) => {
      const before = years[i]!;
      const [opens, closed] = [numberOf(table.rows[opening]!.readings[column]), numberOf(table.rows[closing]!.readings[before.column])];
      if (year !== before.year + 1 || opens === undefined || closed === undefined) return [];
      const decimals = Math.max(table.rows[opening]!.readings[column]!.decimals ?? 0, table.rows[closing]!.readings[before.column]!.decimals ?? 0);
      return [{ column, before, opens, closed, agrees: reconciliation(opens, closed, 10 ** -decimals, 0) !== "DIFFERS" }];
    });
    const agreeing = steps.filter(({ agrees, opens }) => agrees && opens !== 0).length;
    const labels = OPENING.test(table.rows[opening]!.label) && CLOSING.test(table.rows[closing]!.label);
    if (steps.length === 0 || !(labels || (agreeing >= 1 && agreeing * 2 >= steps.length))) return [];
    return steps.flatMap(({ column, before, opens, closed, agrees }) =>
      agrees ? [] : [
        issue("OPENING_NOT_PRIOR_CLOSING", {
          ...placeOf(table, opening, column),
          detail: `${table.values[before.column]!.name} closes at ${shown(closed)} (${table.rows[closing]!.label}); ${table.values[column]!.name} opens at ${shown(opens)}: difference ${shown(Math.abs(closed - opens))}.`,
          taken: opens,
          offered: closed,
        }),
      ]);
  });
}
