import { excelDate } from "../domain/excelDate";
import { parameterSeeds } from "./seeds/parameters";
import type { TableContent } from "./TableContent";

/** Every dated parameter as a table: written to a sheet it stays as it is, whatever a later version of the add-in knows. */
export const parameterTable: TableContent = {
  id: "parameters",
  kind: "facts",
  title: "Parameters: published rates, limits and indices by date",
  sheet: "Parameters",
  table: "Parameters",
  statement: "Units stand beside each value; shares as fractions, 0.15 is 15%. Status: published. An entry counts from the first to the last day named, and no longer.",
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
  ],
  rows: parameterSeeds.flatMap(({ id, label, unit, entries }) =>
    entries.flatMap(({ from, to, value, source, checked }) =>
      (typeof value === "number" ? [["", value] as const] : Object.entries(value)).map(([part, figure]) => [
        id, label, part, figure, unit === "%" ? "share" : unit, excelDate(from), excelDate(to ?? checked), source.title, excelDate(checked),
      ]),
    ),
  ),
  emphasis: parameterSeeds.flatMap(({ entries }) => entries.flatMap(({ value }) => (typeof value === "number" ? ["line" as const] : Object.keys(value).map(() => "line" as const)))),
  notes: parameterSeeds.flatMap(({ id, about, notes }) => [about, ...notes].map((note) => `${id}: ${note}`)),
};
