import { numberOf, type TableReading } from "./structure/TableReading";

/** How negative figures are printed, and in which sections they prevail, in words. */
export function signOf({ rows }: TableReading): string {
  const signs = new Map<string, { above: number; below: number }>();
  let brackets = 0;
  let minus = 0;
  for (const { section = "", readings } of rows) {
    for (const reading of readings) {
      const number = numberOf(reading);
      if (!number) continue;
      const seen = signs.get(section) ?? { above: 0, below: 0 };
      if (number > 0) seen.above++;
      else seen.below++;
      signs.set(section, seen);
      if (number < 0 && /\(/.test(reading.raw)) brackets++;
      else if (number < 0) minus++;
    }
  }
  if (brackets + minus === 0) return "no negative figures";
  const negative = [...signs].filter(([name, { above, below }]) => name !== "" && below > above).map(([name]) => name);
  const printed = brackets > 0 && minus > 0 ? "brackets and minus signs are negative" : brackets > 0 ? "figures in brackets are negative" : "figures with a minus sign are negative";
  return negative.length > 0 ? `${printed}: ${negative.join(", ")} mostly so` : printed;
}
