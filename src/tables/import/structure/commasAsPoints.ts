import type { CellReading } from "../read/CellReading";

/** 0,75 and 1.250,5 cannot part thousands with a comma. */
const SURE = /(^|[^\d])0,\d|\d\.\d{3},\d/;
/** One figure like 120,5 shows it where so large a share of those with a comma are like it: fewer are misprints. */
const SHARE = 0.2;
/** 1300: thousands are not parted here, so that a comma need not part them either. */
const BARE = /^[^\d,]*[1-9]\d{3,}[^\d,]*$/;
/** 1,234.5 or 0.5 or 1,234,567: here a comma parts thousands. A point before three digits, 4.120, may do so itself. */
const POINTS = /\.(?!\d{3}(?!\d))\d|,\d{3}\.\d|\d,\d{3},\d{3}/;
const DOUBTFUL = /^\D*[1-9]\d{0,2},\d{3}\D*$/;

/** Whether figures with one comma before three digits, 12,500, may be twelve and a half: others of the table have their decimals after a comma. */
export function commasMayBePoints(readings: readonly CellReading[]): boolean {
  const commas = readings.filter(({ raw }) => /\d,\d/.test(raw));
  if (readings.some(({ raw }) => POINTS.test(raw) && !SURE.test(raw))) return false;
  const decimal = commas.filter(({ codes }) => codes.includes("DECIMAL_COMMA"));
  return commas.some(({ raw }) => SURE.test(raw)) || (decimal.length > 0 && (decimal.length >= commas.length * SHARE || readings.some(({ kind, raw }) => kind === "number" && BARE.test(raw))));
}

export const isDoubtfulComma = ({ kind, raw, scaled }: CellReading): boolean => kind === "number" && !scaled && DOUBTFUL.test(raw);
