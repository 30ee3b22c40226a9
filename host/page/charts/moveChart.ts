import type { HostChart } from "../../engine/SheetExtras";
import { POINTS_PER_PIXEL } from "../../engine/pixels";

/** What takes hold of a chart: the chart itself moves it, its lower right corner sizes it. */
export type Grip = "place" | "size";

type Box = Pick<HostChart, "left" | "top" | "width" | "height">;

/** The least that a chart can be read at, in points. */
const LEAST = { width: 90, height: 60 } as const;

/** A chart's place and size after it was moved or sized by so many pixels of the sheet. */
export function movedChart({ left, top, width, height }: Box, grip: Grip, across: number, down: number): Box {
  const [x, y] = [across * POINTS_PER_PIXEL, down * POINTS_PER_PIXEL];
  return grip === "place"
    ? { left: Math.max(0, left + x), top: Math.max(0, top + y), width, height }
    : { left, top, width: Math.max(LEAST.width, width + x), height: Math.max(LEAST.height, height + y) };
}

/** One press of an arrow key, in pixels of the sheet. */
const STEP = 10;

const ARROWS: Readonly<Record<string, readonly [across: number, down: number]>> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

export interface Handling {
  /** Pixels on the screen for one of the sheet. */
  readonly zoom: () => number;
  readonly move: (grip: Grip, across: number, down: number) => void;
  /** The hand has let go. */
  readonly done: () => void;
}

/** Lets a person move a chart by dragging it or with the arrow keys, and size it by its corner or with Shift and the arrow keys. */
export function handleChart(figure: HTMLElement, corner: HTMLElement, { zoom, move, done }: Handling): void {
  let held: { readonly grip: Grip; x: number; y: number; moved: boolean } | undefined;
  figure.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    figure.setPointerCapture(event.pointerId);
    held = { grip: event.target === corner ? "size" : "place", x: event.clientX, y: event.clientY, moved: false };
  });
  figure.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (!held || (clientX === held.x && clientY === held.y)) return;
    move(held.grip, (clientX - held.x) / zoom(), (clientY - held.y) / zoom());
    Object.assign(held, { x: clientX, y: clientY, moved: true });
  });
  const letGo = (): void => {
    if (held?.moved) done();
    held = undefined;
  };
  figure.addEventListener("pointerup", letGo);
  figure.addEventListener("pointercancel", letGo);
  figure.addEventListener("keydown", (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.shiftKey ? "size" : "place", ...arrow);
    done();
  });
}
