import { readCsv } from "../../../src/tables/import/file/readCsv";
import { importTable } from "../../../src/tables/import/importTable";
import { applyMap } from "../../../src/tables/import/map/applyMap";
import { isFault } from "../../../src/domain/fault";
import { readMtfpTable } from "../../../src/tables/budgets/MtfpTable";
import { TableView } from "../../../src/tables/TableView";

const read = (csv: string) => importTable(readCsv("compilation.csv", new TextEncoder().encode(csv)));
const written = (csv: string) => {
  const mapped = applyMap(read(csv), {}, "Compilation", "24 November 2026");
  if (isFault(mapped)) throw new Error(mapped.fault);
  return mapped.content;
};
const MTFP = ",Aford,,Beeham,\n£m,2026/27,2027/28,2026/27,2027/28\nPopulation,\"118,400\",\"118,900\",\"86,200\",\"86,500\"\nNet revenue budget,125.9,128.7,92.4,94.0\nFunding,-121.9,-124.5,-90.1,-91.0\nBudget gap,4.0,4.2,2.3,3.0\n";
const BUDGETS = ",Aford,Beeham\nNet revenue budget £m,121.8,91.0\nPopulation,\"135,200\",\"92,000\"\nSavings requirement £m,22.3,20.0\n";

it("plans of several councils side by side are a plan, though a line gives their population", () => {
  expect(read(MTFP).kind).toBe("mtfp");
  const { columns, rows, kind } = written(MTFP);
  expect(kind).toBe("facts");
  const councils = readMtfpTable(new TableView("Compilation", 4, 0, columns.map(({ heading }) => heading), rows));
  expect(councils.map(({ council, lines }) => [council, lines.map(({ label }) => label)])).toEqual([
    ["Aford", ["Population", "Net revenue budget", "Funding", "Budget gap"]], ["Beeham", ["Population", "Net revenue budget", "Funding", "Budget gap"]],
  ]);
});

it("budgets with councils in columns keep their figures: no line of theirs becomes a council", () => {
  const { columns, rows, kind } = written(BUDGETS);
  expect(kind).toBe("facts");
  expect(columns.map(({ heading }) => heading)).toEqual(expect.arrayContaining(["Line", "Aford", "Beeham"]));
  expect(rows.map((row) => row.slice(-2))).toEqual([[121.8, 91], [135200, 92000], [22.3, 20]]);
});

it("budgets with councils in lines are written as council budgets", () => {
  expect(written("Council,Population,Net revenue budget (£m),Savings requirement (£m)\nAford,\"105,600\",120.5,8.0\nBeeham,\"92,000\",80.0,6.0\n").kind).toBe("councilBudgets");
});
