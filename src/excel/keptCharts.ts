import { areaOfReference } from "../tables/sheet/areaOfReference";
import type { PlannedChart } from "../tables/sheet/SheetPlan";
import { describeCharts } from "./describeCharts";
import { loadCharts } from "./readCharts";
import { drawChart } from "./writeSheet";

/** A chart as it stood on a sheet: the cells that it draws, its words, and where it stands in points. */
export interface KeptChart extends Omit<PlannedChart, "place"> {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Charts of a sheet, by the sheet's name. */
export type KeptCharts = ReadonlyMap<string, readonly KeptChart[]>;

/**
 * Reads the charts of sheets that are about to be written anew, as an undo must draw them again. Two syncs. Where Excel cannot tell what a
 * chart draws, nothing is kept: the write goes on, and an undo leaves the charts that it finds.
 */
export async function keptCharts(sheets: readonly string[]): Promise<KeptCharts> {
  if (sheets.length === 0) return new Map();
  try {
    return await Excel.run(async (context) => {
      const found = sheets.map((name) => {
        const sheet = context.workbook.worksheets.getItem(name);
        const charts = loadCharts(sheet);
        sheet.charts.load("items/left,items/top,items/width,items/height,items/axes/categoryAxis/title/text");
        return { name, charts };
      });
      await context.sync();
      const loaded = found.map(({ name, charts }) => ({ name, charts: charts.load() }));
      await context.sync();
      return new Map(loaded.map(({ name, charts }) => [name, charts.flatMap(keptChart(name))]));
    });
  } catch {
    return new Map();
  }
}

/** A chart that draws cells of another sheet is somebody's own, and is passed over. */
const keptChart = (sheet: string) => ({ chart, shape, series }: ReturnType<ReturnType<typeof loadCharts>["load"]>[number]): readonly KeptChart[] => {
  const drawn = series.map(({ name, values, categories, color }) => ({
    name, values: areaOfReference(values.value), categories: areaOfReference(categories.value), color: color.value, invisible: color.value === "",
  }));
  const [first] = drawn;
  if (!first || drawn.some(({ values, categories }) => values.sheet !== sheet || categories.sheet !== sheet)) return [];
  const categoryTitle = chart.axes.categoryAxis.title.text;
  return [{
    name: chart.name,
    title: chart.title.text,
    altText: shape.isNullObject ? chart.title.text : shape.altTextDescription,
    // Ours are of the planned types; any other is passed back to Excel as it gave it.
    type: chart.chartType as PlannedChart["type"],
    categories: first.categories,
    series: drawn,
    valueTitle: chart.axes.valueAxis.title.text,
    valueFormat: String(chart.axes.valueAxis.numberFormat),
    ...(categoryTitle !== "" && { categoryTitle }),
    left: chart.left, top: chart.top, width: chart.width, height: chart.height,
  }];
};

/** Draws kept charts again in place of those that stand on their sheets. Sheets that are gone are passed over. */
export async function drawAgain(kept: KeptCharts): Promise<void> {
  if (kept.size === 0) return;
  const there = await Excel.run(async (context) => {
    const sheets = [...kept].map(([name, charts]) => ({ name, charts, sheet: context.workbook.worksheets.getItemOrNullObject(name) }));
    sheets.forEach(({ sheet }) => sheet.load("name"));
    await context.sync();
    const standing = sheets.filter(({ sheet }) => !sheet.isNullObject);
    standing.forEach(({ sheet }) => sheet.charts.load("items/name"));
    await context.sync();
    for (const { sheet, charts } of standing) {
      sheet.charts.items.forEach((chart) => chart.delete());
      for (const { left, top, width, height, ...chart } of charts) {
        const drawn = drawChart(sheet, chart);
        drawn?.set({ left, top, width, height });
      }
    }
    await context.sync();
    return standing.map(({ name, charts }) => ({ sheet: name, charts }));
  });
  await describeCharts(there);
}
