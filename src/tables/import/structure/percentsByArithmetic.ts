import type { CellReading } from "../read/CellReading";
import type { SourceColumn } from "./columns";
import { isMoney } from "./importUnit";
import { numberOf } from "./TableReading";

/** What figures under a heading with % are, by what they are a share or a change of. */
export interface PercentScale {
  readonly scale: "fractions" | "percentages";
  readonly because: string;
}

const LEAST = 3;
/** Of the rows that can be compared. */
const SHARE = 0.8;
/** Wider tables are not searched. */
const WIDEST = 30;

/**
 * Whether bare figures of a column are percentages or fractions: 0.91 beside 410 of 450 is 91%, 0.9 beside 1,009 after 1,000 is 0.9%.
 *
 * @returns undefined where no two columns of one unit say so.
 */
export function percentsByArithmetic(rows: readonly { readonly readings: readonly CellReading[] }[], values: readonly SourceColumn[], column: number): PercentScale | undefined {
  const others = values.flatMap(({ unit }, i) => (i !== column && (isMoney(unit) || unit === "FTE") ? [i] : []));
  if (others.length > WIDEST) return undefined;
  // A program leaves out zeros at the end: 0.2 among 0.9133 is 0.2000.
  const half = 0.51 * 10 ** -rows.reduce((most, { readings }) => Math.max(most, readings[column]!.decimals ?? 0), 0);
  for (const base of others) {
    for (const part of others) {
      if (part === base || values[part]!.unit !== values[base]!.unit) continue;
      for (const change of [false, true]) {
        const fits = { fractions: 0, percentages: 0 };
        const compared = { fractions: 0, percentages: 0 };
        for (const { readings } of rows) {
          const [printed, over, under] = [readings[column]!, numberOf(readings[part]), numberOf(readings[base])];
          if (printed.kind !== "number" || printed.percent || over === undefined || !under) continue;
          // A share of none or all, or no change, is the same in both.
          const share = (change ? over - under : over) / under;
          if (Math.abs(share) < 1e-9 || (!change && Math.abs(share - 1) < 1e-9)) continue;
          const rounding = (10 ** -(readings[part]!.decimals ?? 0) + 10 ** -(readings[base]!.decimals ?? 0)) / Math.abs(under);
          for (const [scale, times] of [["fractions", 1], ["percentages", 100]] as const) {
            const [expected, tolerance] = [Math.abs(share) * times, half + rounding * times];
            // Where rounding may be as large as the share itself, nothing is proved.
            if (tolerance >= expected / 4) continue;
            compared[scale]++;
            if (Math.abs(Math.abs(printed.number!) - expected) <= tolerance) fits[scale]++;
          }
        }
        const because = `${change ? "the change from" : "its share of"} ${values[base]!.name}${change ? ` to ${values[part]!.name}` : ` is ${values[part]!.name}`}`;
        for (const [scale, other] of [["fractions", "percentages"], ["percentages", "fractions"]] as const) {
          if (fits[scale] >= LEAST && fits[scale] >= compared[scale] * SHARE && fits[other] === 0) return { scale, because };
        }
      }
    }
  }
  return undefined;
}
