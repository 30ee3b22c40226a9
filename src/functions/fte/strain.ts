import { pensionStrain } from "../../domain/fte/pensionStrain";
import { MINIMUM_PENSION_AGES } from "../../domain/fte/minimumPensionAge";
import { each, eachOptional, elementwise } from "../calculation";
import type { Facts } from "../define";

export const calculate = elementwise("FTE.STRAIN", [each("annual_reduction_waived", "£"), each("factor", "ratio"), eachOptional("age", "years"), eachOptional("leaving_date", "date")], [], () => pensionStrain);

export const facts: Facts = {
  summary: "Payment to the pension fund when someone draws a pension early without a reduction.",
  parameters: [
    { help: "reduction of the yearly pension that is waived", unit: "£ a year", sample: "3000" },
    { help: "the pension fund's own factor for the person's age; none is national", unit: "number", sample: "20" },
    { help: "age at leaving; left out it is not checked", unit: "years", sample: "" },
    { help: "day of leaving, by which the minimum pension age goes: 55, and 57 from 6 April 2028. Left out, 55 counts. A member with a protected pension age may still go at 55: leave the age out", unit: "date", sample: "" },
  ],
  returns: { unit: "£", help: "one-off cost to the employer" },
  formula: "annual_reduction_waived × factor",
  errors: ["#N/A when the factor is 0 or blank, or the age is below the minimum pension age, 55 or from 6 April 2028 57", "#NUM! when a figure is below 0, or leaving_date is no date", "#VALUE! when the ranges differ in shape"],
  source: { title: "Derbyshire Pension Fund, early retirement costs", heading: "the reduction multiplied by a factor (numbers are illustrative)" },
  examples: [
    { case: "£3,000 a year, factor 20", args: [3_000, 20], gives: 60_000 },
    { case: "two people", args: [[[3_000], [1_500]], [[20], [18]], 57], gives: [[60_000], [27_000]] },
    { case: "no factor", args: [3_000, ""], faults: "#N/A", says: /factor is 0 or blank/ },
    { case: "too young", args: [3_000, 20, 54], faults: "#N/A", says: /from 55 on/ },
    { case: "55 on the last day on which that is enough", args: [3_000, 20, 55, 46_848], gives: 60_000 },
    { case: "55 on 6 April 2028", args: [3_000, 20, 55, 46_849], faults: "#N/A", says: /from 57 on, as of 6 April 2028/ },
    { case: "57 on 6 April 2028", args: [3_000, 20, 57, 46_849], gives: 60_000 },
    { case: "reduction below 0", args: [-3_000, 20], faults: "#NUM!" },
    { case: "text for a factor", args: [3_000, "ask"], faults: "#VALUE!", says: /factor is "ask"/ },
  ],
  native: (waived, factor, age, leaving) => {
    const strain = `IF(${factor}=0,NA(),IF((${waived}<0)+(${factor}<0)>0,SQRT(-1),${waived}*${factor}))`;
    const [first, ...later] = MINIMUM_PENSION_AGES;
    const youngest = leaving === undefined ? `${first.age}` : `(${[first.age, ...later.map(({ from, age: since }, i) => `${since - MINIMUM_PENSION_AGES[i]!.age}*(${leaving}>=${from})`)].join("+")})`;
    const checked = age === undefined ? strain : `IF(${age}<${youngest},NA(),${strain})`;
    return leaving === undefined ? checked : `IF((${leaving}<61)+(${leaving}>=2958466)>0,SQRT(-1),${checked})`;
  },
};
