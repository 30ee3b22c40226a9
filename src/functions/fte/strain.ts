import { pensionStrain } from "../../domain/fte/pensionStrain";
import { each, eachOptional, elementwise } from "../calculation";
import type { Facts } from "../define";

export const calculate = elementwise("FTE.STRAIN", [each("annual_reduction_waived", "£"), each("factor", "ratio"), eachOptional("age", "years")], [], () => pensionStrain);

export const facts: Facts = {
  summary: "Payment to the pension fund when someone draws a pension early without a reduction.",
  parameters: [
    { help: "reduction of the yearly pension that is waived", unit: "£ a year", sample: "3000" },
    { help: "the pension fund's own factor for the person's age; none is national", unit: "number", sample: "20" },
    { help: "age at leaving; left out it is not checked", unit: "years", sample: "" },
  ],
  returns: { unit: "£", help: "one-off cost to the employer" },
  formula: "annual_reduction_waived × factor",
  errors: ["#N/A when the factor is 0 or blank, or the age is below 55", "#NUM! when a figure is below 0", "#VALUE! when the ranges differ in shape"],
  source: { title: "Derbyshire Pension Fund, early retirement costs", heading: "the reduction multiplied by a factor (numbers are illustrative)" },
  examples: [
    { case: "£3,000 a year, factor 20", args: [3_000, 20], gives: 60_000 },
    { case: "two people", args: [[[3_000], [1_500]], [[20], [18]], 57], gives: [[60_000], [27_000]] },
    { case: "no factor", args: [3_000, ""], faults: "#N/A", says: /factor is 0 or blank/ },
    { case: "too young", args: [3_000, 20, 54], faults: "#N/A", says: /from 55 on/ },
    { case: "reduction below 0", args: [-3_000, 20], faults: "#NUM!" },
    { case: "text for a factor", args: [3_000, "ask"], faults: "#VALUE!", says: /factor is "ask"/ },
  ],
  native: (waived, factor, age) => {
    const strain = `IF(${factor}=0,NA(),IF((${waived}<0)+(${factor}<0)>0,SQRT(-1),${waived}*${factor}))`;
    return age === undefined ? strain : `IF(${age}<55,NA(),${strain})`;
  },
};
