import { reduction } from "../../domain/budget/reduction";
import { each, elementwise } from "../calculation";
import type { Facts } from "../define";
import { PEOPLE_SERVICES_2013 } from "../sources";

export const calculate = elementwise("BUDGET.REDUCTIONPCT", [each("saving", "money"), each("budget", "money")], [], () => reduction);

export const facts: Facts = {
  summary: "Saving as a part of the budget, or of a savings requirement.",
  parameters: [
    { help: "saving, in its own sign", unit: "any one unit of money", sample: "11.8" },
    { help: "budget or requirement it is compared with", unit: "the same unit", sample: "64.5" },
  ],
  returns: { unit: "share", help: "part of the budget, 0.18 for 18%" },
  formula: "saving ÷ budget",
  errors: ["#DIV/0! when the budget is 0 or blank"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Summary of the MTFP in each of the authorities, November 2012" },
  examples: [
    { case: "Redcar & Cleveland People Services, printed as 18%", args: [11.8, 64.5], gives: 0.18, within: 0.005 },
    { case: "share of the requirement that the lowest saving meets", args: [1.393, 30.8], gives: 0.0452, within: 0.00005 },
    { case: "no budget", args: [11.8, 0], faults: "#DIV/0!" },
  ],
  native: (saving, budget) => `${saving}/${budget}`,
};
