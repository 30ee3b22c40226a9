import fc from "fast-check";
import type { NodeHost } from "../../../host/headless/createNodeHost";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { propertyRuns } from "../../support/propertyRuns";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

type Cell = string | number | boolean;

/** A text stays one, whatever it looks like. */
const asTyped = (cell: Cell): Cell => (typeof cell === "string" && cell !== "" ? `'${cell}` : cell);

/** Writes cells to a new sheet and reads a range back. */
async function results(write: (sheet: Excel.Worksheet) => void, read: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    write(sheet);
    const range = sheet.getRange(read);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

it("counts and adds up what meets every criterion, as Excel does", async () => {
  const cells: Cell[][] = [["Care", 1, 10], ["care", 2, 20], ["Parks", "", 40], ["", 3, 80], ["Care home", "x", 160], ["1", 1, 320], [1, -1, "text"]];
  const formulas = [
    '=COUNTIFS(A1:A7,"=Care")', '=COUNTIFS(A1:A7,"Care*")', '=COUNTIFS(A1:A7,"=")', '=COUNTIFS(A1:A7,"<>")', '=COUNTIFS(A1:A7,1)', '=COUNTIFS(B1:B7,">=-1E+300")', '=COUNTIFS(A1:A7,"=care",B1:B7,">1")',
    '=SUMIFS(C1:C7,A1:A7,"=Care")', '=SUMIFS(C1:C7,A1:A7,"=nothing")', '=SUMIFS(C1:C7,A1:A7,"<>Care",B1:B7,">0")', "=SUMIFS(C1:C7,A1:A7,A1)", '=SUMIFS(C1:C6,A1:A7,"=Care")', '=SUMIFS(A1:B2,B1:C2,">1")',
  ];
  const [found] = await results((sheet) => {
    sheet.getRange("A1:C7").values = cells.map((row) => row.map(asTyped));
    sheet.getRangeByIndexes(9, 0, 1, formulas.length).formulas = [formulas];
  }, "A10:M10");
  expect(found).toEqual([2, 3, 1, 6, 2, 5, 1, 30, 0, 400, 30, "#VALUE!", 3]);
});

it("is right again after a cell has changed, and for cells that are formulas themselves", async () => {
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1:C3").formulas = [["=IF(C1>0,\"in\",\"out\")", 5, 1], ["=IF(C2>0,\"in\",\"out\")", 7, 0], ["=SUMIFS(B1:B2,A1:A2,\"in\")", "=COUNTIFS(A1:A2,\"in\")", ""]];
    const found = sheet.getRange("A3:B3");
    found.load("values");
    await context.sync();
    const before = found.values[0] as unknown[];
    sheet.getRange("C2").values = [[1]];
    found.load("values");
    await context.sync();
    return [before, found.values[0] as unknown[]];
  });
  expect(values).toEqual([[5, 1], [12, 2]]);
});

it("gives what SUMPRODUCT over the same conditions gives", async () => {
  const cell = fc.oneof(fc.constantFrom("Care", "care", "Parks", "Roads"), fc.integer({ min: -3, max: 12 }));
  const criterion = fc.oneof(cell, fc.tuple(fc.constantFrom("=", "<>"), cell).map(([sign, value]) => `${sign}${value}`));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, fc.integer({ min: 0, max: 99 })), { minLength: 2, maxLength: 12 }), criterion, criterion, async (rows, one, other) => {
      const n = rows.length;
      const holds = (range: string, given: Cell): string => {
        const [, sign = "=", value = ""] = /^(=|<>)?(.*)$/.exec(String(given))!;
        return `(${range}${sign}${/^-?\d+$/.test(value) ? value : `"${value}"`})`;
      };
      const [[count, sum, products, total]] = (await results((sheet) => {
        sheet.getRange(`A1:C${n}`).values = rows.map((row) => row.map(asTyped));
        sheet.getRange("D1:E1").values = [[asTyped(one), asTyped(other)]];
        const both = `${holds(`A1:A${n}`, one)}*${holds(`B1:B${n}`, other)}`;
        sheet.getRange("G1:J1").formulas = [[`=COUNTIFS(A1:A${n},D1,B1:B${n},E1)`, `=SUMIFS(C1:C${n},A1:A${n},D1,B1:B${n},E1)`, `=SUMPRODUCT(${both})`, `=SUMPRODUCT(${both}*C1:C${n})`]];
      }, "G1:J1")) as [unknown[]];
      expect([count, sum]).toEqual([products, total]);
    }),
    propertyRuns(60),
  );
}, 60_000);

it("adds up products of conditions", async () => {
  const [[both, one]] = (await results((sheet) => {
    sheet.getRange("A1:C4").values = [["Care", "yes", 3], ["Care", "no", 5], ["Parks", "yes", 7], ["Care", "yes", ""]];
    sheet.getRange("D1:E1").formulas = [['=SUMPRODUCT((A1:A4="Care")*(B1:B4="yes"),C1:C4)', '=SUMPRODUCT((A1:A4="Care")*1)']];
  }, "D1:E1")) as [unknown[]];
  expect([both, one]).toEqual([3, 3]);
});
