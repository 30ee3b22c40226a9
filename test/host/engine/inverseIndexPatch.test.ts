import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";
import type { NodeHost } from "../../../host/headless/createNodeHost";
import { nodeWorkbook } from "../../support/nodeWorkbook";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

/** How often the engine looks into a set while it calculates a column of this many formulas, all with results of their own. */
async function lookUps(count: number): Promise<number> {
  const has = jest.spyOn(Set.prototype, "has");
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(`Column of ${count}`).getRange(`A1:A${count}`).formulas = Array.from({ length: count }, (_, i) => [`=${i}*2`]);
      await context.sync();
    });
    return has.mock.calls.length;
  } finally {
    has.mockRestore();
  }
}

describe("the engine's index of values by column", () => {
  it("does not grow with the square of a calculated column", async () => {
    const [few, many] = [await lookUps(400), await lookUps(1600)];
    // Four times the formulas take about four times the work; without the patch, sixteen.
    expect(many / few).toBeLessThan(7);
  }, 60_000);

  it("leaves out cells that no look-up has indexed, and keeps those up to date that one has", () => {
    const cache = CELL_INVERTED_INDEX_CACHE;
    cache.set("unit", "sheet", 0, 1, 5, true);
    expect(cache.getCellValuePositions("unit", "sheet", 0)).toBeUndefined();
    cache.setContinueBuildingCache("unit", "sheet", 0, 0, 9);
    cache.set("unit", "sheet", 0, 1, 5, true);
    cache.set("unit", "sheet", 0, 2, 5, true);
    const held = cache.getCellValuePositions("unit", "sheet", 0)!;
    expect([...(held.get(1) ?? [])]).toEqual([]);
    expect([...(held.get(2) ?? [])]).toEqual([5]);
    cache.clear();
  });

  it("lets look-ups find what was calculated in the same calculation, and again after a change", async () => {
    const found = (first: number) =>
      Excel.run(async (context) => {
        const there = context.workbook.worksheets.getItemOrNullObject("Look up");
        await context.sync();
        const sheet = there.isNullObject ? context.workbook.worksheets.add("Look up") : there;
        if (there.isNullObject) {
          sheet.getRange("A2:A50").formulas = Array.from({ length: 49 }, (_, i) => [`=A${i + 1}+1`]);
          sheet.getRange("C1:C2").formulas = [["=MATCH(25,A1:A50,0)"], ["=COUNTIF(A1:A50,30)"]];
        }
        sheet.getRange("A1").values = [[first]];
        const range = sheet.getRange("C1:C2");
        range.load("values");
        await context.sync();
        return range.values.flat() as unknown[];
      });
    expect(await found(1)).toEqual([25, 1]);
    expect(await found(11)).toEqual([15, 1]);
    expect(await found(31)).toEqual(["#N/A", 0]);
  });
});
