import { newChart, type HostChart } from "../engine/SheetExtras";
import { USUAL_TITLE_SIZE } from "../xlsx/chart/titleSize";
import { CHART_TYPES } from "./chartFileFrom";
import type { ChartFile } from "./WorkbookFile";

/** A file's chart as the host keeps it. */
export function hostChartFrom(file: ChartFile): HostChart {
  const [type = "ColumnClustered"] = Object.entries(CHART_TYPES).find(([, kind]) => kind === file.type) ?? [];
  return {
    ...newChart(type),
    name: file.name,
    title: file.title,
    titleSize: file.titleSize ?? USUAL_TITLE_SIZE,
    titleVisible: file.title !== "",
    altText: file.altText,
    legendVisible: file.showLegend,
    categoryTitle: file.categoryAxisTitle ?? "",
    valueTitle: file.valueAxisTitle ?? "",
    valueFormat: file.valueAxisNumberFormat ?? "General",
    dataLabels: file.showDataLabels ?? false,
    left: file.left, top: file.top, width: file.width, height: file.height,
    series: file.series.map(({ name, values, categories, color, invisible }) => ({ name, values, categories, color, cleared: invisible ?? false, dataLabels: false })),
  };
}
