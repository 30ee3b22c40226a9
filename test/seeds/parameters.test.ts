import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { excelDate } from "../../src/domain/excelDate";
import { parameters } from "../../src/functions/parameters";
import { parameterTable } from "../../src/tables/parameterTable";
import { IN_FORCE, lastDayOf, parameterSchema, SET_FOR_A_YEAR } from "../../src/tables/seeds/parameterSchema";
import { parameterSeeds } from "../../src/tables/seeds/parameters";

const folder = join(__dirname, "../../seeds/parameters");
const valueOn = (id: string, day: string) => parameters[id]!.find(({ from, to = Infinity }) => from <= excelDate(day) && excelDate(day) <= to)?.value;

it("registers every file", () => {
  const ids = readdirSync(folder).map((file) => (JSON.parse(readFileSync(join(folder, file), "utf8")) as { id: string }).id);
  expect(parameterSeeds.map(({ id }) => id).sort()).toEqual(ids.sort());
  expect(Object.keys(parameters).sort()).toEqual(ids.sort());
});

it.each([
  ["employer_ni.rate", "2026-12-01", 0.15],
  ["employer_ni.threshold", "2027-06-30", 5_000],
  ["redundancy.weekly_cap", "2025-04-06", 719],
  ["redundancy.weekly_cap", "2026-04-05", 719],
  ["redundancy.weekly_cap", "2026-04-06", 751],
  ["redundancy.weekly_cap_ni", "2025-04-06", 749],
  ["redundancy.weekly_cap_ni", "2026-04-06", 783],
  ["national_living_wage", "2025-04-01", 12.21],
  ["national_living_wage", "2026-04-01", 12.71],
  ["njc.pay_award", "2025-04-01", 0.032],
  ["njc.pay_offer", "2026-04-01", 0.033],
  ["gdp_deflator.financial_year", "2012-06-30", 71.5454],
  ["gdp_deflator.financial_year", "2025-03-31", 100],
  ["gdp_deflator.financial_year", "2027-04-01", 107.3546],
  ["council_tax.referendum_limit", "2027-04-01", { core: 0.03, "adult social care": 0.02 }],
  ["council_tax.district_limit", "2026-04-01", 0.03],
  ["council_tax.district_amount", "2025-04-01", 5],
  ["council_tax.police_amount", "2025-04-01", 14],
  ["council_tax.police_amount", "2026-04-01", 15],
  ["council_tax.fire_amount", "2026-04-01", 5],
  ["business_rates.multiplier", "2025-04-01", { "small business": 0.499, standard: 0.555 }],
  ["consultation.gb", "2026-12-01", { "20-99": 30, "100+": 45 }],
  ["consultation.protective_award", "2026-04-05", 90],
  ["consultation.protective_award", "2026-04-06", 180],
  ["pension.minimum_age", "2028-04-05", 55],
  ["pension.minimum_age", "2028-04-06", 57],
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

it("knows the limits of single councils, adult social care included", () => {
  const limits = (day: string) => valueOn("council_tax.bespoke_limit", day) as Record<string, number>;
  expect(limits("2026-04-01")).toMatchObject({ "windsor and maidenhead": 0.075, worcestershire: 0.09, "bournemouth, christchurch and poole": 0.0675 });
  expect(limits("2025-04-01")).toMatchObject({ "windsor and maidenhead": 0.09, bradford: 0.1 });
});

it("knows the five multipliers of 2026-27", () => {
  expect(Object.values(valueOn("business_rates.multiplier", "2026-04-01")!)).toEqual([0.432, 0.48, 0.382, 0.43, 0.508]);
});

it.each([
  ["redundancy.weekly_cap", "2027-04-06"], ["redundancy.weekly_cap_ni", "2027-04-06"], ["gdp_deflator", "2025-01-01"], ["gdp_deflator.financial_year", "2031-04-01"], ["employer_ni.rate", "2024-04-05"],
  ["njc.pay_award", "2026-04-01"], ["national_living_wage", "2027-04-01"], ["council_tax.district_amount", "2026-04-01"], ["council_tax.bespoke_limit", "2027-04-01"], ["business_rates.multiplier", "2027-04-01"],
  ["lgps.employer_rate", "2026-12-01"], ["pwlb.rate", "2026-12-01"],
])("%s says nothing of %s, which was not verified", (id, day) => {
  expect(valueOn(id, day)).toBeUndefined();
});

it("counts a rule in force until another entry replaces it, and what is set for a year to its printed end", () => {
  for (const { id, entries } of parameterSeeds) {
    entries.forEach(({ kind, from, to }, i) => {
      const next = entries[i + 1];
      const known = parameters[id]![i]!;
      if (kind === SET_FOR_A_YEAR) expect(known.to).toBe(excelDate(to!));
      else expect(known.to).toBe(next && excelDate(next.from) - 1);
      expect(known.from).toBe(excelDate(from));
      expect(known.to).toBe(lastDayOf(entries, i));
    });
  }
});

it("knows when each entry was checked, and with which document", () => {
  for (const { id, entries } of parameterSeeds) {
    entries.forEach(({ source, checked }, i) => expect(parameters[id]![i]).toMatchObject({ source: source.title, checked: excelDate(checked) }));
  }
});

it("has today's rule in force for what has no end: a later change is an entry of its own", () => {
  const inForce = parameterSeeds.filter(({ entries }) => entries.at(-1)?.kind === IN_FORCE).map(({ id }) => id);
  expect(inForce).toEqual(expect.arrayContaining(["consultation.gb", "consultation.ni", "employer_ni.rate", "employer_ni.threshold", "green_book.discount_rate", "pension.minimum_age"]));
  for (const id of inForce) expect(valueOn(id, "2060-01-01")).toBeDefined();
});

it("refuses entries that overlap, end before they begin, or mix one figure with several", () => {
  const seed = parameterSeeds.find(({ id }) => id === "consultation.gb");
  const problems = (entries: unknown, more = {}) => parameterSchema.safeParse({ ...seed!, entries, ...more }).error?.issues.map(({ message }) => message).join(" ") ?? "";
  const one = seed!.entries[0]!;
  expect(problems([one, one])).toContain("overlap");
  expect(problems([{ ...one, to: "1990-01-01" }])).toContain("ends before it begins");
  expect(problems([{ ...one, value: 3 }])).toContain("do not agree");
  expect(problems([{ ...one, kind: SET_FOR_A_YEAR }])).toContain("no last day");
  expect(problems([{ ...one, kind: "for ever" }])).not.toBe("");
  expect(problems([])).toContain('either entries or');
  expect(problems([one], { own: "the council's own" })).toContain('either entries or');
  expect(problems([], { own: "the council's own" })).toBe("");
  expect(problems([{ ...one, value: { Core: 1 } }])).toContain("small letters");
});

it("stands in a table: one row for each figure, with its source and the day it was checked, and one for each that a council enters itself", () => {
  const figures = parameterSeeds.flatMap(({ own, entries }) => [...(own === undefined ? [] : [own]), ...entries.flatMap(({ value }) => (typeof value === "number" ? [""] : Object.keys(value)))]);
  expect(parameterTable.rows).toHaveLength(figures.length);
  expect(parameterTable.emphasis).toHaveLength(figures.length);
  const headings = parameterTable.columns.map(({ heading }) => heading);
  for (const row of parameterTable.rows) {
    const at = (heading: string) => row[headings.indexOf(heading)];
    expect(row).toHaveLength(headings.length);
    expect(at("Reference")).not.toBe("");
    if (["lgps.employer_rate", "pwlb.rate"].includes(String(at("Parameter")))) expect([at("Value"), at("From"), at("To"), at("Last checked")]).toEqual(["", "", "", ""]);
    else expect([typeof at("Value"), typeof at("From"), typeof at("Last checked")]).toEqual(["number", "number", "number"]);
    if (at("Counts") === SET_FOR_A_YEAR) expect(typeof at("To")).toBe("number");
  }
});
