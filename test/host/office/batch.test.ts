import type { NodeHost } from "../../../host/headless/createNodeHost";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { refusal } from "../../support/refusal";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

const read = (sheet: string, address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });

describe("a batch", () => {
  it("does nothing before the sync, then everything in order", () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Queue");
      expect(workbook.host.book.getSheetByName("Queue")).toBeNull();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A1").values = [[2]];
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[2]]);
    }));

  it("reads a loaded value as it stood at that place in the queue", () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Queue");
      sheet.getRange("B1").values = [[1]];
      const before = sheet.getRange("B1");
      before.load("values");
      sheet.getRange("B1").values = [[2]];
      const after = sheet.getRange("B1");
      after.load("values");
      await context.sync();
      expect([before.values, after.values]).toEqual([[[1]], [[2]]]);
    }));

  it("refuses to tell what was not loaded, or not synced yet", () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Queue").getRange("A1");
      const told = () => Promise.resolve().then(() => range.values);
      expect(await refusal(told)).toMatchObject({ code: "PropertyNotLoaded", message: expect.stringContaining("'values'") });
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Queue!A1");
      expect(await refusal(told)).toMatchObject({ code: "PropertyNotLoaded" });
      const maybe = context.workbook.worksheets.getItemOrNullObject("None");
      expect(await refusal(() => Promise.resolve().then(() => maybe.isNullObject))).toMatchObject({ code: "PropertyNotLoaded" });
      const sheets = context.workbook.worksheets;
      expect(await refusal(() => Promise.resolve().then(() => sheets.items))).toMatchObject({ code: "PropertyNotLoaded" });
    }));

  it("knows whether an object is there only after the sync, and refuses to use one that is not", () =>
    Excel.run(async (context) => {
      const { worksheets, tables, names } = context.workbook;
      const missing = [worksheets.getItemOrNullObject("None"), tables.getItemOrNullObject("None"), names.getItemOrNullObject("None")];
      const there = worksheets.getItemOrNullObject("Queue");
      await context.sync();
      expect(missing.map((object) => object.isNullObject)).toEqual([true, true, true]);
      expect(there.isNullObject).toBe(false);
      missing[0]!.load("name");
      await context.sync();
      expect(await refusal(() => Promise.resolve().then(() => (missing[0] as Excel.Worksheet).name))).toMatchObject({ code: "PropertyNotLoaded" });
      (missing[0] as Excel.Worksheet).getRange("A1").values = [[1]];
      expect(await refusal(() => context.sync())).toMatchObject({ code: "ItemNotFound" });
    }));

  it("names what is not there, and where in the batch", async () => {
    expect(await refusal(() => Excel.run(async (context) => void context.workbook.worksheets.getItem("None").getRange("A1").load("values")))).toEqual({
      code: "ItemNotFound", message: "The requested resource doesn't exist.", location: expect.stringContaining('getItem("None")'),
    });
  });

  it("leaves what came before an error done, and does nothing after it", async () => {
    expect(await refusal(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Queue");
        sheet.getRange("C1").values = [["before"]];
        sheet.getRange("C2:C3").values = [[1]];
        sheet.getRange("C4").values = [["after"]];
        await context.sync();
      }))).toMatchObject({ code: "InvalidArgument", location: expect.stringContaining("values") });
    expect(await read("Queue", "C1:C4")).toEqual([["before"], [""], [""], [""]]);
  });

  it("fails half-way through the sync that a test asks to fail, and works again after it", async () => {
    workbook.host.failAtSync = workbook.host.counters.syncs + 1;
    const error = await refusal(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Queue");
        for (let row = 1; row <= 8; row++) sheet.getRange(`D${row}`).values = [[row]];
        await context.sync();
      }));
    workbook.host.failAtSync = 0;
    expect(error).toMatchObject({ code: "GeneralException", location: expect.any(String) });
    const written = (await read("Queue", "D1:D8")).flat().filter((value) => value !== "");
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(8);
  });

  it("refuses a request above 5 MB and writes nothing of it", async () => {
    const long = "x".repeat(30_000);
    const error = await refusal(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Queue");
        sheet.getRange("E1").values = [["small"]];
        sheet.getRange("E2:E201").values = Array.from({ length: 200 }, () => [long]);
        await context.sync();
      }));
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(await read("Queue", "E1:E2")).toEqual([[""], [""]]);
  });

  it("refuses an answer above 5 MB, and counts bytes, not letters", async () => {
    // Each dot takes three bytes: 60 cells of 30,000 are 5.4 million bytes, though only 1.8 million letters.
    const dots = "●".repeat(30_000);
    for (let from = 1; from <= 60; from += 20) {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Queue").getRange(`F${from}:F${from + 19}`).values = Array.from({ length: 20 }, () => [dots]);
        await context.sync();
      });
    }
    expect((await refusal(() => read("Queue", "F1:F60"))).code).toBe("ResponsePayloadSizeLimitExceeded");
    expect((await read("Queue", "F1:F20")).length).toBe(20);
  });
});

describe("members that the host does not emulate", () => {
  it("fail loudly on every class, never as undefined", () =>
    Excel.run(async (context) => {
      const { workbook: book } = context;
      const sheet = book.worksheets.getItem("Queue");
      const objects: Record<string, object> = {
        Workbook: book, Worksheets: book.worksheets, Worksheet: sheet, Range: sheet.getRange("A1"), RangeFormat: sheet.getRange("A1").format, RangeFont: sheet.getRange("A1").format.font,
        RangeFill: sheet.getRange("A1").format.fill, RangeBorder: sheet.getRange("A1").format.borders.getItem("EdgeTop"), Tables: book.tables, NamedItems: book.names, Charts: sheet.charts,
        PageLayout: sheet.pageLayout, FreezePanes: sheet.freezePanes, DataValidation: sheet.getRange("A1").dataValidation, Application: context.application, Shapes: sheet.shapes,
      };
      for (const [name, object] of Object.entries(objects)) {
        const asked = () => Promise.resolve().then(() => (object as Record<string, unknown>).noSuchMember);
        expect({ name, ...(await refusal(asked)) }).toMatchObject({ name, code: "NotImplemented", message: expect.stringContaining("noSuchMember") });
        const set = () => Promise.resolve().then(() => Object.assign(object, { noSuchMember: 1 }));
        expect({ name, ...(await refusal(set)) }).toMatchObject({ name, code: "NotImplemented" });
      }
      expect((await refusal(() => Promise.resolve().then(() => (Excel as unknown as Record<string, unknown>).noSuchMember))).message).toContain("Excel.noSuchMember");
      await context.sync();
    }));

  it("refuse to be loaded, and read-only properties to be set", async () => {
    expect(await refusal(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Queue").load("noSuchProperty");
        await context.sync();
      }))).toMatchObject({ code: "InvalidArgument" });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Queue") as unknown as Record<string, unknown>;
      const range = context.workbook.worksheets.getItem("Queue").getRange("A1") as unknown as Record<string, unknown>;
      const refused = (object: Record<string, unknown>, key: string) => refusal(() => Promise.resolve().then(() => Object.assign(object, { [key]: "x" })));
      expect([await refused(sheet, "id"), await refused(range, "address"), await refused(range, "rowCount")].map(({ message }) => message)).toEqual([
        expect.stringContaining("'id' is read-only"), expect.stringContaining("'address' is read-only"), expect.stringContaining("'rowCount' is read-only"),
      ]);
    });
  });
});
