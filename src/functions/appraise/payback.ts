import { payback } from "../../domain/appraise/payback";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { discounting } from "../discounting";
import { list } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { nativePayback } from "./nativePayback";

export const calculate = wholesale("APPRAISE.PAYBACK", [list("flows"), discounting("rate")], (flows, rate = 0) => payback(flows.values, rate));

export const facts: Facts = {
  summary: "Years until the benefits have paid back the cost.",
  parameters: [
    { help: "one flow a year from year 0, a benefit positive and a cost negative; blanks are 0", unit: "any one unit of money", sample: "{-2000,348.25,696.5,1393,1393,1393}" },
    { help: 'rate a year for discounted payback, or "GB" for the Green Book\'s schedule; 0% when left out', unit: "share, or text", sample: "" },
  ],
  returns: { unit: "years", help: "years from the start, read along a straight line within the year; 0 when there is nothing to pay back" },
  formula: "first year in which the running sum of the flows is 0 or more, less the part of that year's flow that was not needed",
  errors: ["#N/A when the flows never pay back", "#NUM! when the rate is −100% or less", '#VALUE! when a flow is text, or rate is text other than "GB"'],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A (lowest saving; phasing and one-off cost are illustrative)" },
  examples: [
    { case: "£2.0m one-off, saving phased in over three years, £000", args: [[-2000, 348.25, 696.5, 1393, 1393, 1393]], gives: 2.68575, within: 5e-6 },
    { case: "at the end of year 2 exactly", args: [[[-100], [50], [50]]], gives: 2 },
    { case: "discounted at 10%", args: [[-100, 55, 60.5, 100], 0.1], gives: 2 },
    { case: "nothing to pay back", args: [[0, 50]], gives: 0 },
    { case: "never", args: [[-100, 10, 10]], faults: "#N/A", says: /do not pay back within the 3 years/ },
    { case: "rate of −100%", args: [[-100, 110], -1], faults: "#NUM!" },
    { case: "text for a flow", args: [["tbc", 110]], faults: "#VALUE!" },
  ],
  native: { says: "first year in which the running sum is no longer negative, in one array formula", array: nativePayback },
};
