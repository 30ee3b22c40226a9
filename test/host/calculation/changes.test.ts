import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { NodeHost } from "../../../host/headless/createNodeHost";
import { nodeWorkbook } from "../../support/nodeWorkbook";

let workbook: NodeHost;
beforeEach(() => {
  workbook = nodeWorkbook();
});
afterEach(() => workbook.close());

it("formulas written over others draw on what they name now", async () => {
  const ROWS = 200;
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
});

it("what was written over is calculated with on every sheet", async () => {
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

it("look-ups find what was calculated in the same calculation, and again after a change", async () => {
  const found = (first: number) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[first]];
      const range = sheet.getRange("C1:C2");
      range.load("values");
      await context.sync();
      return range.values.flat() as unknown[];
    });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A2:A50").formulas = Array.from({ length: 49 }, (_, i) => [`=A${i + 1}+1`]);
    sheet.getRange("C1:C2").formulas = [["=MATCH(25,A1:A50,0)"], ["=COUNTIF(A1:A50,30)"]];
    await context.sync();
  });
  expect(await found(1)).toEqual([25, 1]);
  expect(await found(11)).toEqual([15, 1]);
  expect(await found(31)).toEqual(["#N/A", 0]);
});

it("a name that is new reads no formula again; one that is called otherwise is followed by the formulas that speak of it", async () => {
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
    shown.load("formulas,values");
    await context.sync();
    return { calls, value, formula: shown.formulas[0]?.[0] as unknown, after: shown.values[0]?.[0] as unknown };
  });
  // Row 5: 4 × 3 + 2.
  expect(found).toMatchObject({ value: 14, formula: "=A5*Share+Later", after: 14 });
  expect(found.calls).toBeLessThan(20);
});

it("a name or a function that is not there yet is used as soon as it is", async () => {
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const shown = sheet.getRange("A1:A3");
    shown.formulas = [["=SUM(Figures)"], ["=Later!B2*2"], ["=PMT(0.1,2,-210)"]];
    shown.load("values");
    await context.sync();
    const before = shown.values.flat() as unknown[];
    const later = context.workbook.worksheets.add("Later");
    later.getRange("B2:B3").values = [[4], [6]];
    context.workbook.names.add("Figures", later.getRange("B2:B3"));
    shown.load("values");
    await context.sync();
    return [before, shown.values.flat() as unknown[]];
  });
  // 210 over two years at 10%: 210 × 0.1 ÷ (1 − 1.1⁻²) = 121.
  expect(values).toEqual([["#NAME?", "#REF!", expect.closeTo(121, 9)], [10, 8, expect.closeTo(121, 9)]]);
});

it("circles are told with their cells, and what hangs on them; one that is broken is gone", async () => {
  const { host } = workbook;
  const sheet = host.book.getSheetByName("Sheet1")!;
  sheet.getRange("A1:C1").setValues([[{ f: "=B1+1" }, { f: "=A1*2" }, { f: "=SUM(A1:B1)" }]]);
  host.calculate();
  expect(sheet.getRange("A1:C1").getValues()[0]).toEqual(["#REF!", "#REF!", "#REF!"]);
  expect(host.errorMessage("sheet1", 0, 0)).toMatch(/Circular reference: .*A1.*B1/);
  sheet.getRange("B1").setValue({ v: 5, f: null, si: null });
  host.calculate();
  expect(sheet.getRange("A1:C1").getValues()[0]).toEqual([6, 5, 11]);
  expect(host.errorMessage("sheet1", 0, 0)).toBeUndefined();
});
