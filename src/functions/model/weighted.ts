import { isFault } from "../../domain/fault";
import { weightedScores } from "../../domain/model/weightedScores";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { flag, gridWithMissing, list, optional } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { asColumn, byFlag, numbersOnly } from "../twin/NativeArgument";

export const calculate = wholesale("MODEL.WEIGHTED", [gridWithMissing("scores"), list("weights"), optional(flag("normalise"))], (scores, weights, normalise = false) => {
  const totals = weightedScores(scores, weights.values, normalise);
  return isFault(totals) ? totals : totals.map((total) => [total]);
});

export const facts: Facts = {
  summary: "Weighted score of each option.",
  parameters: [
    { help: "one row per option, one column per criterion; higher is better; blanks are 0. A score that is missing must be #N/A", unit: "points", sample: "{0,3,3,3,3,3,0}" },
    { help: "one weight per criterion, 0 or more", unit: "number", sample: "{1,1,1,1,1,1,1}" },
    { help: "TRUE divides by the sum of the weights; FALSE when left out", unit: "TRUE or FALSE", sample: "" },
  ],
  returns: { unit: "points", help: "one total per option, in a column" },
  formula: "sum of score × weight, ÷ sum of weights when normalised",
  errors: ["#NUM! when a weight is below 0", "#DIV/0! when all weights are 0 and normalise is TRUE", "#N/A when a score of an option is missing, as #N/A, in its row only", "#VALUE! when the columns and the weights differ in number"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Potential operating models: scoring" },
  examples: [
    { case: "Model 3b at equal weights", args: [[0, 3, 3, 3, 3, 3, 0], [1, 1, 1, 1, 1, 1, 1]], gives: 15 },
    { case: "Model 3b with its three groups equal", args: [[0, 3, 3, 3, 3, 3, 0], [0.3333333333333333, 0.1111111111111111, 0.1111111111111111, 0.1111111111111111, 0.1111111111111111, 0.1111111111111111, 0.1111111111111111]], gives: 1.6667, within: 0.00005 },
    { case: "two options", args: [[[1, 2], [3, 4]], [2, 1]], gives: [[4], [10]] },
    { case: "averaged", args: [[[1, 2]], [2, 2], true], gives: 1.5 },
    { case: "a weight below 0", args: [[[1, 2]], [1, -1]], faults: "#NUM!" },
    { case: "one weight missing", args: [[[1, 2]], [1]], faults: "#VALUE!", says: /2 columns and weights has 1/ },
    { case: "all weights 0, averaged", args: [[[1, 2]], [0, 0], true], faults: "#DIV/0!" },
    { case: "a score missing", args: [[[1, "#N/A"], [1, 1]], [1, 1]], gives: [["#N/A"], [2]] },
  ],
  native: {
    says: "MMULT of scores and weights, in one array formula",
    array: (scores, weights, normalise) => {
      const weight = asColumn(weights!);
      const missing = `ISNA(${scores!.text})`;
      const totals = `MMULT(IF(${missing},0,0+${scores!.text}),0+${weight})`;
      const sum = `SUMPRODUCT(0+${weight})`;
      const averaged = `IF(${sum}=0,1/0,${totals}/${sum})`;
      const chosen = normalise === undefined ? totals : byFlag(normalise.text, averaged, totals);
      const missingInRow = `MMULT(--${missing},--(${weight}=${weight}))>0`;
      return numbersOnly([totals], `IF(SUMPRODUCT(--(${weight}<0))>0,SQRT(-1),IF(${missingInRow},NA(),${chosen}))`);
    },
  },
};
