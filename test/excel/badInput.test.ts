import type { NodeHost } from "../../host/headless/createNodeHost";
import { prepareComparison } from "../../src/excel/actions/compareModels";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { readSheet, rowNumber, rowOf, writeCell } from "../support/comparisonCells";
import { compareSmall, loadSmall, preparedSmall, smallBackground } from "../support/smallWorkbook";

const SLOW = 120_000;
let workbook: NodeHost;
beforeAll(async () => {
  workbook = nodeWorkbook();
  await loadSmall();
  await compareSmall();
}, SLOW);
afterAll(() => workbook.close());

const masterCheck = async () => String(rowOf(await readSheet("Checks"), "Master check")[1]);
const prepare = () => prepareComparison(smallBackground);
const jointNow = async () => rowOf(await readSheet("Comparison"), "Joint")[7];

/** The cell holds something that cannot be counted with: the pane names it, the master check fails, and putting it right heals everything. */
async function badCell(sheet: string, address: string, bad: string | number, good: string | number, told: { fault: unknown; code?: string }, master: RegExp | string = /^FAILS/) {
  await writeCell(sheet, address, bad);
  expect(await masterCheck()).toMatch(master);
  expect(await prepare()).toMatchObject({ sheet, address, ...told });
  await writeCell(sheet, address, good);
  expect(await masterCheck()).toBe("OK");
  expect(await jointNow()).toBe(-270);
}

it("words written beside a line of explanation are nobody's council", async () => {
  const cells = await readSheet("Assumptions");
  const note = cells.findIndex(([first]) => String(first).startsWith("A council that is out"));
  await writeCell("Assumptions", `B${note + 1}`, "agreed with the treasurers");
  const prepared = await prepare();
  if ("fault" in prepared) throw new Error(prepared.fault);
  expect(prepared.choices.councilsIn).toEqual(["Aford", "Beeham"]);
  await writeCell("Assumptions", `B${note + 1}`, "");
}, SLOW);

describe("figures that cannot be counted with", () => {
  it("text in a number's cell", () => badCell("Baseline", "I6", "about 1,500", 1500, { fault: 'Cell I6 on sheet "Baseline" (Current cost (£000), Care) holds "about 1,500", which is not a number. Enter the figure alone, without unit or text.' }), SLOW);

  it.each([
    ["Baseline", "L6", 1200, "Cost at lowest salaries (£000), Care"],
    ["Baseline", "M7", 440, "Cost at highest salaries (£000), Schools"],
    ["Baseline", "K6", 24, "Proposed posts (FTE), Care"],
    ["Baseline", "E6", 500, "Aford: cost (£000), Care"],
    ["Baseline", "F7", 6, "Beeham: posts (FTE), Schools"],
    ["Baseline", "J7", 250, "Grant (£000), Schools"],
    ["Budgets", "D6", 20, "Net revenue budget (£m), Aford, Care"],
    ["Budgets", "E7", 100000, "Population (persons), Beeham, Care"],
    ["Budgets", "F6", 2, "Savings requirement (£m), Aford, Care"],
  ])("a figure left out, or not known yet: %s %s", async (sheet, address, good, where) => {
    const cell = `Cell ${address} on sheet "${sheet}" (${where})`;
    await badCell(sheet, address, "", good, { code: "#N/A", fault: `${cell} is empty. Enter the figure, 0 where there is none.` });
    await badCell(sheet, address, "tbc", good, { code: "#VALUE!", fault: `${cell} holds "tbc", which is not a number. Enter the figure alone, without unit or text.` });
  }, SLOW);

  it("a cost that nobody entered is no saving, even in a comparison that is written", async () => {
    await writeCell("Baseline", "M6", "");
    expect(await jointNow()).toBe("needs your assumption");
    await writeCell("Baseline", "M6", 1260);
    expect(await jointNow()).toBe(-270);
  }, SLOW);

  it("a row that is neither line nor sum, which would not be counted", () => badCell("Baseline", "B6", "service", "line", { code: "#VALUE!", fault: 'Cell B6 on sheet "Baseline" (Kind, Care) holds "service". Enter line, subtotal, total: a row that is none of them would not be counted.' }, "OK"), SLOW);

  it("a population of 0", () => badCell("Budgets", "E6", 0, 100000, { fault: expect.stringContaining("is 0, so nothing can be divided by it") }), SLOW);

  it("an own grant share of 6.1", async () => {
    const row = rowNumber(await readSheet("Assumptions"), "Care");
    await writeCell("Assumptions", `B${row}`, 6.1);
    expect(await masterCheck()).toMatch(/^FAILS/);
    await writeCell("Assumptions", `B${row}`, "");
    expect(await masterCheck()).toBe("OK");
  }, SLOW);

  it("text among the assumptions is named, not taken for nothing", async () => {
    const row = rowNumber(await readSheet("Assumptions"), "Schools");
    await writeCell("Assumptions", `E${row}`, "half");
    expect(await jointNow()).toBe("needs your assumption");
    expect(await prepare()).toMatchObject({ sheet: "Assumptions", address: `E${row}`, fault: expect.stringContaining('(reach of Joint, Schools) holds "half"') });
    await writeCell("Assumptions", `E${row}`, 1);
    expect(await jointNow()).toBe(-270);
  }, SLOW);

  it("a mark that is none", async () => {
    await writeCell("Symbols", "B7", "good");
    expect(await prepare()).toMatchObject({ sheet: "Symbols", address: "B7", fault: expect.stringContaining("one to three ● or ○") });
    await writeCell("Symbols", "B7", "●●");
    expect(await masterCheck()).toBe("OK");
  }, SLOW);
});

describe("sheets and tables that were renamed or deleted", () => {
  const change = (what: (workbook: Excel.Workbook) => void) =>
    Excel.run(async (context) => {
      what(context.workbook);
      await context.sync();
    });

  it("a renamed sheet and a renamed table are found again", async () => {
    await change((book) => {
      book.worksheets.getItem("Baseline").name = "Our posts";
      book.tables.getItem("ModelsTable").name = "OurModels";
    });
    expect(await jointNow()).toBe(-270);
    expect(await compareSmall((choices) => choices)).toBe("OK");
    await writeCell("Our posts", "M6", 1250);
    expect(await jointNow()).toBe(-280);
    await writeCell("Our posts", "M6", 1260);
  }, SLOW);

  it("a deleted sheet of the comparison is written again, with every input kept", async () => {
    const row = rowNumber(await readSheet("Assumptions"), "Joint");
    await writeCell("Assumptions", `B${row}`, -10);
    await change((book) => book.worksheets.getItem("Workings").delete());
    expect(await compareSmall((choices) => choices)).toBe("OK");
    expect(await jointNow()).toBe(-280);
    expect((await preparedSmall()).choices.models[1]).toMatchObject({ furtherChange: -10, reach: { Care: 1, Schools: 1 } });
    await writeCell("Assumptions", `B${row}`, 0);
  }, SLOW);

  it("a deleted table is missed by name, and nothing is written", async () => {
    await change((book) => book.worksheets.getItem("Our posts").delete());
    expect(await prepare()).toEqual({ code: "#N/A", fault: expect.stringContaining("No posts comparison is loaded") });
  }, SLOW);
});
