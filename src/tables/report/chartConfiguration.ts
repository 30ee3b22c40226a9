import type { ChartConfiguration } from "chart.js";
import { INK, SERIES } from "../sheet/styles";
import type { ReportChart } from "./ReportContent";

/** Pixels before the picture is drawn larger for print. */
export const CHART_SIZE = { width: 760, height: 360 } as const;

const GRID = "#D9DEDF";
const ROTATION = [SERIES.dark, SERIES.light, SERIES.warm, SERIES.grey];

/** A figure as a number format of the sheet shows it, as far as an axis needs it. */
export function axisText(value: number, format: string): string {
  const [positive = ""] = format.split(";");
  const decimals = /\.([0#]+)/.exec(positive)?.[1]?.length ?? 0;
  const isShare = positive.includes("%");
  const scaled = isShare ? value * 100 : value;
  const digits = Math.abs(scaled).toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return `${scaled < 0 ? "−" : ""}${positive.includes("£") ? "£" : ""}${digits}${isShare ? "%" : ""}`;
}

/** How chart.js draws a chart of the workbook: the same figures, colours and titles. */
export function chartConfiguration({ title, type, categories, series, valueTitle, valueFormat }: ReportChart): ChartConfiguration {
  const isBar = type.startsWith("Bar");
  const isStacked = type.endsWith("Stacked");
  const isScatter = type.startsWith("XYScatter");
  const isLine = type.startsWith("Line");
  const values = { stacked: isStacked, title: { display: valueTitle !== "", text: valueTitle, color: INK }, grid: { color: GRID }, ticks: { color: INK, callback: (value: string | number) => axisText(Number(value), valueFormat) } };
  const names = { stacked: isStacked, grid: { display: false }, ticks: { color: INK, autoSkip: false } };
  const shown = series.filter(({ color }) => color !== "");
  return {
    type: isScatter ? "scatter" : isLine ? "line" : "bar",
    data: {
      labels: [...categories],
      datasets: series.map(({ name, color, values: figures }, i) => {
        const ink = color === "" ? "rgba(0,0,0,0)" : color || ROTATION[i % ROTATION.length]!;
        return {
          label: name,
          data: (isScatter ? figures.map((y, n) => ({ x: Number(categories[n]), y })) : [...figures]) as number[],
          backgroundColor: ink, borderColor: ink, borderWidth: isLine ? 3 : 0, pointRadius: isScatter ? 5 : 3, maxBarThickness: 46,
        };
      }),
    },
    options: {
      responsive: false, animation: false, devicePixelRatio: 2, indexAxis: isBar ? "y" : "x",
      layout: { padding: 12 },
      scales: isBar ? { x: values, y: names } : { x: isScatter ? { grid: { color: GRID } } : names, y: values },
      plugins: {
        title: { display: title !== "", text: title, color: INK, font: { size: 15, weight: "bold" } },
        legend: { display: shown.length > 1, position: "bottom", labels: { color: INK, boxWidth: 14, filter: ({ datasetIndex }) => series[datasetIndex ?? 0]?.color !== "" } },
      },
    },
    plugins: [{ id: "paper", beforeDraw: ({ ctx, width, height }) => {
      ctx.save();
      ctx.fillStyle = "#FFFFFF";
      ctx.fillRect(0, 0, width, height);
      ctx.restore();
    } }],
  };
}
