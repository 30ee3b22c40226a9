import { internalRate } from "../../domain/appraise/internalRate";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { list } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { nativeRate } from "./nativeRate";

export const calculate = wholesale("APPRAISE.IRR", [list("flows")], (flows) => internalRate(flows.values));

export const facts: Facts = {
  summary: "Internal rate of return: the rate at which yearly flows are worth nothing today.",
  parameters: [{ help: "one flow a year from year 0, a benefit positive and a cost negative; blanks are 0", unit: "any one unit of money", sample: "{-2000,348.25,696.5,1393,1393,1393}" }],
  returns: { unit: "share a year", help: "rate of return, 0.1 for 10%" },
  formula: "the rate for which the sum of flow ÷ (1 + rate)^year is 0, where there is exactly one",
  errors: ["#N/A when no rate does it (all costs or all benefits), or several do: the message names them", "#VALUE! when a flow is text"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A (lowest saving; phasing and one-off cost are illustrative)" },
  examples: [
    { case: "100 spent, 110 back after a year", args: [[-100, 110]], gives: 0.1 },
    { case: "£2.0m one-off, saving phased in over three years, £000", args: [[-2000, 348.25, 696.5, 1393, 1393, 1393]], gives: 0.33591, within: 0.00001 },
    { case: "less back than was spent", args: [[[-100], [30], [30], [30]]], gives: -0.05089, within: 0.00005 },
    { case: "two rates, 10% and 20%", args: [[-1000, 2300, -1320]], faults: "#N/A", says: /several rates.*10%, 20%/ },
    { case: "no rate at all", args: [[100, -200, 150]], faults: "#N/A", says: /no rate/ },
    { case: "costs only", args: [[-100, -10]], faults: "#N/A", says: /all costs/ },
    { case: "text for a flow", args: [[-100, "tbc"]], faults: "#VALUE!" },
  ],
  native: { says: "IRR, made exact by one more step of Newton's; #N/A where costs and benefits alternate, even if one rate alone does it", array: nativeRate },
};
