import type { CellReading } from "../read/CellReading";

/** So many whole amounts around it make a point before three digits doubtful. */
const LEAST = 3;

const PARTED = /^[(£\s-]*\d{1,3}\.\d{3}[)\s]*$/;

/** Which figures of a column, by row, have a point where all the others have a comma or nothing: 15.000 among 1,250 and 980. */
export function pointsAsCommas(readings: readonly CellReading[]): Set<number> {
  const rows = readings.flatMap(({ kind, raw }, row) => (kind === "number" && PARTED.test(raw) ? [row] : []));
  const others = readings.filter((reading, row) => reading.kind === "number" && reading.number !== 0 && !rows.includes(row));
  const whole = others.every(({ decimals = 0, percent, scaled, measure }) => decimals === 0 && !percent && !scaled && !measure);
  const commas = others.some(({ raw }) => /\d,\d{3}/.test(raw));
  return new Set(others.length >= LEAST && others.length > rows.length && whole && commas ? rows : []);
}
