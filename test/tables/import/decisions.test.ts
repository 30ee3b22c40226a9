import { asksVacancy, decisionText, isCorrectable, withDecisions } from "../../../src/tables/import/decisions";
import { readCsv } from "../../../src/tables/import/file/readCsv";
import type { Imported } from "../../../src/tables/import/Imported";
import { importTable } from "../../../src/tables/import/importTable";
import { importedContent } from "../../../src/tables/import/map/importedContent";
import { missingColumns } from "../../../src/tables/import/map/suggestMapping";
import { BUDGET_HEADINGS } from "../../../src/tables/kinds/councilBudgets";

const read = (csv: string): Imported => importTable(readCsv("table.csv", new TextEncoder().encode(csv)));
const written = (imported: Imported) => importedContent(imported, { kind: "facts", mapping: {}, title: "Table", on: "1 April 2026" });

it("takes vacant or filled for an answer, and no figure, where the post holder is not known", () => {
  const imported = read("Post no,Post title,Post holder,FTE,Salary £,On-cost %,Total cost £,Funding\nP1,Head,tbc,1,50000,30%,65000,GF\nP2,Officer,Vacant,1,30000,30%,39000,GF\n");
  const at = imported.issues.findIndex(asksVacancy);
  const asked = imported.issues[at]!;
  expect(isCorrectable(asked)).toBe(false);
  expect(withDecisions(imported, { [at]: { kind: "vacancy", vacant: false } }).posts!.map(({ vacant }) => vacant)).toEqual([false, true]);
  expect(decisionText(asked, { kind: "vacancy", vacant: true })).toBe("The post is vacant");
});

it("offers a percentage as one", () => {
  const imported = read("Assumption,2025/26,2026/27\nPay award,3.00%,2.50%\nInflation on income,\"3,00%\",2.00%\n");
  const asked = imported.issues.find(({ code }) => code === "DECIMAL_COMMA")!;
  expect(decisionText(asked, { kind: "accept" })).toBe("Accepted: 3%");
  expect(decisionText({ ...asked, raw: "18100,5 CR", offered: -18100.5 }, { kind: "accept" })).toBe("Accepted: -18,100.5");
});

it("shows figures with the decimals of the source, the same in all columns of a unit", () => {
  const { columns } = written(read("Service,2025/26 £m,2026/27 £m,2025/26 FTE\nAdults,9.125,10.5,3\nPlace,4.2,5,2.5\n"));
  expect(columns.filter(({ unit }) => unit === "£m").map(({ decimals }) => decimals)).toEqual([3, 3]);
  expect(columns.find(({ unit }) => unit === "FTE")!.decimals).toBe(1);
});

it("leaves out what says nothing, and says where each line has its own unit", () => {
  const { columns, statement, percentRows } = written(read("Core planning assumptions,,\n,2025/26,2026/27\nPay award,3.00%,2.50%\nCouncil tax base,45210,45300\n"));
  expect(columns.map(({ heading }) => heading)).not.toContain("Part of");
  expect(statement).toContain("Each line states its unit.");
  expect(percentRows).toEqual([0]);
});

it("takes a template's own words for no source and no note", () => {
  const imported = read("Establishment\n\"One row for each post. Status: yours (Input): every cell in the table.\"\nSource: Yours: write here where the figures come from\n\nPost number,Team,Post title,Posts (FTE),Salary (£),On-cost (%),Cost (£)\nP1,Finance,Head,1,50000,30%,65000\nP2,Finance,Officer,1,30000,30%,39000\n\nNotes\nCost = salary × FTE × (1 + on-cost). The import checks it.\nAsked for in June\n");
  const { source, notes } = written(imported);
  expect(source).toBe("table.csv, Establishment");
  expect(notes).toEqual(["Asked for in June"]);
});

it("asks for no scope of budgets, which are the council's as a whole where none is stated", () => {
  expect(missingColumns("councilBudgets", { Council: BUDGET_HEADINGS.council, Budget: BUDGET_HEADINGS.netRevenueBudget, Population: BUDGET_HEADINGS.population, Gap: BUDGET_HEADINGS.savingsRequirement })).toEqual([]);
});
