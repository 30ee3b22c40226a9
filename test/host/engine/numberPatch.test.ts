import { NumberValueObject } from "@univerjs/engine-formula";
import { nodeWorkbook } from "../../support/nodeWorkbook";

it("numbers are what they were: their kind, their format, and 0 that is not −0", () => {
  const plain = NumberValueObject.create(2.5);
  expect([plain instanceof NumberValueObject, plain.isNumber(), plain.getValue(), plain.getPattern()]).toEqual([true, true, 2.5, ""]);
  expect(NumberValueObject.create(1, "yyyy-mm-dd").getPattern()).toBe("yyyy-mm-dd");
  expect(NumberValueObject.create(1).getPattern()).toBe("");
  expect(Object.is(NumberValueObject.create(-0).getValue(), -0)).toBe(true);
  expect(NumberValueObject.create(0)).toBe(NumberValueObject.create(0));
  // Nobody can change the one that all share.
  expect(() => NumberValueObject.create(0).setValue(7)).toThrow();
  expect(NumberValueObject.create(0).getValue()).toBe(0);
});

it("products of conditions add up, and a product has no format of its own", async () => {
  const workbook = nodeWorkbook();
  try {
    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C4").values = [["Care", "yes", 3], ["Care", "no", 5], ["Parks", "yes", 7], ["Care", "yes", ""]];
      sheet.getRange("D1:D3").formulas = [["=SUMPRODUCT((A1:A4=\"Care\")*(B1:B4=\"yes\"),C1:C4)"], ["=SUMPRODUCT((A1:A4=\"Care\")*1)"], ["=0*DATE(2026,4,1)+1"]];
      const range = sheet.getRange("D1:D3");
      range.load("values");
      await context.sync();
      return range.values.flat() as unknown[];
    });
    expect(values).toEqual([3, 3, 1]);
  } finally {
    workbook.close();
  }
});
