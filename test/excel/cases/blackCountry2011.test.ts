import type { NodeHost } from "../../../host/headless/createNodeHost";
import { isActionFault } from "../../../src/excel/ActionFault";
import { loadCase } from "../../../src/excel/actions/loadCase";
import { background } from "../../../src/excel/background";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { fillColumns, readCells, writeCell, type SheetCell } from "../../support/sheetCells";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

const NEEDS = "needs your assumption";
const CRITERIA = ["New ways", "Affordable return", "Risks known", "Service effect", "Local discretion", "Scale", "Ease", "Wider good"];

const fill = (columns: Readonly<Record<string, readonly SheetCell[]>>) =>
  fillColumns("BC reviews", Object.fromEntries(Object.entries(columns).map(([heading, values]) => [`${heading} (Input)`, values])));
const settingRow = async (figure: string) => (await readCells("BC fund")).rowIndex(figure) + 1;
const check = async () => (await readCells("BC checks")).beside("Master check");

jest.setTimeout(60_000);

describe("the service reviews of the Black Country", () => {
  it("loads what is published: ten reviews, their leads, all four councils in each, the fund", async () => {
    const loaded = await loadCase("black-country-2011", background);
    if (isActionFault(loaded)) throw new Error(loaded.fault);
    expect(loaded).toMatchObject({ sheets: ["BC fund", "BC criteria", "BC reviews", "BC priorities", "BC councils", "BC marks", "BC checks"], masterCheck: "OK" });
    const councils = await readCells("BC councils");
    const priorities = await readCells("BC priorities");
    expect([...councils.errors, ...priorities.errors, ...(await readCells("BC marks")).errors]).toEqual([]);
    expect(["Dudley", "Sandwell", "Walsall", "Wolverhampton"].map((council) => [councils.beside(council), councils.beside(council, 2)])).toEqual([[2, 10], [3, 10], [3, 10], [2, 10]]);
    expect(priorities.row("Fund").slice(1, 3)).toEqual(["Fund", 300]);
    expect(priorities.beside("Return asked of the fund")).toBe(NEEDS);
    expect(priorities.under("Score")).toEqual(Array<string>(10).fill(NEEDS));
    expect(priorities.under("Order").slice(0, 10)).toEqual(Array<string>(10).fill(NEEDS));
  });

  it("puts them in order by all three, and grants the fund in that order", async () => {
    // All marks 2 but for the first review, all 3, and the second, which fails on Scale. Worked by hand.
    await fill({
      ...Object.fromEntries(CRITERIA.map((criterion) => [criterion, [3, criterion === "Scale" ? 0 : 2, ...Array<number>(8).fill(2)]])),
      Effort: [3, 1, 2, 4, 4, 4, 4, 4, 4, 4],
      "Cost (£000)": [200, 150, 50, 10, 10, 10, 10, 10, 10, 10],
      "Return (£000)": [400, 150, 500, 10, 10, 10, 10, 10, 10, 10],
    });
    const cells = await readCells("BC priorities");
    expect(cells.errors).toEqual([]);
    const scores = cells.under("Score");
    expect(scores[0]).toBe(1);
    expect(scores[1]).toBeCloseTo((7 * 2) / 24, 9);
    expect(cells.under("Fails on").slice(0, 3)).toEqual(["", "Scale; ", ""]);
    expect(cells.under("Rank by criteria").slice(0, 10)).toEqual([1, 10, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(cells.under("Rank by effort").slice(0, 4)).toEqual([3, 1, 2, 4]);
    expect(cells.under("Rank by return").slice(0, 4)).toEqual([2, 3, 1, 4]);
    // Sums: 6, 14, 5, 11, 14 … so ICT, Procurement, Payroll, Staff Training and Research level at 14, the first of them ahead.
    expect(cells.under("In order").slice(0, 5)).toEqual(["ICT", "Procurement", "Payroll", "Staff Training", "Research"]);
    expect(cells.under("Granted (£000)").slice(0, 5)).toEqual([50, 200, 10, 40, 0]);
    expect(cells.beside("Left of the fund")).toBe(0);
    expect(cells.beside("Shortfall of the fund")).toBe(170);
    expect(cells.under("Brings a saving").slice(0, 4)).toEqual(["yes", "yes", "no: return not above cost", "no: return not above cost"]);
    expect(await check()).toBe("OK");
  });

  it("orders by one of the three when told so", async () => {
    const row = await settingRow("Order of the reviews");
    await writeCell("BC fund", `C${row}`, 2);
    expect((await readCells("BC priorities")).under("In order").slice(0, 3)).toEqual(["Staff Training", "ICT", "Procurement"]);
    await writeCell("BC fund", `C${row}`, 4);
  });

  it("lets any subset of the councils join, and shares among those alone", async () => {
    await fill({ Dudley: ["no", "yes"], Walsall: ["no", "yes"], Sandwell: ["yes", "no"] });
    const cells = await readCells("BC councils");
    expect(cells.under("Councils joining").slice(0, 3)).toEqual([2, 3, 4]);
    expect(cells.under("Wolverhampton cost (£000)")[0]).toBe(100);
    expect(cells.under("Dudley cost (£000)").slice(0, 3)).toEqual([0, 50, 12.5]);
    // Staff Training is led by Sandwell, which now stays out of it.
    expect(cells.under("Lead joins").slice(0, 2)).toEqual(["yes", "no"]);
    expect(await check()).toBe("LOOK: 1 of 9 checks fail, see below");
    await fill({ Sandwell: ["yes", "yes"] });
    expect(await check()).toBe("OK");
    const dudley = (await readCells("BC councils")).row("Dudley");
    const share = dudley[4] as number;
    // 150 ÷ 4, 50 ÷ 4 and seven of 10 ÷ 4.
    expect(share).toBeCloseTo(37.5 + 12.5 + 17.5, 9);
    expect(dudley[7]).toBe("yes");
  });

  it("asks who joins where nobody has said so", async () => {
    await fill({ Dudley: ["", "yes"] });
    const cells = await readCells("BC councils");
    expect(cells.under("Dudley joins")[0]).toBe(NEEDS);
    expect(cells.under("Wolverhampton cost (£000)")[0]).toBe(NEEDS);
    expect(await check()).toBe("OK");
  });
});
