import { a1 } from "../sheet/address";
import { isFormatted, type SourceCell, type SourceGrid } from "./SourceGrid";

const same = (a: SourceCell | undefined, b: SourceCell | undefined): boolean =>
  isFormatted(a) && isFormatted(b) ? a.value === b.value && a.shownAs === b.shownAs : (a ?? null) === (b ?? null);

/** The first cell that is not as it was read, by its address; none where the source stands as it did. */
export function changedCell(before: SourceGrid, now: SourceGrid): string | undefined {
  if (before.top !== now.top || before.left !== now.left) return a1(now.top, now.left);
  for (let row = 0; row < Math.max(before.rows.length, now.rows.length); row++) {
    const [was = [], is = []] = [before.rows[row], now.rows[row]];
    for (let column = 0; column < Math.max(was.length, is.length); column++) {
      if (!same(was[column], is[column])) return a1(now.top + row, now.left + column);
    }
  }
  return undefined;
}
