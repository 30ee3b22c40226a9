import type { NodeHost } from "../../host/headless/createNodeHost";
import { budgetsFromMtfp, previewBudgets } from "../../src/excel/actions/budgetsFromMtfp";
import { readChosenTables } from "../../src/excel/actions/chooseTables";
import { prepareComparison } from "../../src/excel/actions/compareModels";
import { restoreLast } from "../../src/excel/restorePoint";
import { ALL_YEARS } from "../../src/tables/budgets/BudgetMapping";
import { sheetNames } from "../support/cells";
import { readSheet, rowNumber, rowOf, writeCell } from "../support/comparisonCells";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { bring, succeeded } from "../support/ownImports";
import { smallBackground } from "../support/smallWorkbook";

let workbook: NodeHost;
beforeEach(() => {
  workbook = nodeWorkbook();
});
afterEach(() => workbook.close());

const AFORD = [
  ["Aford medium-term financial plan"], ["", "2026/27", "2027/28", "2028/29"], ["", "£000", "£000", "£000"],
  ["Net revenue budget", 120500, 124000, 127250], ["Council tax", -70000, -72000, -74000], ["Funding", -118500, -119000, -119250], ["Budget gap", 2000, 5000, 8000],
];

it("one council's table becomes its budget in references to the cells, and says what nobody gave", async () => {
  await bring("Aford", "facts", AFORD);
  const { councils, mappings } = succeeded(await previewBudgets());
  expect(councils.map(({ sheet, council, years }) => [sheet, council, years.map(({ label }) => label)])).toEqual([["Aford", "", ["2026/27", "2027/28", "2028/29"]]]);
  expect(mappings[councils[0]!.key]).toEqual({ name: "Aford", netLine: "Net revenue budget", year: "2026/27", gapLine: "Budget gap" });
  const { sheet } = succeeded(await budgetsFromMtfp());
  const cells = await readSheet(sheet);
  expect(cells[4]!.slice(0, 10)).toEqual(["Council and scope", "Council", "Scope", "Net revenue budget (£m)", "Population (persons)", "Savings requirement (£m)", "What is missing", "Gap 2026/27 (£m)", "Gap 2027/28 (£m)", "Gap 2028/29 (£m)"]);
  // Which sign a shortfall has, and which gap is the requirement, is not guessed.
  expect(rowOf(cells, "Aford, Council").slice(3, 10)).toEqual([120.5, "", "", "needs your assumption: population; savings requirement;", "", "", ""]);
  succeeded(await budgetsFromMtfp({ [councils[0]!.key]: { shortfall: "above 0", requirement: "2028/29" } }));
  expect(rowOf(await readSheet(sheet), "Aford, Council").slice(3, 10)).toEqual([120.5, "", 8, "needs your assumption: population;", 2, 5, 8]);
  // A figure that changes in the plan changes here.
  const plan = await readSheet("Aford");
  await writeCell("Aford", `${"ABCDEFG"[plan[4]!.indexOf("2026/27 (£000)")]!}${rowNumber(plan, "Net revenue budget")}`, 121000);
  await writeCell(sheet, `E${rowNumber(await readSheet(sheet), "Aford, Council")}`, 105600);
  expect(rowOf(await readSheet(sheet), "Aford, Council").slice(3, 7)).toEqual([121, 105600, 8, ""]);
}, 60_000);

it("councils side by side, gaps printed below 0, and an update in place that keeps what was typed and decided", async () => {
  await bring("County plans", "facts", [
    ["", "Aford", "", "Beeham & District", ""], ["", "2026/27", "2027/28", "2026/27", "2027/28"], ["", "£m", "£m", "£m", "£m"],
    ["Net budget requirement", 120.5, 124, 80, 82], ["Budget gap", -2, -3, -1, -4], ["Total", 118.5, 121, 79, 78],
  ]);
  const { councils } = succeeded(await previewBudgets());
  expect(councils.map(({ council }) => council)).toEqual(["Aford", "Beeham & District"]);
  const decided = Object.fromEntries(councils.map(({ key }) => [key, { shortfall: "below 0", requirement: ALL_YEARS } as const]));
  const { sheet } = succeeded(await budgetsFromMtfp(decided));
  expect(rowOf(await readSheet(sheet), "Beeham & District, Council").slice(3, 9)).toEqual([80, "", 5, "needs your assumption: population;", 1, 4]);
  await writeCell(sheet, "E6", 100000);
  await writeCell(sheet, "F7", 6);
  await bring("Ceeby", "facts", AFORD);
  const { typedOver } = succeeded(await budgetsFromMtfp());
  expect(typedOver).toBe(1);
  const cells = await readSheet(sheet);
  expect(cells.slice(5, 8).map((row) => row.slice(0, 6))).toEqual([
    ["Aford, Council", "Aford", "Council", 120.5, 100000, 5],
    ["Ceeby, Council", "Ceeby", "Council", 120.5, "", ""],
    ["Beeham & District, Council", "Beeham & District", "Council", 80, "", 6],
  ]);
  expect((await sheetNames()).filter((name) => name.startsWith("Council budgets"))).toHaveLength(1);
  await restoreLast();
  expect((await readSheet(sheet)).slice(5, 7).map(([row]) => row)).toEqual(["Aford, Council", "Beeham & District, Council"]);
}, 60_000);

