import { optimismAdjustedCost } from "../../domain/appraise/optimismAdjustedCost";
import { each, eachOptional, elementwise } from "../calculation";
import type { Facts } from "../define";

export const calculate = elementwise("APPRAISE.OPTIMISM", [each("cost", "money"), each("uplift", "%"), eachOptional("mitigation", "%")], [], () => optimismAdjustedCost);

export const facts: Facts = {
  summary: "Cost with an uplift for optimism bias, as far as its causes are not dealt with.",
  parameters: [
    { help: "cost as estimated", unit: "any one unit of money", sample: "750" },
    { help: "upper bound for the kind of project, 0% or more; PARAM.VALUE holds the published ones", unit: "share", sample: "41%" },
    { help: "part of the uplift that is dealt with, 0% to 100%; 0% when left out", unit: "share", sample: "" },
  ],
  returns: { unit: "the unit of the cost", help: "cost to appraise with" },
  formula: "cost × (1 + uplift × (1 − mitigation))",
  errors: ["#NUM! when mitigation is below 0% or above 100%, or uplift is below 0%", "#VALUE! when the ranges differ in shape"],
  source: { title: "Mott MacDonald, Review of Large Public Procurement in the UK, 2002", heading: "Table 2" },
  examples: [
    { case: "outsourcing at its upper bound of 41%, £000", args: [750, 0.41], gives: 1_057.5 },
    { case: "half of it dealt with", args: [750, 0.41, 0.5], gives: 903.75 },
    { case: "three kinds of works", args: [100, [0.51, 0.24, 0.66]], gives: [[151, 124, 166]] },
    { case: "mitigation above 100%", args: [750, 0.41, 50], faults: "#NUM!" },
    { case: "uplift below 0%", args: [750, -0.41], faults: "#NUM!" },
    { case: "text for an uplift", args: [750, "high"], faults: "#VALUE!", says: /uplift is "high"/ },
  ],
  native: (cost, uplift, mitigation) =>
    mitigation === undefined
      ? `IF(${uplift}<0,SQRT(-1),${cost}*(1+${uplift}))`
      : `IF((${uplift}<0)+(${mitigation}<0)+(${mitigation}>1)>0,SQRT(-1),${cost}*(1+${uplift}*(1-${mitigation})))`,
};
