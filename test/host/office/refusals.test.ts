import type { NodeHost } from "../../../host/headless/createNodeHost";
import { isActionFault } from "../../../src/excel/ActionFault";
import { loadTables } from "../../../src/excel/actions/loadTables";
import { forgetRestorePoint } from "../../../src/excel/restorePoint";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { refusal } from "../../support/refusal";
import { smallContents } from "../../support/smallWorkbook";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

let made = 0;
const onNewSheet = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(`Refusals ${(made += 1)}`);
    await work(sheet, context);
    await context.sync();
  });
/** The code with which Excel refuses a piece of work, and what it says. */
const refused = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) => refusal(() => onNewSheet(work));
const writing = (content: string) => refused((sheet) => {
  sheet.getRange("A1").formulas = [[content]];
});

const INVALID = { code: "InvalidArgument" };

describe("Excel does not take into a cell", () => {
  it.each([
    ["a text of more than 32,767 characters", "x".repeat(32_768)],
    ["a formula of more than 8,192 characters", `=${"1+".repeat(4096)}1`],
    ["a text of more than 255 characters within a formula", `=LEN("${"x".repeat(256)}")`],
    ["more than 255 arguments", `=SUM(${Array.from({ length: 256 }, () => "1").join(",")})`],
    ["a formula nested more than 64 deep", `=${"ABS(".repeat(65)}1${")".repeat(65)}`],
    ["a formula without its last bracket", "=SUM(1,2"],
    ["a formula with a bracket too many", "=SUM(1,2))"],
    ["a formula with one quotation mark", '=LEN("x)'],
    ["a formula with the wrong bracket", "=SUM({1,2)}"],
    ["a table that is not there yet", "=SUM(NoSuchTable[Cost])"],
    ["a table's own row outside every table", "=[@Cost]*2"],
  ])("%s", async (_, content) => {
    expect(await writing(content)).toMatchObject(INVALID);
  });

  it.each([
    ["a text of 32,767 characters", "x".repeat(32_767)],
    ["a text of 255 characters within a formula, marks doubled", `=LEN("${'""'.repeat(100)}")`],
    ["brackets and marks within texts and sheets' names", `=LEN("(")+IFERROR('Cost (£''000)'!A1,LEN("a,""b"))`],
    ["255 arguments", `=SUM(${Array.from({ length: 255 }, () => "1").join(",")})`],
  ])("but takes %s", async (_, content) => {
    await expect(onNewSheet((sheet) => {
      sheet.getRange("A1").formulas = [[content]];
    })).resolves.toBeUndefined();
  });
});

describe("whole rows and columns", () => {
  it("take no values, formulas or formats cell by cell, and tell none", async () => {
    for (const [property, value] of [["values", 1], ["formulas", "=1"], ["numberFormat", "0"]] as const) {
      expect(await refused((sheet) => {
        Object.assign(sheet.getRange("A:A"), { [property]: value });
      })).toMatchObject(INVALID);
    }
    await onNewSheet(async (sheet, context) => {
      const column = sheet.getRange("A:A").load("values,formulas,numberFormat,text,rowCount");
      await context.sync();
      expect([column.values, column.formulas, column.numberFormat, column.text, column.rowCount]).toEqual([null, null, null, null, 1_048_576]);
    });
  });
});

