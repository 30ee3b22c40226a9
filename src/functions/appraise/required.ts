import { requiredReturn } from "../../domain/appraise/returnRatio";
import { each, elementwise } from "../calculation";
import type { Facts } from "../define";
import { SUB_REGIONAL_2010 } from "../sources";

export const calculate = elementwise("APPRAISE.REQUIRED", [each("funding", "money"), each("ratio", "ratio")], [], () => requiredReturn);

export const facts: Facts = {
  summary: "Benefit that a funding must bring for a required return.",
  parameters: [
    { help: "what is spent", unit: "any one unit of money", sample: "425+325", inRealTerms: true },
    { help: "pounds of benefit required for each pound spent, 0 or more: 5 for 5:1", unit: "number", sample: "5" },
  ],
  returns: { unit: "the unit of the funding", help: "benefit required, gross" },
  formula: "funding × ratio",
  errors: ["#NUM! when the ratio is below 0", "#VALUE! when the ranges differ in shape"],
  source: { title: SUB_REGIONAL_2010, heading: "Resources, 3.4 and 3.5" },
  examples: [
    { case: "£425,000 revenue and £325,000 capital at 5:1, £000", args: [750, 5], gives: 3_750 },
    { case: "at three ratios", args: [750, [3, 4, 5]], gives: [[2_250, 3_000, 3_750]] },
    { case: "ratio below 0", args: [750, -5], faults: "#NUM!" },
    { case: "a ratio as text", args: [750, "five"], faults: "#VALUE!", says: /ratio is "five"/ },
  ],
  native: (funding, ratio) => `IF(${ratio}<0,SQRT(-1),${funding}*${ratio})`,
};
