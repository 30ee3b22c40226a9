import { fteChange } from "../../domain/fte/fteChange";
import { each, elementwise } from "../calculation";
import type { Facts } from "../define";
import { PEOPLE_SERVICES_2013 } from "../sources";

export const calculate = elementwise("FTE.CHANGE", [each("current", "FTE"), each("proposed", "FTE")], [], () => fteChange);

export const facts: Facts = {
  summary: "Change in full-time equivalent posts; negative means that posts go.",
  parameters: [
    { help: "posts today", unit: "FTE", sample: "223.56" },
    { help: "posts proposed", unit: "FTE", sample: "174.66" },
  ],
  returns: { unit: "FTE", help: "proposed less current posts; posts are not heads" },
  formula: "proposed − current",
  errors: ["#NUM! when a figure is below 0"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A" },
  examples: [
    { case: "all lines", args: [223.56, 174.66], gives: -48.9 },
    { case: "adults, tier 3: posts grow", args: [8, 10], gives: 2 },
    { case: "posts below 0", args: [-1, 2], faults: "#NUM!" },
  ],
  native: (current, proposed) => `IF((${current}<0)+(${proposed}<0)>0,SQRT(-1),${proposed}-${current})`,
};
