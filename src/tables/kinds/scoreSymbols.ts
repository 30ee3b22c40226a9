/** A score table: one row per model, one column per criterion, cells of ● (better), ○ (worse) and – (the same as today). */
export const SCORE_MODEL_HEADING = "Model";

/** Headings of the criteria table. */
export const CRITERION_HEADINGS = { criterion: "Criterion", group: "Group" } as const;
