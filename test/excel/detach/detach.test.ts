import type { NodeHost } from "../../../host/headless/createNodeHost";
import { isActionFault } from "../../../src/excel/ActionFault";
import { detach, previewDetach } from "../../../src/excel/actions/detach";
import { countDetached, reattach } from "../../../src/excel/actions/reattach";
import { restoreLast } from "../../../src/excel/restorePoint";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { wholeSheets, type SheetCells } from "../../support/wholeSheets";

let workbook: NodeHost;
beforeEach(async () => {
  workbook = nodeWorkbook();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    sheet.getRange("A1:C4").values = [["Council", "Budget", "People"], ["Redcar", 121.8, 135_200], ["Hartlepool", 91, 92_000], ["Darlington", 80.5, "105600"]];
    sheet.getRange("E1:E9").formulas = [
      ['=BUDGET.PERHEAD(B2,C2,"£m")'],
      ['=IF(B2>100,ROUND(2*FTE.CHANGE(B3,B2),1),"small")'],
      ["=SHARE.ALLOCATE(100,B2:B4)"],
      [""],
      [""],
      ["=PARAM.VALUE(\"gdp_deflator\",DATE(2024,4,1))"],
      ["=SUM(E3#)"],
      ["=FTE.CHANGE(1,2)+NOSUCH(2)"],
      ["'=FTE.CHANGE(1,2)"],
    ];
    worksheets.add("Second").getRange("A1:A2").formulas = [["=FTE.CHANGE(Sheet1!B2,Sheet1!B3)"], ["=A1*2"]];
    await context.sync();
  });
});
afterEach(() => workbook.close());

const sure = <T>(result: T): Exclude<T, { fault: string }> => {
  if (isActionFault(result)) throw new Error(result.fault);
  return result as Exclude<T, { fault: string }>;
};

const put = (sheet: string, address: string, content: string | number) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
    await context.sync();
  });

const select = (sheet: string, address: string) =>
  Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(address).select();
    await context.sync();
  });

