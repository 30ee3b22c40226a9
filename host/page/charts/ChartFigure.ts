import type { Chart } from "chart.js";
import { accessibleName } from "./accessibleName";
import { chartConfig } from "./chartConfig";
import type { ChartBox } from "./ChartLayer";
import type { DrawnChart } from "./drawnChart";
import { handleChart, type Handling } from "./moveChart";

/** Chart.js comes in a file of its own: a workbook without charts never waits for it. */
const drawing = () => import("./drawing").then(({ newChart }) => newChart);

/** One chart on the page. */
export class ChartFigure {
  private readonly figure = document.createElement("figure");
  private readonly canvas = document.createElement("canvas");
  private chart: Chart | undefined;
  private drawn = "";
  private turn = 0;

  constructor(layer: HTMLElement, handling: Handling) {
    Object.assign(this.figure, { className: "chart", tabIndex: 0, role: "img", title: "Drag to move, drag the corner to size; with the keyboard the arrow keys, and Shift with them" });
    const corner = Object.assign(document.createElement("span"), { className: "chart-corner" });
    this.figure.append(this.canvas, corner);
    handleChart(this.figure, corner, handling);
    layer.append(this.figure);
  }

  place({ left, top, width, height, hiddenLeft, hiddenTop }: ChartBox, zoom: number): void {
    const { style } = this.figure;
    Object.assign(style, {
      transform: `translate(${left}px, ${top}px) scale(${zoom})`,
      width: `${width}px`,
      height: `${height}px`,
      clipPath: hiddenLeft > 0 || hiddenTop > 0 ? `inset(${hiddenTop / zoom}px 0 0 ${hiddenLeft / zoom}px)` : "",
      visibility: hiddenLeft >= width * zoom || hiddenTop >= height * zoom ? "hidden" : "",
    });
  }

  /** Draws anew when something it shows has changed. */
  draw(drawn: DrawnChart): void {
    const now = JSON.stringify(drawn);
    if (now === this.drawn) return;
    this.drawn = now;
    this.figure.ariaLabel = accessibleName(drawn);
    void this.drawLatest(drawn, ++this.turn);
  }

  private async drawLatest(drawn: DrawnChart, turn: number): Promise<void> {
    const newChart = await drawing();
    if (turn !== this.turn) return;
    this.chart?.destroy();
    this.chart = newChart(this.canvas, chartConfig(drawn));
  }

  remove(): void {
    this.turn++;
    this.chart?.destroy();
    this.figure.remove();
  }
}
