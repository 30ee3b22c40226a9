import type { NodeHost } from "../../../host/headless/createNodeHost";
import { isActionFault } from "../../../src/excel/ActionFault";
import { loadCase } from "../../../src/excel/actions/loadCase";
import { background } from "../../../src/excel/background";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { fillColumns, readCells, writeCell } from "../../support/sheetCells";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

jest.setTimeout(60_000);
const NEEDS = "needs your assumption";
const check = async () => (await readCells("WK checks")).beside("Master check");

describe("two-tier working and reorganisation in Warwickshire", () => {
  it("loads nine pilots, thirteen bodies of nine kinds and the levels of governance; the rest is open", async () => {
    const loaded = await loadCase("warwickshire-2007", background);
    if (isActionFault(loaded)) throw new Error(loaded.fault);
    expect(loaded.masterCheck).toBe("OK");
    const pilots = await readCells("WK pilots and partners");
    const reorganisation = await readCells("Reorganisation");
    expect([...pilots.errors, ...reorganisation.errors]).toEqual([]);
    expect(pilots.under("Service").filter((name) => name !== "")).toHaveLength(9);
    expect(["county council", "district council", "police"].map((kind) => pilots.beside(kind))).toEqual([1, 5, 1]);
    expect(pilots.row("County theme").slice(2, 5)).toEqual([6, 0, "no pilot"]);
    expect(pilots.beside("District theme")).toBe("not printed");
    expect(pilots.under("Partners", "The pilots").slice(0, 9)).toEqual(Array<string>(9).fill(NEEDS));
    expect(reorganisation.row("Net at 75% of the saving").slice(2, 8)).toEqual(Array<string>(6).fill(NEEDS));
    expect(reorganisation.row("Year").slice(2, 4)).toEqual(["2028/29", "2029/30"]);
  });

  it("counts who joins which pilot, and adds the savings by level of governance", async () => {
    await fillColumns("WK pilots", {
      "County council (Input)": ["yes", "yes", "no"], "District council (Input)": ["yes", "no"], "Police (Input)": ["no"],
      "Governance level (Input)": ["County theme", "District partnership", "County theme"], "Saving a year (£000) (Input)": [-100, -20, -5],
    });
    const pilots = await readCells("WK pilots and partners");
    expect(pilots.under("Partners", "The pilots").slice(0, 4)).toEqual([2, 1, 0, NEEDS]);
    expect(pilots.row("county council").slice(2, 5)).toEqual([1, 2, 1]);
    expect(pilots.row("County theme").slice(2, 5)).toEqual([6, 2, -105]);
    expect(await check()).toBe("OK");
  });

  it("works out net effect and payback at 50, 75 and 100%, and shares it among the successors", async () => {
    const rules = await readCells("Reorganisation rules");
    const used = ["Saving a year at full effect", "Transition cost in all", "First year", ...[1, 2, 3, 4, 5].map((y) => `Saving in year ${y}`), ...[1, 2, 3, 4, 5].map((y) => `Transition cost in year ${y}`), "Shared by"];
    expect(used.map((figure) => rules.rowIndex(figure) - rules.rowIndex("Saving a year at full effect"))).toEqual(used.map((_, i) => i));
    await fillColumns("Reorganisation rules", { "Used here (Input)": [-10000, 20000, 2028, 0, 0.5, 1, 1, 1, 0.5, 0.5, 0, 0, 0, 1] });
    await fillColumns("Successor councils", { "Successor council (Input)": ["North", "South"], "Population (persons) (Input)": [250000, 350000] });
    const cells = await readCells("Reorganisation");
    expect(cells.errors).toEqual([]);
    // Cost 10,000 in each of two years; saving 0, 5,000, then 10,000 a year. Worked by hand.
    expect(cells.row("Cumulative at 100%").slice(2, 7)).toEqual([10000, 15000, 5000, -5000, -15000]);
    expect(cells.row("Cumulative at 100%")[8]).toBe("2031/32");
    expect(cells.row("Cumulative at 75%").slice(2, 7)).toEqual([10000, 16250, 8750, 1250, -6250]);
    expect(cells.row("Cumulative at 75%")[8]).toBe("2032/33");
    expect(cells.row("Cumulative at 50%")[8]).toBe("not in 5 years");
    expect(cells.row("Net at 50% of the saving")[7]).toBe(2500);
    expect(cells.row("North").slice(3, 7).map(Number)).toEqual([250 / 600, (2500 * 250) / 600, (-6250 * 250) / 600, -6250].map((n) => expect.closeTo(n, 6)));
    expect(cells.row("South")[9]).toBeCloseTo((-15000 * 1000 * (350 / 600)) / 350000, 9);
    expect(await check()).toBe("OK");
  });

  // By hand at 100%: −100, then −500 + 1,500, −1,000 + 1,500, −1,000, −1,000: cumulative −100, 900, 1,400, 400, −600. A saving that
  // comes before the cost has not paid for it.
  it("counts a reorganisation as paid back once its cost is, not before the cost begins", async () => {
    await fillColumns("Reorganisation rules", { "Used here (Input)": [-1000, 3000, 2028, 0.1, 0.5, 1, 1, 1, 0, 0.5, 0.5, 0, 0, 1] });
    const cells = await readCells("Reorganisation");
    expect(cells.errors).toEqual([]);
    expect(cells.row("Cumulative at 100%").slice(2, 9)).toEqual([-100, 900, 1400, 400, -600, "", "2032/33"]);
    expect(cells.row("Cumulative at 75%").slice(2, 9)).toEqual([-75, 1050, 1800, 1050, 300, "", "not in 5 years"]);
    expect(cells.row("Cumulative at 50%")[8]).toBe("not in 5 years");
    // Nothing above 0 in any year: it has paid back in the first.
    await fillColumns("Reorganisation rules", { "Used here (Input)": [-1000, 50, 2028, 0.1, 0.5, 1, 1, 1, 1, 0, 0, 0, 0, 1] });
    expect((await readCells("Reorganisation")).row("Cumulative at 100%")[8]).toBe("2028/29");
    await fillColumns("Reorganisation rules", { "Used here (Input)": [-10000, 20000, 2028, 0, 0.5, 1, 1, 1, 0.5, 0.5, 0, 0, 0, 1] });
  });

  it("asks for the budget that nobody gave when it is the key, and notices a cost that is not whole", async () => {
    const rules = await readCells("Reorganisation rules");
    await writeCell("Reorganisation rules", `B${rules.rowIndex("Shared by") + 1}`, 2);
    expect((await readCells("Reorganisation")).row("North").slice(2, 5)).toEqual([NEEDS, NEEDS, NEEDS]);
    await writeCell("Reorganisation rules", `B${rules.rowIndex("Transition cost in year 2") + 1}`, 0.4);
    expect(await check()).toBe("LOOK: 1 of 13 checks fail, see below");
  });
});
