import type { NodeHost } from "../../../host/headless/createNodeHost";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { refusal } from "../../support/refusal";

let workbook: NodeHost;
beforeAll(async () => {
  workbook = nodeWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("My figures");
    sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
    context.workbook.names.add("Figures", sheet.getRange("A1:A3"), "What is added up");
    context.workbook.names.add("GrantRate", "=0.25");
    sheet.getRange("C1:C2").formulas = [["=SUM(Figures)"], ["=SUM(Figures)*GrantRate"]];
    await context.sync();
  });
});
afterAll(() => workbook.close());

const inBook = <T>(work: (context: Excel.RequestContext) => T | Promise<T>): Promise<T> => Excel.run(async (context) => work(context));

const results = (sheet: string) =>
  inBook(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange("C1:C2");
    range.load("values");
    await context.sync();
    return range.values.flat() as unknown[];
  });

const formulaOf = (name: string) =>
  inBook(async (context) => {
    const item = context.workbook.names.getItem(name);
    item.load("formula,comment,name");
    await context.sync();
    return { formula: item.formula as string, comment: item.comment };
  });

describe("a defined name", () => {
  it("stands for a range or a value in formulas, and keeps its comment", async () => {
    expect(await formulaOf("figures")).toEqual({ formula: "='My figures'!$A$1:$A$3", comment: "What is added up" });
    expect(await formulaOf("GrantRate")).toEqual({ formula: "=0.25", comment: "" });
    expect(await results("My figures")).toEqual([6, 1.5]);
  });

  it("is pointed elsewhere, once and again: formulas follow", async () => {
    for (const [to, sum] of [["$A$1:$A$4", 10], ["$A$2:$A$3", 5], ["$A$1:$A$4", 10]] as const) {
      await inBook((context) => {
        context.workbook.names.getItem("Figures").formula = `='My figures'!${to}`;
      });
      expect((await formulaOf("Figures")).formula).toBe(`='My figures'!${to}`);
      expect(await results("My figures")).toEqual([sum, sum * 0.25]);
    }
    await inBook((context) => {
      context.workbook.names.getItem("GrantRate").formula = "=0.5";
    });
    expect(await results("My figures")).toEqual([10, 5]);
  });

  it("gives its range, and follows rows that are put in", async () => {
    await inBook((context) => void context.workbook.worksheets.getItem("My figures").getRange("1:1").insert("Down"));
    const address = await inBook(async (context) => {
      const range = context.workbook.names.getItem("Figures").getRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'My figures'!A2:A5");
    await inBook((context) => void context.workbook.worksheets.getItem("My figures").getRange("1:1").delete("Up"));
    expect((await formulaOf("Figures")).formula).toBe("='My figures'!$A$1:$A$4");
  });

  it("follows its sheet when that is renamed", async () => {
    await inBook((context) => {
      context.workbook.worksheets.getItem("My figures").name = "Renamed it's";
    });
    expect((await formulaOf("Figures")).formula).toBe("='Renamed it''s'!$A$1:$A$4");
    expect(await results("Renamed it's")).toEqual([10, 5]);
  });

  it("refuses a name that is taken or that could be a cell's", async () => {
    const add = (name: string) => refusal(() => inBook(async (context) => {
      context.workbook.names.add(name, "=1");
      await context.sync();
    }));
    expect([(await add("FIGURES")).code, (await add("A1")).code, (await add("two words")).code, (await add("1st")).code]).toEqual(["ItemAlreadyExists", "InvalidArgument", "InvalidArgument", "InvalidArgument"]);
  });

  it("goes when it is deleted, and formulas that speak of it say so", async () => {
    await inBook((context) => context.workbook.names.getItem("GrantRate").delete());
    expect(await results("Renamed it's")).toEqual([10, expect.stringMatching(/^#(NAME\?|REF!)$/)]);
    expect((await refusal(() => formulaOf("GrantRate"))).code).toBe("ItemNotFound");
  });

  it("says #REF! once its sheet is deleted, and has no range then", async () => {
    await inBook((context) => {
      context.workbook.worksheets.add("Other").getRange("C1").formulas = [["=SUM(Figures)"]];
    });
    await inBook((context) => context.workbook.worksheets.getItem("Renamed it's").delete());
    expect((await formulaOf("Figures")).formula).toContain("#REF!");
    expect((await results("Other"))[0]).toBe("#REF!");
    await inBook(async (context) => {
      const range = context.workbook.names.getItem("Figures").getRangeOrNullObject();
      await context.sync();
      expect(range.isNullObject).toBe(true);
    });
  });
});
