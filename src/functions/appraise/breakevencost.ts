import { presentValue } from "../../domain/appraise/presentValue";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { discounting, GREEN_BOOK, timing } from "../discounting";
import { list, oneNumber, optional } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { nativePresentValue } from "./nativePresentValue";

export const calculate = wholesale("APPRAISE.BREAKEVENCOST", [list("benefits"), discounting("rate"), optional(oneNumber("first_year")), timing], (benefits, rate = GREEN_BOOK, firstYear = 1, timing = "end") =>
  presentValue(benefits.values, rate, firstYear, timing),
);

export const facts: Facts = {
  summary: "Greatest one-off cost at the start that the benefits still pay for.",
  parameters: [
    { help: "one benefit a year, positive; blanks are 0", unit: "any one unit of money", sample: "{1393,1393,1393,1393,1393}", inRealTerms: true },
    { help: 'real rate a year; "GB" or left out: the Green Book\'s falling schedule; "GB sensitivity": its lower one, a second look at what reaches beyond 50 years', unit: "text, or a share a year", sample: "" },
    { help: "year of the first benefit; 1 when left out", unit: "years", sample: "" },
    { help: '"end" (when left out): each flow counts at the end of its year; "mid": half a year sooner. Year 0 is the start in both', unit: "text", sample: "" },
  ],
  returns: { unit: "the unit of the benefits", help: "cost in year 0 at which the net present value is 0" },
  formula: "sum of benefit × discount factor of its year",
  errors: ["#NUM! when the rate is −100% or less or above 100%, or first_year is below 0 or not whole", '#VALUE! when a benefit is text, or rate or timing is a word not known'],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A (lowest saving)" },
  examples: [
    { case: "five years of the full saving, £000", args: [[1_393, 1_393, 1_393, 1_393, 1_393]], gives: 6_289.47, within: 0.005 },
    { case: "undiscounted", args: [[[10], [10]], 0], gives: 20 },
    { case: "from the start", args: [[110, 110], 0.1, 0], gives: 210 },
    { case: "in the middle of each year", args: [[110], 0.21, 1, "Mid"], gives: 100 },
    { case: "5 for 5%", args: [[10, 10], 5], faults: "#NUM!", says: /rate is 5/ },
    { case: "rate of −100%", args: [[10], -1], faults: "#NUM!" },
    { case: "text for a benefit", args: [["tbc"]], faults: "#VALUE!", says: /benefits is "tbc"/ },
  ],
  native: {
    says: "SUMPRODUCT of benefits and discount factors, in one array formula",
    array: (benefits, rate, firstYear, timing) => nativePresentValue("benefits", benefits, rate?.text, firstYear?.text ?? "1", timing?.text),
  },
};
