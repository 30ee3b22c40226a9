import { numberOf } from "./TableReading";
import type { BodyRow } from "./bodyRows";
import { isSureTotal } from "./totals";

/** What a total is made of is told in a few rows. */
const LONGEST = 12;

/**
 * Rows under "of which" below a total of lines above it, that say again what it is made of: they add up to it, and belong to no other total.
 *
 * @param after Indexes of the rows right above an "of which" that stands alone.
 */
export function markAsides(rows: readonly BodyRow[], after: readonly number[]): BodyRow[] {
  const asides = new Set(after.flatMap((total) => (rows[total] && isSureTotal(rows[total].label) && partsOf(rows, total, -1).length > 0 ? partsOf(rows, total, 1) : [])));
  return asides.size === 0 ? [...rows] : rows.map((row, index) => (asides.has(index) ? { ...row, aside: true as const } : row));
}

/** The fewest rows right below, or above, that make up the total. */
function partsOf(rows: readonly BodyRow[], total: number, step: 1 | -1): number[] {
  for (let size = 2; size <= LONGEST && rows[total + step * size]; size++) {
    const parts = Array.from({ length: size }, (_, i) => total + step * (1 + i));
    const fits = rows[total]!.readings.map((reading, column) => {
      const printed = numberOf(reading);
      const sum = parts.reduce((sofar, part) => sofar + (numberOf(rows[part]!.readings[column]) ?? 0), 0);
      return printed === undefined || printed === 0 ? undefined : Math.abs(printed - sum) <= 0.5 * 10 ** -(reading.decimals ?? 0) * size;
    });
    const compared = fits.filter((fit) => fit !== undefined);
    if (compared.length > 0 && compared.every(Boolean)) return parts;
  }
  return [];
}
