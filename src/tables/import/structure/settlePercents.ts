import type { IssueCode } from "../issueCodes";
import type { CellReading } from "../read/CellReading";

export interface Settled {
  readonly reading: CellReading;
  /** Why it was read as it was, or not read. */
  readonly code?: IssueCode;
}

const isBare = ({ kind, number, percent, measure, scaled }: CellReading): boolean => kind === "number" && number !== 0 && !percent && !measure && !scaled;

const hundredth = (value: number): number => Number((value / 100).toPrecision(15));

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const refuse = (reading: CellReading, code: IssueCode, offered: readonly number[] = []): Settled => ({
  reading: { kind: "unreadable", raw: reading.raw, codes: [code], ...(offered.length > 0 && { offered }), ...(reading.footnote !== undefined && { footnote: reading.footnote }) },
  code,
});

/**
 * Whether figures that stand together (a row, or a column) are percentages, and which of those without a sign are: one that agrees with
 * its neighbours in one reading only is read so and has to be confirmed; any other is left empty.
 *
 * @returns undefined where there is no percentage among them, or where they are amounts.
 */
export function settlePercents(readings: readonly CellReading[]): Settled[] | undefined {
  const sizes = readings.flatMap(({ percent, number, range }) => (percent ? [Math.abs(number ?? range?.high ?? range?.low ?? 0)] : []));
  if (sizes.length === 0) return undefined;
  const nonZero = sizes.filter((size) => size > 0);
  const usual = nonZero.length > 0 ? median(nonZero) : undefined;
  const fits = (value: number) => usual !== undefined && Math.abs(value) / usual >= 0.2 && Math.abs(value) / usual <= 5;
  const bare = readings.filter(isBare);
  if (sizes.length < bare.length && !bare.every(({ number }) => fits(number!) || fits(number! / 100))) return undefined;
  return readings.map((reading) => {
    if (!isBare(reading)) return reading.measure || reading.scaled ? (reading.percent ? { reading } : refuse(reading, "AMBIGUOUS_PERCENT")) : { reading };
    const printed = reading.number!;
    const [asFraction, asPercent] = [fits(printed), fits(printed / 100)];
    if (asFraction === asPercent) return refuse(reading, "AMBIGUOUS_PERCENT", [hundredth(printed), printed]);
    return asFraction
      ? { reading: { ...reading, percent: true }, code: "FRACTION_AMONG_PERCENTS" }
      : { reading: { ...reading, number: hundredth(printed), decimals: (reading.decimals ?? 0) + 2, percent: true }, code: "PERCENT_WITHOUT_SIGN" };
  });
}

/** Whether a column's figures are percentages by their signs. */
export function arePercents(readings: readonly CellReading[]): boolean {
  const figures = readings.filter(({ kind, number }) => kind === "range" || (kind === "number" && number !== 0));
  return figures.filter(({ percent }) => percent).length * 2 > figures.length;
}

/** No share of a target is as large, as a fraction. */
const LARGEST_FRACTION = 5;
/** Shares around the whole of it, where 1.04 is 104% rather than 1.04%. */
const LEVEL = /\b(deliver\w*|achiev\w*|complet\w*|confiden\w*|collect\w*|reali[sz]\w*|progress|met|of (target|budget|plan))\b/i;
const SMALL = 2;

/**
 * Figures under a heading with % and none with a sign: 32 is 32%; but if none is above 1 they may be fractions, and are not read, unless
 * the arithmetic tells.
 *
 * @param told What the arithmetic tells.
 */
export function settleUnderPercent(readings: readonly CellReading[], heading = "", told?: "fractions" | "percentages"): Settled[] {
  const bare = readings.filter(isBare);
  if (told === "fractions") return readings.map((reading) => (!isBare(reading) ? { reading } : Math.abs(reading.number!) > LARGEST_FRACTION ? refuse(reading, "AMBIGUOUS_PERCENT", [reading.number!, hundredth(reading.number!)]) : { reading: { ...reading, percent: true } }));
  const fractions = told === undefined && bare.length > 0 && bare.every(({ number }) => Math.abs(number!) <= (LEVEL.test(heading) ? SMALL : 1));
  const above = bare.flatMap(({ number }) => (Math.abs(number!) > 1 ? [Math.abs(number!)] : []));
  const usual = above.length > 0 ? median(above) : undefined;
  // 0.30 among 30 and 28 is like them only if it is a fraction.
  const strays = (value: number) => usual !== undefined && Math.abs(value) <= 1 && Math.abs(value) / usual < 0.2 && (Math.abs(value) * 100) / usual >= 0.5 && (Math.abs(value) * 100) / usual <= 2;
  return readings.map((reading) => {
    if (!isBare(reading)) return { reading };
    const printed = reading.number!;
    return fractions || strays(printed)
      ? refuse(reading, "AMBIGUOUS_PERCENT", [printed, hundredth(printed)])
      : { reading: { ...reading, number: hundredth(printed), decimals: (reading.decimals ?? 0) + 2, percent: true } };
  });
}
