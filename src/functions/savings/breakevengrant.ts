import { breakEvenGrantShare } from "../../domain/savings/breakEvenGrantShare";
import { each, elementwise } from "../calculation";
import type { Facts } from "../define";
import { PEOPLE_SERVICES_2013 } from "../sources";

export const calculate = elementwise("SAVINGS.BREAKEVENGRANT", [each("gross_saving", "money"), each("required_net", "money")], [], () => breakEvenGrantShare);

export const facts: Facts = {
  summary: "Greatest grant share at which a saving still leaves what is required.",
  parameters: [
    { help: "change a year before grant; negative is a saving", unit: "any one unit of money", sample: "-2245" },
    { help: "change a year that the general fund needs, in the same sign", unit: "the same unit", sample: "-1393" },
  ],
  returns: { unit: "share", help: "grant share, 0.38 for 38%" },
  formula: "1 − required_net ÷ gross_saving",
  errors: ["#DIV/0! when gross_saving is 0 or blank", "#N/A when no share between 0% and 100% does it: more is required than saved, or the signs differ"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A, lowest saving before and after grant" },
  examples: [
    { case: "all lines", args: [-2_245, -1_393], gives: 0.37951, within: 5e-6 },
    { case: "all of it required", args: [-100, -100], gives: 0 },
    { case: "two lines", args: [[[-100], [-200]], [[-50], [-200]]], gives: [[0.5], [0]] },
    { case: "more required than saved", args: [-100, -120], faults: "#N/A", says: /no grant share/ },
    { case: "different signs", args: [-100, 50], faults: "#N/A" },
    { case: "no saving", args: [0, -50], faults: "#DIV/0!" },
  ],
  native: (gross, net) => `IF((1-${net}/${gross}<0)+(1-${net}/${gross}>1)>0,NA(),1-${net}/${gross})`,
};
