import type { Choices } from "./Choices";
import type { ComparisonCase } from "./ComparisonCase";

/**
 * Choices read off an earlier comparison, over the tables as they are now: a council that has joined since takes part, one that is gone does
 * not, and so with models; what the tables do not know any more falls back to what they begin with.
 * @param before Councils of the earlier comparison, in and out.
 */
export function fitChoices(choices: Choices, { councils, modelNames, scopes }: ComparisonCase, begin: Choices, before: readonly string[]): Choices {
  const models = choices.models.filter(({ model }) => modelNames.includes(model));
  return {
    ...choices,
    councilsIn: before.length === 0 ? choices.councilsIn : councils.filter((council) => !before.includes(council) || choices.councilsIn.includes(council)),
    models: models.length > 0 ? models : begin.models,
    scope: scopes.includes(choices.scope) ? choices.scope : begin.scope,
    shownModel: modelNames.includes(choices.shownModel) ? choices.shownModel : begin.shownModel,
    // Own tables print no savings of their own.
    savingSource: begin.savingSource === "recomputed" ? "recomputed" : choices.savingSource,
  };
}
