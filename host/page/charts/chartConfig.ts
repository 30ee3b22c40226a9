import type { ChartConfiguration, ChartDataset, ChartType, Plugin } from "chart.js";
import { shownNumber } from "../shownNumber";
import type { DrawnChart, DrawnSeries } from "./drawnChart";

const INK = "#1b1f24";
const QUIET = "#4d565f";
const RULE = "#e1e4e8";
const NONE = "rgba(0, 0, 0, 0)";
const PIXELS_PER_POINT = 4 / 3;

const LEGEND = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;

type Point = { x: number | null; y: number | null };

const pointsOf = ({ values, across }: DrawnSeries): Point[] => values.map((y, i) => ({ x: across[i] ?? null, y }));

const datasetOf = (series: DrawnSeries, { scatter, line }: { scatter: boolean; line: boolean }): ChartDataset<ChartType, (number | Point | null)[]> => {
  const color = series.unseen ? NONE : series.color;
  return { label: series.name, data: scatter ? pointsOf(series) : [...series.values], backgroundColor: color, borderColor: color, borderWidth: line ? 2 : 0, pointRadius: scatter ? 5 : 3, barPercentage: 0.9, categoryPercentage: 0.7 };
};

/** What Chart.js draws for a chart of the workbook, near to how Excel draws it. */
export function chartConfig(drawn: DrawnChart): ChartConfiguration<ChartType, (number | Point | null)[], string> {
  const { look, categories, series } = drawn;
  const scatter = look.type === "XYScatter";
  const line = look.type === "Line";
  const bars = look.type.startsWith("Bar");
  const stacked = look.type.endsWith("Stacked");
  const text = (value: unknown): string => (typeof value === "number" ? shownNumber(look.valueFormat, value) : "");
  const title = (words: string) => ({ display: words !== "", text: words, color: QUIET, font: { size: 12 } });
  const seen = (index: number): boolean => series[index]?.unseen === false;

  const valueScale = {
    stacked,
    display: look.valueVisible,
    title: title(look.valueTitle),
    grid: { color: RULE },
    border: { display: false },
    ticks: { color: QUIET, callback: text },
  };
  const categoryScale = {
    stacked,
    display: look.categoryVisible,
    title: title(look.categoryTitle),
    grid: { display: scatter, color: RULE },
    border: { color: QUIET },
    // Excel draws the first bar at the foot.
    reverse: bars,
    ticks: { color: QUIET, autoSkip: false },
  };

  return {
    type: scatter ? "scatter" : line ? "line" : look.type === "Pie" ? "pie" : "bar",
    data: { labels: [...categories], datasets: series.map((each) => datasetOf(each, { scatter, line })) },
    plugins: [labelsOf(drawn, text)],
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: bars ? "y" : "x",
      layout: { padding: 10 },
      scales: look.type === "Pie" ? {} : bars ? { x: valueScale, y: categoryScale } : { x: categoryScale, y: valueScale },
      plugins: {
        title: { display: look.titleVisible && look.title !== "", text: look.title, color: INK, font: { size: look.titleSize * PIXELS_PER_POINT, weight: "bold" }, padding: { bottom: 12 } },
        legend: {
          display: look.legendVisible,
          position: LEGEND[look.legendPosition as keyof typeof LEGEND] ?? "bottom",
          labels: { color: INK, boxWidth: 12, boxHeight: 12, filter: ({ datasetIndex }) => seen(datasetIndex ?? -1) },
        },
        tooltip: {
          filter: ({ datasetIndex }) => seen(datasetIndex),
          callbacks: { label: ({ dataset, parsed }) => `${dataset.label ?? ""}: ${text(bars ? parsed.x : parsed.y)}` },
        },
      },
    },
  };
}

/** Values written at the ends of bars and points, where the workbook asks for them. */
const labelsOf = ({ series }: DrawnChart, text: (value: unknown) => string): Plugin => ({
  id: "values",
  afterDatasetsDraw: ({ ctx, data, getDatasetMeta }) => {
    ctx.save();
    Object.assign(ctx, { fillStyle: INK, textAlign: "center", textBaseline: "bottom" });
    data.datasets.forEach((_, i) => {
      const each = series[i];
      if (!each?.labelled || each.unseen) return;
      getDatasetMeta(i).data.forEach(({ x, y }, j) => ctx.fillText(text(each.values[j]), x, y - 4));
    });
    ctx.restore();
  },
});
