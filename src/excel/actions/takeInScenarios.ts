import { spareRoomPlan } from "../../tables/comparison/scenarioSheet";
import { isActionFault, type ActionFault } from "../ActionFault";
import { silent, type Progress } from "../Progress";
import { prepareComparison, writeComparison, type CaseBackground } from "./compareModels";

/**
 * Takes the scenarios typed into spare columns into the chart and the lists, and makes room for as many again. Writes formulas only: no
 * scenario's own cell is touched, nothing is activated, and the last write can still be taken back.
 */
export async function takeInScenarios(background: CaseBackground, progress: Progress = silent): Promise<{ readonly names: readonly string[] } | ActionFault> {
  const prepared = await prepareComparison(background);
  if (isActionFault(prepared)) return prepared;
  if (!prepared.earlier.scenarioResults || !prepared.earlier.scenarios) return { fault: "There is no comparison to take scenarios into. Write one first, on the Compare tab." };
  const written = await writeComparison(prepared, prepared.choices, background, "Took in scenarios", progress, (sheet, plan) => {
    if (sheet === "scenarioResults" || sheet === "scenarioBridge") return "whole";
    if (sheet === "scenarios") return spareRoomPlan(plan);
    return sheet === "assumptions" ? { ...plan, blocks: [], styles: [], formats: [], names: [], highlights: [], charts: [], validations: plan.validations.slice(0, 1) } : "none";
  });
  return isActionFault(written) ? written : { names: prepared.scenarios.map(({ name }) => name) };
}
