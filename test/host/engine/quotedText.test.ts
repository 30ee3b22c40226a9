import { nodeWorkbook } from "../../support/nodeWorkbook";

test("text in quotes stays text, however much it looks like a number", async () => {
  const workbook = nodeWorkbook();
  try {
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:D1");
      range.formulas = [['=ISTEXT("£000")', '=LEN("20%")', '=BUDGET.PERHEAD(121800,135200,"£000")', '="say ""1"""']];
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values[0];
    });
    expect(values).toEqual([true, 3, expect.closeTo(900.8876, 4), 'say "1"']);
  } finally {
    workbook.close();
  }
});
