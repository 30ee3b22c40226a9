import { isFault, wrongValue } from "../../domain/fault";
import { LIMITS } from "../../domain/limits";
import { likelySaving, type RatingWeight } from "../../domain/savings/likelySaving";
import { errorIn, numberIn, textIn, type Matrix } from "../cells";
import { wholesale, type Reader } from "../calculation";
import type { Facts } from "../define";
import { list, sameLength, texts } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { asColumn, NATIVE_ERRORS, numbersOnly, whereLengthsMatch } from "../twin/NativeArgument";

/** A table of ratings and what part of an amount each lets one count on. */
const ratingWeights: Reader<readonly RatingWeight[]> = {
  name: "weights",
  optional: false,
  limit: LIMITS.share,
  read: (cells: Matrix) => {
    if (cells[0]?.length !== 2) return wrongValue(`weights is ${cells.length} × ${cells[0]?.length ?? 0} cells. Give two columns: rating and part, such as {"G",1;"A",0.5;"R",0}.`);
    const weights: RatingWeight[] = [];
    for (const [rating, part] of cells) {
      const error = errorIn(rating);
      const weight = numberIn(part, "weights");
      if (error) return error;
      if (isFault(weight)) return weight;
      if (textIn(rating) !== "") weights.push({ rating: textIn(rating), weight });
    }
    return weights;
  },
};

export const calculate = wholesale("SAVINGS.CONFIDENCE", [list("amounts"), texts("ratings"), ratingWeights], (amounts, ratings, weights) =>
  sameLength({ name: "amounts", length: amounts.values.length }, { name: "ratings", length: ratings.values.length }) ?? likelySaving(amounts.values, ratings.values, weights),
);

export const facts: Facts = {
  summary: "Savings counted by how sure they are.",
  parameters: [
    { help: "savings, one per line, in one sign", unit: "any one unit of money", sample: "{2.8,0.8,1.8}" },
    { help: "rating of each line, in any case of letters", unit: "text", sample: '{"A","G","R"}' },
    { help: "two columns: rating, and part of a saving that is counted on. No national standard exists, so it must be given", unit: "text and share", sample: '{"G",1;"A",0.5;"R",0}' },
  ],
  returns: { unit: "the unit of the amounts", help: "sum that is counted on" },
  formula: "sum of amount × weight of its rating",
  errors: ["#N/A when a rating is blank or weights do not list it", "#NUM! when a weight is below 0% or above 100%", "#VALUE! when the lists differ in length, weights has not two columns, or lists a rating twice"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Background, feasibility figures (ratings and weights are illustrative)" },
  examples: [
    { case: "structural, efficiency and contract savings, £m", args: [[2.8, 0.8, 1.8], ["A", "G", "R"], [["G", 1], ["A", 0.5], ["R", 0]]], gives: 2.2 },
    { case: "in any case of letters", args: [[[10], [20]], [["high"], ["Low"]], [["High", 0.9], ["low", 0.1]]], gives: 11 },
    { case: "a rating that is not listed", args: [[10], ["X"], [["G", 1]]], faults: "#N/A", says: /rating 1 is "X".*"G"/ },
    { case: "no rating", args: [[10, 20], ["G", ""], [["G", 1]]], faults: "#N/A", says: /rating 2 is blank/ },
    { case: "50 for 50%", args: [[10], ["G"], [["G", 50]]], faults: "#NUM!" },
    { case: "a rating listed twice", args: [[10], ["G"], [["G", 1], ["g", 0.5]]], faults: "#VALUE!", says: /lists "g" twice/ },
    { case: "one column of weights", args: [[10], ["G"], [["G"]]], faults: "#VALUE!", says: /two columns/ },
  ],
  native: {
    says: "amounts times the weight that stands beside their rating, in one array formula",
    array: (amounts, ratings, weights) => {
      const { text, shape } = weights!;
      if (shape && shape.columns !== 2) return NATIVE_ERRORS["#VALUE!"];
      const [known, part] = [`INDEX(${text},0,1)`, `INDEX(${text},0,2)`];
      const listed = `(${asColumn(ratings!)}=TRANSPOSE(${known}))*(TRANSPOSE(${known})<>"")`;
      const times = `MMULT(--(${listed}),--(${known}=${known}))`;
      const sum = `SUMPRODUCT(${asColumn(amounts!)}*MMULT(--(${listed}),0+${part}))`;
      const twice = `SUMPRODUCT((${known}=TRANSPOSE(${known}))*(${known}<>""))>SUMPRODUCT(--(${known}<>""))`;
      const outside = `SUMPRODUCT((${part}<0)+(${part}>1))>0`;
      const checked = `IF(${twice},${NATIVE_ERRORS["#VALUE!"]},IF(${outside},SQRT(-1),IF(SUMPRODUCT(--(${times}=0))>0,NA(),${sum})))`;
      return whereLengthsMatch([amounts, ratings], numbersOnly([amounts!.text, part], checked));
    },
  },
};
