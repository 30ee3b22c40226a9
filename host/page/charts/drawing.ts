import {
  BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PieController, ArcElement, PointElement, ScatterController, Title, Tooltip,
  type ChartConfiguration, type ChartType,
} from "chart.js";

Chart.register(ArcElement, BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PieController, PointElement, ScatterController, Title, Tooltip);
Chart.defaults.font.family = '"Segoe UI", system-ui, -apple-system, Roboto, "Liberation Sans", sans-serif';

export const newChart = <T extends ChartType, D, L>(canvas: HTMLCanvasElement, config: ChartConfiguration<T, D, L>): Chart => new Chart(canvas, config) as unknown as Chart;
