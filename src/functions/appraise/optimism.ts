import { optimismAdjustedCost } from "../../domain/appraise/optimismAdjustedCost";
import { LIMITS } from "../../domain/limits";
import { each, eachOptional, elementwise } from "../calculation";
import type { Facts } from "../define";
import { anyOutside } from "../twin/outside";

export const calculate = elementwise("APPRAISE.OPTIMISM", [each("cost", "money"), each("uplift", "%", LIMITS.uplift), eachOptional("mitigation", "%", LIMITS.share)], [], () => optimismAdjustedCost);

export const facts: Facts = {
  summary: "Cost with an uplift for optimism bias, as far as its causes are not dealt with.",
  parameters: [
    { help: "cost as estimated", unit: "any one unit of money", sample: "750", inRealTerms: true },
    { help: "upper bound for the kind of project; PARAM.VALUE holds the published ones, the greatest 200%", unit: "share", sample: "41%" },
    { help: "part of the uplift that is dealt with; 0% when left out", unit: "share", sample: "" },
  ],
  returns: { unit: "the unit of the cost", help: "cost to appraise with" },
  formula: "cost × (1 + uplift × (1 − mitigation))",
  errors: ["#NUM! when uplift is below 0% or above 300%, or mitigation is below 0% or above 100%", "#VALUE! when the ranges differ in shape"],
  source: { title: "Mott MacDonald, Review of Large Public Procurement in the UK, 2002", heading: "Table 2" },
  examples: [
    { case: "outsourcing at its upper bound of 41%, £000", args: [750, 0.41], gives: 1_057.5 },
    { case: "half of it dealt with", args: [750, 0.41, 0.5], gives: 903.75 },
    { case: "three kinds of works", args: [100, [0.51, 0.24, 0.66]], gives: [[151, 124, 166]] },
    { case: "equipment and development at its upper bound of 200%", args: [100, 2], gives: 300 },
    { case: "24 for 24%", args: [100, 24], faults: "#NUM!", says: /uplift is 24.*0% to 300%/ },
    { case: "mitigation above 100%", args: [750, 0.41, 50], faults: "#NUM!" },
    { case: "uplift below 0%", args: [750, -0.41], faults: "#NUM!" },
    { case: "text for an uplift", args: [750, "high"], faults: "#VALUE!", says: /uplift is "high"/ },
  ],
  native: (cost, uplift, mitigation) =>
    `IF(${anyOutside([uplift, LIMITS.uplift], [mitigation, LIMITS.share])}>0,SQRT(-1),${cost}*(1+${uplift}${mitigation === undefined ? "" : `*(1-${mitigation})`}))`,
};
