import { REFERENCE_HEADING } from "../TableContent";
import { MODEL_HEADINGS } from "./operatingModels";

/** A score table: one row per model, one column per criterion, cells of ● (better), ○ (worse) and – (the same as today). */
export const SCORE_MODEL_HEADING = "Model";

/** Headings of the criteria table. */
export const CRITERION_HEADINGS = { criterion: "Criterion", group: "Group" } as const;

/** The criteria of a score table: every heading after the model's, its description and the reference left out. */
export const criteriaIn = (headings: readonly string[]): string[] =>
  headings.slice(headings.indexOf(SCORE_MODEL_HEADING) + 1).filter((heading) => heading !== MODEL_HEADINGS.name && heading !== REFERENCE_HEADING);
