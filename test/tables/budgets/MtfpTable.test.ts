import { suggestBudgets } from "../../../src/tables/budgets/BudgetMapping";
import { councilsFound } from "../../../src/tables/budgets/councilsFound";
import { readMtfpTable } from "../../../src/tables/budgets/MtfpTable";
import { readCsv } from "../../../src/tables/import/file/readCsv";
import { importTable } from "../../../src/tables/import/importTable";
import { importedContent } from "../../../src/tables/import/map/importedContent";
import { TableView } from "../../../src/tables/TableView";

/** A plan as it stands on its sheet once it is imported. */
function plan(csv: string): TableView {
  const imported = importTable(readCsv("plan.csv", new TextEncoder().encode(csv)));
  const { columns, rows } = importedContent(imported, { kind: "facts", mapping: {}, title: "Plans", on: "1 April 2026" });
  return new TableView("Plans", 4, 0, columns.map(({ heading }) => heading), rows.map((row) => row.map((cell) => (typeof cell === "object" ? "" : cell))));
}

const councils = (csv: string) => readMtfpTable(plan(csv)).map(({ council, years, lines }) => ({ council, years: years.map(({ label, unit }) => `${label} ${unit ?? ""}`), lines: lines.map(({ label }) => label) }));

const YEARS = ["2026/27 £m", "2027/28 £m"];
const LINES = ["Net revenue budget", "Funding", "Budget gap"];

describe("councils stacked in one plan", () => {
  it.each([
    ["by a column whose name stands once over its lines",
      "Council,Line,2026/27 £m,2027/28 £m\nAford,Net revenue budget,120.5,124.0\n,Funding,(118.5),(119.0)\n,Budget gap,2.0,5.0\nBeeham,Net revenue budget,80.0,82.0\n,Funding,(79.0),(78.0)\n,Budget gap,1.0,4.0\nAll councils,Net revenue budget,200.5,206.0"],
    ["by a column in every row",
      "Council,Line,2026/27 £m,2027/28 £m\nAford,Net revenue budget,120.5,124.0\nAford,Funding,(118.5),(119.0)\nAford,Budget gap,2.0,5.0\nBeeham,Net revenue budget,80.0,82.0\nBeeham,Funding,(79.0),(78.0)\nBeeham,Budget gap,1.0,4.0\nCounty total,,200.5,206.0"],
    ["by a line over each",
      "£m,2026/27,2027/28\nAford,,\nNet revenue budget,120.5,124.0\nFunding,(118.5),(119.0)\nBudget gap,2.0,5.0\nBeeham,,\nNet revenue budget,80.0,82.0\nFunding,(79.0),(78.0)\nBudget gap,1.0,4.0\nAll councils: gap,3.0,9.0"],
    ["one table below the other, each with its headings",
      "Aford\n,2026/27 £m,2027/28 £m\nNet revenue budget,120.5,124.0\nFunding,(118.5),(119.0)\nBudget gap,2.0,5.0\n\nBeeham\n,2026/27 £m,2027/28 £m\nNet revenue budget,80.0,82.0\nFunding,(79.0),(78.0)\nBudget gap,1.0,4.0"],
  ])("are told apart %s, and all together are none", (_, csv) => {
    expect(councils(csv)).toEqual([{ council: "Aford", years: YEARS, lines: LINES }, { council: "Beeham", years: YEARS, lines: LINES }]);
  });

  it("keep their name over sections that come again in each", () => {
    const one = (council: string) => `${council},,\nExpenditure,,\nAdults,"30,127","33,016"\nChildren,"20,111","22,207"\nTotal expenditure,"50,238","55,223"\nFunding,,\nCouncil tax,"(40,000)","(41,000)"\nGrants,"(9,000)","(9,100)"\nTotal funding,"(49,000)","(50,100)"\nBudget gap,"1,238","5,123"\n`;
    const found = councils(`Plans £000,2026/27,2027/28\n${one("Aford")}${one("Beeham")}`);
    expect(found.map(({ council }) => council)).toEqual(["Aford", "Beeham"]);
    expect(found[1]!.lines).toEqual(["Adults", "Children", "Total expenditure", "Council tax", "Grants", "Total funding", "Budget gap"]);
  });

  it("may be totals that stand above their services", () => {
    const found = councils('Authority,2026/27 £000,2027/28 £000\nAford,"30,127","33,016"\nAdults,"20,000","22,000"\nChildren,"10,127","11,016"\nBeeham,"20,127","23,016"\nAdults,"14,000","15,000"\nChildren,"6,127","8,016"\nCounty total,"50,254","56,032"');
    expect(found.map(({ council, lines }) => [council, lines])).toEqual([["Aford", ["Aford", "Adults", "Children"]], ["Beeham", ["Beeham", "Adults", "Children"]]]);
  });

  it("may stand before the years; what is said of a year is no council", () => {
    expect(councils("Line £m,Aford 2026/27,Aford 2027/28,Beeham 2026/27,Beeham 2027/28\nNet revenue budget,120.5,124.0,80.0,82.0\nBudget gap,2.0,5.0,1.0,4.0").map(({ council, years }) => [council, years])).toEqual([["Aford", YEARS], ["Beeham", YEARS]]);
    expect(councils("Line £m,Budget 2026/27,Budget 2027/28,Forecast 2026/27,Forecast 2027/28\nNet revenue budget,120.5,124.0,80.0,82.0").map(({ council }) => council)).toEqual([""]);
  });
});

