import type { NodeHost } from "../../../host/headless/createNodeHost";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { refusal } from "../../support/refusal";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

const inBook = <T>(work: (context: Excel.RequestContext) => T | Promise<T>): Promise<T> => Excel.run(async (context) => work(context));
const refused = (work: (context: Excel.RequestContext) => unknown) =>
  refusal(() => inBook(async (context) => {
    work(context);
    await context.sync();
  }));

describe("a sheet", () => {
  it("has a name that Excel accepts and no other has", async () => {
    await inBook((context) => void context.workbook.worksheets.add("Costs"));
    const codes = await Promise.all(["costs", "", "x".repeat(32), "a/b", "a[1]", "'a", "History"].map((name) => refused((context) => context.workbook.worksheets.add(name))));
    expect(codes.map(({ code }) => code)).toEqual(["ItemAlreadyExists", ...Array<string>(6).fill("InvalidArgument")]);
    expect((await refused((context) => {
      context.workbook.worksheets.getItem("Costs").name = "SHEET1";
    })).code).toBe("ItemAlreadyExists");
  });

  it("keeps its freeze, tab colour, gridlines, visibility and page set-up", () =>
    inBook(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Costs");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      sheet.tabColor = "#1F4E79";
      sheet.showGridlines = false;
      sheet.visibility = "Hidden";
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("$1:$3");
      sheet.pageLayout.headersFooters.defaultForAllPages.rightFooter = "Page &P of &N";
      sheet.load("tabColor,showGridlines,visibility,pageLayout/orientation");
      await context.sync();
      expect([sheet.tabColor, sheet.showGridlines, sheet.visibility, sheet.pageLayout.orientation]).toEqual(["#1F4E79", false, "Hidden", "Landscape"]);
      const kept = workbook.host.book.getSheetByName("Costs")!;
      expect(kept.getFreeze()).toMatchObject({ ySplit: 3, xSplit: 2 });
      expect(workbook.host.extrasOf(kept.getSheetId()).page).toMatchObject({ orientation: "landscape", fitToWidth: 1, titleRows: "1:3", footer: "&RPage &P of &N" });
      sheet.freezePanes.unfreeze();
      sheet.visibility = "Visible";
      await context.sync();
      expect(kept.getFreeze()).toMatchObject({ ySplit: 0, xSplit: 0 });
    }));

  it("cannot be deleted when it is the last one", async () => {
    await inBook((context) => context.workbook.worksheets.getItem("Costs").delete());
    expect(await refused((context) => context.workbook.worksheets.getItem("Sheet1").delete())).toMatchObject({ code: "InvalidOperation" });
  });
});

describe("events", () => {
  it("tell of changes, the selection and the sheet shown, from the sync on and until they are taken off", async () => {
    const told: unknown[] = [];
    const handlers = await inBook(async (context) => {
      const first = context.workbook.worksheets.getItem("Sheet1");
      context.workbook.worksheets.add("Second");
      const added = [
        first.onChanged.add((args) => Promise.resolve(void told.push(["changed", args.address]))),
        context.workbook.onSelectionChanged.add(() => Promise.resolve(void told.push(["selected"]))),
        context.workbook.worksheets.onActivated.add((args) => Promise.resolve(void told.push(["activated", args.worksheetId]))),
      ];
      await context.sync();
      return added;
    });
    await inBook((context) => {
      const first = context.workbook.worksheets.getItem("Sheet1");
      first.getRange("B2:C3").values = [[1, 2], [3, 4]];
      context.workbook.worksheets.getItem("Second").getRange("A1").values = [[1]];
      first.getRange("B2").select();
      context.workbook.worksheets.getItem("Second").activate();
      context.workbook.worksheets.getItem("Second").activate();
    });
    const second = workbook.host.book.getSheetByName("Second")!.getSheetId();
    expect(told).toEqual([["changed", "B2:C3"], ["selected"], ["activated", second]]);
    await Excel.run(handlers[0]!.context, async (context) => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
    }).catch(() => undefined);
    await handlers[0]!.context.sync();
    await inBook((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("D1").values = [[1]];
    });
    expect(told).toHaveLength(3);
  });

  it("tell of sheets that are added, renamed and deleted", async () => {
    const told: unknown[] = [];
    await inBook(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(({ type, source }) => Promise.resolve(void told.push([type, source])));
      worksheets.onNameChanged.add(({ nameBefore, nameAfter }) => Promise.resolve(void told.push([nameBefore, nameAfter])));
      worksheets.onDeleted.add(({ type, worksheetId }) => Promise.resolve(void told.push([type, worksheetId])));
      await context.sync();
    });
    await inBook((context) => {
      context.workbook.worksheets.add("Third").name = "Fourth";
    });
    const id = workbook.host.book.getSheetByName("Fourth")!.getSheetId();
    await inBook((context) => context.workbook.worksheets.getItem("Fourth").delete());
    expect(told).toEqual([["WorksheetAdded", "Local"], ["Third", "Fourth"], ["WorksheetDeleted", id]]);
  });
});

