import type { NodeHost } from "../../host/headless/createNodeHost";
import { isActionFault } from "../../src/excel/ActionFault";
import { loadTables } from "../../src/excel/actions/loadTables";
import { reconcileTables } from "../../src/excel/actions/reconcile";
import { explanationsIn, tieKey } from "../../src/tables/import/tieBackSheet";
import { loadableTables } from "../../src/tables/caseBackground";
import { nodeWorkbook } from "../support/nodeWorkbook";

jest.setTimeout(120_000);

let workbook: NodeHost;
beforeAll(async () => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

const read = async () =>
  Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Tie-back").getUsedRange();
    used.load("values");
    await context.sync();
    return used.values as (string | number)[][];
  });
const write = (address: string, value: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Tie-back").getRange(address).values = [[value]];
    await context.sync();
  });

it("says that there is nothing to work out before a table is loaded", async () => {
  expect(await reconcileTables()).toEqual({ fault: expect.stringContaining("Load or import one first") });
});

it("works the totals of the 2013 paper out again, in live formulas that agree with what it counted", async () => {
  await loadTables(loadableTables.filter(({ id }) => id === "people-services-baseline-2012").map((content) => ({ content, as: { newSheet: content.sheet } })));
  const done = await reconcileTables();
  if (isActionFault(done)) throw new Error(done.fault);
  const cells = await read();
  expect(cells.filter((row) => row[9] === "DIFFERS")).toHaveLength(done.differ);
  expect(cells[3]![2]).toMatch(new RegExp(`, ${done.differ} differ, of ${done.figures}$`));
  const total = cells.find((row) => row[2] === "Total" && row[3] === "Darlington: cost (£000)")!;
  // 421 + 1222 + 465 + 723 + 153 + 474 = 3458, as printed.
  expect(total.slice(4, 10)).toEqual([3458, 3458, 0, 1, 6, "OK"]);
  // No point is left behind a whole number: each row is shown with what its figures are rounded to.
  const shown = cells.findIndex((row) => row === total) + 1;
  expect(workbook.host.book.getSheetByName("Tie-back")!.getRange(`E${shown}`).getDisplayValue()).toBe("3,458");
});

it("says that a published figure is missing once its cell is blank, and does not take it for 0", async () => {
  const cells = await read();
  const at = cells.findIndex((row) => row[2] === "Total" && row[3] === "Darlington: cost (£000)");
  const source = await Excel.run(async (context) => {
    const published = context.workbook.worksheets.getItem("Tie-back").getCell(at, 4);
    published.load("formulas");
    await context.sync();
    const [sheet, address] = String(published.formulas[0]![0]).replace(/^=/, "").split("!") as [string, string];
    const range = context.workbook.worksheets.getItem(sheet.replace(/^'|'$/g, "")).getRange(address);
    range.values = [[""]];
    await context.sync();
    return { range: [sheet.replace(/^'|'$/g, ""), address] as const };
  });
  const after = await read();
  expect(after[at]![9]).toBe("MISSING");
  expect(after[3]![1]).toBe("CHECK");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(source.range[0]).getRange(source.range[1]).values = [[3458]];
    await context.sync();
  });
  expect((await read())[at]![9]).toBe("OK");
});

it("keeps an explanation when it is written again", async () => {
  const at = (await read()).findIndex((row) => row[9] === "ROUNDING") + 1;
  await write(`K${at}`, "Rounded in print");
  await reconcileTables();
  expect((await read()).flat()).toContain("Rounded in print");
});

it("takes no column of the user's own for an explanation", () => {
  const headings = ["Table", "Source", "Row", "Column", "Published", "Explanation (Input)", "Mine"];
  const found = explanationsIn([headings, ["June", "By hand", "Total", "2026/27", 10, "Rounded in print", "Ask again"], ["June", "By hand", "Total", "2027/28", 11, "", "Ask again"]]);
  expect([...found]).toEqual([[tieKey("June", "Total", "2026/27"), "Rounded in print"]]);
});
