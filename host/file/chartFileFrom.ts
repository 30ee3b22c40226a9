import type { HostChart } from "../engine/SheetExtras";
import { hundredths } from "../xlsx/chart/placement";
import { USUAL_TITLE_SIZE } from "../xlsx/chart/titleSize";
import type { ChartFile } from "./WorkbookFile";

/** Excel's names of the kinds of chart that a file holds. */
export const CHART_TYPES: Readonly<Record<string, ChartFile["type"]>> = {
  ColumnClustered: "columnClustered", ColumnStacked: "columnStacked", BarClustered: "barClustered", BarStacked: "barStacked", Line: "line", XYScatter: "scatter",
};

/** A chart of the host as a file holds it. */
export const chartFileFrom = (chart: HostChart): ChartFile => ({
  name: chart.name,
  type: CHART_TYPES[chart.type]!,
  title: chart.titleVisible ? chart.title : "",
  ...(chart.titleSize !== USUAL_TITLE_SIZE && { titleSize: chart.titleSize }),
  altText: chart.altText,
  series: chart.series.map(({ name, values, categories, color, cleared }) => ({ name, values, categories, ...(color !== undefined && { color }), ...(cleared && { invisible: true }) })),
  ...(chart.categoryTitle !== "" && { categoryAxisTitle: chart.categoryTitle }),
  ...(chart.valueTitle !== "" && { valueAxisTitle: chart.valueTitle }),
  ...(chart.valueFormat !== "General" && { valueAxisNumberFormat: chart.valueFormat }),
  showLegend: chart.legendVisible,
  ...((chart.dataLabels || chart.series.some(({ dataLabels }) => dataLabels)) && { showDataLabels: true }),
  left: hundredths(chart.left), top: hundredths(chart.top), width: hundredths(chart.width), height: hundredths(chart.height),
});