describe("names", () => {
  it.each(["R1C1", "RC", "r", "C12", "TAX2026", "AB12", "2025", "a b", "", "x".repeat(256)])("'%s' names neither a range nor a table", async (name) => {
    expect(await refused((sheet, context) => void context.workbook.names.add(name, sheet.getRange("A1")))).toMatchObject(INVALID);
    expect(await refused((sheet) => {
      sheet.getRange("A1:A2").values = [["Cost"], [1]];
      sheet.tables.add("A1:A2", true).name = name;
    })).toMatchObject(INVALID);
  });

  it("belong to one thing of the workbook: a table or a range", async () => {
    await onNewSheet((sheet, context) => {
      context.workbook.names.add("TakenByRange", sheet.getRange("D1"));
      sheet.getRange("A1:A2").values = [["Cost"], [1]];
      sheet.tables.add("A1:A2", true).name = "TakenByTable";
    });
    expect(await refused((sheet, context) => void context.workbook.names.add("takenbytable", sheet.getRange("A1")))).toMatchObject({ code: "ItemAlreadyExists" });
    expect(await refused((sheet) => {
      sheet.getRange("A1:A2").values = [["Cost"], [1]];
      sheet.tables.add("A1:A2", true).name = "TAKENBYRANGE";
    })).toMatchObject({ code: "ItemAlreadyExists" });
  });

  it("have comments of at most 255 characters", async () => {
    expect(await refused((sheet, context) => void context.workbook.names.add("Commented", sheet.getRange("A1"), "x".repeat(256)))).toMatchObject(INVALID);
  });
});

describe("rules and pages", () => {
  it("have choices and formulas of at most 255 characters, and the least below the most", async () => {
    const rules: readonly Excel.DataValidationRule[] = [
      { list: { inCellDropDown: true, source: Array.from({ length: 30 }, (_, i) => `Council ${i}`).join(",") } },
      { custom: { formula: `=LEN(A1)>${"1+".repeat(130)}1` } },
      { decimal: { formula1: 2, formula2: 1, operator: "Between" } },
    ];
    for (const rule of rules) {
      expect(await refused((sheet) => {
        sheet.getRange("A1").dataValidation.rule = rule;
      })).toMatchObject(INVALID);
    }
  });

  it("have headers and footers of at most 255 characters, all parts together", async () => {
    expect(await refused((sheet) => {
      const page = sheet.pageLayout.headersFooters.defaultForAllPages;
      page.leftHeader = "x".repeat(150);
      page.rightHeader = "x".repeat(150);
    })).toMatchObject(INVALID);
  });
});

describe("spilled results", () => {
  it("have no room in a table", () =>
    onNewSheet(async (sheet, context) => {
      sheet.getRange("A1:A4").values = [["Cost"], [""], [""], [""]];
      sheet.tables.add("A1:A4", true);
      sheet.getRange("A2").formulas = [["=SEQUENCE(2)"]];
      sheet.getRange("C2").formulas = [["=SEQUENCE(2)"]];
      const range = sheet.getRange("A2:C3").load("values");
      await context.sync();
      expect(range.values).toEqual([["#SPILL!", "", 1], ["", "", 2]]);
    }));

  it("are told of a range as true, false, or null where only some cells spill", () =>
    onNewSheet(async (sheet, context) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(2)"]];
      const [all, some, none] = ["A1:A2", "A1:B2", "B1:B2"].map((address) => sheet.getRange(address).load("hasSpill"));
      await context.sync();
      expect([all!.hasSpill, some!.hasSpill, none!.hasSpill]).toEqual([true, null, false]);
    }));
});

describe("what the add-in says when Excel refuses", () => {
  it.each([
    ["AccessDenied", /protected.*Unprotect/],
    ["InvalidOperationInCellEditMode", /Enter or Esc/],
    ["MemoryLimitReached", /memory/],
  ])("%s: what to do, with nothing left behind", async (code, advice) => {
    forgetRestorePoint();
    const before = workbook.host.book.getSheets().length;
    Object.assign(workbook.host, { failCode: code, failAtSync: workbook.host.counters.syncs + 2 });
    const loaded = await loadTables(smallContents.map((content) => ({ content, as: { newSheet: content.sheet } })));
    Object.assign(workbook.host, { failCode: "GeneralException", failAtSync: 0 });
    expect(isActionFault(loaded) && loaded.fault).toMatch(advice);
    expect(workbook.host.book.getSheets()).toHaveLength(before);
  });
});
