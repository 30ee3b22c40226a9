import { employmentCost } from "../../domain/fte/employmentCost";
import { LIMITS } from "../../domain/limits";
import { each, eachOptional, elementwise } from "../calculation";
import type { Facts } from "../define";
import { anyOutside } from "../twin/outside";

export const calculate = elementwise(
  "FTE.ONCOST",
  [each("salary", "£"), each("ni_rate", "%", LIMITS.share), each("ni_threshold", "£"), each("pension_rate", "%", LIMITS.share), eachOptional("other_rate", "%", LIMITS.share), eachOptional("fte", "FTE")],
  [],
  () => employmentCost,
);

export const facts: Facts = {
  summary: "Yearly cost of one employee with National Insurance and pension.",
  parameters: [
    { help: "full-time salary a year", unit: "£", sample: "54495" },
    { help: "employer's National Insurance rate; PARAM.VALUE holds it by date", unit: "share", sample: "15%" },
    { help: "pay of a year above which it is due, in full: it is not scaled by fte, since a part-time employee has the whole threshold", unit: "£", sample: "5000" },
    { help: "employer's pension contribution", unit: "share", sample: "19.8%" },
    { help: "other on-costs, such as the apprenticeship levy; 0% when left out", unit: "share", sample: "" },
    { help: "part of a full-time post of this one person, 0 to 1; 1 when left out", unit: "FTE", sample: "" },
  ],
  returns: { unit: "£", help: "cost of a whole year, one person a call: the threshold counts for each person. For part of a year take that part of the result" },
  formula: "pay = salary × fte; pay + ni_rate × (pay above ni_threshold) + pay × (pension_rate + other_rate)",
  errors: ["#NUM! when a rate is below 0% or above 100%, salary or threshold is below 0, or fte is below 0 or above 1", "#VALUE! when the ranges differ in shape"],
  source: { title: "National Insurance 2025/26: 15% above £5,000; 19.80% is one published pension fund's rate" },
  examples: [
    { case: "a salary of £54,495", args: [54_495, 0.15, 5_000, 0.198], gives: 72_709.26, within: 0.005 },
    { case: "half time", args: [40_000, 0.15, 5_000, 0.2, 0, 0.5], gives: 26_250 },
    { case: "below the threshold, with a levy of 0.5%", args: [4_000, 0.15, 5_000, 0.2, 0.005], gives: 4_820 },
    { case: "two people, one call each", args: [[[30_000], [20_000]], 0.15, 5_000, 0.2], gives: [[39_750], [26_250]] },
    { case: "15 for 15%", args: [54_495, 15, 5_000, 0.198], faults: "#NUM!" },
    { case: "two people in one call", args: [54_495, 0.15, 5_000, 0.198, 0, 2], faults: "#NUM!" },
    { case: "text for a salary", args: ["SCP 43", 0.15, 5_000, 0.198], faults: "#VALUE!", says: /salary is "SCP 43"/ },
  ],
  native: (salary, rate, threshold, pension, other, fte) => {
    const pay = fte === undefined ? salary! : `(${salary}*${fte})`;
    const rates = anyOutside([rate, LIMITS.share], [pension, LIMITS.share], [other, LIMITS.share]);
    const wrong = [rates, `(${salary}<0)`, `(${threshold}<0)`, ...(fte === undefined ? [] : [`(${fte}<0)+(${fte}>1)`])].join("+");
    return `IF(${wrong}>0,SQRT(-1),${pay}+${rate}*(${pay}>${threshold})*(${pay}-${threshold})+${pay}*(${pension}${other === undefined ? "" : `+${other}`}))`;
  },
};
