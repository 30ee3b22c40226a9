import { isActionFault } from "../../../src/excel/ActionFault";
import { checkUnits } from "../../../src/excel/actions/checkUnits";
import { nodeWorkbook } from "../../support/nodeWorkbook";

test("warns of results in a wrong unit, with their cells, and of nothing else", async () => {
  const workbook = nodeWorkbook();
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B3").values = [[121.8, 135_200], [91, 92_000], [80_500_000, 105_600]];
      sheet.getRange("D1:D9").formulas = [
        ['=BUDGET.PERHEAD(A1,B1,"£m")'],
        ["=BUDGET.PERHEAD(A1,B1)"],
        ['=IF(A3>1,ROUND(BUDGET.PERHEAD(A3,B3,"£m"),0),"")'],
        ['=BUDGET.PERHEAD(A1:A3,B1:B3,"£m")'],
        [""],
        [""],
        ['=BUDGET.PERHEAD(A3,B3,"£m")/1000000'],
        ["=FTE.COSTPER(12531,223.56)"],
        ["=FTE.COSTPER(45,12000)"],
      ];
      await context.sync();
    });
    const checked = await checkUnits("sheet");
    if (isActionFault(checked)) throw new Error(checked.fault);
    expect(checked.results).toBe(7);
    expect(checked.warnings.map(({ address, warning }) => [address, warning.split(" ").slice(0, 3).join(" ")])).toEqual([
      ["D2", "£0.0009 per head"],
      ["D3", expect.stringMatching(/^£762,310,606/)],
      ["D6", expect.stringMatching(/^£762,310,606/)],
      ["D9", expect.stringMatching(/^£0\.0038 per/)],
    ]);
    for (const { warning } of checked.warnings) expect(warning).toMatch(/outside £.* to £.*\. Check /);
  } finally {
    workbook.close();
  }
});
