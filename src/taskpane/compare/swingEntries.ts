import { isFault } from "../../domain/fault";
import { ranks } from "../../domain/model/ranks";
import { MOST_VALUABLE, swingWeights } from "../../domain/model/swingWeights";
import { weightedScores } from "../../domain/model/weightedScores";
import { allocation } from "../../domain/share/allocation";
import type { WeightsFrom } from "../../tables/comparison/Choices";
import type { SeenCriterion, SeenSet, SeenSwings } from "../../tables/comparison/readSwings";
import { numberIn, typedNumber } from "./numberIn";

/** What was entered for one set of weights and not yet written; what was left alone is not in it. */
export interface SwingEntries {
  /** As typed, by criterion. */
  readonly points: Readonly<Record<string, string>>;
  readonly from?: WeightsFrom;
}

export const NO_SWING_ENTRIES: SwingEntries = { points: {} };

/** A criterion's points as they stand in their field, and what is wrong with them. */
export interface SwingField {
  readonly text: string;
  readonly value: number | null;
  readonly fault?: string;
}

const pointsIn = (text: string): Omit<SwingField, "text"> => {
  const value = numberIn(text);
  if (value === undefined) return { value: null, fault: `"${text}" is not a number. Enter 0 to ${MOST_VALUABLE}.` };
  return value !== null && (value < 0 || value > MOST_VALUABLE) ? { value: null, fault: `Enter 0 to ${MOST_VALUABLE}.` } : { value };
};

/** The fields of a set: what was entered, else what the workbook says. */
export const swingFields = ({ criteria }: SeenSwings, { points }: SeenSet, entries: SwingEntries): readonly SwingField[] =>
  criteria.map(({ name }, c) => {
    const text = entries.points[name] ?? typedNumber(points[c]!.value);
    return { text, ...pointsIn(text) };
  });

/** The criterion with the most points, which is the swing that all others are judged against. */
export const mostValuable = (criteria: readonly SeenCriterion[], fields: readonly SwingField[]): string | undefined =>
  criteria.find(({ swing }, c) => swing > 0 && fields[c]!.value === MOST_VALUABLE)?.name;

/** What points come to before they are written: the weights, and every option's rank now and then. */
export interface SwingPreview {
  /** In %, to one place, adding to 100 exactly. */
  readonly weights: readonly number[];
  /** Null where the weights in use are not all known. */
  readonly before: readonly number[] | null;
  readonly after: readonly number[];
}

const TENTHS = 1;
const rankedBy = (marks: SeenSwings["marks"], weights: readonly number[]): number[] | null => {
  const totals = weightedScores(marks, weights, false);
  return isFault(totals) || totals.some(isFault) ? null : ranks(totals as number[]);
};

/** Undefined while points are missing, wrong or all 0. */
export function swingPreview({ criteria, marks }: SeenSwings, { weights: inUse }: SeenSet, fields: readonly SwingField[]): SwingPreview | undefined {
  if (criteria.some(({ swing }, c) => swing > 0 && fields[c]!.value === null)) return undefined;
  const found = swingWeights(fields.map(({ value }) => value ?? 0), criteria.map(({ swing }) => swing));
  if (isFault(found)) return undefined;
  const weights = allocation(MOST_VALUABLE, found.swing, TENTHS);
  const after = rankedBy(marks, found.point);
  if (isFault(weights) || !after) return undefined;
  return { weights, before: inUse.includes(null) ? null : rankedBy(marks, inUse as number[]), after };
}
