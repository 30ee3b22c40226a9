import { RTree } from "@univerjs/core";
import { nodeWorkbook } from "../../support/nodeWorkbook";

const ROWS = 200;

it("formulas written over others are calculated from what they draw on now, and nothing is looked for among what the others drew on", async () => {
  const workbook = nodeWorkbook();
  const removed = jest.spyOn(RTree.prototype, "remove");
  try {
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const shown = sheet.getRange(`D1:D${ROWS}`);
      const last = sheet.getRange(`D${ROWS}`);
      const read = async () => {
        last.load("values");
        await context.sync();
        return last.values[0]![0] as unknown;
      };
      sheet.getRange("A1:B3").values = [[1, 10], [2, 20], [3, 30]];
      shown.formulas = Array.from({ length: ROWS }, (_, i) => [`=SUM($A$1:$A$3)+${i}`]);
      const before = await read();
      shown.formulas = Array.from({ length: ROWS }, (_, i) => [`=SUM($B$1:$B$3)+${i}`]);
      const after = await read();
      sheet.getRange("A1:B1").values = [[100, 1000]];
      const changed = await read();
      last.formulas = [[7]];
      sheet.getRange("B1").values = [[0]];
      return [before, after, changed, await read()];
    });
    expect(found).toEqual([6 + ROWS - 1, 60 + ROWS - 1, 1050 + ROWS - 1, 7]);
    expect(removed).not.toHaveBeenCalled();
  } finally {
    removed.mockRestore();
    workbook.close();
  }
});
