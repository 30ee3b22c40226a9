import type { ImportKind } from "../Imported";
import type { TableKind } from "../../TableContent";

/** What a table of each kind is usually written as. */
export const WRITTEN_AS: Readonly<Record<ImportKind, TableKind>> = {
  mtfp: "facts", savingsTracker: "facts", establishment: "facts", assumptions: "facts", facts: "facts",
  postsComparison: "postsComparison", councilBudgets: "councilBudgets", operatingModels: "operatingModels", scoreSymbols: "scoreSymbols", criteria: "criteria",
};
