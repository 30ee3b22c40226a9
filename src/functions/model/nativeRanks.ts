import { RANK_NOISE } from "../../domain/model/ranks";
import type { NoTwin } from "../define";
import { asColumn, byWord, laidAs, type NativeArgument } from "../twin/NativeArgument";
import { cellCount } from "../twin/Shape";

/** As in the calculation: totals this close together are equal when no tolerance is given. */
const TOLERANCE = "0.000000001";
/** Below every total: stands for one that is missing, and for the head of a tie once none is left. */
const BOTTOM = "-1E+99";

/**
 * Ranks as one array formula. All of them follow from the number of the tie that each option belongs to: how many heads of ties,
 * the greatest totals left, are not below it.
 */
export function nativeRanks(...[totals, ties, tolerance]: readonly (NativeArgument | undefined)[]): string | NoTwin {
  const list = totals!;
  if (!list.shape) return { none: "the number of totals is not known from the formula. Put the totals in cells." };
  const own = `(0+${asColumn(list)})`;
  const column = `IFERROR(0+${asColumn(list)},${BOTTOM})`;
  const count = cellCount(list.shape);
  const ranks = tolerance ? ranksByTie(column, count, tieOf(list.text, column, count, tolerance.text)) : ranksByPairs(column, count);
  const chosen = byWord(ties?.text, [["min", ranks.min], ["dense", ranks.dense], ["average", ranks.average]]);
  // A total that is missing keeps its own error and leaves the others alone.
  const laid = laidAs(list, `IF(ISERROR(${own}),${own},${chosen})`);
  return tolerance ? `IF(${tolerance.text}<0,SQRT(-1),${laid})` : laid;
}

interface Ranks {
  readonly min: string;
  readonly dense: string;
  readonly average: string;
}

const onesFor = (column: string): string => `--(${column}=${column})`;

/** Without a tolerance a table of pairs is enough, which tells for each option (down) and each other (across) whether the other is above. */
function ranksByPairs(column: string, count: number): Ranks {
  const above = `--(TRANSPOSE(${column})>${column}+${TOLERANCE})`;
  const [higher, lower] = [`MMULT(${above},${onesFor(column)})`, `MMULT(TRANSPOSE(${above}),${onesFor(column)})`];
  return { min: `(1+${higher})`, dense: `(1+MMULT(${above},1/(${count}-${higher}-${lower})))`, average: `((${count}+1+${higher}-${lower})/2)` };
}

function ranksByTie(column: string, count: number, tie: string): Ranks {
  const pairs = (by: string) => `MMULT(${by},${onesFor(column)})`;
  return { min: `(1+${pairs(`--(TRANSPOSE(${tie})<${tie})`)})`, dense: tie, average: `((${count}+1+${pairs(`SIGN(${tie}-TRANSPOSE(${tie}))`)})/2)` };
}

/** The number of each option's tie, from 1: 10, 9.5, 9 and 8.5 at 0.5 are 1, 1, 2 and 2. Each head is the greatest total below the one before by more than the tolerance. */
function tieOf(list: string, column: string, count: number, tolerance: string): string {
  const heads = [`MAX(${column})`];
  while (heads.length < count) heads.push(`MAX(IFERROR(IF(${list}<${heads.at(-1)!}-${tolerance}-${RANK_NOISE},${list},${BOTTOM}),${BOTTOM}))`);
  return `(${heads.map((head) => `(${head}>=${column})`).join("+")})`;
}
