import type { ModelCase } from "./CaseDefinition";

export const syntheticReorganisation: ModelCase = {
  kind: "comparison",
  id: "synthetic-reorganisation",
  title: "Five councils reorganised (synthetic)",
  about: "A demonstration with made-up figures: five councils of a county, ten service lines, five ways to reorganise. No council's figures.",
  source: "Synthetic demonstration set, Common Purse, November 2026",
  tables: ["synthetic-budgets", "synthetic-posts", "synthetic-models", "synthetic-marks", "synthetic-criteria"],
};
