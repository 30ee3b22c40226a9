import type { NodeHost } from "../../../host/headless/createNodeHost";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { refusal } from "../../support/refusal";

let workbook: NodeHost;
beforeAll(async () => {
  workbook = nodeWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    sheet.getRange("A1:C4").formulas = [["Council", "Cost (£000)", "Share"], ["Ayton", 10, ""], ["Beeford", 20, ""], ["Ceeham", 30, ""]];
    const table = sheet.tables.add("A1:C4", true);
    table.name = "Costs";
    sheet.getRange("C2").formulas = [["=[@[Cost (£000)]]/SUM(Costs[Cost (£000)])"]];
    await context.sync();
  });
});
afterAll(() => workbook.close());

const inBook = <T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => T | Promise<T>): Promise<T> =>
  Excel.run(async (context) => work(context, context.workbook.worksheets.getItem("Data")));

const read = (address: string, sheet = "Data") =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });

const named = (name = "Costs") =>
  inBook(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    parts.forEach((part) => part.load("address"));
    table.load("name,style,id");
    table.worksheet.load("name");
    await context.sync();
    return { name: table.name, sheet: table.worksheet.name, addresses: parts.map(({ address }) => address) };
  });

describe("a table", () => {
  it("is found by name in any case, on its sheet and in the workbook", async () => {
    expect(await named("COSTS")).toEqual({ name: "Costs", sheet: "Data", addresses: ["Data!A1:C4", "Data!A1:C1", "Data!A2:C4"] });
    await inBook(async (context, sheet) => {
      const [here, all] = [sheet.tables, context.workbook.tables];
      here.load("items/name,items/worksheet/name");
      all.load("items/name");
      const count = all.getCount();
      await context.sync();
      expect([here.items.map((table) => `${table.name} on ${table.worksheet.name}`), all.items.map(({ name }) => name), count.value]).toEqual([["Costs on Data"], ["Costs"], 1]);
    });
  });

  it("is spoken of in formulas: a column, the headings, all of it, its own row", async () => {
    await inBook((_, sheet) => {
      sheet.getRange("C2:C4").formulas = Array.from({ length: 3 }, () => ["=[@[Cost (£000)]]/SUM(Costs[Cost (£000)])"]);
      sheet.getRange("E1:E5").formulas = [["=SUM(Costs[Cost (£000)])"], ["=COUNTA(Costs[#Headers])"], ["=COUNTA(Costs[#All])"], ["=ROWS(Costs)"], ["=INDEX(Costs[Council],2)"]];
    });
    expect(await read("C2:C4")).toEqual([[10 / 60], [20 / 60], [30 / 60]]);
    expect(await read("E1:E5")).toEqual([[60], [3], [12], [3], ["Beeford"]]);
    await inBook((_, sheet) => {
      sheet.getRange("B2").values = [[40]];
    });
    expect([await read("C2:C4"), await read("E1")]).toEqual([[[40 / 90], [20 / 90], [30 / 90]], [[90]]]);
  });

  it("takes rows at its end and in between; what stands below moves down, formulas follow", async () => {
    await inBook((context, sheet) => {
      sheet.getRange("A6").values = [["Note below"]];
      sheet.getRange("G1").formulas = [["=A6"]];
      context.workbook.tables.getItem("Costs").rows.add(null as never, [["Deeby", 10, 0], ["Eeton", 10, 0]]);
    });
    expect((await named()).addresses[0]).toBe("Data!A1:C6");
    expect(await read("A5:B6")).toEqual([["Deeby", 10], ["Eeton", 10]]);
    expect([await read("A8"), await read("G1"), await read("E1")]).toEqual([[["Note below"]], [["Note below"]], [[110]]]);
    await inBook((context) => void context.workbook.tables.getItem("Costs").rows.add(0, [["First", 5, 0]]));
    expect([(await named()).addresses[0], (await read("A2"))[0], (await read("E1"))[0], (await read("A9"))[0]]).toEqual(["Data!A1:C7", ["First"], [115], ["Note below"]]);
    expect(await refusal(() => inBook(async (context) => {
      context.workbook.tables.getItem("Costs").rows.add(null as never, [["too", "few"]]);
      await context.sync();
    }))).toMatchObject({ code: "InvalidArgument" });
  });

  it("is renamed: formulas that speak of it follow; a name that is taken or none is refused", async () => {
    await inBook((context) => {
      context.workbook.tables.getItem("Costs").name = "Spending";
    });
    expect(await read("E1")).toEqual([[115]]);
    await inBook(async (context, sheet) => {
      const formula = sheet.getRange("E1");
      formula.load("formulas");
      await context.sync();
      expect(formula.formulas).toEqual([["=SUM(Spending[Cost (£000)])"]]);
      sheet.getRange("K1:L2").values = [["One", "Two"], [1, 2]];
      sheet.tables.add("K1:L2", true).name = "Other";
    });
    const rename = (to: string) => refusal(() => inBook(async (context) => {
      context.workbook.tables.getItem("Other").name = to;
      await context.sync();
    }));
    expect([(await rename("SPENDING")).code, (await rename("two words")).code, (await rename("1st")).code]).toEqual(["ItemAlreadyExists", "InvalidArgument", "InvalidArgument"]);
  });

  it("gives every heading a text of its own", async () => {
    await inBook((_, sheet) => {
      sheet.getRange("N1:Q2").values = [["", "Cost", "Cost", 2026], [1, 2, 3, 4]];
      sheet.tables.add("N1:Q2", true).name = "Headings";
    });
    expect(await read("N1:Q1")).toEqual([["Column1", "Cost", "Cost2", "2026"]]);
  });

  it("refuses to overlap another, an address that is none, and to be made without headings", async () => {
    const add = (address: string, hasHeaders = true) => refusal(() => inBook(async (context, sheet) => {
      sheet.tables.add(address, hasHeaders);
      await context.sync();
    }));
    expect([(await add("C6:D9")).code, (await add("A0:B2")).code, (await add("S1:T3", false)).code]).toEqual(["InvalidArgument", "InvalidArgument", "NotImplemented"]);
  });

  it("is resized below its headings", async () => {
    const resize = (address: string) => inBook(async (context) => {
      context.workbook.tables.getItem("Other").resize(address);
      await context.sync();
    });
    await resize("K1:M5");
    expect((await named("Other")).addresses[0]).toBe("Data!K1:M5");
    expect(await read("M1")).toEqual([["Column3"]]);
    expect((await refusal(() => resize("K2:M5"))).code).toBe("InvalidArgument");
    expect((await refusal(() => resize("V1:W5"))).code).toBe("InvalidArgument");
  });

  it("turns into plain cells, or goes with them", async () => {
    await inBook((context) => void context.workbook.tables.getItem("Other").convertToRange());
    expect(await read("K1:L2")).toEqual([["One", "Two"], [1, 2]]);
    await inBook((context) => context.workbook.tables.getItem("Headings").delete());
    expect(await read("N1:Q2")).toEqual([["", "", "", ""], ["", "", "", ""]]);
    expect((await refusal(() => named("Other"))).code).toBe("ItemNotFound");
    await inBook(async (context) => {
      const gone = context.workbook.tables.getItemOrNullObject("Headings");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it("goes with its sheet, and formulas that spoke of it say #REF!", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Gone");
      sheet.getRange("A1:A3").values = [["Cost"], [1], [2]];
      sheet.tables.add("A1:A3", true).name = "GoneCosts";
      context.workbook.worksheets.getItem("Data").getRange("T1:T2").formulas = [["=SUM(GoneCosts[Cost])"], ["=SUM(Gone!A2:A3)"]];
      await context.sync();
    });
    expect(await read("T1:T2")).toEqual([[3], [3]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Gone").delete();
      await context.sync();
    });
    expect(await read("T1:T2")).toEqual([["#REF!"], ["#REF!"]]);
  });
});
