import type { Rect } from "../engine/a1";
import type { BatchHost } from "../engine/BatchHost";

/** About as many cells as are written in a hundredth of a second. */
const CELLS = 2_000;

/** Does to a large range what is to be done a few rows at a time, so that a page stays at hand meanwhile. */
export async function inSpells<R extends Rect>(host: BatchHost, range: R, act: (part: R) => void): Promise<void> {
  const most = Math.max(1, Math.floor(CELLS / range.columns));
  for (let done = 0; done < range.rows; done += most) {
    act({ ...range, row: range.row + done, rows: Math.min(most, range.rows - done) });
    await host.giveWay?.();
  }
}
