import { ranks } from "../../domain/model/ranks";
import { outOfRange } from "../../domain/fault";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { list, oneNumber, optional, shapedAs, word } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { nativeRanks } from "./nativeRanks";

export const calculate = wholesale("MODEL.RANK", [list("totals"), optional(word("ties", ["min", "dense", "average"])), optional(oneNumber("tolerance"))], (totals, ties = "min", tolerance = 1e-9) =>
  tolerance < 0 ? outOfRange(`tolerance is ${tolerance}. Enter 0 or more.`) : shapedAs(ranks(totals.values, ties, tolerance), totals.tall),
);

export const facts: Facts = {
  summary: "Ranks of options by their totals; 1 is the greatest.",
  parameters: [
    { help: "one total per option, not rounded; higher is better", unit: "any one unit", sample: "{0,5,9,9,8,14,15,12}" },
    { help: '"min" (when left out): equal totals share the better rank; "dense": no gaps; "average": the mean rank', unit: "text", sample: "" },
    { help: "totals this close together are equal; 0.000000001 when left out", unit: "the unit of the totals", sample: "" },
  ],
  returns: { unit: "rank", help: "one rank per total, in the totals' shape" },
  formula: "1 + number of greater totals; ties as chosen",
  errors: ["#VALUE! when a total is text or ties is not known", "#NUM! when the tolerance is below 0"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Potential operating models: scoring (ranks worked out here)" },
  examples: [
    { case: "the eight models at equal weights", args: [[0, 5, 9, 9, 8, 14, 15, 12]], gives: [[8, 7, 4, 4, 6, 2, 1, 3]] },
    { case: "without gaps", args: [[[9], [9], [8]], "dense"], gives: [[1], [1], [2]] },
    { case: "mean of the places", args: [[9, 9, 8], "AVERAGE"], gives: [[1.5, 1.5, 3]] },
    { case: "unknown way with ties", args: [[1, 2], "max"], faults: "#VALUE!", says: /ties is "max"/ },
    { case: "tolerance below 0", args: [[1, 2], "min", -1], faults: "#NUM!" },
  ],
  native: { says: "1 + number of greater totals, counted for all options in one array formula", array: nativeRanks },
};
