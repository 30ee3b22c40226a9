import { notAvailable, type Fault, type Outcome } from "../../domain/fault";
import { BUDGET_HEADINGS } from "../kinds/councilBudgets";
import { criteriaIn, CRITERION_HEADINGS, SCORE_MODEL_HEADING } from "../kinds/scoreSymbols";
import { councilHeading, councilsIn, jointHeading, KIND_HEADING, LINE_HEADING, PART_OF_HEADING, ROW_KINDS } from "../kinds/postsComparison";
import { MODEL_HEADINGS } from "../kinds/operatingModels";
import type { TableView } from "../TableView";
import { figureFault } from "./figureFault";

/** The loaded tables that a comparison draws on, and what they are about. Nothing here is written in advance: councils, lines, models and criteria are read off the tables. */
export interface ComparisonCase {
  readonly baseline: TableView;
  readonly models: TableView;
  readonly budgets?: TableView;
  readonly symbols?: TableView;
  readonly criteria?: TableView;
  readonly councils: readonly string[];
  /** Service lines that are added up: subtotals and totals are left out. */
  readonly lines: readonly string[];
  readonly modelNames: readonly string[];
  readonly criterionNames: readonly string[];
  /** The scope whose budgets and savings requirement stand beside the saving, "People Services". */
  readonly scopes: readonly string[];
}

export interface CaseTables {
  readonly baseline?: TableView;
  readonly models?: TableView;
  readonly budgets?: TableView;
  readonly symbols?: TableView;
  readonly criteria?: TableView;
}

const texts = (cells: readonly unknown[]): string[] => cells.map((cell) => String(cell).trim()).filter((text) => text !== "");

const firstTwice = (names: readonly string[]): string | undefined =>
  names.find((name, i) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== i);

/** What the tables are about, or what is missing from them, said so that their owner can put it right. */
export function readCase(tables: CaseTables): Outcome<ComparisonCase> {
  const { baseline, models, budgets, symbols, criteria } = tables;
  if (!baseline) return notAvailable("No posts comparison is loaded. Load one on the Load tab, for example People Services baseline.");
  if (!models) return notAvailable("No table of operating models is loaded. Load one on the Load tab, for example Operating models.");

  const councils = councilsIn(baseline.headings);
  const needed = [LINE_HEADING, KIND_HEADING]
    .concat(councils.flatMap((council) => [councilHeading(council, "fte"), councilHeading(council, "cost")]))
    .concat((["currentCost", "proposedFte", "lowBasisCost", "highBasisCost"] as const).map(jointHeading));
  const fault: Fault | undefined =
    baseline.missing(needed) ??
    models.missing([MODEL_HEADINGS.model, MODEL_HEADINGS.name]) ??
    budgets?.missing([BUDGET_HEADINGS.row, BUDGET_HEADINGS.council, BUDGET_HEADINGS.scope, BUDGET_HEADINGS.population]) ??
    symbols?.missing([SCORE_MODEL_HEADING]) ??
    criteria?.missing([CRITERION_HEADINGS.criterion, CRITERION_HEADINGS.group]);
  if (fault) return fault;
  if (councils.length === 0) {
    return notAvailable(
      `The table on sheet "${baseline.sheet}" names no council. It needs columns such as "${councilHeading("Darlington", "cost")}" for each council.`,
    );
  }

  const kinds = baseline.column(KIND_HEADING);
  const lines = texts(baseline.column(LINE_HEADING).filter((_, i) => kinds[i] === ROW_KINDS.line));
  if (lines.length === 0) {
    return notAvailable(`The table on sheet "${baseline.sheet}" has no row with "${ROW_KINDS.line}" in its ${KIND_HEADING} column, so there is nothing to add up.`);
  }
  const cell = figureFault(tables);
  if (cell) return cell;
  const modelNames = texts(models.column(MODEL_HEADINGS.model));
  const repeated = firstTwice(lines) ?? firstTwice(modelNames);
  if (repeated !== undefined) {
    return notAvailable(`"${repeated}" stands twice. Give each line and each model a name of its own, so that its figures can be found.`);
  }
  const criterionNames = symbols ? criteriaIn(symbols.headings) : [];

  return {
    baseline,
    models,
    ...(budgets && { budgets }),
    ...(symbols && { symbols }),
    ...(criteria && { criteria }),
    councils,
    lines,
    modelNames,
    criterionNames,
    scopes: budgets ? [...new Set(texts(budgets.column(BUDGET_HEADINGS.scope)))] : [],
  };
}

/** Rows of the baseline that belong to a subtotal or total, by its label. */
export const partsOf = (baseline: TableView, label: string): string[] => {
  const partOf = baseline.column(PART_OF_HEADING);
  return baseline.column(LINE_HEADING).filter((_, i) => partOf[i] === label).map(String);
};

