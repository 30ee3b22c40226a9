import { openWorkbookFile } from "../../host/file/openWorkbookFile";
import { workbookFileFrom } from "../../host/file/workbookFileFrom";
import type { NodeHost } from "../../host/headless/createNodeHost";
import { readXlsx } from "../../host/xlsx/readXlsx";
import { writeXlsx } from "../../host/xlsx/writeXlsx";
import { prepareComparison } from "../../src/excel/actions/compareModels";
import { loadTables } from "../../src/excel/actions/loadTables";
import { readSource } from "../../src/excel/readSource";
import { registry } from "../../src/functions/registry";
import { importTable } from "../../src/tables/import/importTable";
import { HEADING_ROW } from "../../src/tables/tableSheet";
import { templates } from "../../src/tables/templates/templates";
import { readSheet, rowOf } from "../support/comparisonCells";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { succeeded } from "../support/ownImports";
import { compareSmall, smallBackground } from "../support/smallWorkbook";

jest.setTimeout(180_000);
const functionNames = registry.map(({ name }) => name);

type Lines = readonly (readonly (string | number)[])[];
/** Two councils: care 20 posts at £1,000k, schools 10 at £400k. Proposed: care 16 at £800k to £900k, schools 8 at £320k to £360k. */
const POSTS: Lines = [
  ["Care", "line", "", 10, 500, 500, 0, 10, 500, 500, 0, 16, 800, 900],
  ["Schools", "line", "", 5, 200, 200, 0, 5, 200, 200, 0, 8, 320, 360],
];
const MODELS: Lines = [["Apart", "Each on its own", "assumed", 0, "Reaches nothing", "no"], ["Joint", "One service for both", "assumed", 0, "Reaches every line", "yes"]];
const PLAN: Lines = [["Pay", "line", "Expenditure", 7, 6, 5, 4, 3], ["Demand", "line", "Expenditure", 4, 4, 4, 4, 4]];
const ESTABLISHMENT: Lines = [["P1", "Finance", "Accountant", "PO3", 1, 42_000, 0.3, 54_600, "General fund", "no", "no"], ["P2", "Finance", "Technician", "SO1", 0.5, 30_000, 0.3, 19_500, "DSG", "yes", "no"]];

let workbook: NodeHost;
/** The templates as an officer gets them: saved to a file and opened. */
beforeEach(async () => {
  workbook = nodeWorkbook();
  succeeded(await loadTables(templates.map((content) => ({ content, as: { newSheet: content.sheet } }))));
  await workbook.host.settle();
  const bytes = await writeXlsx(workbookFileFrom(workbook.host), { functionNames, title: "Templates" });
  workbook.close();
  workbook = nodeWorkbook();
  await openWorkbookFile(workbook.host, await readXlsx(bytes, { functionNames }));
});
afterEach(() => workbook.close());

type WorkedRow = "left in place" | "overwritten" | "deleted";

/** Types rows into a template's table, from its second row on, or over its worked row. */
const fill = (title: string, lines: Lines, worked: WorkedRow) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(title);
    if (worked === "deleted") sheet.getRange(`${HEADING_ROW + 2}:${HEADING_ROW + 2}`).delete("Up");
    const first = HEADING_ROW + (worked === "left in place" ? 2 : 1);
    lines.forEach((line, i) => (sheet.getRangeByIndexes(first + i, 0, 1, line.length).values = [[...line]]));
    await context.sync();
  });

const WAYS: readonly WorkedRow[] = ["left in place", "overwritten", "deleted"];

it.each(WAYS)("filled in with the worked row %s, they are compared at the first go, and only the officer's figures count", async (worked) => {
  await fill("Posts comparison", POSTS, worked);
  await fill("Operating models", MODELS, worked);
  await fill("Council budgets", [["Council A, Council", "Council A", "Council", 100, 100_000, 5], ["Council B, Council", "Council B", "Council", 100, 100_000, 5]], worked);
  await fill("Evaluation criteria", [["Cost", "Efficiency", "What it costs"]], worked);
  await fill("Score marks", [["Apart", "-", "-", "-"], ["Joint", "●", "●", "○"]], worked);
  expect(await compareSmall()).toBe("OK");
  const comparison = await readSheet("Comparison");
  // At the highest salaries: 900 + 360 − 1,400 = −140.
  expect(rowOf(comparison, "Joint")).toContain(-140);
  expect(comparison.flat().filter((cell) => String(cell).startsWith("Example"))).toEqual([]);
});

it("an example whose figures were written over, but not its name, is asked about", async () => {
  await fill("Posts comparison", POSTS, "left in place");
  await fill("Operating models", MODELS, "overwritten");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Posts comparison").getRange("E6").values = [[999]];
    await context.sync();
  });
  expect(await prepareComparison(smallBackground)).toEqual({ fault: expect.stringContaining("is called an example, and an example is never counted"), sheet: "Posts comparison", address: "A6" });
});

it.each(WAYS)("an MTFP and an establishment list, filled in with the worked row %s, are imported without it", async (worked) => {
  await fill("MTFP", PLAN, worked);
  await fill("Establishment", ESTABLISHMENT, worked);
  const plan = importTable(succeeded(await readSource({ from: "sheet", sheet: "MTFP" })));
  expect([plan.kind, plan.unit, plan.rows.map(({ label, values }) => [label, ...values])]).toEqual(["mtfp", "£m", [["Pay", 7, 6, 5, 4, 3], ["Demand", 4, 4, 4, 4, 4]]]);
  const list = importTable(succeeded(await readSource({ from: "sheet", sheet: "Establishment" })));
  expect(list.posts?.map(({ post, fte, cost, grant, vacant }) => [post, fte, cost, grant, vacant])).toEqual([["P1", 1, 54_600, undefined, false], ["P2", 0.5, 19_500, "DSG", true]]);
  for (const imported of [plan, list]) {
    expect(imported.issues.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(imported.issues.some(({ code }) => code === "EXAMPLE_ROW")).toBe(worked === "left in place");
  }
});
