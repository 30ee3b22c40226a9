import { delivery } from "../../domain/savings/delivery";
import { each, eachOptional } from "../calculation";
import type { Facts } from "../define";
import { rowwise } from "../rowwise";
import { sideBySide } from "../twin/sideBySide";

export const calculate = rowwise("SAVINGS.DELIVERY", [each("planned", "money"), each("achieved", "money"), eachOptional("pressures", "money")], [], ([planned, achieved, pressures]) => delivery(planned, achieved, pressures));

export const facts: Facts = {
  summary: "How much of a planned saving is achieved, and what is still at risk.",
  parameters: [
    { help: "saving in the plan, positive", unit: "any one unit of money", sample: "16" },
    { help: "saving achieved so far, positive", unit: "the same unit", sample: "14" },
    { help: "what has changed against the plan since: a new cost negative, a new income positive; 0 when left out", unit: "the same unit", sample: "" },
  ],
  returns: { unit: "share, then the unit of the saving", help: "two cells side by side: share delivered, amount at risk. Columns of figures give a row of two for each." },
  formula: "achieved ÷ planned; planned − achieved − pressures",
  errors: ["#DIV/0! when planned is 0 or blank", "#VALUE! when a cell is text or the lists differ in length"],
  source: { title: "Durham County Council, medium-term financial plan (5), September 2015" },
  examples: [
    { case: "£14m of £16m", args: [16, 14], gives: [[0.875, 2]] },
    { case: "with a new cost of 1", args: [16, 14, -1], gives: [[0.875, 3]] },
    { case: "two programmes, one without a plan", args: [[[10], [0]], [[5], [1]]], gives: [[0.5, 5], ["#DIV/0!", "#DIV/0!"]] },
    { case: "nothing planned", args: [0, 14], faults: "#DIV/0!" },
    { case: "lists that differ", args: [[1, 2, 3], [1, 2]], faults: "#VALUE!", says: /planned has 3 values and achieved has 2/ },
  ],
  native: {
    says: "achieved/planned and planned-achieved-pressures side by side, in one array formula",
    array: (planned, achieved, pressures) =>
      sideBySide([planned!, achieved!, pressures], ([plan, done, change]) => `IF(${plan}=0,1/0,CHOOSE({1,2},${done}/${plan},${plan}-${done}${change ? `-${change}` : ""}))`),
  },
};
