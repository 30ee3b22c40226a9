import type { NodeHost } from "../../../host/headless/createNodeHost";
import { isActionFault } from "../../../src/excel/ActionFault";
import { loadCase } from "../../../src/excel/actions/loadCase";
import { background } from "../../../src/excel/background";
import { restoreLast } from "../../../src/excel/restorePoint";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { fillColumns, readCells, writeCell } from "../../support/sheetCells";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

const CASES = "CSW business cases";
const NEEDS = "needs your assumption";

async function load() {
  const loaded = await loadCase("csw-2010", background);
  if (isActionFault(loaded)) throw new Error(loaded.fault);
  return loaded;
}

const fill = (revenue: readonly (number | string)[], capital: readonly (number | string)[], gain: readonly (number | string)[]) =>
  fillColumns(CASES, { "Revenue asked (£000) (Input)": revenue, "Capital asked (£000) (Input)": capital, "Return (£000) (Input)": gain });

jest.setTimeout(60_000);

describe("the fund of Coventry, Solihull and Warwickshire", () => {
  it("loads the published figures, and says what the paper leaves open", async () => {
    expect(await load()).toMatchObject({ sheets: ["CSW fund", CASES, "CSW allocation", "CSW checks"], masterCheck: "OK" });
    const cells = await readCells("CSW allocation");
    expect(cells.errors).toEqual([]);
    expect(cells.row("Fund").slice(2, 5)).toEqual([425, 325, 750]);
    expect(cells.beside("Return asked, gross ratio")).toBe(5);
    expect(cells.beside("Return asked, net ratio")).toBe(4);
    expect(cells.beside("Return asked of the whole fund (£000)")).toBe(3750);
    expect(cells.beside("In words")).toBe(`${NEEDS}: 9 of 9 business cases lack a figure`);
    expect(cells.row("Asked by cases with all costs").slice(2, 5)).toEqual([NEEDS, NEEDS, NEEDS]);
    expect(cells.under("Gross ratio")).toEqual(Array<string>(9).fill(NEEDS));
  });

  it("shares the fund out by ratio, tests each case and the whole", async () => {
    // By hand. Ratios: 10, 8, 6, 5, 4, 2 and three that ask nothing. Revenue 100 each, so that the fifth gets 25 of 100.
    await fill([100, 100, 100, 100, 100, 100, 0, 0, 0], [50, 50, 50, 50, 50, 0, 0, 0, 0], [1500, 1200, 900, 750, 600, 200, 0, 0, 0]);
    const cells = await readCells("CSW allocation");
    expect(cells.errors).toEqual([]);
    expect(cells.under("Gross ratio").slice(0, 9)).toEqual([10, 8, 6, 5, 4, 2, "no cost", "no cost", "no cost"]);
    expect(cells.under("Test alone").slice(0, 6)).toEqual(["meets", "meets", "meets", "meets", "misses", "misses"]);
    expect(cells.under("Revenue granted").slice(0, 9)).toEqual([100, 100, 100, 100, 25, 0, 0, 0, 0]);
    expect(cells.under("Capital granted").slice(0, 9)).toEqual([50, 50, 50, 50, 50, 0, 0, 0, 0]);
    expect(cells.under("Outcome").slice(0, 7)).toEqual(["in full", "in full", "in full", "in full", "in part", "none", "asks nothing"]);
    expect(cells.row("Granted").slice(2, 5)).toEqual([425, 250, 675]);
    expect(cells.row("Left of the fund").slice(2, 5)).toEqual([0, 75, 75]);
    expect(cells.row("Headroom: fund beyond what is asked").slice(2, 5)).toEqual([0, 75, 75]);
    expect(cells.row("Shortfall: asked beyond the fund").slice(2, 5)).toEqual([175, 0, 175]);
    expect(cells.beside("Return of the cases funded in full (£000)")).toBe(4350);
    expect(cells.beside("Over (short of) the whole fund's return (£000)")).toBe(600);
    expect(cells.beside("Gross ratio of what is granted")).toBeCloseTo(4350 / 675, 9);
    expect(cells.beside("Net ratio of what is granted")).toBeCloseTo((4350 - 675) / 675, 9);
    expect(cells.under("Business case").slice(0, 6)).toEqual(["Adult Services", "Children's Services", "Waste Treatment", "Asset Management", "Learning Academy", "Procurement"]);
    expect(cells.under("Cut").slice(0, 6)).toEqual([6, 5, 4, 3, 2, 1]);
    expect((await readCells("CSW checks")).beside("Master check")).toBe("OK");
  });

  it("keeps the fund for cases that pass alone, when told so", async () => {
    const row = (await readCells("CSW fund")).rowIndex("Business cases that miss the return may be funded") + 1;
    await writeCell("CSW fund", `C${row}`, 0);
    const cells = await readCells("CSW allocation");
    expect(cells.under("Rank").slice(0, 6)).toEqual([1, 2, 3, 4, "not funded", "not funded"]);
    expect(cells.row("Granted").slice(2, 5)).toEqual([400, 200, 600]);
    await writeCell("CSW fund", `C${row}`, 1);
  });

  it("takes in a row of one's own and another fund", async () => {
    await fillColumns(CASES, { Workstream: ["Adult Services", "Children's Services", "Waste Treatment", "Asset Management", "Learning Academy", "Procurement", "HR", "Strategic Planning", "Business Transformation", "Own case"] });
    await fill([0, 0, 0, 0, 0, 0, 0, 0, 0, 60], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 300]);
    const fund = await readCells("CSW fund");
    await writeCell("CSW fund", `C${fund.rowIndex("Revenue fund") + 1}`, 50);
    const cells = await readCells("CSW allocation");
    expect(cells.under("Outcome").slice(8, 10)).toEqual(["asks nothing", "in part"]);
    expect(cells.row("Granted").slice(2, 5)).toEqual([50, 0, 50]);
    expect(cells.beside("In words")).toContain("miss the return asked of the whole fund by £1,875,000");
    expect((await readCells("CSW checks")).beside("Master check")).toBe("OK");
  });

  it("writes the sheets anew in place and leaves the tables as they are", async () => {
    const again = await load();
    expect(again.sheets).toEqual(["CSW allocation", "CSW checks"]);
    expect((await readCells("CSW allocation")).row("Granted").slice(2, 5)).toEqual([50, 0, 50]);
  });

  it("refuses an unknown case, and a table that lacks a heading", async () => {
    expect(await loadCase("nowhere-1999", background)).toEqual({ fault: expect.stringContaining('no case "nowhere-1999"') });
    const head = (await readCells(CASES)).rowIndex("Return (£000) (Input)") + 1;
    await writeCell(CASES, `F${head}`, "Gain");
    expect(await loadCase("csw-2010", background)).toMatchObject({ fault: expect.stringContaining('no column "Return (£000) (Input)"') });
    await writeCell(CASES, `F${head}`, "Return (£000) (Input)");
  });

  it("can be undone as a whole", async () => {
    const fresh = nodeWorkbook();
    await load();
    expect(await restoreLast()).toContain("Loaded Coventry");
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load("items/name");
      names.load("items/name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
      expect(names.items).toEqual([]);
    });
    fresh.close();
    workbook.installGlobals();
  });
});
