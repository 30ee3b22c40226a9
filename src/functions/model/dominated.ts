import { dominated } from "../../domain/model/dominated";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { numberGrid } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { numbersOnly } from "../twin/NativeArgument";

export const calculate = wholesale("MODEL.DOMINATED", [numberGrid("scores")], (scores) => dominated(scores).map((is) => [is]));

export const facts: Facts = {
  summary: "Whether another option is at least as good on every criterion and better on one.",
  parameters: [{ help: "one row per option, one column per criterion; higher is better; blanks are 0. A score that is missing must be #N/A: the options cannot be compared then", unit: "points", sample: "{1,2;1,3}" }],
  returns: { unit: "TRUE or FALSE", help: "one per option, in a column; TRUE means that no weights can put the option first alone" },
  formula: "TRUE when some other row is nowhere lower and somewhere higher",
  errors: ["#N/A when a score is missing, as #N/A", "#VALUE! when a score is text"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Potential operating models: scoring (dominance worked out here)" },
  examples: [
    {
      case: "the eight models: only 3b is not dominated",
      args: [[[0, 0, 0, 0, 0, 0, 0], [0, 1, 1, 1, 1, 1, 0], [0, 2, 2, 2, 2, 2, -1], [0, 2, 2, 2, 2, 2, -1], [0, 2, 2, 1, 2, 2, -1], [0, 3, 3, 3, 3, 3, -1], [0, 3, 3, 3, 3, 3, 0], [0, 3, 3, 3, 2, 3, -2]]],
      gives: [[true], [true], [true], [true], [true], [true], [false], [true]],
    },
    { case: "equal rows do not dominate each other", args: [[[1, 2], [1, 2]]], gives: [[false], [false]] },
    { case: "text for a score", args: [[["●", 1], [1, 1]]], faults: "#VALUE!", says: /MODEL|text/ },
    { case: "a score missing", args: [[[1, "#N/A"], [1, 1]]], faults: "#N/A", says: /#N\/A/ },
  ],
  native: {
    says: "pairs of options compared column by column, in one array formula",
    array: (scores) => {
      const { text, shape } = scores!;
      if (!shape) return { none: "the number of criteria is not known from the formula. Put the scores in cells." };
      // For each option (down) and each other (across): on how many criteria the other is nowhere lower.
      const criteria = Array.from({ length: shape.columns }, (_, i) => (shape.columns > 1 ? `INDEX(${text},0,${i + 1})` : text));
      const notLower = `(${criteria.map((criterion) => `(TRANSPOSE(${criterion})>=${criterion})`).join("+")})`;
      const count = `COLUMNS(${text})`;
      const better = `(${notLower}=${count})*(TRANSPOSE(${notLower})<${count})`;
      return numbersOnly([text], `MMULT(${better},--(${criteria[0]!}=${criteria[0]!}))>0`);
    },
  },
};
