import { reconciliation } from "../../../domain/check/reconciliation";
import type { CellReading } from "../read/CellReading";
import type { Implied } from "./impliedFigure";
import { numberOf, type TableReading } from "./TableReading";

const CREDIT = /\bcr\.?\s*\)?$/i;
const DEBIT = /\bdr\.?\s*\)?$/i;

/** The figure with CR taken off and DR added; undefined where neither stands. */
function byMark(reading: CellReading): number | undefined {
  const size = reading.codes.includes("CREDIT_MARK") ? reading.offered?.[0] : undefined;
  if (size === undefined) return undefined;
  const text = reading.raw.replace(/(\d)(cr|dr)/i, "$1 $2");
  return CREDIT.test(text) ? -Math.abs(size) : DEBIT.test(text) ? Math.abs(size) : undefined;
}

/** What CR or DR means in a cell, where a total comes out right with every CR taken off and every DR added. */
export function impliedByMarks({ rows, totals }: TableReading, row: number, column: number): Implied | undefined {
  const own = byMark(rows[row]!.readings[column]!);
  if (own === undefined) return undefined;
  const figure = (at: number): number | undefined => {
    const reading = rows[at]!.readings[column]!;
    return reading.kind === "blank" || reading.kind === "none" ? 0 : (numberOf(reading) ?? byMark(reading));
  };
  for (const { row: at, parts } of totals) {
    if (at !== row && !parts.some((part) => part.row === row)) continue;
    const printed = figure(at);
    const sum = parts.reduce<number | undefined>((sofar, part) => {
      const value = figure(part.row);
      return sofar === undefined || value === undefined ? undefined : sofar + part.sign * value;
    }, 0);
    const places = parts.reduce((most, part) => Math.max(most, rows[part.row]!.readings[column]!.decimals ?? 0), 0);
    if (printed !== undefined && sum !== undefined && reconciliation(printed, sum, 10 ** -places, parts.length) !== "DIFFERS") return { value: own, because: `with every CR taken off and every DR added, ${rows[at]!.label} comes out right` };
  }
  return undefined;
}
