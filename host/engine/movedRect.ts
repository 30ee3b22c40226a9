import type { Rect } from "./a1";

/** Rows or columns that came (count above 0) or went, from a place on. */
export interface LineChange {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where a range stands after the change, as in Excel: it moves, grows with what comes between, shrinks; undefined when all of it went. */
export function movedRect(rect: Rect, { axis, at, count }: LineChange): Rect | undefined {
  const size = axis === "row" ? "rows" : "columns";
  const start = rect[axis];
  const end = start + rect[size];
  const moved = (edge: number): number => (edge <= at ? edge : Math.max(at, edge + count));
  // What comes exactly before the first line pushes the range on.
  const from = count > 0 && start === at ? start + count : moved(start);
  const to = moved(end);
  return to <= from ? undefined : { ...rect, [axis]: from, [size]: to - from };
}
