import { LIMITS } from "../../domain/limits";
import { exitCost } from "../../domain/share/exitCost";
import { each, eachOptional, elementwise } from "../calculation";
import type { Facts } from "../define";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { outside } from "../twin/outside";

export const calculate = elementwise("SHARE.EXIT", [each("annual_contribution", "money"), eachOptional("notice_years", "years"), eachOptional("one_off", "money"), eachOptional("rate", "%", LIMITS.rate)], [], () => exitCost);

export const facts: Facts = {
  summary: "What a council that leaves an arrangement still pays.",
  parameters: [
    { help: "yearly contribution to the shared cost", unit: "any one unit of money", sample: "47596" },
    { help: "years of notice, a part of a year in proportion; 2 when left out", unit: "years", sample: "" },
    { help: "cost of leaving, paid once; 0 when left out", unit: "the same unit", sample: "" },
    { help: "rate a year that discounts the second year once, the third twice; 0% when left out", unit: "share", sample: "" },
  ],
  returns: { unit: "the unit of the contribution", help: "sum over the notice, with the one-off cost" },
  formula: "sum over the years of notice of contribution ÷ (1 + rate)^(year − 1), the last in proportion; + one_off",
  errors: ["#NUM! when notice_years is below 0 or above 100, or the rate is −100% or less or above 100%", "#VALUE! when the ranges differ in shape"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Sovereignty guarantee, two years of notice (Darlington's share of £150,000 by population)" },
  examples: [
    { case: "two years of £47,596", args: [47_596], gives: 95_192 },
    { case: "a year and a half and a one-off cost", args: [100, 1.5, 25], gives: 175 },
    { case: "discounted at 10%", args: [110, 2, 0, 0.1], gives: 210 },
    { case: "three councils, one year", args: [[10, 20, 30], 1], gives: [[10, 20, 30]] },
    { case: "10 for 10%", args: [100, 2, 0, 10], faults: "#NUM!", says: /rate is 10/ },
    { case: "no notice", args: [100, 0], gives: 0 },
    { case: "notice below 0", args: [100, -1], faults: "#NUM!" },
    { case: "text for a contribution", args: ["a third", 2], faults: "#VALUE!", says: /annual_contribution is "a third"/ },
  ],
  native: (contribution, notice = "2", oneOff, rate) => {
    const end = oneOff === undefined ? "" : `+${oneOff}`;
    const range = `(${notice}<0)+(${notice}>100)`;
    if (rate === undefined) return `IF(${range}>0,SQRT(-1),${contribution}*${notice}${end})`;
    const [whole, rest] = [`INT(${notice})`, `(${notice}-INT(${notice}))`];
    const factor = `(1+${rate})`;
    const years = `IF(${rate}=0,${whole},(1-${factor}^-${whole})/(1-1/${factor}))`;
    return `IF(${range}+${outside(rate, LIMITS.rate)}>0,SQRT(-1),${contribution}*(${years}+${rest}*${factor}^-${whole})${end})`;
  },
};
