import type { CellReading } from "../read/CellReading";

/** 0,75 cannot part thousands. */
const SURE = /(^|[^\d])0,\d/;
/** That many, and that share, of figures like 1,5 are no misprints. */
const LEAST = 2;
const SHARE = 0.2;
/** 1,234.5 or 0.5 or 1,234,567: here a comma parts thousands. */
const POINTS = /\d?\.\d|\d,\d{3},\d{3}/;
const DOUBTFUL = /^\D*[1-9]\d{0,2},\d{3}\D*$/;

/** Whether figures with one comma before three digits, 12,500, may be twelve and a half: others of the table have their decimals after a comma. */
export function commasMayBePoints(readings: readonly CellReading[]): boolean {
  const commas = readings.filter(({ raw }) => /\d,\d/.test(raw));
  if (readings.some(({ raw }) => POINTS.test(raw))) return false;
  const decimal = commas.filter(({ codes }) => codes.includes("DECIMAL_COMMA"));
  return commas.some(({ raw }) => SURE.test(raw)) || (decimal.length >= LEAST && decimal.length >= commas.length * SHARE);
}

export const isDoubtfulComma = ({ kind, raw, scaled }: CellReading): boolean => kind === "number" && !scaled && DOUBTFUL.test(raw);
