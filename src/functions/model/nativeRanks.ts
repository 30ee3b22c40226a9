import type { NoTwin } from "../define";
import { asColumn, asRow, byWord, laidAs, numbersOnly, type NativeArgument } from "../twin/NativeArgument";

/** As in the calculation: totals this close together are equal. */
const TOLERANCE = "0.000000001";

/**
 * Ranks as one array formula. All of them follow from one table of pairs, which tells for each option (down) and each other
 * (across) whether the other is above: ranks count along its rows.
 */
export function nativeRanks(...[totals, ties, tolerance]: readonly (NativeArgument | undefined)[]): string | NoTwin {
  const list = totals!;
  if (!list.shape) return { none: "the number of totals is not known from the formula. Put the totals in cells." };
  const column = asColumn(list);
  const row = asRow(list);
  const ones = `--(${column}=${column})`;
  const above = tolerance ? chainedAbove(column, row, tolerance.text) : `--(${row}>${column}+${TOLERANCE})`;
  const count = `${list.shape.columns > 1 ? "COLUMNS" : "ROWS"}(${list.text})`;
  const [higher, lower] = [`MMULT(${above},${ones})`, `MMULT(TRANSPOSE(${above}),${ones})`];
  const ranks = byWord(ties?.text, [
    ["min", laidAs(list, `(1+${higher})`)],
    ["dense", laidAs(list, `(1+MMULT(${above},1/(${count}-${higher}-${lower})))`)],
    ["average", laidAs(list, `((${count}+1+${higher}-${lower})/2)`)],
  ]);
  const checked = tolerance ? `IF(${tolerance.text}<0,SQRT(-1),${ranks})` : ranks;
  return numbersOnly([list.text], checked);
}

/**
 * Totals that are near each other tie even in a chain: 9, 9.5 and 10 are one group at a tolerance of 0.5. Another total is above
 * when the top of a group lies between: at or over the one, under the other.
 */
function chainedAbove(column: string, row: string, tolerance: string): string {
  const ones = `--(${column}=${column})`;
  const isTop = `(MMULT((${row}>${column})*(${row}-${column}<=${tolerance}),${ones})=0)`;
  return `--(MMULT((${row}>=${column})*TRANSPOSE(${isTop}),--(${row}>${column}))>0)`;
}
