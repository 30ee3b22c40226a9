import type { HostChart } from "../../engine/SheetExtras";
import { POINTS_PER_PIXEL } from "../../engine/pixels";
import type { GridView, SheetPlace } from "../GridView";
import type { PageHost } from "../PageHost";
import { ChartFigure } from "./ChartFigure";
import { drawnChart } from "./drawnChart";
import { movedChart, type Handling } from "./moveChart";

/** The charts of the sheet in view, over its cells: they scroll, zoom and stay under frozen rows with them, and follow every calculation. */
export class ChartLayer {
  private readonly layer = document.createElement("div");
  private readonly figures = new Map<HostChart, ChartFigure>();

  constructor(
    private readonly host: PageHost,
    private readonly view: GridView,
  ) {
    this.layer.className = "charts";
    this.layer.addEventListener("wheel", (event) => this.passOn(event), { passive: false });
    host.onForPage(({ kind }) => {
      if (kind === "extras") this.show();
    });
    view.watch(() => this.show());
  }

  private show(): void {
    const { canvas, place } = this.view;
    if (!canvas || !place) return;
    if (this.layer.parentElement !== canvas.parentElement) canvas.parentElement?.append(this.layer);
    const { charts } = this.host.extrasOf(this.host.book.getActiveSheet().getSheetId());
    for (const [chart, figure] of this.figures) {
      if (charts.includes(chart)) continue;
      figure.remove();
      this.figures.delete(chart);
    }
    for (const chart of charts) {
      let figure = this.figures.get(chart);
      if (!figure) this.figures.set(chart, (figure = new ChartFigure(this.layer, this.handling(chart))));
      figure.place(boxOf(chart, place), place.zoom);
      figure.draw(drawnChart(this.host, chart));
    }
  }

  /** A chart that is moved is shown where it is held, and told of once it is let go. */
  private handling(chart: HostChart): Handling {
    return {
      zoom: () => this.view.place?.zoom ?? 1,
      move: (grip, across, down) => {
        Object.assign(chart, movedChart(chart, grip, across, down));
        const { place } = this.view;
        if (place) this.figures.get(chart)?.place(boxOf(chart, place), place.zoom);
      },
      done: () => this.host.emit({ kind: "extras", sheetId: this.host.book.getActiveSheet().getSheetId() }),
    };
  }

  /** A wheel turned over a chart scrolls the sheet under it. */
  private passOn(event: WheelEvent): void {
    event.preventDefault();
    this.view.canvas?.dispatchEvent(new WheelEvent(event.type, event));
  }
}

/** Where a chart stands on the screen, and how much of it the frozen rows and columns cover, in pixels. */
export interface ChartBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly hiddenLeft: number;
  readonly hiddenTop: number;
}

export function boxOf(chart: Pick<HostChart, "left" | "top" | "width" | "height">, { zoom, headings, scrolled, frozenTo, scrolling }: SheetPlace): ChartBox {
  const along = (axis: "left" | "top"): { at: number; hidden: number } => {
    const start = chart[axis] / POINTS_PER_PIXEL + headings[axis];
    // A chart that begins among frozen cells stays with them.
    const stays = frozenTo[axis] > headings[axis] && start < frozenTo[axis];
    const at = (stays ? start : start - scrolled[axis]) * zoom;
    return { at, hidden: Math.max(0, (stays ? headings[axis] * zoom : scrolling[axis]) - at) };
  };
  const [x, y] = [along("left"), along("top")];
  return { left: x.at, top: y.at, width: chart.width / POINTS_PER_PIXEL, height: chart.height / POINTS_PER_PIXEL, hiddenLeft: x.hidden, hiddenTop: y.hidden };
}
