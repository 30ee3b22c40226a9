/** Headings of a table of operating models: one row per model. */
export const MODEL_HEADINGS = {
  model: "Model",
  name: "What it is",
  savingStatus: "Status of its saving",
  furtherChange: "Further change (£000)",
  furtherPosts: "Further change in posts (FTE)",
  reason: "What it reaches, and why",
  recommended: "Recommended",
} as const;

/** How sure a figure is. */
export const STATUSES = ["published", "derived", "assumed", "yours"] as const;
export type Status = (typeof STATUSES)[number];
