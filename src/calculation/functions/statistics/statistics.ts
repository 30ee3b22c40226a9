import { INVALID_NUMBER, NOT_AVAILABLE } from "../../values/ErrorValue";
import { ErrorValue } from "../../values/ErrorValue";
import { alias, define, type ExcelFunction } from "../ExcelFunction";
import { overNumbers } from "../overNumbers";
import { number, numbers, optional, reference } from "../parameters";
import { numbersIn } from "../numbersIn";
import { average, geometricMean, harmonicMean, median, trimmedMean } from "./averages";
import { counts } from "./counts";
import { modes } from "./modes";
import { pairStatistics } from "./pairs";
import { largest, percentileExclusive, percentileInclusive, percentRankExclusive, percentRankInclusive, quartileExclusive, quartileInclusive, rankOf, smallest } from "./places";
import {
  averageDeviation, kurtosis, populationDeviation, populationSkewness, populationVariance, sampleDeviation, sampleVariance, skewness, squaredDeviationsOrError,
} from "./spread";
import { overValues } from "./valuesA";

export const highest = (values: readonly number[]): number => {
  let found = -Infinity;
  for (const value of values) if (value > found) found = value;
  return values.length === 0 ? 0 : found;
};
export const lowest = (values: readonly number[]): number => {
  let found = Infinity;
  for (const value of values) if (value < found) found = value;
  return values.length === 0 ? 0 : found;
};

type AtPlace = (values: readonly number[], place: number) => number | ErrorValue;
const atPlace = (name: string, compute: AtPlace): ExcelFunction => define(name, [numbers, number], ([values, place]) => compute(values, place));

const ranking = (name: string, place: (first: number, equal: number) => number): ExcelFunction =>
  define(name, [number, reference, optional(number, 0)], ([value, cells, order], call) => {
    const values = numbersIn(cells, call);
    if (values instanceof ErrorValue) return values;
    const rank = rankOf(values, value, order !== 0);
    return rank ? place(rank.first, rank.equal) : NOT_AVAILABLE;
  });

const percentRank = (name: string, compute: (values: readonly number[], value: number, digits: number) => number | ErrorValue): ExcelFunction =>
  define(name, [numbers, number, optional(number, 3)], ([values, value, digits]) => compute(values, value, digits));

/** The same function under two names, the one it has now first. */
const both = (older: string, made: ExcelFunction): readonly ExcelFunction[] => [made, alias(older, made)];

/** What is worked out from lists of numbers, and needed in most workbooks. */
export const statistics: readonly ExcelFunction[] = [
  ...counts,
  ...modes,
  ...pairStatistics,
  overNumbers("AVERAGE", average),
  overNumbers("MAX", highest),
  overNumbers("MIN", lowest),
  overNumbers("MEDIAN", median),
  overNumbers("GEOMEAN", geometricMean),
  overNumbers("HARMEAN", harmonicMean),
  atPlace("TRIMMEAN", trimmedMean),
  overValues("AVERAGEA", average),
  overValues("MAXA", highest),
  overValues("MINA", lowest),
  overValues("STDEVA", sampleDeviation),
  overValues("STDEVPA", populationDeviation),
  overValues("VARA", sampleVariance),
  overValues("VARPA", populationVariance),
  ...both("STDEV", overNumbers("STDEV.S", sampleDeviation)),
  ...both("STDEVP", overNumbers("STDEV.P", populationDeviation)),
  ...both("VAR", overNumbers("VAR.S", sampleVariance)),
  ...both("VARP", overNumbers("VAR.P", populationVariance)),
  overNumbers("DEVSQ", squaredDeviationsOrError),
  overNumbers("AVEDEV", averageDeviation),
  overNumbers("SKEW", skewness),
  overNumbers("SKEW.P", populationSkewness),
  overNumbers("KURT", kurtosis),
  atPlace("LARGE", (values, place) => (place < 1 && place <= 0 ? INVALID_NUMBER : largest(values, Math.ceil(place)))),
  atPlace("SMALL", (values, place) => (place <= 0 ? INVALID_NUMBER : smallest(values, Math.ceil(place)))),
  ...both("PERCENTILE", atPlace("PERCENTILE.INC", percentileInclusive)),
  atPlace("PERCENTILE.EXC", percentileExclusive),
  ...both("QUARTILE", atPlace("QUARTILE.INC", quartileInclusive)),
  atPlace("QUARTILE.EXC", quartileExclusive),
  ...both("PERCENTRANK", percentRank("PERCENTRANK.INC", percentRankInclusive)),
  percentRank("PERCENTRANK.EXC", percentRankExclusive),
  ...both("RANK", ranking("RANK.EQ", (first) => first)),
  ranking("RANK.AVG", (first, equal) => first + (equal - 1) / 2),
];
