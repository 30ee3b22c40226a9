import type { Unit } from "../../domain/units";
import { budgetRow, BUDGET_HEADINGS } from "../kinds/councilBudgets";
import { targetColumns } from "../import/map/targetColumns";
import { MODEL_HEADINGS, STATUSES } from "../kinds/operatingModels";
import { councilHeading, jointHeading, KIND_HEADING, ROW_KINDS, type CouncilMeasure, type JointMeasure } from "../kinds/postsComparison";
import { CRITERION_HEADINGS, SCORE_MODEL_HEADING } from "../kinds/scoreSymbols";
import { EXAMPLE } from "./isExample";
import type { TableColumn, TableContent, TableKind } from "../TableContent";
import type { Cell } from "../TableView";
import { contentWidth } from "../tableSheet";

const COUNCILS = ["Council A", "Council B"] as const;
/** With the notes they fit one printed page; a table grows as you type below it. */
const SPARE_ROWS = 16;
const MARKS = ["-", "●", "●●", "●●●", "○", "○○", "○○○"] as const;

/** What a column may hold where only some words will do. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  [KIND_HEADING]: Object.values(ROW_KINDS),
  [MODEL_HEADINGS.savingStatus]: STATUSES,
  [MODEL_HEADINGS.recommended]: ["yes", "no"],
};

interface Template {
  readonly kind: TableKind;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly TableColumn[];
  /** One worked row, to be overwritten. */
  readonly example: readonly Cell[];
  readonly notes: readonly string[];
}

const input = (heading: string, unit?: Unit, more: Partial<TableColumn> = {}): TableColumn => ({
  heading, input: true,
  ...(unit && { unit, figures: true }),
  ...(CHOICES[heading] && { choices: CHOICES[heading] }),
  ...more,
});

/** Columns of a kind as the comparison reads them, in the order of its definition. */
const ofKind = (kind: TableKind, leaveOut: readonly string[] = []): TableColumn[] =>
  targetColumns(kind, COUNCILS).filter(({ heading }) => !leaveOut.includes(heading)).map(({ heading, unit }) => input(heading, unit));

/** A row by heading: what is not named stays empty. */
const row = (columns: readonly TableColumn[], cells: Readonly<Record<string, Cell>>): Cell[] => columns.map(({ heading }) => cells[heading] ?? "");

const WORKED_OUT: readonly JointMeasure[] = ["currentFte", "currentCost", "currentGeneralFund", "currentGrant", "fteChange", "highestSaving", "lowestSaving", "grantShare", "highestAfterGrant", "lowestAfterGrant"];
const SUMMED: Readonly<Partial<Record<JointMeasure, CouncilMeasure>>> = { currentFte: "fte", currentCost: "cost", currentGeneralFund: "generalFund", currentGrant: "grant" };

function posts(): Template {
  const sums = (Object.entries(SUMMED) as [JointMeasure, CouncilMeasure][]).map(([joint, measure]): TableColumn => ({
    heading: jointHeading(joint), unit: measure === "fte" ? "FTE" : "£000", sumOf: COUNCILS.map((council) => councilHeading(council, measure)),
  }));
  const columns = [...ofKind("postsComparison", WORKED_OUT.map(jointHeading)), ...sums];
  const [a, b] = COUNCILS;
  return {
    kind: "postsComparison", title: "Posts comparison", about: "Posts and cost of each service line in each council, and the structure proposed. Money in £000, posts in FTE.",
    columns,
    example: row(columns, {
      "Service line": `${EXAMPLE}social work managers`, Kind: "line", "Part of": "Total",
      [councilHeading(a, "fte")]: 4, [councilHeading(a, "cost")]: 240, [councilHeading(a, "generalFund")]: 200, [councilHeading(a, "grant")]: 40,
      [councilHeading(b, "fte")]: 6, [councilHeading(b, "cost")]: 372, [councilHeading(b, "generalFund")]: 372, [councilHeading(b, "grant")]: 0,
      [jointHeading("proposedFte")]: 8, [jointHeading("lowBasisCost")]: 472, [jointHeading("highBasisCost")]: 512,
    }),
    notes: ["Put your councils' names into the headings in place of Council A and Council B; copy four columns for each further council, up to 12.", "Kind: line for what is added up, subtotal and total for sums; Part of names the sum that a row belongs to.", "Cost at lowest and highest salaries: the proposed posts at the lowest and the highest of the councils' salaries."],
  };
}

function budgets(): Template {
  const columns = [input(BUDGET_HEADINGS.row), ...ofKind("councilBudgets")];
  return {
    kind: "councilBudgets", title: "Council budgets", about: "One row for each council and scope. Money in £m; savings requirements are positive.", columns,
    example: row(columns, { [BUDGET_HEADINGS.row]: `${EXAMPLE}${budgetRow("Council A", "Council")}`, [BUDGET_HEADINGS.council]: "Council A", [BUDGET_HEADINGS.scope]: "Council", [BUDGET_HEADINGS.netRevenueBudget]: 120.5, [BUDGET_HEADINGS.population]: 135200, [BUDGET_HEADINGS.savingsRequirement]: 12.3 }),
    notes: ["Scope: Council for the council as a whole, or a service's name.", "Council and scope: both, with a comma between them."],
  };
}