it("councils stacked in one plan, each with its sections and gap, become a row each", async () => {
  const plan = (council: string, spent: number, gap: number) => [
    [council], ["Expenditure"], ["Adults", spent - 20111, spent - 19000], ["Children", 20111, 21000], ["Net revenue budget", spent, spent + 2000],
    ["Funding"], ["Council tax", -40000, -41000], ["Grants", 40000 - spent + gap, 39000 - spent + gap + 111], ["Total funding", gap - spent, gap - spent - 1889], ["Budget gap", gap, gap + 111],
  ];
  await bring("County plans", "facts", [["Plans of the two councils (£000)", "2026/27", "2027/28"], ...plan("Aford", 50238, 1238), ...plan("Beeham", 70127, 2127), ["All councils: budget gap", 3365, 3587]]);
  const { councils, mappings } = succeeded(await previewBudgets());
  expect(councils.map(({ key }) => mappings[key])).toMatchObject([
    { name: "Aford", netLine: "Net revenue budget", year: "2026/27", gapLine: "Budget gap" }, { name: "Beeham", netLine: "Net revenue budget", year: "2026/27", gapLine: "Budget gap" },
  ]);
  const { sheet } = succeeded(await budgetsFromMtfp(Object.fromEntries(councils.map(({ key }) => [key, { shortfall: "above 0", requirement: ALL_YEARS } as const]))));
  const cells = await readSheet(sheet);
  const near = (row: string) => rowOf(cells, row).slice(3, 6).map((cell) => (typeof cell === "number" ? Number(cell.toFixed(6)) : cell));
  expect([near("Aford, Council"), near("Beeham, Council")]).toEqual([[50.238, "", 2.587], [70.127, "", 4.365]]);
}, 60_000);

it("the comparison takes the budgets, and asks for the population in its cell", async () => {
  await bring("Aford", "facts", AFORD);
  await bring("Beeham", "facts", AFORD);
  await bring("Own posts", "postsComparison", [
    ["Service line", "Kind", "Aford: posts (FTE)", "Aford: cost (£000)", "Beeham: posts (FTE)", "Beeham: cost (£000)", "Proposed posts (FTE)", "Cost at lowest salaries (£000)", "Cost at highest salaries (£000)"],
    ["Care", "line", 10, 500, 20, 1000, 24, 1200, 1260],
  ]);
  await bring("Own models", "operatingModels", [["Model", "What it is"], ["Joint", "One service for both"]]);
  const { councils } = succeeded(await previewBudgets());
  const { sheet } = succeeded(await budgetsFromMtfp(Object.fromEntries(councils.map(({ key }) => [key, { shortfall: "above 0", requirement: "2027/28" } as const]))));
  expect(succeeded(await readChosenTables(smallBackground)).find(({ role }) => role === "budgets")?.table?.sheet).toBe(sheet);
  expect(await prepareComparison(smallBackground)).toMatchObject({ sheet, address: "E6", fault: expect.stringContaining("Population (persons)") });
  await writeCell(sheet, "E6", 105600);
  await writeCell(sheet, "E7", 92000);
  expect(succeeded(await prepareComparison(smallBackground)).study.scopes).toEqual(["Council"]);
}, 60_000);

it.each([
  ["no plan", [["Council", "Population"], ["Aford", 1000]], "No MTFP table is imported"],
  ["a plan without a unit", [["", "2026/27", "2027/28"], ["Net revenue budget", 120, 124], ["Budget gap", 2, 3]], "has no unit"],
])("says why %s is of no use", async (_, lines, message) => {
  await bring("Aford", "facts", lines);
  expect(await budgetsFromMtfp()).toMatchObject({ fault: expect.stringContaining(message) });
  expect(await sheetNames()).not.toContain("Council budgets");
}, 60_000);
