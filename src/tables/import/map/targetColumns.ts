import type { Unit } from "../../../domain/units";
import { BUDGET_HEADINGS } from "../../kinds/councilBudgets";
import { MODEL_HEADINGS } from "../../kinds/operatingModels";
import { COUNCIL_MEASURES, councilHeading, jointHeading, JOINT_MEASURES, KIND_HEADING, LINE_HEADING, PART_OF_HEADING, type CouncilMeasure, type JointMeasure } from "../../kinds/postsComparison";
import { CRITERION_HEADINGS, SCORE_MODEL_HEADING } from "../../kinds/scoreSymbols";
import type { TableKind } from "../../TableContent";

/** A column that a table of a kind may have, and what others call it. */
export interface TargetColumn {
  readonly heading: string;
  readonly unit?: Unit;
  /** A comparison cannot do without it. */
  readonly required?: boolean;
  readonly aliases: readonly string[];
}

const column = (heading: string, aliases: readonly string[], more: { readonly unit?: Unit; readonly required?: boolean } = {}): TargetColumn => ({ heading, aliases, ...more });

/** What a council's and a joint measure may be called after the council's name, or after "Total" and "Proposed". */
export const COUNCIL_WORDS: Readonly<Record<CouncilMeasure, RegExp>> = {
  fte: /\b(fte|wte|posts?|headcount)\b/i,
  generalFund: /\b(general fund|gf|base budget)\b/i,
  grant: /\b(grants?|dsg|eig|external)\b/i,
  cost: /\b(costs?|total|budget|spend|£)\b/i,
};

export const JOINT_WORDS: Readonly<Partial<Record<JointMeasure, RegExp>>> = {
  fteChange: /\b(change|difference|reduction)\b.*\b(fte|posts?)\b|\b(fte|posts?)\b.*\b(change|difference|reduction)\b/i,
  proposedFte: /\b(proposed|new|indicative|target|future)\b.*\b(fte|posts?|wte)\b|\b(fte|posts?|wte)\b.*\b(proposed|new)\b/i,
  lowBasisCost: /\b(low(est)?|min(imum)?)\b.*\b(cost|salar\w+|basis)\b|\bcosts?\b.*\blow(est)?\b/i,
  highBasisCost: /\b(high(est)?|max(imum)?)\b.*\b(cost|salar\w+|basis)\b|\bcosts?\b.*\bhigh(est)?\b/i,
  highestSaving: /\b(high(est)?|max(imum)?)\b.*\bsavings?\b/i,
  lowestSaving: /\b(low(est)?|min(imum)?)\b.*\bsavings?\b/i,
};

export const ALL_COUNCILS = /^(total|all|current|combined|joint|overall|all councils)$/i;
export const PROPOSED = /\b(proposed|new structure|model|indicative|future)\b/i;

const posts = (councils: readonly string[]): TargetColumn[] => [
  column(LINE_HEADING, ["line", "service", "service line", "post level", "tier"], { required: true }),
  column(KIND_HEADING, ["kind"], { required: true }),
  column(PART_OF_HEADING, ["part of"]),
  ...councils.flatMap((council) =>
    (Object.keys(COUNCIL_MEASURES) as CouncilMeasure[]).map((measure) => column(councilHeading(council, measure), [`${council} ${measure}`], { unit: COUNCIL_MEASURES[measure].unit, required: measure === "fte" || measure === "cost" }))),
  ...(Object.keys(JOINT_MEASURES) as JointMeasure[]).map((measure) =>
    column(jointHeading(measure), [JOINT_MEASURES[measure].label], { unit: JOINT_MEASURES[measure].unit, required: ["proposedFte", "lowBasisCost", "highBasisCost"].includes(measure) })),
];

const budgets: readonly TargetColumn[] = [
  column(BUDGET_HEADINGS.council, ["council", "authority", "local authority", "borough", "district", "name"], { required: true }),
  column(BUDGET_HEADINGS.scope, ["scope", "service", "directorate", "coverage"], { required: true }),
  column(BUDGET_HEADINGS.netRevenueBudget, ["net revenue budget", "net budget", "budget requirement", "net expenditure", "nrb"], { unit: "£m" }),
  column(BUDGET_HEADINGS.population, ["population", "residents", "mid-year estimate", "persons"], { unit: "persons", required: true }),
  column(BUDGET_HEADINGS.savingsRequirement, ["savings requirement", "savings target", "budget gap", "savings to be found", "gap"], { unit: "£m" }),
];

const models: readonly TargetColumn[] = [
  column(MODEL_HEADINGS.model, ["model", "option", "model no", "ref"], { required: true }),
  column(MODEL_HEADINGS.name, ["what it is", "description", "name", "title", "summary"], { required: true }),
  column(MODEL_HEADINGS.savingStatus, ["status of its saving", "status", "certainty"]),
  column(MODEL_HEADINGS.furtherChange, ["further change", "other saving", "additional saving"], { unit: "£000" }),
  column(MODEL_HEADINGS.reason, ["what it reaches, and why", "reason", "scope", "rationale", "comment"]),
  column(MODEL_HEADINGS.recommended, ["recommended", "preferred"]),
];

const criteria: readonly TargetColumn[] = [
  column(CRITERION_HEADINGS.criterion, ["criterion", "criteria", "test", "factor"], { required: true }),
  column(CRITERION_HEADINGS.group, ["group", "theme", "category", "heading"], { required: true }),
  column("What it asks", ["what it asks", "description", "question", "definition"]),
];

/** The columns that a table of a kind may have. Facts and score marks take theirs from the source. */
export function targetColumns(kind: TableKind, councils: readonly string[] = []): readonly TargetColumn[] {
  switch (kind) {
    case "postsComparison":
      return posts(councils);
    case "councilBudgets":
      return budgets;
    case "operatingModels":
      return models;
    case "criteria":
      return criteria;
    case "scoreSymbols":
      return [column(SCORE_MODEL_HEADING, ["model", "option"], { required: true })];
    case "facts":
      return [];
  }
}
