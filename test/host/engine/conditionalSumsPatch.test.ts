import { NumberValueObject, StringValueObject } from "@univerjs/engine-formula";
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

it("gives what the engine gives where it holds every criterion against every cell", async () => {
  const text = fc.constantFrom("Care", "care", "Care home", "C*", "?are", "12", "1e3", "", "=", "O'Brien", "TRUE");
  const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.integer({ min: -3, max: 12 }), fc.boolean());
  const amount = fc.integer({ min: -3, max: 12 });
  const signed = (signs: readonly string[], values: fc.Arbitrary<Cell>) => fc.tuple(fc.constantFrom(...signs), values).map(([sign, value]) => `${sign}${value}`);
  // Wildcards have no order: of "<?are" the engine itself says one thing in COUNTIFS and another in SUMIFS.
  const plain = text.filter((each) => !/[*?]/.test(each));
  const criterion = fc.oneof(cell, signed(["=", "<>"], fc.oneof(text, amount)), signed([">", ">=", "<", "<="], fc.oneof(plain, amount)));
  // A criterion in an array of two is left to the engine.
  const both = (name: string, ranges: readonly string[]) => [`=${name}${ranges.join("")}`, `=MAX(${name}${ranges.join("").replace(/([DE])1/g, "$11:$12")})`];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, fc.integer({ min: 0, max: 99 })), { minLength: 2, maxLength: 12 }), criterion, criterion, async (rows, one, other) => {
      const n = rows.length;
      const [counts, sums] = await results((sheet) => {
        sheet.getRange(`A1:C${n}`).values = rows.map((row) => row.map(asTyped));
        sheet.getRange("D1:E2").values = [one, one].map(() => [one, other].map(asTyped));
        sheet.getRange("G1:H2").formulas = [
          both("COUNTIFS", [`(A1:A${n},D1,B1:B${n},E1)`]),
          both("SUMIFS", [`(C1:C${n},A1:A${n},D1,B1:B${n},E1)`]),
        ];
      }, "G1:H2");
      expect([counts![0], sums![0]]).toEqual([counts![1], sums![1]]);
    }),
    propertyRuns(60),
  );
}, 60_000);

it("holds each criterion against each value once, however many cells and formulas there are", async () => {
  const rows = 400;
  const compared = [jest.spyOn(StringValueObject.prototype, "compare"), jest.spyOn(NumberValueObject.prototype, "compare")];
  const [last] = await results((sheet) => {
    sheet.getRange(`A1:B${rows}`).values = Array.from({ length: rows }, (_, i) => [`Team ${i % 10}`, i]);
    sheet.getRange(`D1:E${rows}`).formulas = Array.from({ length: rows }, (_, i) => [`=SUMIFS(B$1:B$${rows},A$1:A$${rows},"=Team "&MOD(ROW(),10))`, `=COUNTIFS(A$1:A$${rows},"=Team "&${i % 10})`]);
  }, `D${rows}:E${rows}`);
  const calls = compared.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  compared.forEach((spy) => spy.mockRestore());
  // Rows 0, 10, … 390 hold 7,800; ten criteria against ten values.
  expect(last).toEqual([7800, 40]);
  expect(calls).toBeLessThan(1_000);
});
