import type { NodeHost } from "../../host/headless/createNodeHost";
import { chooseTable, readChosenTables } from "../../src/excel/actions/chooseTables";
import { compareModels, prepareComparison } from "../../src/excel/actions/compareModels";
import { loadCase } from "../../src/excel/actions/loadCase";
import { loadTables } from "../../src/excel/actions/loadTables";
import { background } from "../../src/excel/background";
import { restoreLast } from "../../src/excel/restorePoint";
import { loadableTables } from "../../src/tables/caseBackground";
import { NO_TABLE } from "../../src/tables/comparison/chooseTables";
import { readSheet, rowOf } from "../support/comparisonCells";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { bring, succeeded } from "../support/ownImports";

const KINDS = ["postsComparison", "operatingModels", "councilBudgets", "scoreSymbols", "criteria"];
const EVERYTHING = loadableTables.filter(({ kind }) => KINDS.includes(kind));
const sheetOf = (id: string) => loadableTables.find((table) => table.id === id)!.sheet;

let workbook: NodeHost;
beforeEach(() => {
  workbook = nodeWorkbook();
});
afterEach(() => workbook.close());

const load = async (contents = EVERYTHING) => void succeeded(await loadTables(contents.map((content) => ({ content, as: { newSheet: content.sheet } }))));
const chosenSheets = async () => Object.fromEntries(succeeded(await readChosenTables(background)).map(({ role, table, why }) => [role, `${table?.sheet ?? NO_TABLE}: ${why}`]));
const compared = async () => {
  const prepared = succeeded(await prepareComparison(background));
  succeeded(await compareModels(prepared, prepared.choices, background));
  return prepared;
};
const bringOwn = async () => {
  await bring("Own posts", "postsComparison", [
    ["Service line", "Kind", "Aford: posts (FTE)", "Aford: cost (£000)", "Beeham: posts (FTE)", "Beeham: cost (£000)", "Proposed posts (FTE)", "Cost at lowest salaries (£000)", "Cost at highest salaries (£000)"],
    ["Care", "line", 10, 500, 20, 1000, 24, 1200, 1260], ["Schools", "line", 4, 200, 6, 300, 8, 400, 440],
  ]);
  await bring("Own models", "operatingModels", [["Model", "What it is", "Recommended"], ["Apart", "Each on its own", "no"], ["Joint", "One service for both", "yes"]]);
};

it("with everything loaded, the synthetic set last, the published case is compared and About says what else there is", async () => {
  await load([...EVERYTHING].sort((a, b) => Number(a.id.startsWith("synthetic")) - Number(b.id.startsWith("synthetic"))));
  const { study } = await compared();
  expect(study.councils).toEqual(["Darlington", "Hartlepool", "Redcar & Cleveland"]);
  const about = await readSheet("About");
  expect(rowOf(about, "Posts comparison")[1]).toBe(`Sheet ${sheetOf("people-services-baseline-2012")}: published. Also loaded, not compared: ${sheetOf("synthetic-posts")}.`);
  expect(rowOf(about, "Council budgets")[1]).toBe(`Sheet ${sheetOf("mtfp-summary-2012")}: published, as the posts comparison is. Also loaded, not compared: ${sheetOf("synthetic-budgets")}.`);
}, 240_000);

it("a choice of the posts comparison takes the others of its set along, is kept, and is undone", async () => {
  await load();
  expect((await chosenSheets())["baseline"]).toMatch(new RegExp(`^${sheetOf("people-services-baseline-2012")}: `));
  succeeded(await chooseTable("baseline", sheetOf("synthetic-posts")));
  expect(await chosenSheets()).toEqual({
    baseline: `${sheetOf("synthetic-posts")}: chosen by you`,
    models: `${sheetOf("synthetic-models")}: synthetic, as the posts comparison is`,
    budgets: `${sheetOf("synthetic-budgets")}: synthetic, as the posts comparison is`,
    symbols: `${sheetOf("synthetic-marks")}: synthetic, as the posts comparison is`,
    criteria: `${sheetOf("synthetic-criteria")}: synthetic, as the posts comparison is`,
  });
  succeeded(await chooseTable("budgets", undefined));
  expect((await chosenSheets())["budgets"]).toBe("none: left out by you");
  expect(await restoreLast()).toBe("Chose none as council budgets");
  expect((await chosenSheets())["budgets"]).toMatch(/^Synthetic/);
}, 120_000);

it("own tables go before published ones, and budgets of other councils are left out with the reason", async () => {
  await load(EVERYTHING.filter(({ id }) => !id.startsWith("synthetic")));
  await bringOwn();
  const chosen = await chosenSheets();
  expect(chosen["baseline"]).toBe("Own posts: your own");
  expect(chosen["models"]).toBe("Own models: your own, as the posts comparison is");
  expect(chosen["budgets"]).toMatch(/^none: left out: “.+” names none of the councils compared$/);
  expect(chosen["symbols"]).toMatch(/marks none of the models compared$/);
  expect((await compared()).study.councils).toEqual(["Aford", "Beeham"]);
  expect(rowOf(await readSheet("About"), "Council budgets")[1]).toMatch(/^None: left out/);
}, 240_000);

it("a comparison of other councils takes the place of the one that stands, without its councils and scenarios", async () => {
  await load(EVERYTHING.filter(({ id }) => !id.startsWith("synthetic")));
  await compared();
  await bringOwn();
  const prepared = succeeded(await prepareComparison(background));
  expect(prepared.replaces).toEqual(["Darlington", "Hartlepool", "Redcar & Cleveland"]);
  const { masterCheck } = succeeded(await compareModels(prepared, prepared.choices, background));
  expect(masterCheck).toBe("OK");
  expect(rowOf(await readSheet("Assumptions"), "Aford")[1]).toBe("yes");
  expect(await readSheet("Assumptions")).not.toContainEqual(expect.arrayContaining(["Darlington"]));
  // A council that joins an own comparison takes part; one that was out stays out.
  const again = succeeded(await prepareComparison(background));
  expect(again.replaces).toBeUndefined();
}, 240_000);

it("the synthetic case compares its own tables, whatever else is loaded, and stays compared", async () => {
  await load(EVERYTHING.filter(({ id }) => !id.startsWith("synthetic")));
  succeeded(await loadCase("synthetic-reorganisation", background));
  expect((await chosenSheets())["baseline"]).toBe(`${sheetOf("synthetic-posts")}: chosen by you`);
  expect(succeeded(await prepareComparison(background)).study.councils).toHaveLength(5);
}, 240_000);
