import { isMoney, POUNDS } from "../structure/importUnit";
import { numberOf, type TableReading } from "../structure/TableReading";
import type { Post } from "./Post";

const ALLOWANCES = /\b(allowances?|supplements?|enhancements?|tlr|sen|honorari(um|a)|premium|weighting|retention|stand-?by|overtime|weekend|shift pay)\b/i;

/** What is paid on top of salary, by the row of the source: £ as printed, 0 where nothing is. For telling what a printed cost is made of. */
export function allowancesIn({ rows, values }: TableReading): (at: number) => number {
  const columns = values.flatMap(({ name, unit, total }, column) => (!total && ALLOWANCES.test(name) && (unit === undefined || isMoney(unit)) ? [{ column, scale: isMoney(unit) ? POUNDS[unit] : 1 }] : []));
  if (columns.length === 0) return () => 0;
  const byRow = new Map(rows.map(({ at, readings }) => [at, columns.reduce((sum, { column, scale }) => sum + (numberOf(readings[column]) ?? 0) * scale, 0)]));
  return (at) => byRow.get(at) ?? 0;
}

/** What allowances may add to a post's cost, £: for each FTE or as they stand, with on-cost or without. */
export const allowancesAdded = (allowances: number, { fte, onCost }: Post): number[] =>
  allowances === 0 || fte === null || onCost === null ? [] : [allowances * fte, allowances, allowances * fte * (1 + onCost), allowances * (1 + onCost)];
