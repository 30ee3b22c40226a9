import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PointElement, ScatterController, Title, type ChartItem } from "chart.js";
import { chartConfiguration } from "./chartConfiguration";
import type { ReportChart } from "./ReportContent";

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, ScatterController, Title);

/** Draws a chart at once on a canvas, in a browser or elsewhere; hands nothing on to be animated. */
export function drawChart(canvas: ChartItem, chart: ReportChart, read: () => void): void {
  const drawn = new Chart(canvas, chartConfiguration(chart));
  read();
  drawn.destroy();
}