/** What a reader sees: rows that hold something, and contents without the mark of text. */
const plain = (sheets: ReadonlyMap<string, SheetCells>) =>
  [...sheets].map(([name, { values, formulas }]) => ({
    name,
    values: values.filter((row) => row.some((cell) => cell !== "")),
    formulas: formulas.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace(/^'/, "") : cell))).filter((row) => row.some((cell) => cell !== "")),
  }));

describe("detaching", () => {
  it("takes the selection, the sheet or the workbook", async () => {
    await select("Sheet1", "E1:E2");
    expect(sure(await previewDetach("selection")).cells.map(({ address }) => address)).toEqual(["E1", "E2"]);
    expect(sure(await previewDetach("sheet")).cells.map(({ address }) => address)).toEqual(["E1", "E2", "E3"]);
    expect(sure(await previewDetach("workbook")).cells.map(({ sheet, address }) => `${sheet} ${address}`)).toEqual(["Sheet1 E1", "Sheet1 E2", "Sheet1 E3", "Second A1"]);
  });

  it("names what it leaves, with the reason", async () => {
    const { left } = sure(await previewDetach("workbook"));
    expect(left.map(({ address, reason }) => [address, reason])).toEqual([["E6", expect.stringMatching(/^PARAM\.VALUE: .*Parameters/)], ["E8", expect.stringContaining("#NAME?")]]);
  });

  it("replaces, keeps the originals in a visible table, and puts them back", async () => {
    const before = await wholeSheets();
    expect(sure(await detach("workbook"))).toMatchObject({ count: 4, sheet: "Detached" });
    const after = await wholeSheets();
    expect(after.get("Sheet1")!.values).toEqual(before.get("Sheet1")!.values);
    expect(after.get("Sheet1")!.formulas[0]![4]).toBe("=IF(C2<0,SQRT(-1),B2*1000000/C2)");
    expect(after.get("Detached")!.values.slice(5)).toEqual([
      ["Sheet", "Cell", "Original formula", "Native formula", "Fills, rows × columns", "Detached on", "State"],
      ["Sheet1", "E1", '=BUDGET.PERHEAD(B2,C2,"£m")', "=IF(C2<0,SQRT(-1),B2*1000000/C2)", "1 × 1", expect.stringMatching(/^\d+ \w+ \d{4}$/), "native formula"],
      ["Sheet1", "E2", expect.anything(), expect.anything(), "1 × 1", expect.anything(), "native formula"],
      ["Sheet1", "E3", "=SHARE.ALLOCATE(100,B2:B4)", expect.stringContaining("MMULT"), "3 × 1", expect.anything(), "native formula"],
      ["Second", "A1", expect.anything(), expect.anything(), "1 × 1", expect.anything(), "native formula"],
    ]);
    expect(await countDetached()).toBe(4);
    expect(sure(await reattach())).toEqual({ count: 4, left: [], sheet: "Detached" });
    expect((await wholeSheets()).get("Sheet1")).toEqual(before.get("Sheet1"));
    expect(await countDetached()).toBe(0);
  });

  it("stays live", async () => {
    await detach("workbook");
    await put("Sheet1", "B2", 243.6);
    const { values } = (await wholeSheets()).get("Sheet1")!;
    expect(values[0]![4]).toBeCloseTo(1801.775, 3);
    expect([values[2]![4], values[3]![4], values[4]![4]]).toEqual([59, 22, 19]);
  });

  it("gives a cell its own formula back where the native one would show something else", async () => {
    await put("Sheet1", "F1", '=BUDGET.PERHEAD(B4,C4,"£m")');
    await put("Sheet1", "C4", "'105600");
    const { left, count } = sure(await detach("workbook"));
    expect(count).toBe(4);
    expect(left.find(({ address }) => address === "F1")).toMatchObject({ reason: expect.stringMatching(/gives 762.* where it showed #VALUE!.*An input may be text/) });
    expect((await wholeSheets()).get("Sheet1")!.formulas[0]![5]).toBe('=BUDGET.PERHEAD(B4,C4,"£m")');
  });

  it("reattaches only what still holds its native formula, and says what changed", async () => {
    await detach("workbook");
    await put("Sheet1", "E1", 900);
    const { count, left } = sure(await reattach());
    expect([count, left]).toEqual([3, [{ sheet: "Sheet1", address: "E1", original: '=BUDGET.PERHEAD(B2,C2,"£m")', reason: "the cell now holds 900, so it was left." }]]);
    expect((await wholeSheets()).get("Sheet1")!.values[0]![4]).toBe(900);
    expect((await wholeSheets()).get("Detached")!.values[6]![6]).toBe("changed since; left");
  });

  it("can be taken back, the first time and after that", async () => {
    const before = await wholeSheets();
    await detach("sheet");
    expect(await restoreLast()).toBe("Detached 3 formulas");
    expect(plain(await wholeSheets())).toEqual(plain(before));

    await select("Second", "A1");
    await detach("selection");
    const once = await wholeSheets();
    await select("Sheet1", "E1");
    await detach("selection");
    expect((await wholeSheets()).get("Detached")!.values).toHaveLength(8);
    expect(await restoreLast()).toBe("Detached 1 formula");
    expect(plain(await wholeSheets())).toEqual(plain(once));
    expect(sure(await reattach())).toMatchObject({ count: 1, left: [] });
    expect(await restoreLast()).toBe("Reattached 1 formula");
    expect(plain(await wholeSheets())).toEqual(plain(once));
  });

  it("refuses where there is nothing to detach", async () => {
    await select("Second", "A2");
    expect(await detach("selection")).toEqual({ fault: expect.stringContaining("no formula with a function of Common Purse") });
  });

  it("stops when asked to, before anything is written", async () => {
    const before = await wholeSheets();
    const controller = new AbortController();
    const progress = { say: (message: string) => message.startsWith("Reading") && controller.abort(), signal: controller.signal };
    expect(await detach("workbook", progress)).toEqual({ fault: expect.stringContaining("Cancelled") });
    expect(await wholeSheets()).toEqual(before);
  });

  it("takes a long column in as few requests as a short one, each well under what Excel accepts", async () => {
    const rows = 300;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Long");
      sheet.getRangeByIndexes(0, 0, rows, 2).values = Array.from({ length: rows }, (_, i) => [i + 1, i + 2]);
      sheet.getRangeByIndexes(0, 2, rows, 1).formulas = Array.from({ length: rows }, (_, i) => [`=SAVINGS.GRANTADJ(A${i + 1},0.1)+FTE.CHANGE(A${i + 1},B${i + 1})`]);
      sheet.activate();
      await context.sync();
    });
    const { counters } = workbook.host;
    const from = counters.syncs;
    expect(sure(await detach("sheet")).count).toBe(rows);
    expect(counters.syncs - from).toBeLessThanOrEqual(11);
    expect(Math.max(...counters.requestBytes.slice(from))).toBeLessThan(4 * 1024 * 1024);
    expect(sure(await reattach()).count).toBe(rows);
  }, 60_000);

  it("does not lose anything when a request fails half-way", async () => {
    const before = await wholeSheets();
    workbook.host.failAtSync = workbook.host.counters.syncs + 6;
    const result = await detach("workbook");
    workbook.host.failAtSync = 0;
    if (!isActionFault(result)) throw new Error("nothing failed");
    await restoreLast();
    expect((await wholeSheets()).get("Sheet1")).toEqual(before.get("Sheet1"));
  });
});
