import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { nodeWorkbook } from "../../support/nodeWorkbook";

it("a name that is new reads no formula again; one that is called otherwise is followed by the formulas that speak of it", async () => {
  const workbook = nodeWorkbook();
  try {
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { names } = context.workbook;
      sheet.getRange("A1:A20").values = Array.from({ length: 20 }, (_, i) => [i]);
      names.add("PayRate", "=Sheet1!$A$2");
      sheet.getRange("B1:B20").formulas = Array.from({ length: 20 }, (_, i) => [`=A${i + 1}*PayRate+Later`]);
      await context.sync();
      const read = jest.spyOn(LexerTreeBuilder.prototype, "sequenceNodesBuilder");
      names.add("Later", "=Sheet1!$A$3");
      names.getItem("PayRate").formula = "=Sheet1!$A$4";
      const shown = sheet.getRange("B5");
      shown.load("values");
      await context.sync();
      const calls = read.mock.calls.length;
      read.mockRestore();
      const value: unknown = shown.values[0]?.[0];
      workbook.host.book.getDefinedName("PayRate")!.setName("Share");
      shown.load("formulas");
      await context.sync();
      return { calls, value, formula: shown.formulas[0]?.[0] as unknown };
    });
    // Row 5: 4 × 3 + 2.
    expect(found).toMatchObject({ value: 14, formula: "=A5*Share+Later" });
    expect(found.calls).toBeLessThan(20);
  } finally {
    workbook.close();
  }
});
