import { isFault } from "../../../src/domain/fault";
import { beginWith } from "../../../src/tables/comparison/beginWith";
import { readCase } from "../../../src/tables/comparison/ComparisonCase";
import { COMPARISON_SHEETS, comparisonPlan, type ComparisonSheet } from "../../../src/tables/comparison/comparisonPlan";
import { BUDGET_HEADINGS } from "../../../src/tables/kinds/councilBudgets";
import { MODEL_HEADINGS } from "../../../src/tables/kinds/operatingModels";
import { councilHeading, jointHeading, KIND_HEADING, LINE_HEADING, PART_OF_HEADING } from "../../../src/tables/kinds/postsComparison";
import { SCORE_MODEL_HEADING } from "../../../src/tables/kinds/scoreSymbols";
import { heldScale } from "../../../src/tables/sheet/printLayout";
import type { SheetPlan } from "../../../src/tables/sheet/SheetPlan";
import { TableView } from "../../../src/tables/TableView";

const names = Object.fromEntries(Object.entries(COMPARISON_SHEETS).map(([kind, { name }]) => [kind, name])) as Record<ComparisonSheet, string>;
const CRITERIA = ["Sovereignty", "Staffing savings", "Use of resources", "Contracting", "Resilience", "Best practice", "Accountability"];

/** Eight models for any number of councils. */
function plans(count: number): SheetPlan[] {
  const councils = Array.from({ length: count }, (_, i) => `Council number ${i + 1}`);
  const models = Array.from({ length: 8 }, (_, i) => `Model ${i}`);
  const study = readCase({
    baseline: new TableView(
      "Baseline", 4, 0,
      [LINE_HEADING, KIND_HEADING, PART_OF_HEADING, ...councils.flatMap((council) => [councilHeading(council, "fte"), councilHeading(council, "cost")]), ...(["currentFte", "currentCost", "currentGrant", "proposedFte", "lowBasisCost", "highBasisCost"] as const).map(jointHeading)],
      [["Care", "line", "Total", ...councils.flatMap(() => [10, 500]), 10 * count, 500 * count, 0, 8 * count, 400 * count, 450 * count]],
    ),
    models: new TableView("Models", 4, 0, [MODEL_HEADINGS.model, MODEL_HEADINGS.name, MODEL_HEADINGS.recommended], models.map((model, i) => [model, model, i === 7 ? "yes" : "no"])),
    budgets: new TableView(
      "Budgets", 4, 0,
      [BUDGET_HEADINGS.row, BUDGET_HEADINGS.council, BUDGET_HEADINGS.scope, BUDGET_HEADINGS.netRevenueBudget, BUDGET_HEADINGS.population, BUDGET_HEADINGS.savingsRequirement],
      councils.map((council) => [`${council}, Care`, council, "Care", 20, 100000, 2]),
    ),
    symbols: new TableView("Symbols", 4, 0, [SCORE_MODEL_HEADING, ...CRITERIA], models.map((model) => [model, ...CRITERIA.map(() => "-")])),
  });
  if (isFault(study)) throw new Error(study.fault);
  return comparisonPlan(study, beginWith(study), { names, known: [], sources: [], writtenOn: "1 April 2026" });
}

/** What the page shows while no one-off cost is known and every model loses on every criterion. */
function fullest({ blocks }: SheetPlan): string[][] {
  const rows: string[][] = [];
  for (const { row, column, cells } of blocks) {
    cells.forEach((line, i) => line.forEach((cell, j) => {
      const said = String(cell ?? "");
      (rows[row + i] ??= [])[column + j] = !said.startsWith("=") ? said : column + j === 10 ? CRITERIA.join(", ") : column + j === 4 ? "needs your assumption" : "-1,393";
    }));
  }
  return Array.from(rows, (line) => Array.from(line ?? [], (cell) => cell ?? ""));
}

it.each([2, 3, 5, 8, 12])("the cabinet page of %i councils is one A4 page, printed at 7 points or more", (count) => {
  const cabinet = plans(count).find(({ name }) => name === names.cabinet)!;
  expect(cabinet.pagesTall).toBe(1);
  expect(11 * heldScale(cabinet, fullest(cabinet))).toBeGreaterThanOrEqual(7);
});
