import type { CellReading } from "../read/CellReading";

const RATIO = /^(\d{1,2}) ?\/ ?9$/;
const LEAST = 4;

/** Ratios of the council tax bands to band D: a row of ninths, 6/9 to 18/9, which elsewhere could be days of September. */
export function bandRatios(readings: readonly CellReading[]): readonly CellReading[] {
  const filled = readings.filter(({ kind }) => kind !== "blank");
  if (filled.length < LEAST || !filled.every(({ raw }) => RATIO.test(raw))) return readings;
  // No places are printed: the sums of a table are not to be taken as exact to a millionth for them.
  return readings.map((reading) => (reading.kind === "blank" ? reading : { kind: "number", raw: reading.raw, number: Number((Number(RATIO.exec(reading.raw)![1]) / 9).toPrecision(15)), decimals: 0, codes: [] }));
}
