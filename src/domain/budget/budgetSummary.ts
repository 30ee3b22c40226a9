import { isFault, type Outcome } from "../fault";
import { money, pounds, type Persons } from "../units";
import { perHead } from "./perHead";
import { reduction } from "./reduction";

/** Budget, saving, reduction, revised budget (unit of the budget); per head: budget, reduction, revised budget (£). */
export type SummaryLine = readonly [number, number, number, number, number, number, number];

function line(budget: number, saving: number, population: number, scale: number): Outcome<SummaryLine> {
  const part = reduction(money(saving), money(budget));
  const head = perHead(pounds(budget * scale), population as Persons);
  const savingPerHead = perHead(pounds(saving * scale), population as Persons);
  for (const outcome of [part, head, savingPerHead]) if (isFault(outcome)) return outcome;
  return [budget, saving, part as number, budget - saving, head as number, savingPerHead as number, (head as number) - (savingPerHead as number)];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * One line for each council and one for all together. The total's ratios come from the sums: a mean of ratios would weigh a
 * small council like a large one.
 *
 * @param savings Reductions, as positive figures.
 * @param scale Pounds in one unit of the budgets.
 */
export function budgetSummary(names: readonly string[], budgets: readonly number[], savings: readonly number[], populations: readonly number[], scale: number): Outcome<readonly SummaryLine[]> {
  const lines: SummaryLine[] = [];
  for (const [i, name] of names.entries()) {
    const of = line(budgets[i]!, savings[i]!, populations[i]!, scale);
    if (isFault(of)) return { ...of, fault: `${name || `Row ${i + 1}`}: ${of.fault}` };
    lines.push(of);
  }
  const total = line(sum(budgets), sum(savings), sum(populations), scale);
  return isFault(total) ? total : [...lines, total];
}
