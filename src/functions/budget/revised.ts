import { perHead } from "../../domain/budget/perHead";
import { pounds } from "../../domain/units";
import { each, eachOptional, elementwise } from "../calculation";
import type { Facts } from "../define";
import { MONEY_WORDS, nativeFactor, poundsIn } from "../moneyUnit";
import { optional, word } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";

export const calculate = elementwise(
  "BUDGET.REVISED",
  [each("budget", "money"), each("saving", "money"), eachOptional("population", "persons")],
  [optional(word("unit", MONEY_WORDS))],
  (unit = "£") => {
    const scale = poundsIn[unit];
    return (budget, saving, population) => (population === undefined ? budget - saving : perHead(pounds((budget - saving) * scale), population));
  },
);

export const facts: Facts = {
  summary: "Budget once a saving is taken from it; for each resident when a population is given.",
  parameters: [
    { help: "budget before the saving", unit: "any one unit of money", sample: "121.8" },
    { help: "reduction, as a positive figure", unit: "the same unit", sample: "22.3" },
    { help: "residents; leave it out for the whole budget", unit: "persons", sample: "135200" },
    { help: 'unit of budget and saving when per head: "£" (when left out), "£k" or "£000", "£m"', unit: "text", sample: '"£m"' },
  ],
  returns: { unit: "the unit of the budget, or £ per head", help: "revised budget; it may be below 0" },
  formula: "(budget − saving), × unit ÷ population when a population is given",
  errors: ["#DIV/0! when population is 0 or blank", "#NUM! when population is below 0", "#VALUE! when unit is not known"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Summary of the MTFP in each of the authorities, November 2012" },
  examples: [
    { case: "Redcar & Cleveland per head", args: [121.8, 22.3, 135_200, "£m"], gives: 735.95, within: 0.005 },
    { case: "whole budget", args: [121.8, 22.3], gives: 99.5 },
    { case: "no residents", args: [121.8, 22.3, 0, "£m"], faults: "#DIV/0!" },
    { case: "residents below 0", args: [121.8, 22.3, -1, "£m"], faults: "#NUM!" },
    { case: "unknown unit", args: [121.8, 22.3, 135_200, "£bn"], faults: "#VALUE!", says: /unit is "£bn"/ },
  ],
  native: (budget, saving, population, unit) =>
    population === undefined ? `${budget}-${saving}` : `IF(${population}<0,SQRT(-1),(${budget}-${saving})*${nativeFactor(unit)}/${population})`,
};
