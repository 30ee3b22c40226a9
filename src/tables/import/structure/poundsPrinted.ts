import type { CellReading } from "../read/CellReading";

/**
 * Whether figures that stand together are in £ because their cells say so: every one with a sign or a scale of its own, £0.8m, or most
 * with a £ and none with a scale. Among bare figures a scaled one settles nothing.
 */
export function poundsPrinted(readings: readonly CellReading[]): boolean {
  const figures = readings.filter(({ kind, percent, measure }) => (kind === "number" || kind === "range") && !percent && !measure);
  const signed = figures.filter(({ pounds }) => pounds).length;
  if (signed === 0 || figures.length < readings.filter(({ kind }) => kind === "number" || kind === "range").length) return false;
  if (signed === figures.length) return true;
  return signed * 2 >= figures.length && !figures.some(({ scaled }) => scaled);
}

/** Whether most figures state their own scale, £0.8m: then a bare one among them may be anything. */
export function scalesPrinted(readings: readonly CellReading[]): boolean {
  const figures = readings.filter(({ kind, percent, measure }) => (kind === "number" || kind === "range") && !percent && !measure);
  return figures.length > 0 && figures.filter(({ scaled }) => scaled).length * 2 > figures.length;
}
