import { ranks } from "../../domain/model/ranks";
import { isFault, outOfRange } from "../../domain/fault";
import { wholesale } from "../calculation";
import type { CellOut } from "../cells";
import type { Facts } from "../define";
import { listOfEach, oneNumber, optional, shapedAs, word } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { nativeRanks } from "./nativeRanks";

export const calculate = wholesale("MODEL.RANK", [listOfEach("totals"), optional(word("ties", ["min", "dense", "average"])), optional(oneNumber("tolerance"))], (totals, ties = "min", tolerance = 1e-9) => {
  if (tolerance < 0) return outOfRange(`tolerance is ${tolerance}. Enter 0 or more.`);
  const known = ranks(totals.values.filter((total): total is number => !isFault(total)), ties, tolerance);
  let next = 0;
  return shapedAs<CellOut>(totals.values.map((total) => (isFault(total) ? total : known[next++]!)), totals.tall);
});

export const facts: Facts = {
  summary: "Ranks of options by their totals; 1 is the greatest.",
  parameters: [
    { help: "one total per option, not rounded; higher is better. A total that is missing (#N/A) leaves only its own rank missing", unit: "any one unit", sample: "{0,5,9,9,8,14,15,12}" },
    { help: '"min" (when left out): equal totals share the better rank; "dense": no gaps; "average": the mean rank', unit: "text", sample: "" },
    { help: "how far a total may be below the head of its tie; 0.000000001 when left out", unit: "the unit of the totals", sample: "" },
  ],
  returns: { unit: "rank", help: "one rank per total, in the totals' shape" },
  formula: "a tie is the greatest total left and all within the tolerance of it, then the next: 10, 9.5, 9 and 8.5 at 0.5 are two ties of two. 1 + number of totals in the ties above; ties as chosen",
  errors: ["#VALUE! when ties is not known; in its place only when a total is text", "#N/A when a total is missing, in its place only", "#NUM! when the tolerance is below 0"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Potential operating models: scoring (ranks worked out here)" },
  examples: [
    { case: "the eight models at equal weights", args: [[0, 5, 9, 9, 8, 14, 15, 12]], gives: [[8, 7, 4, 4, 6, 2, 1, 3]] },
    { case: "without gaps", args: [[[9], [9], [8]], "dense"], gives: [[1], [1], [2]] },
    { case: "mean of the places", args: [[9, 9, 8], "AVERAGE"], gives: [[1.5, 1.5, 3]] },
    { case: "ties do not run on in a chain", args: [[10, 9.5, 9, 8.5], "min", 0.5], gives: [[1, 1, 3, 3]] },
    { case: "the same without gaps", args: [[[10], [9.5], [9], [8.5]], "dense", 0.5], gives: [[1], [1], [2], [2]] },
    { case: "the same, mean of the places", args: [[10, 9.5, 9, 8.5], "average", 0.5], gives: [[1.5, 1.5, 3.5, 3.5]] },
    { case: "a total is missing", args: [[9, "#N/A", 8]], gives: [[1, "#N/A", 2]] },
    { case: "unknown way with ties", args: [[1, 2], "max"], faults: "#VALUE!", says: /ties is "max"/ },
    { case: "tolerance below 0", args: [[1, 2], "min", -1], faults: "#NUM!" },
  ],
  native: { says: "1 + number of greater totals, counted for all options in one array formula", array: nativeRanks },
};
