import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { excelDate } from "../../src/domain/excelDate";
import { parameters } from "../../src/functions/parameters";
import { parameterTable } from "../../src/tables/parameterTable";
import { parameterSchema } from "../../src/tables/seeds/parameterSchema";
import { parameterSeeds } from "../../src/tables/seeds/parameters";

const folder = join(__dirname, "../../seeds/parameters");
const valueOn = (id: string, day: string) => parameters[id]!.find(({ from, to }) => from <= excelDate(day) && excelDate(day) <= to)?.value;

it("registers every file", () => {
  const ids = readdirSync(folder).map((file) => (JSON.parse(readFileSync(join(folder, file), "utf8")) as { id: string }).id);
  expect(parameterSeeds.map(({ id }) => id).sort()).toEqual(ids.sort());
  expect(Object.keys(parameters).sort()).toEqual(ids.sort());
});

it.each([
  ["green_book.discount_rate", "2026-11-23", { "0-30": 0.035, "31-75": 0.03, "76-125": 0.025, "126-200": 0.02, "201-300": 0.015, "301+": 0.01 }],
  ["gdp_deflator", "2012-06-30", 71.9294],
  ["gdp_deflator", "2024-12-31", 100],
  ["employer_ni.rate", "2025-04-05", 0.138],
  ["employer_ni.threshold", "2025-04-06", 5_000],
  ["redundancy.weekly_cap", "2013-02-01", 450],
  ["redundancy.weekly_cap", "2024-04-06", 700],
  ["consultation.gb", "2013-04-05", { "20-99": 30, "100+": 90 }],
  ["consultation.gb", "2013-04-06", { "20-99": 30, "100+": 45 }],
  ["consultation.ni", "2026-01-01", { "20-99": 30, "100+": 90 }],
  ["council_tax.referendum_limit", "2026-04-01", { core: 0.03, "adult social care": 0.02 }],
  ["shared_cost.true_up_tolerance", "2021-10-01", 0.03],
])("%s on %s", (id, day, value) => expect(valueOn(id, day)).toEqual(value));

it.each([["redundancy.weekly_cap", "2025-04-06"], ["gdp_deflator", "2025-01-01"], ["employer_ni.rate", "2024-04-05"], ["employer_ni.rate", "2030-01-01"]])("%s says nothing of %s, which was not verified", (id, day) => {
  expect(valueOn(id, day)).toBeUndefined();
});

it("counts a value in force up to the day on which it was checked", () => {
  for (const { id, entries } of parameterSeeds) {
    entries.forEach((entry, i) => expect(parameters[id]![i]!.to).toBe(excelDate(entry.to ?? entry.checked)));
  }
});

it("refuses entries that overlap, end before they begin, or mix one figure with several", () => {
  const [seed] = parameterSeeds;
  const problems = (entries: unknown) => parameterSchema.safeParse({ ...seed!, entries }).error?.issues.map(({ message }) => message).join(" ") ?? "";
  const one = seed!.entries[0]!;
  expect(problems([one, one])).toContain("overlap");
  expect(problems([{ ...one, to: "1990-01-01" }])).toContain("ends before it begins");
  expect(problems([{ ...one, value: 3 }])).toContain("do not agree");
});

it("stands in a table: one row for each figure, with its source and the day it was checked", () => {
  const figures = parameterSeeds.flatMap(({ entries }) => entries.flatMap(({ value }) => (typeof value === "number" ? [""] : Object.keys(value))));
  expect(parameterTable.rows).toHaveLength(figures.length);
  for (const row of parameterTable.rows) {
    expect(row).toHaveLength(parameterTable.columns.length);
    expect(row[7]).not.toBe("");
    expect(typeof row[8]).toBe("number");
  }
});
