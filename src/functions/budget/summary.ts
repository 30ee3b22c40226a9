import { budgetSummary } from "../../domain/budget/budgetSummary";
import { isFault } from "../../domain/fault";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { MONEY_WORDS, poundsIn } from "../moneyUnit";
import { list, optional, sameLength, texts, word } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";

export const calculate = wholesale(
  "BUDGET.SUMMARY",
  [texts("names"), list("budgets"), list("savings"), list("populations"), optional(word("unit", MONEY_WORDS))],
  (names, budgets, savings, populations, unit = "£") => {
    const fault = sameLength(...Object.entries({ names, budgets, savings, populations }).map(([name, { values }]) => ({ name, length: values.length })));
    if (fault) return fault;
    const lines = budgetSummary(names.values, budgets.values, savings.values, populations.values, poundsIn[unit]);
    if (isFault(lines)) return lines;
    const head = ["Council", `Budget (${unit})`, `Saving (${unit})`, "Reduction (%)", `Revised budget (${unit})`, "Budget per head (£)", "Reduction per head (£)", "Revised budget per head (£)"];
    return [head, ...lines.map((line, i) => [names.values[i] ?? "Total", ...line])];
  },
);

export const facts: Facts = {
  summary: "A table of councils side by side: budget, saving and what is left, in total and per head.",
  parameters: [
    { help: "one name per council", unit: "text", sample: '{"Redcar & Cleveland","Hartlepool","Darlington"}' },
    { help: "one budget per council", unit: "the unit named by unit", sample: "{64.5,45.5,45.5}" },
    { help: "one reduction per council, as a positive figure", unit: "the same unit", sample: "{11.8,9,10}" },
    { help: "residents of each council", unit: "persons", sample: "{135200,92000,105600}" },
    { help: 'unit of budgets and savings: "£" (when left out), "£k" or "£000", "£m"', unit: "text", sample: '"£m"' },
  ],
  returns: { unit: "as the headings say", help: "headings, one row per council and a total: name, budget, saving, reduction, revised budget, then per head budget, reduction, revised budget" },
  formula: "reduction = saving ÷ budget; revised = budget − saving; per head = × unit ÷ population; the total's ratios come from the sums, never from a mean of ratios",
  errors: ["#DIV/0! when a budget or a population is 0 or blank: the message names the council", "#NUM! when a population is below 0", "#VALUE! when the lists differ in length, a figure is text or unit is not known"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Summary of the MTFP in each of the authorities, November 2012 (People Services; total worked out here)" },
  examples: [
    {
      case: "two councils that are alike, and their total",
      args: [["North", "South"], [10, 30], [1, 3], [1_000, 3_000], "£k"],
      gives: [
        ["Council", "Budget (£k)", "Saving (£k)", "Reduction (%)", "Revised budget (£k)", "Budget per head (£)", "Reduction per head (£)", "Revised budget per head (£)"],
        ["North", 10, 1, 0.1, 9, 10, 1, 9],
        ["South", 30, 3, 0.1, 27, 10, 1, 9],
        ["Total", 40, 4, 0.1, 36, 10, 1, 9],
      ],
    },
    {
      case: "People Services of three councils",
      args: [["Redcar & Cleveland", "Hartlepool", "Darlington"], [64.5, 45.5, 45.5], [11.8, 9, 10], [135_200, 92_000, 105_600], "£m"],
      gives: [
        ["Council", "Budget (£m)", "Saving (£m)", "Reduction (%)", "Revised budget (£m)", "Budget per head (£)", "Reduction per head (£)", "Revised budget per head (£)"],
        ["Redcar & Cleveland", 64.5, 11.8, 0.182946, 52.7, 477.071006, 87.278107, 389.792899],
        ["Hartlepool", 45.5, 9, 0.197802, 36.5, 494.565217, 97.826087, 396.73913],
        ["Darlington", 45.5, 10, 0.21978, 35.5, 430.871212, 94.69697, 336.174242],
        ["Total", 155.5, 30.8, 0.198071, 124.7, 467.247596, 92.548077, 374.699519],
      ],
      within: 1e-6,
    },
    { case: "a council without residents", args: [["A", "B"], [1, 1], [0, 0], [10, 0]], faults: "#DIV/0!", says: /^B: population is 0/ },
    { case: "one saving missing", args: [["A", "B"], [1, 1], [0], [10, 10]], faults: "#VALUE!", says: /names has 2 values and savings has 1/ },
    { case: "text for a budget", args: [["A"], ["tbc"], [0], [10]], faults: "#VALUE!" },
    { case: "residents below 0", args: [["A"], [1], [0], [-10]], faults: "#NUM!" },
  ],
  native: { none: "it writes a table with headings. Use BUDGET.REVISED, BUDGET.REDUCTIONPCT and BUDGET.PERHEAD in columns of their own: each has a native formula." },
};
