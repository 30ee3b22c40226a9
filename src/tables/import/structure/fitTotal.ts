import { reconciliation, type Reconciliation } from "../../../domain/check/reconciliation";
import type { CellReading } from "../read/CellReading";

export interface TotalPart {
  /** Index of the row. */
  readonly row: number;
  readonly sign: 1 | -1;
}

/** What the search for totals needs of a row. */
export interface Addend {
  readonly label: string;
  readonly stretch: number;
  readonly readings: readonly CellReading[];
  /** How far its label is indented. */
  readonly indent?: number;
  /** Says again what a total above it is made of. */
  readonly aside?: true;
  /** What else stands in the row: the team or service it belongs to. */
  readonly texts?: readonly string[];
}

/** A row as the sum of others. */
export interface Fit {
  readonly parts: readonly TotalPart[];
  /** By value column; undefined where a figure is missing. */
  readonly checks: readonly (Reconciliation | undefined)[];
  readonly compared: number;
  readonly agreed: number;
  /** Digits of the printed figures that agree: few agree by chance with many. */
  readonly evidence: number;
}

export type Fitter = (row: number, parts: readonly TotalPart[]) => Fit;

/** Every figure that could be compared agrees, and there are some. */
export const isComplete = ({ compared, agreed }: Pick<Fit, "compared" | "agreed">): boolean => compared > 0 && agreed === compared;

/** "Less: use of reserves", printed without a sign, is taken off. */
const LESS = /^(less|minus|deduct)\b/i;

/** How a row counts in a total of others: added, but for one that says it is taken off and prints no negative figure. */
export const partOf = (rows: readonly Addend[]) => (row: number): TotalPart => {
  const { label, readings } = rows[row]!;
  return { row, sign: LESS.test(label) && readings.every(({ number = 0 }) => number >= 0) ? -1 : 1 };
};

/** What it takes to call a row a total whose label does not say so. */
const CHANCE = { likely: 4, likelyTwice: 3, unnamed: 6 } as const;

export const proves = ({ compared, evidence }: Fit, likely: boolean): boolean =>
  likely ? evidence >= (compared >= 2 ? CHANCE.likelyTwice : CHANCE.likely) : compared >= 2 && evidence >= CHANCE.unnamed;

const amount = (reading: CellReading | undefined): number | undefined =>
  reading === undefined || reading.kind === "blank" || reading.kind === "none" ? 0 : reading.number;

/** Places that a column's figures are printed to. */
const unitsOf = (rows: readonly Addend[], columns: number): number[] =>
  Array.from({ length: columns }, (_, column) =>
    10 ** -rows.reduce((most, { readings }) => Math.max(most, Math.min(readings[column]?.decimals ?? 0, 6)), 0));

/** @param sums By value column: whether its figures add up. */
export function totalFitter(rows: readonly Addend[], sums: readonly boolean[]): Fitter {
  const units = unitsOf(rows, sums.length);
  const isBlankIn = (column: number, parts: readonly TotalPart[]) => parts.every((part) => rows[part.row]!.readings[column]!.kind === "blank");
  /** Lines in an inner column and their totals in the next: the column to the left, where the total has nothing. */
  const innerColumn = (row: number, column: number, parts: readonly TotalPart[]): number | undefined => {
    const inner = column - 1;
    return sums[inner] && rows[row]!.readings[inner]!.kind === "blank" && !isBlankIn(inner, parts) ? inner : undefined;
  };
  return (row, parts) => {
    let agreed = 0;
    let compared = 0;
    let evidence = 0;
    const checks = sums.map((summed, column): Reconciliation | undefined => {
      const printed = rows[row]!.readings[column]!;
      if (!summed || printed.number === undefined || (printed.kind !== "number" && printed.kind !== "nil")) return undefined;
      const from = isBlankIn(column, parts) ? innerColumn(row, column, parts) : column;
      if (from === undefined) return undefined;
      let sum = 0;
      let counted = 0;
      for (const part of parts) {
        const addend = amount(rows[part.row]!.readings[from]);
        if (addend === undefined) return undefined;
        if (addend !== 0) counted++;
        sum += part.sign * addend;
      }
      const status = reconciliation(printed.number, sum, units[column], parts.length);
      // Figures of another column count only where they make up the total: else it may be a total of something else.
      if (from !== column && status === "DIFFERS") return undefined;
      // Nothing but blanks against nil, or a tolerance as wide as the figure itself, proves nothing.
      if (counted > 0 && (status !== "ROUNDING" || Math.abs(printed.number - sum) <= Math.abs(printed.number) * 0.02)) {
        compared++;
        if (status !== "DIFFERS") {
          agreed++;
          evidence += Math.log10(Math.max(1, Math.abs(printed.number) / units[column]!));
        }
      }
      return status;
    });
    return { parts, checks, compared, agreed, evidence };
  };
}
