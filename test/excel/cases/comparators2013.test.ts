import type { NodeHost } from "../../../host/headless/createNodeHost";
import { isActionFault } from "../../../src/excel/ActionFault";
import { loadCase } from "../../../src/excel/actions/loadCase";
import { background } from "../../../src/excel/background";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { readCells, writeCell } from "../../support/sheetCells";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());
jest.setTimeout(60_000);

describe("the comparators of 2013", () => {
  it("sets case and feasibility report side by side, per resident and per post", async () => {
    const loaded = await loadCase("comparators-2013", background);
    if (isActionFault(loaded)) throw new Error(loaded.fault);
    expect(loaded.masterCheck).toBe("OK");
    const cells = await readCells("Comparators scaled");
    expect(cells.errors).toEqual([]);
    // £2.8m and 40 posts: £70,000 a post; 3,424 ÷ 48.90 = 70.02. £5.4m in all over 332,800 residents: £16.23.
    expect(cells.row("Feasibility report, structural").slice(2, 4)).toEqual([-2800, -40]);
    expect(cells.row("Feasibility report, structural")[6]).toBeCloseTo(70, 9);
    expect(cells.row("Case, highest, gross")[6]).toBeCloseTo(70.02, 2);
    expect(cells.row("Feasibility report, in all")[4]).toBeCloseTo(-16.23, 2);
    expect(cells.row("Case, lowest after grant").slice(2, 6)).toEqual([-1393, -48.9, expect.closeTo(-4.19, 2), expect.closeTo(-3.54, 2)]);
  });

  it("scales to the London partnerships and shows the bases implied", async () => {
    const cells = await readCells("Comparators scaled");
    expect(cells.row("Westminster, Kensington & Chelsea, Hammersmith & Fulham")[3]).toBeCloseTo((-1393 * 560000) / 332800, 6);
    expect(cells.row("Richmond and Kingston")[2]).toBe(360000);
    expect(cells.row("Efficiency").slice(2, 5)).toEqual([0.8, expect.closeTo(40, 9), "not printed"]);
    expect(cells.row("Contracts").slice(2, 7)).toEqual([1.8, expect.closeTo(90, 9), 100, 2, expect.closeTo(-0.2, 9)]);
  });

  it("tells the known differences, and looks up when a population no longer adds up", async () => {
    const checks = await readCells("Comparators checks");
    expect(checks.rows.flat().filter((cell) => /^D\d\d$/.test(String(cell)))).toEqual(["D02", "D03", "D05", "D07", "D08", "D09", "D27", "D28"]);
    const areas = await readCells("Comparators");
    await writeCell("Comparators", `B${areas.rowIndex("Hartlepool") + 1}`, 93000);
    expect((await readCells("Comparators checks")).beside("Master check")).toBe("LOOK: 1 of 3 checks fail, see below");
  });
});
