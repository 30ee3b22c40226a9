import { closingBalances } from "../../domain/mtfp/closingBalances";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { numberGrid, oneNumber } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { runningSumAlong, withSize } from "../twin/alongList";
import { numbersOnly } from "../twin/NativeArgument";

export const calculate = wholesale("MTFP.ROLL", [oneNumber("opening"), numberGrid("movements")], (opening, movements) => [closingBalances(opening, movements)]);

export const facts: Facts = {
  summary: "A budget or balance rolled forward: what is left at the end of each year.",
  parameters: [
    { help: "amount at the start", unit: "any one unit of money", sample: "121.8" },
    { help: "one row per line, one column per year; what is added positive, what is taken negative; blanks are 0", unit: "the same unit", sample: "{-7.4,-7.4,-7.5}" },
  ],
  returns: { unit: "the unit of the opening amount", help: "closing amount of each year, in a row" },
  formula: "opening + sum of all movements up to the year",
  errors: ["#VALUE! when a cell is text, or opening is a range"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Summary of the MTFP, Redcar & Cleveland (the phasing is illustrative)" },
  examples: [
    { case: "a reduction of £22.3m over three years, £m", args: [121.8, [-7.4, -7.4, -7.5]], gives: [[114.4, 107, 99.5]] },
    { case: "two lines, two years", args: [100, [[10, 10], [-5, -20]]], gives: [[105, 95]] },
    { case: "several lines of one year", args: [100, [[10], [-5]]], gives: 105 },
    { case: "text for a movement", args: [100, [1, "tbc"]], faults: "#VALUE!", says: /movements is "tbc"/ },
    { case: "two opening amounts", args: [[1, 2], [1, 2]], faults: "#VALUE!", says: /single value/ },
  ],
  native: {
    says: "opening plus the running sum of the columns' sums, in one array formula",
    array: (opening, movements) =>
      opening!.shape && (opening!.shape.rows > 1 || opening!.shape.columns > 1)
        ? 'VALUE("no")'
        : withSize(movements, "movements", ({ text, shape, isReference }) => {
            const ones = `{${Array.from({ length: shape.rows }, () => 1).join(",")}}`;
            const sums = shape.rows > 1 ? `MMULT(${ones},0+${text})` : text;
            const row = { text: isReference ? `INDEX(${text},1,0)` : text, shape: { rows: 1, columns: shape.columns }, isReference };
            return numbersOnly([opening!.text, text], `${opening!.text}+${runningSumAlong(row, sums)}`);
          }),
  },
};
