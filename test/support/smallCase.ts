import { isFault } from "../../src/domain/fault";
import { readCase, type ComparisonCase } from "../../src/tables/comparison/ComparisonCase";
import { BUDGET_HEADINGS } from "../../src/tables/kinds/councilBudgets";
import { CRITERION_HEADINGS, SCORE_MODEL_HEADING } from "../../src/tables/kinds/scoreSymbols";
import { MODEL_HEADINGS } from "../../src/tables/kinds/operatingModels";
import { councilHeading, jointHeading, KIND_HEADING, LINE_HEADING, PART_OF_HEADING } from "../../src/tables/kinds/postsComparison";
import { TableView, type Cell } from "../../src/tables/TableView";

/**
 * Two councils, two lines and their total, worked out by hand:
 * care 10 + 20 posts, 500 + 1,000; schools 4 + 6 posts, 200 + 300 of which grant 250. Proposed: 24 and 8 posts.
 */
export const smallTables = {
  baseline: new TableView(
    "Baseline", 4, 0,
    [
      LINE_HEADING, KIND_HEADING, PART_OF_HEADING,
      councilHeading("Aford", "fte"), councilHeading("Aford", "cost"), councilHeading("Beeham", "fte"), councilHeading("Beeham", "cost"),
      jointHeading("currentFte"), jointHeading("currentCost"), jointHeading("currentGrant"), jointHeading("proposedFte"), jointHeading("lowBasisCost"), jointHeading("highBasisCost"),
    ],
    [
      ["Care", "line", "Total", 10, 500, 20, 1000, 30, 1500, 0, 24, 1200, 1260],
      ["Schools", "line", "Total", 4, 200, 6, 300, 10, 500, 250, 8, 400, 440],
      ["Total", "total", "", 14, 700, 26, 1300, 40, 2000, 250, 32, 1600, 1700],
    ] satisfies Cell[][],
  ),
  models: new TableView("Models", 4, 0, [MODEL_HEADINGS.model, MODEL_HEADINGS.name, MODEL_HEADINGS.recommended], [["Apart", "Each on its own", "no"], ["Joint", "One service for both", "yes"]]),
  budgets: new TableView(
    "Budgets", 4, 0,
    [BUDGET_HEADINGS.row, BUDGET_HEADINGS.council, BUDGET_HEADINGS.scope, BUDGET_HEADINGS.netRevenueBudget, BUDGET_HEADINGS.population, BUDGET_HEADINGS.savingsRequirement, BUDGET_HEADINGS.budgetPerHead],
    [["Aford, Care", "Aford", "Care", 20, 100000, 2, 200], ["Beeham, Care", "Beeham", "Care", 30, 100000, 3, 300]],
  ),
  symbols: new TableView("Symbols", 4, 0, [SCORE_MODEL_HEADING, "Cost", "Quality"], [["Apart", "-", "-"], ["Joint", "●●", "○"]]),
  criteria: new TableView("Criteria", 4, 0, [CRITERION_HEADINGS.criterion, CRITERION_HEADINGS.group], [["Cost", "Money"], ["Quality", "Service"]]),
};

export function smallCase(): ComparisonCase {
  const study = readCase(smallTables);
  if (isFault(study)) throw new Error(study.fault);
  return study;
}
