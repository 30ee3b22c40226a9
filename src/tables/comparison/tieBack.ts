import { BUDGET_HEADINGS } from "../kinds/councilBudgets";
import {
  COUNCIL_MEASURES, councilHeading, councilsIn, jointHeading, KIND_HEADING, LINE_HEADING, PART_OF_HEADING, ROW_KINDS,
  type CouncilMeasure, type JointMeasure,
} from "../kinds/postsComparison";
import { a1, literal, onSheet } from "../sheet/address";
import type { TableView } from "../TableView";

/** One printed figure that follows from others, and how to work it out again. Formulas without "=". */
export interface TieBack {
  readonly row: string;
  readonly figure: string;
  readonly rule: string;
  readonly published: string;
  readonly recomputed: string;
  /** What the printed figure is rounded to; a number or a formula. */
  readonly unit: number | string;
  /** How many independently rounded figures the recomputation takes. */
  readonly terms: number;
}

const sum = (terms: readonly string[]): string => terms.join("+");

/** Every derived figure of a posts comparison: sums across councils and down the lines, changes, savings, grant shares. */
export function tieBackPosts(table: TableView): TieBack[] {
  const councils = councilsIn(table.headings);
  const labels = table.column(LINE_HEADING).map(String);
  const kinds = table.column(KIND_HEADING);
  const partOf = table.column(PART_OF_HEADING);
  const column = (heading: string) => table.left + table.headings.indexOf(heading);
  const cell = (i: number, heading: string) => onSheet(table.sheet, a1(table.top + 1 + i, column(heading)));
  const has = (...headings: string[]) => headings.every((heading) => table.has(heading));
  const filled = (i: number, heading: string) => table.rows[i]?.[table.headings.indexOf(heading)] !== "";
  const joint = (i: number, measure: JointMeasure) => cell(i, jointHeading(measure));

  const checks: TieBack[] = [];
  const check = (i: number, heading: string, rule: string, recomputed: string, unit: number | string, terms: number) => {
    if (has(heading) && filled(i, heading)) checks.push({ row: labels[i]!, figure: heading, rule, published: cell(i, heading), recomputed, unit, terms });
  };
  const grain = (heading: string): number => (/\(FTE\)$/.test(heading) ? 0.01 : 1);

  labels.forEach((_, i) => {
    const acrossCouncils: readonly [JointMeasure, CouncilMeasure][] = [["currentFte", "fte"], ["currentCost", "cost"], ["currentGeneralFund", "generalFund"], ["currentGrant", "grant"]];
    for (const [measure, part] of acrossCouncils) {
      const headings = councils.map((council) => councilHeading(council, part));
      if (has(...headings)) check(i, jointHeading(measure), "sum of the councils", sum(headings.map((heading) => cell(i, heading))), grain(jointHeading(measure)), councils.length);
    }
    for (const council of councils) {
      const [fund, grant] = [councilHeading(council, "generalFund"), councilHeading(council, "grant")];
      if (has(fund, grant)) check(i, councilHeading(council, "cost"), `${COUNCIL_MEASURES.generalFund.label} + ${COUNCIL_MEASURES.grant.label}`, `${cell(i, fund)}+${cell(i, grant)}`, 1, 2);
    }
    if (has(jointHeading("currentGeneralFund"), jointHeading("currentGrant"))) {
      check(i, jointHeading("currentCost"), "general fund + grant", `${joint(i, "currentGeneralFund")}+${joint(i, "currentGrant")}`, 1, 2);
    }
    check(i, jointHeading("fteChange"), "proposed − current", `FTE.CHANGE(${joint(i, "currentFte")},${joint(i, "proposedFte")})`, 0.01, 2);
    check(i, jointHeading("highestSaving"), "cost at lowest salaries − current cost", `${joint(i, "lowBasisCost")}-${joint(i, "currentCost")}`, 1, 2);
    check(i, jointHeading("lowestSaving"), "cost at highest salaries − current cost", `${joint(i, "highBasisCost")}-${joint(i, "currentCost")}`, 1, 2);
    if (kinds[i] === ROW_KINDS.line) {
      const cost = joint(i, "currentCost");
      // One thousand of grant, up or down, moves the share by one over the cost.
      if (has(jointHeading("currentGrant"))) {
        check(i, jointHeading("grantShare"), "grant ÷ current cost", `IF(${cost}=0,0,${joint(i, "currentGrant")}/${cost})`, `IF(${cost}=0,0.0001,1/${cost})`, 1);
      }
      if (has(jointHeading("grantShare"))) {
        check(i, jointHeading("highestAfterGrant"), "saving × (1 − grant share)", `SAVINGS.GRANTADJ(${joint(i, "highestSaving")},${joint(i, "grantShare")})`, 1, 1);
        check(i, jointHeading("lowestAfterGrant"), "saving × (1 − grant share)", `SAVINGS.GRANTADJ(${joint(i, "lowestSaving")},${joint(i, "grantShare")})`, 1, 1);
      }
    }
  });

  const additive = table.headings.filter((heading) => / \((FTE|£000)\)$/.test(heading));
  const addUp = (i: number, rule: string, parts: readonly number[]) => {
    for (const heading of additive) {
      if (parts.every((part) => filled(part, heading))) check(i, heading, rule, sum(parts.map((part) => cell(part, heading))), grain(heading), parts.length);
    }
  };
  const rowsWhere = (test: (i: number) => boolean) => labels.flatMap((_, i) => (test(i) ? [i] : []));
  labels.forEach((label, i) => {
    if (kinds[i] === ROW_KINDS.line) return;
    const parts = rowsWhere((part) => partOf[part] === label);
    if (parts.length > 0) addUp(i, `sum of its ${parts.length} parts`, parts);
    const lines = rowsWhere((part) => kinds[part] === ROW_KINDS.line);
    if (kinds[i] === ROW_KINDS.total && lines.length !== parts.length) addUp(i, `sum of all ${lines.length} lines`, lines);
  });
  return checks;
}

/** The derived figures of a budgets table: per head and reduction. */
export function tieBackBudgets(table: TableView): TieBack[] {
  const cell = (i: number, heading: string) => onSheet(table.sheet, a1(table.top + 1 + i, table.left + table.headings.indexOf(heading)));
  const labels = table.column(BUDGET_HEADINGS.row).map(String);
  const { netRevenueBudget, population, savingsRequirement, budgetPerHead, reduction, reductionPerHead, revisedPerHead } = BUDGET_HEADINGS;
  return labels.flatMap((row, i) => {
    const budget = cell(i, netRevenueBudget);
    const people = cell(i, population);
    const saving = cell(i, savingsRequirement);
    const derived: readonly [string, string, string, number][] = [
      [budgetPerHead, "budget ÷ population", `BUDGET.PERHEAD(${budget},${people},${literal("£m")})`, 0.01],
      [reduction, "savings requirement ÷ budget", `BUDGET.REDUCTIONPCT(${saving},${budget})`, 0.01],
      [reductionPerHead, "savings requirement ÷ population", `BUDGET.PERHEAD(${saving},${people},${literal("£m")})`, 0.01],
      [revisedPerHead, "(budget − savings requirement) ÷ population", `BUDGET.REVISED(${budget},${saving},${people},${literal("£m")})`, 0.01],
    ];
    return derived
      .filter(([heading]) => table.has(heading) && table.rows[i]?.[table.headings.indexOf(heading)] !== "")
      .map(([figure, rule, recomputed, unit]) => ({ row, figure, rule, published: cell(i, figure), recomputed, unit, terms: 1 }));
  });
}
