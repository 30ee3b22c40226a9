import { FormulaDataModel } from "@univerjs/engine-formula";
import type { NodeHost } from "../../../host/headless/createNodeHost";
import { nodeWorkbook } from "../../support/nodeWorkbook";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

/** How often every sheet's formulas are gathered while a sheet is written to row by row. */
async function gatherings(rows: number): Promise<number> {
  const gathered = jest.spyOn(workbook.host.inject<FormulaDataModel>(FormulaDataModel), "getFormulaData");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    for (let row = 0; row < rows; row++) sheet.getRangeByIndexes(row, 0, 1, 2).formulas = [[row, `=A${row + 1}*2`]];
    await context.sync();
  });
  const count = gathered.mock.calls.length;
  gathered.mockRestore();
  return count;
}

it("gathers the formulas of all sheets no more often for many writes than for few", async () => {
  const few = await gatherings(5);
  expect((await gatherings(50)) - few).toBeLessThan(45);
});

it("still calculates what was written over, on every sheet", async () => {
  const values = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const one = worksheets.add("One");
    const two = worksheets.add("Two");
    one.getRange("A1:B1").formulas = [[3, "=A1+Two!A1"]];
    two.getRange("A1:A2").formulas = [["=5"], ["=One!B1*10"]];
    await context.sync();
    two.getRange("A1").formulas = [["=7"]];
    one.getRange("A1").values = [[4]];
    const shown = two.getRange("A1:A2");
    shown.load("values");
    await context.sync();
    return shown.values as number[][];
  });
  expect(values).toEqual([[7], [110]]);
});
