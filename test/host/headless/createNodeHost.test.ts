import { nodeWorkbook } from "../../support/nodeWorkbook";
import type { NodeHost } from "../../../host/headless/createNodeHost";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

const evaluate = (...formulas: string[]) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    formulas.forEach((formula, i) => {
      sheet.getCell(i * 12, 0).formulas = [[formula]];
    });
    const cells = sheet.getRangeByIndexes(0, 0, formulas.length * 12, 8);
    cells.load("values");
    await context.sync();
    return formulas.map((_, i) => cells.values.slice(i * 12, i * 12 + 12));
  });

describe("custom functions in the grid", () => {
  it("calculates one value", async () => {
    const [[[value]]] = (await evaluate('=BUDGET.PERHEAD(121.8,135200,"£m")')) as [[[number]]];
    expect(value).toBeCloseTo(900.887573964497, 9);
  });

  it("spills a column and a row", async () => {
    const [column, row] = await evaluate("=SHARE.ALLOCATE(150000,{105600;92000;135200})", "=MODEL.RANK({0,5,9,9,8,14,15,12})");
    expect(column!.slice(0, 3).map(([cell]) => cell)).toEqual([47596, 41466, 60938]);
    expect(row![0]).toEqual([8, 7, 4, 4, 6, 2, 1, 3]);
  });

  it("shows Excel's errors", async () => {
    const results = await evaluate("=SAVINGS.GRANTADJ(-190,6.1)", "=BUDGET.PERHEAD(1,0)", '=MODEL.SCORE("x")', '=MODEL.SCORE("")', "=SAVINGS.GRANTADJ(1/0,0.1)");
    expect(results.map((cells) => cells[0]![0] as string)).toEqual(["#NUM!", "#DIV/0!", "#VALUE!", "#N/A", "#DIV/0!"]);
  });

  it("takes a left-out argument between two commas", async () => {
    const [[[ok]]] = (await evaluate("=CHECK.RECON(10,11,,3)")) as [[[string]]];
    expect(ok).toBe("ROUNDING");
  });
});

describe("two workbooks in one program", () => {
  it("keep their sheets, names, results and blank cells apart while they calculate at the same time", async () => {
    const other = nodeWorkbook();
    other.host.blankAs = null;
    workbook.host.blankAs = 0;
    const fill = ({ Excel: excel, host }: NodeHost, first: number) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Same name");
        sheet.getRange("A1:A3").set({ values: [[first], [first + 1], [first + 2]] });
        sheet.getRange("B1:B4").set({ formulas: [["=SUM(A1:A3)"], ["=SAVINGS.GRANTADJ(A1,0.5)"], ["=MATCH(12,A1:A3,0)"], ["=SUM(Figures)"]] });
        context.workbook.names.add("Figures", sheet.getRange("A2:A3"));
        await context.sync();
        const range = sheet.getRange("B1:B4");
        range.load("values,address");
        await context.sync();
        expect(host.book.getSheetByName("Same name")!.getRange("A1").getValue()).toBe(first);
        return (range.toJSON() as { values: unknown[][] }).values.flat();
      });
    const [one, two, again] = await Promise.all([fill(workbook, 10), fill(other, 200), Promise.resolve(other.host.book.getId())]);
    expect(one).toEqual([33, 5, 3, 23]);
    expect(two).toEqual([603, 100, "#N/A", 403]);
    expect(again).not.toBe(workbook.host.book.getId());
    other.close();
    // The other one, global again, goes on as before.
    workbook.installGlobals();
    const values = await evaluate("=SUM('Same name'!A1:A3)", "=SAVINGS.GRANTADJ('Same name'!A2,0)");
    expect(values.map((cells) => cells[0]![0] as unknown)).toEqual([33, 11]);
  });
});
