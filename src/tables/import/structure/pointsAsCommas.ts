import type { CellReading } from "../read/CellReading";

/** So many whole amounts around it make a point before three digits doubtful. */
const LEAST = 3;

/** So many that are parted so, and no other way. */
const LEAST_PARTED = 2;

const PARTED = /^[(£\s-]*\d{1,3}\.\d{3}[)\s]*$/;

/** Which figures of a column, by row, have a point where all the others have a comma or nothing: 15.000 among 1,250 and 980. */
export function pointsAsCommas(readings: readonly CellReading[]): Set<number> {
  const rows = readings.flatMap(({ kind, raw }, row) => (kind === "number" && PARTED.test(raw) ? [row] : []));
  const others = readings.filter((reading, row) => reading.kind === "number" && reading.number !== 0 && !rows.includes(row));
  const whole = others.every(({ decimals = 0, percent, scaled, measure }) => decimals === 0 && !percent && !scaled && !measure);
  const commas = others.some(({ raw }) => /\d,\d{3}/.test(raw));
  return new Set(others.length >= LEAST && others.length > rows.length && whole && commas ? rows : []);
}

/**
 * Whether all figures of a table with a point may be thousands: 4.120 and 3.490 beside 610, three places in each that has any, and none in
 * what is below a thousand.
 */
export function pointsMayBeCommas(readings: readonly CellReading[]): boolean {
  const figures = readings.filter(({ kind, number, percent, scaled, measure }) => kind === "number" && number !== 0 && !percent && !scaled && !measure);
  const parted = figures.filter(({ raw }) => PARTED.test(raw));
  const others = figures.filter(({ raw }) => !PARTED.test(raw));
  const short = others.every(({ number, decimals = 0, raw }) => decimals === 0 && Math.abs(number!) < 1_000 && !/,/.test(raw));
  return parted.length >= LEAST_PARTED && short && others.some(({ number }) => Math.abs(number!) >= 100);
}

export const isParted = ({ kind, raw, scaled, percent }: CellReading): boolean => kind === "number" && !scaled && !percent && PARTED.test(raw);
