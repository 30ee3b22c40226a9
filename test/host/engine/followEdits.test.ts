import type { NodeHost } from "../../../host/headless/createNodeHost";
import { movedRect } from "../../../host/engine/movedRect";
import { nodeWorkbook } from "../../support/nodeWorkbook";

describe("a range when rows come and go", () => {
  const rect = { row: 4, column: 1, rows: 3, columns: 2 };
  it.each([
    ["two rows above it", { axis: "row", at: 2, count: 2 }, { ...rect, row: 6 }],
    ["two rows exactly before it", { axis: "row", at: 4, count: 2 }, { ...rect, row: 6 }],
    ["two rows inside it", { axis: "row", at: 5, count: 2 }, { ...rect, rows: 5 }],
    ["two rows after it", { axis: "row", at: 7, count: 2 }, rect],
    ["its first row gone", { axis: "row", at: 4, count: -1 }, { ...rect, rows: 2 }],
    ["rows above it gone", { axis: "row", at: 0, count: -2 }, { ...rect, row: 2 }],
    ["rows above and its first gone", { axis: "row", at: 3, count: -2 }, { row: 3, column: 1, rows: 2, columns: 2 }],
    ["all of it gone", { axis: "row", at: 3, count: -6 }, undefined],
    ["a column before it", { axis: "column", at: 0, count: 1 }, { ...rect, column: 2 }],
    ["its last column gone", { axis: "column", at: 2, count: -1 }, { ...rect, columns: 1 }],
  ] as const)("%s", (_, change, expected) => {
    expect(movedRect(rect, change)).toEqual(expected);
  });
});

describe("what is kept beside the grid", () => {
  let workbook: NodeHost;
  beforeAll(async () => {
    workbook = nodeWorkbook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B3").values = [["Model", "Saving"], ["3a", -1393], ["3b", -1393]];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:B3"), "Columns");
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A2:A3"));
      chart.setPosition(sheet.getRange("A6"), sheet.getRange("D12"));
      sheet.getRange("B2:B3").dataValidation.rule = { decimal: { formula1: 0, operator: "LessThanOrEqualTo" } };
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.getRange("A2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=$B2<0";
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "=Sheet1!$A$2:$A$3" } };
      await context.sync();
    });
  });
  afterAll(() => workbook.close());
  const sheet = () => workbook.host.book.getSheets()[0]!;
  const extras = () => workbook.host.extrasOf(sheet().getSheetId());
  const listOnOther = () => {
    const [only] = workbook.host.extrasOf(workbook.host.book.getSheetByName("Other")!.getSheetId()).validations;
    return only?.rule.kind === "list" ? only.rule.source : undefined;
  };

  it("follows rows that are inserted above it", () => {
    const { top } = extras().charts[0]!;
    sheet().insertRows(1, 2);
    expect(extras().charts[0]!.series[0]).toMatchObject({ values: "Sheet1!$B$4:$B$5", categories: "Sheet1!$A$4:$A$5" });
    expect(extras().charts[0]!.top).toBeCloseTo(top + 2 * sheet().getRowHeight(1) * 0.75, 6);
    expect(extras().validations.map(({ rule }) => rule.range)).toEqual(["B4:B5"]);
    expect(extras().page.titleRows).toBe("1:1");
    expect(extras().conditionalFormats.map(({ rule }) => rule)).toEqual([expect.objectContaining({ range: "A4:B5", formula: "=$B4<0" })]);
    expect(listOnOther()).toBe("=Sheet1!$A$4:$A$5");
  });

  it("follows them back when they are deleted", () => {
    sheet().deleteRows(1, 2);
    expect(extras().charts[0]!.series[0]).toMatchObject({ values: "Sheet1!$B$2:$B$3", categories: "Sheet1!$A$2:$A$3" });
    expect(extras().validations.map(({ rule }) => rule.range)).toEqual(["B2:B3"]);
  });

  it("follows the sheet's new name", () => {
    sheet().setName("Option appraisal");
    expect(extras().charts[0]!.series[0]).toMatchObject({ values: "'Option appraisal'!$B$2:$B$3" });
    expect(listOnOther()).toBe("='Option appraisal'!$A$2:$A$3");
  });

  it("loses a rule with the last of its cells", () => {
    sheet().deleteRows(1, 2);
    expect(extras().validations).toEqual([]);
  });
});
