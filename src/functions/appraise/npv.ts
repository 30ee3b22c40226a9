import { presentValue } from "../../domain/appraise/presentValue";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { discounting, GREEN_BOOK, timing } from "../discounting";
import { list, oneNumber, optional } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { nativePresentValue } from "./nativePresentValue";

export const calculate = wholesale("APPRAISE.NPV", [list("flows"), discounting("rate"), optional(oneNumber("first_year")), timing], (flows, rate = GREEN_BOOK, firstYear = 0, timing = "end") =>
  presentValue(flows.values, rate, firstYear, timing),
);

export const facts: Facts = {
  summary: "Net present value of yearly flows: what they are worth today, all together.",
  parameters: [
    { help: "one flow a year, a benefit positive and a cost negative; blanks are 0", unit: "any one unit of money", sample: "{-2000,348.25,696.5,1393,1393,1393}", inRealTerms: true },
    { help: 'real rate a year; "GB" or left out: the Green Book\'s falling schedule; "GB sensitivity": its lower one, a second look at what reaches beyond 50 years', unit: "text, or a share a year", sample: "" },
    { help: "year of the first flow; 0, the start, when left out. Excel's own NPV begins at year 1", unit: "years", sample: "" },
    { help: '"end" (when left out): each flow counts at the end of its year; "mid": half a year sooner. Year 0 is the start in both', unit: "text", sample: "" },
  ],
  returns: { unit: "the unit of the flows", help: "present value; positive means worth doing" },
  formula: "sum of flow × discount factor of its year, mid-year: of half a year sooner",
  errors: ["#NUM! when the rate is −100% or less or above 100%, or first_year is below 0 or not whole", '#VALUE! when a flow is text, or rate or timing is a word not known'],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A (lowest saving; phasing and one-off cost are illustrative)" },
  examples: [
    { case: "£2.0m one-off, saving phased in over three years, £000", args: [[-2000, 348.25, 696.5, 1393, 1393, 1393]], gives: 2629.86, within: 0.005 },
    { case: "undiscounted it is the sum", args: [[[-100], [60], [60]], 0], gives: 20 },
    { case: "a rate of one's own", args: [[-100, 110], 0.1], gives: 0 },
    { case: "in the middle of each year", args: [[-100, 110, 121], 0.21, null, "mid"], gives: 90.909090909, within: 1e-9 },
    { case: "at the lower rate of the sensitivity test", args: [[-100, 103], "GB sensitivity"], gives: 0 },
    { case: "7 for 7%", args: [[-100, 60, 60], 7], faults: "#NUM!", says: /rate is 7.*above −100%, up to 100%/ },
    { case: "first flow after one year", args: [[110], 0.1, 1], gives: 100 },
    { case: "rate of −100%", args: [[-100, 110], -1], faults: "#NUM!" },
    { case: "text for a flow", args: [[-100, "tbc"]], faults: "#VALUE!", says: /flows is "tbc"/ },
    { case: "first year between two", args: [[1, 1], "GB", 0.5], faults: "#NUM!" },
  ],
  native: {
    says: "SUMPRODUCT of flows and discount factors, in one array formula",
    array: (flows, rate, firstYear, timing) => nativePresentValue("flows", flows, rate?.text, firstYear?.text ?? "0", timing?.text),
  },
};