function models(): Template {
  const columns = ofKind("operatingModels");
  return {
    kind: "operatingModels", title: "Operating models", about: "One row for each model. Further change in £000 a year: negative is a saving.", columns,
    example: row(columns, { [MODEL_HEADINGS.model]: `${EXAMPLE}Model 1`, [MODEL_HEADINGS.name]: "One management for both councils", [MODEL_HEADINGS.savingStatus]: "assumed", [MODEL_HEADINGS.furtherChange]: 0, [MODEL_HEADINGS.reason]: "Reaches every line in full", [MODEL_HEADINGS.recommended]: "no" }),
    notes: [`Status: ${STATUSES.join(", ")}.`],
  };
}

function marks(): Template {
  const columns = [input(SCORE_MODEL_HEADING), ...["Cost", "Resilience", "Accountability"].map((criterion) => input(criterion, undefined, { choices: MARKS, center: true }))];
  return { kind: "scoreSymbols", title: "Score marks", about: "● better than today, ○ worse, - the same; up to three marks.", columns, example: [`${EXAMPLE}Model 1`, "●●", "●", "○"], notes: ["One column for each criterion of the table Evaluation criteria, under the same name."] };
}

function criteria(): Template {
  const columns = ofKind("criteria");
  return { kind: "criteria", title: "Evaluation criteria", about: "One row for each criterion.", columns, example: row(columns, { [CRITERION_HEADINGS.criterion]: `${EXAMPLE}cost`, [CRITERION_HEADINGS.group]: "Efficiency", "What it asks": "What it costs to run" }), notes: [] };
}

function establishment(): Template {
  const columns = [
    input("Post number"), input("Team"), input("Post title"), input("Grade"), input("Posts (FTE)", "FTE"), input("Salary (£)", "£"), input("On-cost (%)", "% to 2 places"), input("Cost (£)", "£"),
    input("Funding", undefined, { choices: ["General fund", "DSG", "HRA", "Other grant"] }), input("Vacant", undefined, { choices: ["yes", "no"] }), input("Agency", undefined, { choices: ["yes", "no"] }),
  ];
  return {
    kind: "facts", title: "Establishment", about: "One row for each post; no names of persons. Salary is that of a full-time post, £ a year.", columns,
    example: [`${EXAMPLE}P0001`, "Finance", "Accountant", "PO3", 0.6, 42500, 0.3, 33150, "General fund", "no", "no"],
    notes: ["Cost = salary × FTE × (1 + on-cost). The import checks it.", "A job share has one row for each part, under the same post number.", "Only a salary range? Leave Salary empty and add columns Salary: low (£) and Salary: high (£): both are kept, and no mid-point is taken."],
  };
}

function mtfp(): Template {
  const years = ["2026/27", "2027/28", "2028/29", "2029/30", "2030/31"];
  const columns = [input("Line"), input(KIND_HEADING), input("Section"), ...years.map((year) => input(`${year} (£m)`, "£m"))];
  return {
    kind: "facts", title: "MTFP", about: "One row for each line of the medium-term plan. Money in £m: expenditure positive; funding and reserves negative.", columns,
    example: [`${EXAMPLE}pay and price inflation`, "line", "Expenditure", 7.2, 6.0, 5.9, 5.8, 5.6],
    notes: ["A year's opening budget is the closing budget of the year before: the import tells where it is not.", "A blank is not 0: leave empty what nobody knows."],
  };
}

/** Room for words that are yet to be typed. */
const TEXT_WIDTH = 22;
const SENTENCE_WIDTH = 40;
const SENTENCES: readonly string[] = [MODEL_HEADINGS.name, MODEL_HEADINGS.reason, "What it asks"];

const roomy = (content: TableContent): TableContent => ({
  ...content,
  columns: content.columns.map((column, i) => (column.unit || column.choices ? column : { ...column, width: Math.max(SENTENCES.includes(column.heading) ? SENTENCE_WIDTH : TEXT_WIDTH, contentWidth(content, i)) })),
});

/** Empty tables for a council's own figures, each with one worked row, from the definitions that the import and the comparison read. */
export const templates: readonly TableContent[] = [posts(), budgets(), models(), marks(), criteria(), establishment(), mtfp()].map(({ kind, title, about, columns, example, notes }): TableContent => roomy({
  id: `template-${title.toLowerCase().replace(/\s+/g, "-")}`,
  kind, title,
  sheet: title,
  table: `T_${title.replace(/\s+/g, "_")}`,
  statement: `${about} Status: yours (Input): every cell in the table.`,
  source: "Yours: write here where the figures come from",
  columns,
  rows: [example, ...Array.from({ length: SPARE_ROWS }, () => columns.map(() => ""))],
  emphasis: ["line", ...Array.from({ length: SPARE_ROWS }, () => "line" as const)],
  notes: ["The first row is an example and is never counted: write over all of it, its name included, or delete it. Empty rows may stay.", ...notes],
}));
