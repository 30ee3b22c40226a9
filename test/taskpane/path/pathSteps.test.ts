import type { Overview } from "../../../src/excel/actions/readOverview";
import type { OwnSheet } from "../../../src/excel/ownSheets";
import { pathSteps } from "../../../src/taskpane/path/pathSteps";

const own = (kind: OwnSheet["kind"], id: string, sheet: string): OwnSheet => ({ marker: `CommonPurse.${kind}.${id}`, kind, id, sheet, written: "A1:B9" });
const holding = (sheets: readonly OwnSheet[], rest: Partial<Overview> = {}): Overview => ({
  workbook: { sheetNames: sheets.map(({ sheet }) => sheet), activeSheet: "Sheet1", tableNames: [], tables: [], names: [], own: sheets },
  ...rest,
});
const tables = [own("postsComparison", "baseline", "Baseline"), own("operatingModels", "models", "Models")];
const sheets = [own("comparison", "comparison", "Comparison"), own("comparison", "sharing", "Sharing"), own("comparison", "assumptions", "Assumptions"), own("comparison", "cabinet", "Cabinet page")];
const models = (needsAssumption: boolean) => ({ sheet: "Comparison", models: [{ model: "3b", address: "A9", cells: [{ heading: "Payback", text: "", address: "B9", needsAssumption }] }] });
const masterCheck = { text: "OK", sheet: "Checks", address: "B5" };

const done = (overview: Overview) => pathSteps(overview, ["load", "compare"]).map((step) => step.done);

it("begins with what is to be loaded", () => {
  expect(done(holding([]))).toEqual([false, false, false, false, false, false]);
  expect(pathSteps(holding([]), [])[0]).toMatchObject({ title: "Load", state: "Load a posts comparison and operating models, for example the case of 2013.", target: { tab: "load" } });
});

it("says what is left out when only what is needed is loaded", () => {
  expect(pathSteps(holding(tables), [])[0]).toMatchObject({ done: true, state: "Loaded; without budgets and scores some results are left out." });
});

it("counts a comparison as not assumed while results wait, and leads to their cells", () => {
  const steps = pathSteps(holding([...tables, ...sheets], { comparison: models(true), masterCheck }), []);
  expect(steps.map((step) => step.done)).toEqual([true, false, true, true, true, false]);
  expect(steps[1]).toMatchObject({ state: "1 result waits for a one-off cost, a phasing or a reach of yours, on the Assumptions sheet. You can go on without.", target: { sheet: "Comparison", address: "B9" }, mayWait: true });
  // Where the entry itself is known, it is better than the result that waits for it.
  const missing = { sheet: "Assumptions", address: "D40" };
  expect(pathSteps(holding([...tables, ...sheets], { comparison: models(true), masterCheck, missing }), [])[1]).toMatchObject({ target: missing });
  expect(steps[4]!.target).toEqual({ sheet: "Checks", address: "B5" });
  expect(steps[5]!.target).toEqual({ sheet: "Cabinet page" });
});

it("is not through with the checks while the master check says LOOK", () => {
  const step = pathSteps(holding([...tables, ...sheets], { comparison: models(false), masterCheck: { ...masterCheck, text: "LOOK: 1 of 22 checks" } }), [])[4]!;
  expect(step).toMatchObject({ done: false, state: "The master check says: LOOK: 1 of 22 checks" });
  const failing = { what: "Reach", address: "I20" };
  expect(pathSteps(holding([...tables, ...sheets], { comparison: models(false), masterCheck: { ...masterCheck, text: "FAILS", failing } }), [])[4]).toMatchObject({ state: "The master check says: FAILS. First: Reach", target: { sheet: "Checks", address: "I20" } });
});

it("leads to the report's own tab where there is one", () => {
  expect(pathSteps(holding([...tables, ...sheets], { comparison: models(false), masterCheck }), ["load", "report"])[5]).toMatchObject({ done: false, target: { tab: "report" } });
});

it("is through once a report stands in the workbook", () => {
  const reported = holding([...tables, ...sheets, own("report", "cover", "Report")], { comparison: models(false), masterCheck });
  expect(pathSteps(reported, ["report"])[5]).toEqual({ title: "Report", done: true, state: "The report is written.", target: { sheet: "Report" } });
});

it("names a sheet of the comparison that is gone, and how to get it back", () => {
  const kept = sheets.filter(({ id }) => id === "comparison");
  const steps = pathSteps(holding([...tables, ...kept], { comparison: models(true) }), []);
  expect(steps.map((step) => step.done)).toEqual([true, false, true, false, false, false]);
  expect(steps.filter((step) => step.mayWait)).toEqual([]);
  expect([1, 3, 4].map((i) => steps[i]!.state)).toEqual(["Assumptions", "Sharing", "Checks"].map((sheet) => `The ${sheet} sheet is missing: write the comparison again.`));
  expect([1, 3, 4].map((i) => steps[i]!.target)).toEqual(Array(3).fill({ tab: "compare" }));
});
