import { costPerFte } from "../../domain/fte/costPerFte";
import { each, elementwise } from "../calculation";
import type { Facts } from "../define";
import { PEOPLE_SERVICES_2013 } from "../sources";

export const calculate = elementwise("FTE.COSTPER", [each("cost", "money"), each("fte", "FTE")], [], () => costPerFte);

export const facts: Facts = {
  summary: "Cost of one full-time equivalent post.",
  parameters: [
    { help: "cost of the posts", unit: "any one unit of money", sample: "12531" },
    { help: "full-time equivalent posts", unit: "FTE", sample: "223.56" },
  ],
  returns: { unit: "the unit of the cost, per FTE", help: "average cost" },
  formula: "cost ÷ fte",
  errors: ["#DIV/0! when fte is 0 or blank"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A" },
  examples: [
    { case: "all lines, £000", args: [12_531, 223.56], gives: 56.05, within: 0.005 },
    { case: "no posts", args: [45, 0], faults: "#DIV/0!" },
  ],
  native: (cost, fte) => `${cost}/${fte}`,
};
