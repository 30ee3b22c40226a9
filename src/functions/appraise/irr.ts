import { internalRate } from "../../domain/appraise/internalRate";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { timing } from "../discounting";
import { list } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { nativeRate } from "./nativeRate";

export const calculate = wholesale("APPRAISE.IRR", [list("flows"), timing], (flows, timing) => internalRate(flows.values, timing));

export const facts: Facts = {
  summary: "Internal rate of return: the rate at which yearly flows are worth nothing today.",
  parameters: [
    { help: "one flow a year from year 0, a benefit positive and a cost negative; blanks are 0; the rate of cash flows has inflation in it", unit: "any one unit of money", sample: "{-2000,348.25,696.5,1393,1393,1393}", inRealTerms: true },
    { help: '"end" (when left out): each flow counts at the end of its year; "mid": half a year sooner. Year 0 is the start in both', unit: "text", sample: "" },
  ],
  returns: { unit: "share a year", help: "rate of return, 0.1 for 10%" },
  formula: "the rate for which the sum of flow ÷ (1 + rate)^year is 0, where there is exactly one; mid-year: ÷ (1 + rate)^(year − ½) after year 0",
  errors: ["#N/A when no rate does it (all costs or all benefits), or several do: the message names them", "#VALUE! when a flow is text, or timing is not known"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A (lowest saving; phasing and one-off cost are illustrative)" },
  examples: [
    { case: "100 spent, 110 back after a year", args: [[-100, 110]], gives: 0.1 },
    { case: "£2.0m one-off, saving phased in over three years, £000", args: [[-2000, 348.25, 696.5, 1393, 1393, 1393]], gives: 0.33591, within: 0.00001 },
    { case: "less back than was spent", args: [[[-100], [30], [30], [30]]], gives: -0.05089, within: 0.00005 },
    { case: "100 spent, 110 back in the middle of year 1", args: [[-100, 110], "mid"], gives: 0.21 },
    { case: "two rates, 10% and 20%", args: [[-1000, 2300, -1320]], faults: "#N/A", says: /several rates.*10%, 20%/ },
    { case: "no rate at all", args: [[100, -200, 150]], faults: "#N/A", says: /no rate/ },
    { case: "costs only", args: [[-100, -10]], faults: "#N/A", says: /all costs/ },
    { case: "text for a flow", args: [[-100, "tbc"]], faults: "#VALUE!" },
  ],
  native: { says: "IRR, made exact by one more step of Newton's; #N/A where costs and benefits alternate, even if one rate alone does it", array: nativeRate },
};