describe("what is kept beside the cells", () => {
  it("is a chart with its series, its place in points, its text, and its end", () =>
    inBook(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Second");
      sheet.getRange("A1:C3").values = [["Model", "Low", "High"], ["1", -5, -7], ["2", -8, -9]];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:C3"), "Columns");
      chart.name = "Savings";
      chart.title.text = "Saving by model";
      chart.setPosition(sheet.getRange("E2"), sheet.getRange("H11"));
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A2:A3"));
      sheet.shapes.getItem("Savings").altTextDescription = "Bars of the saving of two models.";
      chart.load("left,top,width,height,name");
      chart.series.load("items/name");
      await context.sync();
      // Columns of 48 points and rows of 15: four columns and one row before it, four by ten under it.
      expect([chart.left, chart.top, chart.width, chart.height, chart.series.items.length]).toEqual([192, 15, 192, 150, 2]);
      const [kept] = workbook.host.extrasOf(workbook.host.book.getSheetByName("Second")!.getSheetId()).charts;
      expect(kept).toMatchObject({ name: "Savings", title: "Saving by model", altText: "Bars of the saving of two models." });
      expect(kept!.series[0]).toMatchObject({ values: "Second!$B$2:$B$3", categories: "Second!$A$2:$A$3" });
      const [low, high] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      low.format.line.color = "#1d4e57";
      high.markerBackgroundColor = "#c8792b";
      chart.axes.categoryAxis.tickLabelPosition = "Low";
      await context.sync();
      expect(kept!.series.map(({ color }) => color)).toEqual(["#1d4e57", "#c8792b"]);
      chart.delete();
      const gone = sheet.charts.getItemOrNullObject("Savings");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    }));

  it("is a rule for entries, with messages no longer than Excel takes", async () => {
    await inBook((context) => {
      const { dataValidation } = context.workbook.worksheets.getItem("Second").getRange("E1:E3");
      dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      dataValidation.prompt = { showPrompt: true, title: "Share", message: "From 0 to 1." };
    });
    const { validations } = workbook.host.extrasOf(workbook.host.book.getSheetByName("Second")!.getSheetId());
    expect(validations.map(({ rule }) => rule)).toEqual([{ range: "E1:E3", kind: "decimal", operator: "between", min: 0, max: 1, promptTitle: "Share", promptMessage: "From 0 to 1." }]);
    expect((await refused((context) => {
      context.workbook.worksheets.getItem("Second").getRange("E1").dataValidation.prompt = { showPrompt: true, title: "x".repeat(33), message: "" };
    })).code).toBe("InvalidArgument");
  });

  it("tells which cells have a rule, and of one kind or of several; a new rule or an end takes only its own cells", () =>
    inBook(async (context) => {
      const sheet = context.workbook.worksheets.add("Rules");
      sheet.getRange("B2:C4").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
      sheet.getRange("C3").dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
      sheet.getRange("B4").dataValidation.clear();
      const cells = sheet.getRange().getSpecialCellsOrNullObject("DataValidations");
      const none = sheet.getRange("E1:E9").getSpecialCellsOrNullObject("DataValidations");
      const looked = ["B2:B3", "C3", "B4", "B2:C4"].map((address) => sheet.getRange(address).dataValidation);
      cells.load("address");
      none.load("address");
      looked.forEach((each) => each.load("type,rule"));
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(new Set(cells.address.split(","))).toEqual(new Set(["Rules!B2:C2", "Rules!B3", "Rules!C4", "Rules!C3"]));
      expect(looked.map(({ type }) => type)).toEqual(["Decimal", "List", "None", "MixedCriteria"]);
      expect(looked[1]!.rule).toEqual({ list: { inCellDropDown: true, source: "yes,no" } });
      sheet.delete();
    }));

  it("is a conditional format, until it is cleared", async () => {
    const kept = () => workbook.host.extrasOf(workbook.host.book.getSheetByName("Second")!.getSheetId()).conditionalFormats.map(({ rule }) => rule);
    await inBook((context) => {
      const { textComparison } = context.workbook.worksheets.getItem("Second").getRange("F1:F3").conditionalFormats.add("ContainsText");
      textComparison.format.fill.color = "#FFF2CC";
      textComparison.rule = { operator: "Contains", text: "LOOK" };
    });
    expect(kept()).toEqual([{ kind: "text", range: "F1:F3", contains: "LOOK", fill: "#FFF2CC" }]);
    await inBook((context) => context.workbook.worksheets.getItem("Second").getRange("F1:G9").conditionalFormats.clearAll());
    expect(kept()).toEqual([]);
  });

  it("are settings: the add-in's own at once, the workbook's once they are saved", async () => {
    const { settings } = Office.context.document;
    settings.set("choice", { councils: ["Ayton"] });
    expect(settings.get("choice")).toEqual({ councils: ["Ayton"] });
    expect(workbook.host.settings.has("choice")).toBe(false);
    await new Promise<void>((done) => settings.saveAsync((result) => {
      expect(result.status).toBe("succeeded");
      done();
    }));
    expect(workbook.host.settings.get("choice")).toEqual({ councils: ["Ayton"] });
    settings.remove("choice");
    expect([settings.get("choice"), workbook.host.settings.has("choice")]).toEqual([null, true]);
    settings.refreshAsync(() => undefined);
    expect(settings.get("choice")).toEqual({ councils: ["Ayton"] });
  });
});

it("says which requirement sets it offers", () => {
  const { requirements } = Office.context;
  expect([["ExcelApi", "1.12"], ["SharedRuntime", "1.1"], ["CustomFunctionsRuntime", "1.3"], ["ExcelApi", "1.99"], ["WordApi", "1.1"]].map(([name, version]) => requirements.isSetSupported(name!, version))).toEqual([true, true, true, false, false]);
});
