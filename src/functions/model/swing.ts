import { wrongValue } from "../../domain/fault";
import { tippingWeight } from "../../domain/model/tippingWeight";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { list, numberGrid, oneNumber } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { placesAlong, withSize, type SizedList } from "../twin/alongList";
import { asRow, NATIVE_ERRORS, numbersOnly } from "../twin/NativeArgument";
import { cellCount } from "../twin/Shape";

export const calculate = wholesale("MODEL.SWING", [numberGrid("scores"), list("weights"), oneNumber("criterion")], (scores, weights, criterion) => {
  const [one, other] = scores;
  if (scores.length !== 2 || !one || !other) return wrongValue(`scores has ${scores.length} rows. Give two: the options to compare.`);
  return tippingWeight(one, other, weights.values, criterion);
});

export const facts: Facts = {
  summary: "Weight of one criterion at which two options are level.",
  parameters: [
    { help: "two rows, one per option; one column per criterion, higher is better; blanks are 0. A score that is missing must be #N/A", unit: "points", sample: "{0,3,3,3,2,3,-2;0,2,2,2,2,2,-1}" },
    { help: "one weight per criterion, 0 or more; that of the criterion asked for does not count", unit: "number", sample: "{1,1,1,1,1,1,1}" },
    { help: "number of the criterion's column, from 1", unit: "whole number", sample: "7" },
  ],
  returns: { unit: "number", help: "weight at which both score the same; on either side of it the other one leads" },
  formula: "−(sum over the other criteria of weight × lead) ÷ lead on this one; lead = first option's score − second's",
  errors: ["#N/A when no weight of 0 or more makes them level (one leads at any weight), both score the same there, or a score is missing, as #N/A", "#NUM! when a weight is below 0 or criterion is no column", "#VALUE! when there are not two rows, or the columns and the weights differ in number"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Potential operating models: scoring (swings worked out here)" },
  examples: [
    { case: "Model 4 against 2a, on accountability", args: [[[0, 3, 3, 3, 2, 3, -2], [0, 2, 2, 2, 2, 2, -1]], [1, 1, 1, 1, 1, 1, 1], 7], gives: 4 },
    { case: "3b against 3a: 3b leads unless the criterion does not count", args: [[[0, 3, 3, 3, 3, 3, 0], [0, 3, 3, 3, 3, 3, -1]], [1, 1, 1, 1, 1, 1, 1], 7], gives: 0 },
    { case: "uneven weights", args: [[[2, 0], [0, 1]], [[3], [9]], 2], gives: 6 },
    { case: "one leads throughout", args: [[[2, 1], [1, 0]], [1, 1], 2], faults: "#N/A", says: /leads at any weight/ },
    { case: "level on the criterion", args: [[[2, 1], [1, 1]], [1, 1], 2], faults: "#N/A", says: /same on criterion 2/ },
    { case: "three options", args: [[[1], [2], [3]], [1], 1], faults: "#VALUE!", says: /3 rows/ },
    { case: "no such criterion", args: [[[1, 2], [2, 1]], [1, 1], 3], faults: "#NUM!" },
    { case: "a score missing", args: [[[1, "#N/A"], [2, 1]], [1, 1], 1], faults: "#N/A" },
  ],
  native: {
    says: "lead on the other criteria, weighed, over the lead on this one, in one array formula",
    array: (scores, weights, criterion) =>
      withSize(scores, "scores", ({ text, shape }) =>
        withSize(weights, "weights", (list) => {
          if (shape.rows !== 2 || cellCount(list.shape) !== shape.columns) return NATIVE_ERRORS["#VALUE!"];
          const lead = shape.columns > 1 ? `(INDEX(${text},1,0)-INDEX(${text},2,0))` : `(INDEX(${text},1)-INDEX(${text},2))`;
          const wide: SizedList = { ...list, text: asRow(list) };
          const places = list.shape.rows > 1 ? `TRANSPOSE(${placesAlong(list)})` : placesAlong(list);
          const others = `SUMPRODUCT(${wide.text}*${lead}*(${places}<>${criterion!.text}-1))`;
          const here = `SUMPRODUCT(${lead}*(${places}=${criterion!.text}-1))`;
          const wrong = `(SUMPRODUCT(--(${list.text}<0))>0)+(${criterion!.text}<>INT(${criterion!.text}))+(${criterion!.text}<1)+(${criterion!.text}>${shape.columns})`;
          const answer = `IF(${here}=0,NA(),IF(${others}/${here}>0,NA(),-${others}/${here}))`;
          return numbersOnly([text, list.text], `IF(${wrong}>0,SQRT(-1),${answer})`);
        }) as string),
  },
};
