import { perHead } from "../../domain/budget/perHead";
import { pounds } from "../../domain/units";
import { each, elementwise } from "../calculation";
import type { Facts } from "../define";
import { MONEY_WORDS, nativeFactor, poundsIn } from "../moneyUnit";
import { optional, word } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";

export const calculate = elementwise(
  "BUDGET.PERHEAD",
  [each("budget", "money"), each("population", "persons")],
  [optional(word("unit", MONEY_WORDS))],
  (unit = "£") => {
    const scale = poundsIn[unit];
    return (budget, population) => perHead(pounds(budget * scale), population);
  },
);

export const facts: Facts = {
  summary: "Budget for each resident, in £.",
  parameters: [
    { help: "net budget of a year, or a change to it", unit: "the unit named by unit", sample: "121.8" },
    { help: "residents", unit: "persons", sample: "135200" },
    { help: 'unit of the budget: "£" (when left out), "£k" or "£000", "£m"; in a cell of its own take "£k", since Excel turns a typed £000 into an amount', unit: "text", sample: '"£m"' },
  ],
  returns: { unit: "£ per head", help: "budget for each resident" },
  formula: "budget × unit ÷ population",
  errors: ["#DIV/0! when population is 0 or blank", "#NUM! when population is below 0", "#VALUE! when unit is not known, or the ranges differ in shape"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Summary of the MTFP in each of the authorities, November 2012" },
  examples: [
    { case: "Redcar & Cleveland 2012/13", args: [121.8, 135_200, "£m"], gives: 900.89, within: 0.005 },
    { case: "three councils in one formula", args: [[[121.8], [91], [80.5]], [[135_200], [92_000], [105_600]], "£m"], gives: [[900.89], [989.13], [762.31]], within: 0.005 },
    { case: "in pounds", args: [200_000, 100], gives: 2_000 },
    { case: "no residents", args: [121.8, 0, "£m"], faults: "#DIV/0!" },
    { case: "residents below 0", args: [121.8, -1, "£m"], faults: "#NUM!" },
    { case: "unknown unit", args: [121.8, 135_200, "£bn"], faults: "#VALUE!", says: /unit is "£bn"/ },
  ],
  native: (budget, population, unit) => `IF(${population}<0,SQRT(-1),${budget}*${nativeFactor(unit)}/${population})`,
};
