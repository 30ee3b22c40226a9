import { excelDate } from "../domain/excelDate";
import { parameterSeeds } from "./seeds/parameters";
import { lastDayOf } from "./seeds/parameterSchema";
import type { TableContent } from "./TableContent";

const shownUnit = (unit: string): string => (unit === "%" ? "share" : unit);

/** Every dated parameter as a table: written to a sheet it stays as it is, whatever a later version of the add-in knows. */
export const parameterTable: TableContent = {
  id: "parameters",
  kind: "facts",
  title: "Parameters: published rates, limits and indices by date",
  sheet: "Parameters",
  table: "Parameters",
  statement: "Units stand beside each value; shares as fractions, 0.15 is 15%. Status: published. In force until changed: counts on after the last check. Set for a year: counts for its days only. Lines without a value are yours to fill.",
  source: "named beside each value",
  columns: [
    { heading: "Parameter", width: 30 },
    { heading: "What it is", width: 44 },
    { heading: "Part", width: 34 },
    { heading: "Value", width: 12, named: true },
    { heading: "Unit", width: 18 },
    { heading: "From", unit: "date", width: 19, center: true },
    { heading: "To", unit: "date", width: 19, center: true },
    { heading: "Reference", width: 72 },
    { heading: "Last checked", unit: "date", width: 19, center: true },
    { heading: "Counts", width: 24 },
  ],
  rows: parameterSeeds.flatMap(({ id, label, unit, own, entries }) => [
    ...(own === undefined ? [] : [[id, label, "", "", shownUnit(unit), "", "", `Yours to enter: ${own}`, "", "from the day you enter"]]),
    ...entries.flatMap(({ from, kind, value, source, checked }, i) =>
      (typeof value === "number" ? [["", value] as const] : Object.entries(value)).map(([part, figure]) => [
        id, label, part, figure, shownUnit(unit), excelDate(from), lastDayOf(entries, i) ?? "", source.title, excelDate(checked), kind,
      ]),
    ),
  ]),
  emphasis: parameterSeeds.flatMap(({ own, entries }) => [...(own === undefined ? [] : ["line" as const]), ...entries.flatMap(({ value }) => (typeof value === "number" ? ["line" as const] : Object.keys(value).map(() => "line" as const)))]),
  notes: parameterSeeds.flatMap(({ id, about, notes }) => [about, ...notes].map((note) => `${id}: ${note}`)),
};
