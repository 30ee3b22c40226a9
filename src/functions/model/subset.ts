import { subsetShare } from "../../domain/model/subsetShare";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { list, oneNumber, sameLength } from "../readers";
import { BLACK_COUNTRY_2011 } from "../sources";
import { asColumn, numbersOnly, whereLengthsMatch } from "../twin/NativeArgument";

export const calculate = wholesale("MODEL.SUBSET", [oneNumber("amount"), list("keys"), list("include")], (amount, keys, include) =>
  sameLength({ name: "keys", length: keys.values.length }, { name: "include", length: include.values.length }) ?? subsetShare(amount, keys.values, include.values.map((taken) => taken !== 0)),
);

export const facts: Facts = {
  summary: "Part of a joint saving that remains when only some of the councils take part.",
  parameters: [
    { help: "saving or cost of all together", unit: "any one unit of money", sample: "-1393" },
    { help: "one key per council, such as its cost; 0 or more", unit: "any one unit", sample: "{3458,4137,4936}" },
    { help: "1 for a council that takes part, 0 for one that does not", unit: "1 or 0", sample: "{0,1,1}" },
  ],
  returns: { unit: "the unit of the amount", help: "part in proportion; economies of scale that only all together have are not taken off, so read it as the most there can be" },
  formula: "amount × sum of the keys taking part ÷ sum of all keys",
  errors: ["#DIV/0! when all keys are 0", "#NUM! when a key is below 0", "#VALUE! when the lists differ in length or a cell is text"],
  source: { title: BLACK_COUNTRY_2011, heading: "principles: not every authority need take part (figures of the People Services case)" },
  examples: [
    { case: "without Darlington, by cost, £000", args: [-1_393, [3_458, 4_137, 4_936], [0, 1, 1]], gives: -1_008.59, within: 0.005 },
    { case: "all of them", args: [-1_393, [[3_458], [4_137]], [[1], [1]]], gives: -1_393 },
    { case: "nobody", args: [-1_393, [3_458, 4_137], [0, 0]], gives: 0 },
    { case: "no keys", args: [100, [0, 0], [1, 1]], faults: "#DIV/0!" },
    { case: "a key below 0", args: [100, [1, -1], [1, 1]], faults: "#NUM!" },
    { case: "lists that differ", args: [100, [1, 1], [1]], faults: "#VALUE!", says: /keys has 2 values and include has 1/ },
  ],
  native: {
    says: "amount*SUMPRODUCT(keys*(include<>0))/SUM(keys), in one array formula",
    array: (amount, keys, include) => {
      const [key, taken] = [asColumn(keys!), asColumn(include!)];
      const part = `${amount!.text}*SUMPRODUCT(${key}*(${taken}<>0))/SUMPRODUCT(0+${key})`;
      return whereLengthsMatch([keys, include], numbersOnly([key, taken], `IF(SUMPRODUCT(--(${key}<0))>0,SQRT(-1),${part})`));
    },
  },
};
