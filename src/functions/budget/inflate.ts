import { inflated } from "../../domain/budget/inflated";
import { LIMITS } from "../../domain/limits";
import { across } from "../across";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { limited, list } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { runningSumAlong, unlessAny, withSize } from "../twin/alongList";
import { crossed } from "../twin/crossed";
import { numbersOnly } from "../twin/NativeArgument";
import { outside } from "../twin/outside";

export const calculate = wholesale("BUDGET.INFLATE", [list("amount"), limited(list("rates"), LIMITS.rate)], (amount, rates) => across(amount, "amount", rates, "rates", inflated));

export const facts: Facts = {
  summary: "An amount carried forward by a rate a year, such as a pay award.",
  parameters: [
    { help: "amount in today's prices; a column of amounts gives a row for each", unit: "any one unit of money", sample: "12531" },
    { help: "one rate a year, in a row", unit: "share", sample: "{0.03,0.025,0.025}" },
  ],
  returns: { unit: "the unit of the amount", help: "one amount for each year, in the rates' shape" },
  formula: "amount × (1 + rate of year 1) × (1 + rate of year 2) … up to the year",
  errors: ["#NUM! when a rate is −100% or less or above 100%", "#VALUE! when a cell is text, or several amounts do not lie across the rates"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A, current cost (rates are illustrative)" },
  examples: [
    { case: "cost of the posts over three years, £000", args: [12_531, [0.03, 0.025, 0.025]], gives: [[12_906.93, 13_229.6, 13_560.34]], within: 0.005 },
    { case: "two lines", args: [[[100], [200]], [0.1, 0.1]], gives: [[110, 121], [220, 242]] },
    { case: "rates in a column", args: [100, [[0.1], [0]]], gives: [[110], [110]] },
    { case: "2 and 3 for 2% and 3%", args: [100, [2, 3]], faults: "#NUM!", says: /rates is 2/ },
    { case: "rate of −100%", args: [100, [0.03, -1]], faults: "#NUM!" },
    { case: "amounts along the rates", args: [[100, 200], [0.1, 0.1]], faults: "#VALUE!", says: /column of amount.*row of rates/ },
    { case: "text for a rate", args: [100, [0.03, "tbc"]], faults: "#VALUE!", says: /rates is "tbc"/ },
  ],
  native: {
    says: "amount*EXP of the running sum of LN(1+rates), in one array formula",
    array: (amount, rates) =>
      withSize(rates, "rates", (list) => crossed(amount!, list, numbersOnly([amount!.text, list.text], unlessAny(`${outside(list.text, LIMITS.rate)}>0`, `${amount!.text}*EXP(${runningSumAlong(list, `LN(1+${list.text})`)})`)))),
  },
};
