import { ICommandService } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, type Scene } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Host } from "../engine/Host";

/** Where the sheet in view stands on the screen, in pixels of the grid's canvas. */
export interface SheetPlace {
  readonly zoom: number;
  /** What the headings of rows and columns take, before zooming. */
  readonly headings: { readonly left: number; readonly top: number };
  /** How far the sheet is scrolled, before zooming. */
  readonly scrolled: { readonly left: number; readonly top: number };
  /** Where the frozen rows and columns end, before zooming; the headings' end where none are frozen. */
  readonly frozenTo: { readonly left: number; readonly top: number };
  /** Where the part that scrolls begins on the screen. */
  readonly scrolling: { readonly left: number; readonly top: number };
}

/** Tells where the grid shows its cells, and when that may have changed. */
export class GridView {
  private readonly watchers = new Set<() => void>();
  private watched: Scene | undefined;
  private waiting = 0;

  constructor(private readonly host: Host) {
    host.inject<ICommandService>(ICommandService).onCommandExecuted(() => this.changed());
    window.addEventListener("resize", () => this.changed());
  }

  private get render() {
    return this.host.inject<IRenderManagerService>(IRenderManagerService).getRenderById(this.host.book.getId()) ?? undefined;
  }

  /** The element that the grid draws on. */
  get canvas(): HTMLCanvasElement | undefined {
    return this.render?.engine.getCanvasElement();
  }

  get place(): SheetPlace | undefined {
    const { render } = this;
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !skeleton || !main) return undefined;
    const headings = { left: skeleton.rowHeaderWidth, top: skeleton.columnHeaderHeight };
    const { startRow, startColumn, xSplit, ySplit } = this.host.book.getActiveSheet().getFreeze();
    return {
      zoom: render.scene.getAncestorScale().scaleX,
      headings,
      scrolled: { left: main.viewportScrollX, top: main.viewportScrollY },
      frozenTo: {
        left: headings.left + (xSplit > 0 ? skeleton.colStartX(startColumn) : 0),
        top: headings.top + (ySplit > 0 ? skeleton.rowStartY(startRow) : 0),
      },
      scrolling: { left: main.left, top: main.top },
    };
  }

  /** Calls after each frame in which something in the grid moved, was selected, entered or calculated; until the function it gives is called. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    this.changed();
    return () => void this.watchers.delete(watcher);
  }

  private changed(): void {
    if (this.waiting !== 0) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.watchScrolling();
      for (const watcher of this.watchers) watcher();
    });
  }

  /** A workbook that is opened has a scene of its own. */
  private watchScrolling(): void {
    const scene = this.render?.scene;
    if (scene === this.watched) return;
    this.watched = scene;
    scene?.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)?.onScrollAfter$.subscribeEvent(() => this.changed());
  }
}
