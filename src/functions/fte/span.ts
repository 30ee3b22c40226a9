import { spanOfControl } from "../../domain/fte/spanOfControl";
import { each, elementwise } from "../calculation";
import type { Facts } from "../define";
import { PEOPLE_SERVICES_2013 } from "../sources";

export const calculate = elementwise("FTE.SPAN", [each("staff", "FTE"), each("managers", "FTE")], [], () => spanOfControl);

export const facts: Facts = {
  summary: "Span of control: staff for each manager.",
  parameters: [
    { help: "posts that are managed", unit: "FTE", sample: "67" },
    { help: "posts that manage", unit: "FTE", sample: "15.66" },
  ],
  returns: { unit: "number", help: "staff for each manager" },
  formula: "staff ÷ managers",
  errors: ["#DIV/0! when managers is 0 or blank", "#NUM! when a figure is below 0"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A, children's services, tier 4 for each of tier 3" },
  examples: [
    { case: "children's services, proposed", args: [67, 15.66], gives: 4.28, within: 0.005 },
    { case: "children's services, at the time", args: [68.03, 18.5], gives: 3.68, within: 0.005 },
    { case: "two structures", args: [[[10], [9]], [[2], [3]]], gives: [[5], [3]] },
    { case: "no managers", args: [67, 0], faults: "#DIV/0!" },
    { case: "posts below 0", args: [67, -1], faults: "#NUM!" },
  ],
  native: (staff, managers) => `IF((${staff}<0)+(${managers}<0)>0,SQRT(-1),${staff}/${managers})`,
};
