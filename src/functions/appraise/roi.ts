import { returnRatio } from "../../domain/appraise/returnRatio";
import { each, elementwise } from "../calculation";
import type { Facts } from "../define";
import { optional, word } from "../readers";
import { SUB_REGIONAL_2010 } from "../sources";

export const calculate = elementwise("APPRAISE.ROI", [each("benefit", "money"), each("cost", "money")], [optional(word("basis", ["gross", "net"]))], (basis) => (benefit, cost) => returnRatio(benefit, cost, basis));

export const facts: Facts = {
  summary: "Return on what was spent, as a ratio of benefit to cost.",
  parameters: [
    { help: "benefit, as a positive figure", unit: "any one unit of money", sample: "3750", inRealTerms: true },
    { help: "what was spent, as a positive figure", unit: "the same unit", sample: "750" },
    { help: '"gross" (when left out): benefit for each £1; "net": once the £1 is paid back', unit: "text", sample: "" },
  ],
  returns: { unit: "number", help: "ratio, 5 for 5:1" },
  formula: "gross: benefit ÷ cost; net: (benefit − cost) ÷ cost",
  errors: ["#DIV/0! when the cost is 0 or blank", "#VALUE! when basis is not known, or the ranges differ in shape"],
  source: { title: SUB_REGIONAL_2010, heading: "Resources, 3.4 and 3.5" },
  examples: [
    { case: "£3.75m for £0.75m, £000", args: [3_750, 750], gives: 5 },
    { case: "the same, net", args: [3_750, 750, "Net"], gives: 4 },
    { case: "two projects", args: [[[100], [90]], 50], gives: [[2], [1.8]] },
    { case: "nothing spent", args: [3_750, 0], faults: "#DIV/0!" },
    { case: "unknown basis", args: [3_750, 750, "half"], faults: "#VALUE!", says: /basis is "half"/ },
  ],
  native: (benefit, cost, basis) => {
    if (basis === undefined || /^"gross"$/i.test(basis)) return `${benefit}/${cost}`;
    if (/^"net"$/i.test(basis)) return `(${benefit}-${cost})/${cost}`;
    return `IF(LOWER(${basis})="net",(${benefit}-${cost})/${cost},IF(OR(${basis}="",LOWER(${basis})="gross"),${benefit}/${cost},VALUE("basis")))`;
  },
};
