import { runningSum } from "../series";

/**
 * Balance at the end of each year.
 *
 * @param movements One row per line, one column per year; what comes in positive, what goes out negative.
 */
export const closingBalances = (opening: number, movements: readonly (readonly number[])[]): number[] =>
  runningSum((movements[0] ?? []).map((_, year) => movements.reduce((sum, line) => sum + line[year]!, 0))).map((change) => opening + change);
