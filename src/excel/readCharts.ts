import { areaOfReference } from "../tables/sheet/areaOfReference";
import type { ReportChart } from "../tables/report/ReportContent";

/** What a sheet's cells hold, by row and column from 0. */
export type CellsOf = (sheet: string) => (row: number, column: number) => { readonly value: unknown; readonly text: string };

interface LoadedSeries {
  readonly name: string;
  readonly values: OfficeExtension.ClientResult<string>;
  readonly categories: OfficeExtension.ClientResult<string>;
  readonly color: OfficeExtension.ClientResult<string>;
}
interface LoadedChart {
  readonly chart: Excel.Chart;
  readonly shape: Excel.Shape;
  readonly series: readonly LoadedSeries[];
}

/** Which cells a chart draws can be asked for since ExcelApi 1.15, which of its series are drawn without fill since 1.16. */
const canTellCells = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.16");

/** Queues a sheet's charts; after a sync, `load` queues what their series draw, to be read after one more. */
export function loadCharts(sheet: Excel.Worksheet) {
  const { charts } = sheet;
  if (canTellCells()) charts.load("items/name,items/chartType,items/title/text,items/series/items/name,items/axes/valueAxis/title/text,items/axes/valueAxis/numberFormat");
  return {
    load: (): readonly LoadedChart[] =>
      !canTellCells()
        ? []
        : charts.items.map((chart) => {
            const shape = sheet.shapes.getItemOrNullObject(chart.name);
            shape.load("altTextDescription");
            return {
              chart, shape,
              series: chart.series.items.map((series) => ({
                name: series.name,
                values: series.getDimensionDataSourceString("Values"),
                categories: series.getDimensionDataSourceString("Categories"),
                color: series.format.fill.getSolidColor(),
              })),
            };
          }),
  };
}

/** The charts with the figures in the cells that they draw. */
export const chartsFrom = (_loaded: ReturnType<typeof loadCharts>, charts: readonly LoadedChart[], cellsOf: CellsOf): readonly ReportChart[] =>
  charts.flatMap(({ chart, shape, series }) => {
    const [first] = series;
    const read = (reference: string) => {
      const area = areaOfReference(reference);
      const cell = cellsOf(area.sheet);
      return Array.from({ length: area.rows * area.columns }, (_, i) => cell(area.row + Math.floor(i / area.columns), area.column + (i % area.columns)));
    };
    if (!first) return [];
    return [{
      title: chart.title.text,
      altText: shape.isNullObject ? chart.title.text : shape.altTextDescription,
      type: chart.chartType,
      categories: read(first.categories.value).map(({ text }) => text),
      categoriesFrom: first.categories.value,
      series: series.map(({ name, values, color }) => ({
        name, color: color.value, from: values.value,
        values: read(values.value).map(({ value }) => (typeof value === "number" ? value : null)),
      })),
      valueTitle: chart.axes.valueAxis.title.text,
      valueFormat: String(chart.axes.valueAxis.numberFormat),
    }];
  });
