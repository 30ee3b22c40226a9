import type { NodeHost } from "../../../host/headless/createNodeHost";
import { newChart, type HostChart } from "../../../host/engine/SheetExtras";
import { accessibleName } from "../../../host/page/charts/accessibleName";
import { chartConfig } from "../../../host/page/charts/chartConfig";
import { movedChart } from "../../../host/page/charts/moveChart";
import { drawnChart } from "../../../host/page/charts/drawnChart";
import { nodeWorkbook } from "../../support/nodeWorkbook";

let workbook: NodeHost;
beforeAll(async () => {
  workbook = nodeWorkbook();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:C4").formulas = [["Model", "Foot", "Saving"], ["3a", 10, "=-1000-393"], ["3b", 20, "needs your assumption"], ["4", 30, -1543]];
    await context.sync();
  });
});
afterAll(() => workbook.close());

const series = (values: string, cleared = false): HostChart["series"][number] => ({ name: `Sheet1!$${values}$1`, values: `Sheet1!$${values}$2:$${values}$4`, categories: "Sheet1!$A$2:$A$4", color: "#1d4e57", cleared, dataLabels: false });
const chart = (type: string): HostChart => ({ ...newChart(type), title: "Saving by model", valueTitle: "£000 a year", valueFormat: "#,##0", series: [series("B", true), series("C")] });

describe("a chart of the host", () => {
  it("reads names, categories and values from the cells, and draws nothing where there is no number", () => {
    const drawn = drawnChart(workbook.host, chart("ColumnStacked"));
    expect(drawn.categories).toEqual(["3a", "3b", "4"]);
    expect(drawn.series.map(({ name, values, unseen }) => ({ name, values, unseen }))).toEqual([
      { name: "Foot", values: [10, 20, 30], unseen: true },
      { name: "Saving", values: [-1393, null, -1543], unseen: false },
    ]);
  });

  it("tells what it shows, and leaves out what is not seen", () => {
    expect(accessibleName(drawnChart(workbook.host, chart("ColumnStacked")))).toBe("Saving by model. A stacked column chart of Saving, from 3a to 4. £000 a year");
    expect(accessibleName(drawnChart(workbook.host, { ...chart("Line"), altText: "Model 4 saves most." }))).toBe("Model 4 saves most.");
  });

  it.each([
    ["ColumnClustered", "bar", "x", false],
    ["ColumnStacked", "bar", "x", true],
    ["BarClustered", "bar", "y", false],
    ["BarStacked", "bar", "y", true],
    ["Line", "line", "x", false],
  ])("%s", (type, kind, indexAxis, stacked) => {
    const { type: drawnType, options, data } = chartConfig(drawnChart(workbook.host, chart(type)));
    expect(drawnType).toBe(kind);
    expect(options?.indexAxis).toBe(indexAxis);
    expect(options?.scales).toMatchObject({ x: { stacked }, y: { stacked } });
    expect(data.datasets[0]!.backgroundColor).toBe("rgba(0, 0, 0, 0)");
    expect(data.datasets[1]!.data).toEqual([-1393, null, -1543]);
  });

  it("puts scatter points where both cells hold numbers", () => {
    const scatter = { ...chart("XYScatter"), series: [{ ...series("C"), categories: "Sheet1!$B$2:$B$4" }] };
    expect(chartConfig(drawnChart(workbook.host, scatter)).data.datasets[0]!.data).toEqual([{ x: 10, y: -1393 }, { x: 20, y: null }, { x: 30, y: -1543 }]);
  });

  it("stays empty when its sheet is gone", () => {
    const orphan = { ...chart("Line"), series: [{ ...series("B"), values: "Gone!$B$2:$B$4", categories: "Gone!$A$2:$A$4", name: "Foot" }] };
    expect(drawnChart(workbook.host, orphan)).toMatchObject({ categories: [], series: [{ name: "Foot", values: [] }] });
  });
});

describe("a chart that is moved or sized by hand", () => {
  const box = { left: 30, top: 15, width: 360, height: 216 };
  it.each([
    ["place", 40, 20, { left: 60, top: 30, width: 360, height: 216 }],
    ["place", -100, -100, { left: 0, top: 0, width: 360, height: 216 }],
    ["size", -80, 16, { left: 30, top: 15, width: 300, height: 228 }],
    ["size", -800, -800, { left: 30, top: 15, width: 90, height: 60 }],
  ] as const)("%s by %i and %i pixels", (grip, across, down, expected) => {
    expect(movedChart(box, grip, across, down)).toEqual(expected);
  });
});
