import { isFault } from "../../domain/fault";
import { budgetGap } from "../../domain/mtfp/budgetGap";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { list, optional, sameLength, shapedAs, word } from "../readers";
import { STOCKTON_2013 } from "../sources";
import { laidLike, placesAlong, unlessAny, withSize } from "../twin/alongList";
import { byWord, numbersOnly, whereLengthsMatch } from "../twin/NativeArgument";
import { cellCount } from "../twin/Shape";

export const calculate = wholesale(
  "MTFP.GAP",
  [list("expenditure"), list("funding"), optional(list("reserves")), optional(word("mode", ["level", "annual"]))],
  (expenditure, funding, reserves, mode) => {
    const fault = sameLength(
      { name: "expenditure", length: expenditure.values.length },
      { name: "funding", length: funding.values.length },
      ...(reserves ? [{ name: "reserves", length: reserves.values.length }] : []),
    );
    if (fault) return fault;
    const gaps = budgetGap(expenditure.values, funding.values, reserves?.values, mode);
    return isFault(gaps) ? gaps : shapedAs(gaps, expenditure.tall);
  },
);

export const facts: Facts = {
  summary: "Budget gap of each year; positive is a shortfall.",
  parameters: [
    { help: "expenditure of each year, positive", unit: "any one unit of money", sample: "{10,11,12}" },
    { help: "funding of each year, positive too", unit: "the same unit", sample: "{9,9.5,10}" },
    { help: "reserves used in each year, positive; none when left out", unit: "the same unit", sample: "" },
    { help: '"level" (when left out): gap against the year\'s own funding; "annual": what the year adds to it', unit: "text", sample: '"annual"' },
  ],
  returns: { unit: "the unit of the expenditure", help: "one gap for each year, in the shape of the expenditure" },
  formula: "level: expenditure − funding − reserves; annual: the first level, then the difference from the year before",
  errors: ["#NUM! when funding is below 0 while expenditure is above", "#VALUE! when the lists differ in length, a cell is text or mode is not known"],
  source: { title: STOCKTON_2013, heading: "levels of nil, 897, 7,861 and 11,614 make annual gaps of 0, 897, 6,964 and 3,753 (other figures are illustrative)" },
  examples: [
    { case: "added each year", args: [[10, 11, 12], [9, 9.5, 10], null, "annual"], gives: [[1, 0.5, 0.5]] },
    { case: "level", args: [[10, 11, 12], [9, 9.5, 10]], gives: [[1, 1.5, 2]] },
    { case: "with reserves, in a column", args: [[[10], [11]], [[9], [9.5]], [[1], [0.5]], "Level"], gives: [[0], [1]] },
    { case: "levels of four years turned into annual gaps, £000", args: [[100, 997, 7_961, 11_714], [100, 100, 100, 100], null, "ANNUAL"], gives: [[0, 897, 6_964, 3_753]] },
    { case: "funding in the other sign", args: [[10, 11], [-9, -9.5]], faults: "#NUM!", says: /funding of year 1 is -9/ },
    { case: "lists that differ", args: [[10, 11], [9]], faults: "#VALUE!", says: /expenditure has 2 values and funding has 1/ },
    { case: "unknown mode", args: [[10], [9], null, "total"], faults: "#VALUE!", says: /mode is "total"/ },
  ],
  native: {
    says: "expenditure-funding-reserves, or its difference from the year before, in one array formula",
    array: (expenditure, funding, reserves, mode) =>
      withSize(expenditure, "expenditure", (list) => {
        const [income, used] = [laidLike(list, funding!), reserves && laidLike(list, reserves)];
        const level = `(${list.text}-${income}${used ? `-${used}` : ""})`;
        const places = placesAlong(list);
        const before = list.shape.columns > 1 ? `MMULT(${level},--(TRANSPOSE(${places})=${places}-1))` : `MMULT(--(TRANSPOSE(${places})=${places}-1),${level})`;
        const gaps = byWord(mode?.text, [["level", level], ["annual", cellCount(list.shape) === 1 ? level : `${level}-${before}`]]);
        return whereLengthsMatch([expenditure, funding, reserves], numbersOnly([list.text, income, ...(used ? [used] : [])], unlessAny(`(${income}<0)*(${list.text}>0)>0`, gaps)));
      }),
  },
};
