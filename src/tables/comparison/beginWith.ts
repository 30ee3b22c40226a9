import { entryOf } from "../../domain/entryOf";
import { MODEL_HEADINGS, STATUSES, type Status } from "../kinds/operatingModels";
import { jointHeading } from "../kinds/postsComparison";
import { OWN_ENTRIES, PHASING_YEARS, type Choices, type ModelChoice } from "./Choices";
import type { ComparisonCase } from "./ComparisonCase";

/** A named set of assumptions that belongs to a case: what each model reaches, and why. */
export interface ReachAssumptions {
  /** Share of each line's saving by model, then by line. */
  readonly reach: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly status: Readonly<Record<string, Status>>;
  readonly reason: Readonly<Record<string, string>>;
  readonly furtherChange: Readonly<Record<string, number>>;
}

const NONE: ReachAssumptions = { reach: {}, status: {}, reason: {}, furtherChange: {} };

/**
 * The choices to begin with: everything the tables say, equal weights, the prudent salary basis, and no figure that nobody gave.
 * A model without reach assumptions keeps them empty, and its results say so.
 */
export function beginWith(study: ComparisonCase, assumptions: ReachAssumptions = NONE): Choices {
  const { models, budgets } = study;
  const cellOf = (heading: string, i: number) => (models.has(heading) ? models.column(heading)[i] : undefined);
  const choices = study.modelNames.map((model, i): ModelChoice => {
    const further = cellOf(MODEL_HEADINGS.furtherChange, i);
    const posts = cellOf(MODEL_HEADINGS.furtherPosts, i);
    return {
      model,
      reach: entryOf(assumptions.reach, model) ?? {},
      status: entryOf(assumptions.status, model) ?? STATUSES.find((status) => status === cellOf(MODEL_HEADINGS.savingStatus, i)) ?? "yours",
      reason: entryOf(assumptions.reason, model) ?? String(cellOf(MODEL_HEADINGS.reason, i) ?? ""),
      furtherChange: entryOf(assumptions.furtherChange, model) ?? (typeof further === "number" ? further : 0),
      furtherPosts: typeof posts === "number" ? posts : 0,
      oneOffCost: null,
    };
  });
  const recommended = study.modelNames.find((_, i) => cellOf(MODEL_HEADINGS.recommended, i) === "yes");
  return {
    councilsIn: study.councils,
    models: choices,
    weights: Object.fromEntries(study.criterionNames.map((criterion) => [criterion, 1])),
    weightsFrom: "as entered",
    swingWeights: {},
    salaryBasis: "highest",
    savingSource: study.baseline.has(jointHeading("lowestSaving")) ? "published" : "recomputed",
    grantAdjusted: study.baseline.has(jointHeading("grantShare")) || study.baseline.has(jointHeading("currentGrant")),
    // One service's budget says more beside its saving than the whole council's.
    scope: study.scopes.find((scope) => scope !== "Council") ?? study.scopes[0] ?? "",
    shownModel: recommended ?? study.modelNames.at(-1) ?? "",
    shareKey: budgets ? "population" : "cost",
    ramp: "own entries",
    slip: 0,
    phasing: Array<number | null>(PHASING_YEARS).fill(null),
    grantShares: {},
    shownScenario: OWN_ENTRIES,
  };
}
