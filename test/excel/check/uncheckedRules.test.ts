import { excelDate } from "../../../src/domain/excelDate";
import { isActionFault } from "../../../src/excel/ActionFault";
import { checkUnits } from "../../../src/excel/actions/checkUnits";
import { nodeWorkbook } from "../../support/nodeWorkbook";

const HEADINGS = ["Parameter", "Part", "Value", "From", "To", "Reference", "Last checked"];

/** What Check says of rules and rates in a small workbook, 14 months after the add-in's were checked on 1 December 2026 unless told. */
async function checkedOn(iso: string, formulas: readonly string[], table?: readonly (readonly (string | number)[])[]) {
  const workbook = nodeWorkbook();
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      if (table) {
        const rows = [HEADINGS, ...table];
        sheet.getRange(`J1:P${rows.length}`).values = rows.map((row) => [...row]);
        sheet.tables.add(`J1:P${rows.length}`, true).name = "Own";
      }
      sheet.getRange(`A1:A${formulas.length}`).formulas = formulas.map((formula) => [formula]);
      await context.sync();
    });
    const checked = await checkUnits("workbook", undefined, excelDate(iso));
    if (isActionFault(checked)) throw new Error(checked.fault);
    return checked.unchecked.map(({ address, warning }) => `${address} ${warning}`);
  } finally {
    workbook.close();
  }
}

const RATE = '=PARAM.VALUE("employer_ni.rate",DATE(2028,2,1))';

it("says nothing for 12 months", async () => expect(await checkedOn("2027-11-30", [RATE, "=FTE.CONSULT(120,DATE(2027,3,31),DATE(2026,12,1))"])).toEqual([]));

it("says from 12 months on when a rule in force was last checked, beside each cell that draws on it", async () => {
  const [rate, consult, ...others] = await checkedOn("2028-02-15", [RATE, "=SUM(FTE.CONSULT(120,DATE(2027,3,31),DATE(2026,12,1)))", '=PARAM.VALUE("redundancy.weekly_cap",DATE(2026,9,30))', "=FTE.COSTPER(45000,2)"]);
  expect(rate).toBe("A1 employer_ni.rate: last checked 14 months ago. Check that it still applies.");
  expect(consult).toBe("A2 consultation.gb: last checked 14 months ago. Check that it still applies.");
  expect(others).toEqual([]);
});

it("takes the Green Book's schedule where a call takes it, and not where a rate is given", async () => {
  const told = await checkedOn("2028-06-01", ["=APPRAISE.NPV({-100,60,60})", '=APPRAISE.DF(5,IF(1>2,3%,"GB"))', "=APPRAISE.NPV({-100,60,60},3%)", "=APPRAISE.PAYBACK({-100,60,60})"]);
  expect(told.map((line) => line.split(":")[0])).toEqual(["A1 green_book.discount_rate", "A2 green_book.discount_rate"]);
});

it("looks at a Parameters table of the workbook in its own right, and then not at the add-in's entries", async () => {
  const told = await checkedOn("2028-02-15", ['=PARAM.VALUE("our.rate",DATE(2028,2,1),,Own[#All])'], [
    ["our.rate", "", 0.2, excelDate("2025-04-01"), "", "Certificate", excelDate("2026-12-01")],
    ["our.cap", "", 700, excelDate("2025-04-01"), excelDate("2026-03-31"), "Scheme", excelDate("2020-01-01")],
    ["our.age", "", 55, excelDate("2010-04-06"), "", "Act", excelDate("2028-01-01")],
  ]);
  expect(told).toEqual(["J2 our.rate: last checked 14 months ago. Check that it still applies."]);
});
