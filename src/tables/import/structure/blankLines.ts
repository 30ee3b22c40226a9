import type { SourceCell } from "../SourceGrid";
import { indentOf } from "./rowLevels";

/**
 * Names without figures that are lines of their section and head nothing: they stand as deep as the lines around them, below a heading that
 * stands less deep.
 *
 * @param labels By row of the grid.
 * @param body Filled rows of the table, without notes.
 * @param isLone Whether nothing but a name stands in a row.
 */
export function blankLines(labels: readonly (SourceCell | undefined)[], body: readonly number[], isLone: (at: number) => boolean): ReadonlySet<number> {
  const depth = (at: number) => indentOf(labels[at]);
  const headsDeep = new Set(body.flatMap((at, i) => (i > 0 && isLone(at) && isLone(body[i - 1]!) ? [depth(at)] : [])));
  let least = Infinity;
  return new Set(body.filter((at, i) => {
    const [before, after] = [body[i - 1], body[i + 1]];
    const inside = least < depth(at);
    if (isLone(at)) least = Math.min(least, depth(at));
    return isLone(at) && inside && !headsDeep.has(depth(at)) && before !== undefined && after !== undefined && !isLone(before) && !isLone(after) && depth(before) === depth(at) && depth(after) <= depth(at);
  }));
}
