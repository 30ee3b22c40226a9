/** Headings of a table of council budgets: one row per council and scope (the council as a whole, or one service). */
export const BUDGET_HEADINGS = {
  row: "Council and scope",
  council: "Council",
  scope: "Scope",
  netRevenueBudget: "Net revenue budget (£m)",
  population: "Population (persons)",
  savingsRequirement: "Savings requirement (£m)",
  budgetPerHead: "Budget per head (£)",
  reduction: "Reduction (%)",
  reductionPerHead: "Reduction per head (£)",
  revisedPerHead: "Revised budget per head (£)",
} as const;

/** The key by which other sheets find a row. */
export const budgetRow = (council: string, scope: string): string => `${council}, ${scope}`;
