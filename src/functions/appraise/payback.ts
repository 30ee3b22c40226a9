import { payback } from "../../domain/appraise/payback";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { discounting, timing } from "../discounting";
import { list } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { nativePayback } from "./nativePayback";

export const calculate = wholesale("APPRAISE.PAYBACK", [list("flows"), discounting("rate"), timing], (flows, rate = 0, timing = "end") => payback(flows.values, rate, timing));

export const facts: Facts = {
  summary: "Years until the benefits have paid back the cost for good.",
  parameters: [
    { help: "one flow a year from year 0, a benefit positive and a cost negative; blanks are 0", unit: "any one unit of money", sample: "{-2000,348.25,696.5,1393,1393,1393}", inRealTerms: true },
    { help: 'real rate a year for discounted payback, "GB" for the Green Book\'s schedule or "GB sensitivity" for its lower one; 0% when left out', unit: "text, or a share a year", sample: "" },
    { help: '"end" (when left out): each flow counts at the end of its year; "mid": half a year sooner. Year 0 is the start in both; it moves the discount factors only', unit: "text", sample: "" },
  ],
  returns: { unit: "years", help: "years from the start, read along a straight line within the year; 0 when the running sum is never below 0" },
  formula: "the last time the running sum of the flows turns from below 0 to 0 or above: that year, less the part of its flow that was not needed; none while the sum ends below 0",
  errors: ["#N/A when the sum of the flows ends below 0: they never pay back", "#NUM! when the rate is −100% or less or above 100%", "#VALUE! when a flow is text, or rate or timing is a word not known"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A (lowest saving; phasing and one-off cost are illustrative)" },
  examples: [
    { case: "£2.0m one-off, saving phased in over three years, £000", args: [[-2000, 348.25, 696.5, 1393, 1393, 1393]], gives: 2.68575, within: 5e-6 },
    { case: "at the end of year 2 exactly", args: [[[-100], [50], [50]]], gives: 2 },
    { case: "discounted at 10%", args: [[-100, 55, 60.5, 100], 0.1], gives: 2 },
    { case: "nothing in year 0", args: [[0, -100, 50, 60]], gives: 2.833333333, within: 1e-9 },
    { case: "paid back, spent again, paid back: the last time counts", args: [[-100, 110, -200, 50, 200]], gives: 3.7 },
    { case: "benefit first, a greater cost later", args: [[100, -500, 50]], faults: "#N/A", says: /at their end 350 is still to come in/ },
    { case: "discounted at 21%, in the middle of each year", args: [[-100, 55, 72.6], 0.21, "mid"], gives: 1.916666667, within: 1e-9 },
    { case: "7 for 7%", args: [[-100, 60, 60], 7], faults: "#NUM!" },
    { case: "nothing to pay back", args: [[0, 50]], gives: 0 },
    { case: "never", args: [[-100, 10, 10]], faults: "#N/A", says: /do not pay back within the 3 years/ },
    { case: "rate of −100%", args: [[-100, 110], -1], faults: "#NUM!" },
    { case: "text for a flow", args: [["tbc", 110]], faults: "#VALUE!" },
  ],
  native: { says: "the last year in which the running sum is below 0 and the part of the next until it no longer is, in one array formula", array: nativePayback },
};
