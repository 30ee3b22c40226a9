import { nodeWorkbook } from "../../support/nodeWorkbook";

const results = async (formulas: readonly string[]) => {
  const workbook = nodeWorkbook();
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A4").values = [[0], [1], [""], [0]];
      const range = sheet.getRangeByIndexes(9, 0, 1, formulas.length);
      range.formulas = [[...formulas]];
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values[0] as unknown[];
    });
  } finally {
    workbook.close();
  }
};

test("text in quotes stays text, however much it looks like a number", async () => {
  expect(await results(['=ISTEXT("£000")', '=LEN("20%")', '=BUDGET.PERHEAD(121800,135200,"£000")', '="say ""1"""'])).toEqual([true, 3, expect.closeTo(900.8876, 4), 'say "1"']);
});

test("a number is one however it is spelt", async () => {
  expect(await results(["=0.5<0.000000001", "=0.5<1E-9", "=ISNUMBER(2.50)", "=.5+0.50"])).toEqual([false, false, true, 1]);
});

test("0 is not empty text, in whatever order they are asked for", async () => {
  expect(await results(['=SUMPRODUCT(--(A1:A4=""))', "=SUMPRODUCT(--(A1:A2=0))", '=SUMPRODUCT(--(A1:A4=""))', '=A1=""'])).toEqual([1, 1, 1, false]);
});
