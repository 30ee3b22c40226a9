import { runningSum } from "../../domain/series";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { list, shapedAs } from "../readers";
import { STOCKTON_2013 } from "../sources";
import { runningSumAlong, withSize } from "../twin/alongList";
import { numbersOnly } from "../twin/NativeArgument";

export const calculate = wholesale("MTFP.CUMGAP", [list("annual_gaps")], (gaps) => shapedAs(runningSum(gaps.values), gaps.tall));

export const facts: Facts = {
  summary: "Cumulative budget gap: what the years have added up to.",
  parameters: [{ help: "gap that each year adds, positive for a shortfall; blanks are 0", unit: "any one unit of money", sample: "{0,897,6964,3753}" }],
  returns: { unit: "the unit of the gaps", help: "gap to close by the end of each year, in the gaps' shape" },
  formula: "sum of the gaps up to the year",
  errors: ["#VALUE! when a cell is text, or the gaps are not one row or one column"],
  source: { title: STOCKTON_2013, heading: "medium-term financial plan 2013 to 2017, £000" },
  examples: [
    { case: "four years, £000", args: [[0, 897, 6_964, 3_753]], gives: [[0, 897, 7_861, 11_614]] },
    { case: "in a column, closing in part", args: [[[5], [-2]]], gives: [[5], [3]] },
    { case: "one year", args: [7], gives: 7 },
    { case: "text for a gap", args: [[1, "tbc"]], faults: "#VALUE!", says: /annual_gaps is "tbc"/ },
    { case: "a table", args: [[[1, 2], [3, 4]]], faults: "#VALUE!", says: /one row or one column/ },
  ],
  native: {
    says: "running sum in one array formula",
    array: (gaps) => withSize(gaps, "annual_gaps", (list) => (list.shape.rows > 1 && list.shape.columns > 1 ? 'VALUE("no")' : numbersOnly([list.text], runningSumAlong(list, list.text)))),
  },
};
