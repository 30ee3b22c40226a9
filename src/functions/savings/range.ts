import { isFault } from "../../domain/fault";
import { savingRange } from "../../domain/savings/savingRange";
import { money } from "../../domain/units";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { list, sameLength } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { asColumn, numbersOnly, whereLengthsMatch } from "../twin/NativeArgument";

export const calculate = wholesale("SAVINGS.RANGE", [list("current_cost"), list("low_basis_cost"), list("high_basis_cost")], (current, low, high) => {
  const fault = sameLength(
    { name: "current_cost", length: current.values.length },
    { name: "low_basis_cost", length: low.values.length },
    { name: "high_basis_cost", length: high.values.length },
  );
  if (fault) return fault;
  return current.values.map((cost, i) => {
    const range = savingRange(money(cost), money(low.values[i]!), money(high.values[i]!));
    return isFault(range) ? [range, range] : [...range];
  });
});

export const facts: Facts = {
  summary: "Highest and lowest saving of a structure costed on a cheaper and a dearer basis, as changes.",
  parameters: [
    { help: "cost today", unit: "any one unit of money", sample: "1282" },
    { help: "cost of the proposal at the cheapest salaries", unit: "the same unit", sample: "1043" },
    { help: "cost of the proposal at the dearest salaries", unit: "the same unit", sample: "1135" },
  ],
  returns: { unit: "the unit of the costs", help: "two cells side by side: highest saving, lowest saving; negative is a saving, positive an extra cost. A column of costs gives a row of two for each." },
  formula: "low_basis_cost − current_cost; high_basis_cost − current_cost",
  errors: ["#NUM! when low_basis_cost is above high_basis_cost", "#VALUE! when the ranges differ in length"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A" },
  examples: [
    { case: "senior managers; printed −240 and −147", args: [1_282, 1_043, 1_135], gives: [[-239, -147]] },
    { case: "a line that costs more", args: [468, 520, 663], gives: [[52, 195]] },
    { case: "bases the wrong way round", args: [1_282, 1_135, 1_043], gives: [["#NUM!", "#NUM!"]] },
    { case: "text for a cost", args: ["tbc", 1_043, 1_135], faults: "#VALUE!", says: /current_cost is "tbc"/ },
  ],
  native: {
    says: "low_basis_cost-current_cost and high_basis_cost-current_cost side by side, in one array formula",
    array: (current, low, high) => {
      const [cost, cheaper, dearer] = [asColumn(current!), asColumn(low!), asColumn(high!)];
      const both = `IF(${cheaper}>${dearer},SQRT(-1),CHOOSE({1,2},${cheaper}-${cost},${dearer}-${cost}))`;
      return whereLengthsMatch([current, low, high], numbersOnly([cost, cheaper, dearer], both));
    },
  },
};