it("what stands over the years and says only what figures they are is no council", () => {
  const one = councils("Plan £m,Current year,,Plan,\nLine,2025/26 budget,2025/26 forecast,2026/27,2027/28\nNet revenue budget,119.1,119.2,124.0,127.5\nBudget gap,0.0,0.1,2.1,3.0");
  expect(one).toEqual([{ council: "", years: ["2025/26 budget £m", "2025/26 forecast £m", "2026/27 £m", "2027/28 £m"], lines: ["Net revenue budget", "Budget gap"] }]);
  const twice = councils("Savings tracker £000,Original target,,Forecast delivery,\nSaving,2026/27,2027/28,2026/27,2027/28\nDepot,-100,-120,-90,-110\nFleet,-40,-50,-40,-45");
  expect(twice.map(({ council, years }) => [council, years])).toEqual([["", ["Original target: 2026/27 £000", "Original target: 2027/28 £000", "Forecast delivery: 2026/27 £000", "Forecast delivery: 2027/28 £000"]]]);
  expect(councils("Line £m,Aford and Beeham 2026/27,Aford and Beeham 2027/28,Ceeby 2026/27,Ceeby 2027/28\nNet revenue budget,120.5,124.0,80.0,82.0\nBudget gap,2.0,5.0,1.0,4.0").map(({ council }) => council)).toEqual(["Aford and Beeham", "Ceeby"]);
});

it("years that are only counted are years of a plan", () => {
  expect(councils("Line £m,Year 1,Year 2,Year 3\nNet revenue budget,120.5,124.0,127.3\nBudget gap,2.0,5.0,8.0")).toEqual([{ council: "", years: ["Year 1 £m", "Year 2 £m", "Year 3 £m"], lines: ["Net revenue budget", "Budget gap"] }]);
});

describe("a savings tracker by council and year", () => {
  const TRACKER = "Savings tracker,,,,,\nCouncil,Ref,Saving,2026/27 £000,2027/28 £000,RAG\nAford,A1,Day services,(850),(320),G\nAford,A2,Transport,(150),(80),A\nAford,,Total,\"(1,000)\",(400),\nBeeham,B1,Fleet,(300),(45),R\nBeeham,B2,Parking,(200),(55),G\nBeeham,,Total,(500),(100),\n";

  it("gives each council's savings as lines, of which its total may be the requirement", () => {
    expect(councils(TRACKER)).toEqual([
      { council: "Aford", years: ["2026/27 £000", "2027/28 £000"], lines: ["Day services", "Transport", "Total"] },
      { council: "Beeham", years: ["2026/27 £000", "2027/28 £000"], lines: ["Fleet", "Parking", "Total"] },
    ]);
  });

  it("is no second budget of a council that has a plan", () => {
    const withPlan = [...readMtfpTable(plan(TRACKER)), ...readMtfpTable(plan("Aford\n,2026/27 £000,2027/28 £000\nNet revenue budget,\"120,500\",\"124,000\"\nBudget gap,\"2,000\",\"5,000\"\n\nCeeby\n,2026/27 £000,2027/28 £000\nNet revenue budget,\"20,500\",\"24,000\"\nBudget gap,200,500"))];
    const sources = withPlan.map((source, i) => ({ ...source, key: String(i) }));
    expect(Object.values(suggestBudgets(sources, {}, {})).map(({ name }) => name)).toEqual(["", "Beeham", "Aford", "Ceeby"]);
    expect(suggestBudgets(sources, {}, { 0: { name: "Aford" } })[0]!.name).toBe("Aford");
    expect(councilsFound(sources)).toBe("2 councils found. Savings of 2 councils stand in a savings tracker, which is no MTFP.");
  });

  it.each([
    ["with its references and status", TRACKER],
    ["by name alone", "Council,Line,2026/27 £m,2027/28 £m,FTE impact\nAford,Close the depot,-1.2,-1.3,2\nAford,Share the fleet,-0.4,-0.5,0\nBeeham,Let the old depot,-0.7,-0.9,1"],
    ["with its councils in headings", "Proposal,Aford: 2026/27 £000,Aford: 2027/28 £000,Beeham: 2026/27 £000,Beeham: 2027/28 £000,Delivery confidence\nDepot,-120,-130,-10,-12,High\nFleet,-40,-50,-4,-5,Low"],
  ])("is not counted as a plan: %s", (_, csv) => {
    expect(councilsFound(readMtfpTable(plan(csv)))).toBe("No MTFP found. Savings of 2 councils stand in a savings tracker, which is no MTFP.");
  });

  it("a plan with a net budget or a gap is one, whatever else its headings say", () => {
    expect(councilsFound(readMtfpTable(plan("Ref,Line,2026/27 £m,2027/28 £m,Lead\n1,Net revenue budget,120.5,124.0,Finance\n2,Savings,-2.0,-3.0,All\n3,Budget gap,2.0,5.0,Finance")))).toBe("1 council found.");
  });
});
