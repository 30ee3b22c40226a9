import { BUDGET_HEADINGS, budgetRow } from "../kinds/councilBudgets";
import { MODEL_HEADINGS } from "../kinds/operatingModels";
import { COUNCIL_MEASURES, councilHeading, jointHeading, JOINT_MEASURES, KIND_HEADING, LINE_HEADING, PART_OF_HEADING, ROW_KINDS, type CouncilMeasure, type JointMeasure } from "../kinds/postsComparison";
import { CRITERION_HEADINGS, SCORE_MODEL_HEADING } from "../kinds/scoreSymbols";
import type { Dataset } from "../seeds/datasetSchema";
import type { ReachScenario } from "../seeds/scenarios";
import { seededRandom } from "./seededRandom";

export const SYNTHETIC_SEED = 20261124;
const GROUP = "Synthetic demonstration set";
const REFERENCE = { document: "Synthetic demonstration set", date: "November 2026", organisation: "Common Purse", heading: `Made by a script, seed ${SYNTHETIC_SEED}: no council's figures` };
const STATUS = "Status: synthetic, made by a script; no council's figures.";

/** Five councils of a county that does not exist, and how large each is against the others. */
const COUNCILS = [["Ashmere Vale", 1], ["Brindle Forest", 0.8], ["Cressing Coast", 1.25], ["Dunmarsh", 0.6], ["Elderbrook", 0.95]] as const;

/** Lines by service: full-time posts in a council of size 1, cost of a post in £000, part paid by grant, part of posts proposed. */
const SERVICES = [
  ["Planning", [["Planning managers", 6, 68, 0, 0.7], ["Planning officers", 42, 47, 0.05, 0.9]]],
  ["Housing", [["Housing managers", 5, 66, 0.1, 0.7], ["Housing officers", 38, 41, 0.3, 0.93]]],
  ["Environment", [["Environment managers", 4, 65, 0, 0.65], ["Waste and street scene", 74, 34, 0, 0.97]]],
  ["Corporate", [["Finance and audit", 24, 48, 0, 0.8], ["Human resources and payroll", 15, 43, 0, 0.75], ["Digital and customer services", 36, 40, 0.02, 0.85]]],
] as const;
const SENIOR = ["Chief executives and directors", 4.5, 138, 0, 0.3] as const;

const MODELS = [
  ["Two unitary councils", "Two councils for the county, each with its own management", "no", [0.55, 0.6]],
  ["Three unitary councils", "Three councils for the county", "no", [0.35, 0.4]],
  ["One unitary council", "One council for the county", "yes", [1, 1]],
  ["Shared corporate services", "Five councils with joint corporate services", "no", [0, 0.2]],
  ["As today", "Five councils, nothing shared", "no", [0, 0]],
] as const;

const CRITERIA = [
  ["Cost", "Value for money", "What it costs to run, and what it saves"],
  ["Resilience", "Service", "Whether small teams can bear absence"],
  ["Local voice", "Democracy", "How near decisions are to residents"],
  ["Change effort", "Delivery", "How much has to change before it works"],
] as const;
const MARKS: readonly (readonly string[])[] = [["●●", "●●", "●", "○○"], ["●", "●", "●", "○○"], ["●●●", "●●●", "○○", "○○○"], ["●", "●", "-", "○"], ["-", "-", "-", "-"]];

const place = (value: number, places: number): number => Number(value.toFixed(places));
const sum = (values: readonly number[], places: number): number => place(values.reduce((total, value) => total + value, 0), places);

interface CouncilFigures {
  readonly fte: number;
  readonly cost: number;
  readonly grant: number;
}

interface LineFigures {
  readonly line: string;
  readonly partOf: string;
  readonly councils: readonly CouncilFigures[];
  readonly proposed: number;
  readonly low: number;
  readonly high: number;
}

function lineFigures(next: () => number): LineFigures[] {
  const figures = (partOf: string, [line, posts, each, grantShare, kept]: readonly [string, number, number, number, number]): LineFigures => {
    const councils = COUNCILS.map(([, size]): CouncilFigures => {
      const fte = place(posts * size * (0.85 + next() * 0.3), 1);
      const cost = Math.round(fte * each * (0.94 + next() * 0.12));
      return { fte, cost, grant: Math.round(cost * grantShare * (0.8 + next() * 0.4)) };
    });
    const proposed = place(sum(councils.map(({ fte }) => fte), 1) * kept, 1);
    return { line, partOf, councils, proposed, low: Math.round(proposed * each * 0.96), high: Math.round(proposed * each * 1.05) };
  };
  return [figures("Total", SENIOR), ...SERVICES.flatMap(([service, lines]) => lines.map((line) => figures(`${service} total`, line)))];
}

/** One printed row: every council's figures, then all councils together and the structure proposed. */
function postsRow(label: string, kind: string, partOf: string, parts: readonly LineFigures[]): (string | number)[] {
  const councils = COUNCILS.map((_, i): CouncilFigures => {
    const of = (measure: keyof CouncilFigures, places: number) => sum(parts.map((part) => part.councils[i]![measure]), places);
    return { fte: of("fte", 1), cost: of("cost", 0), grant: of("grant", 0) };
  });
  const all = (measure: keyof CouncilFigures, places: number) => sum(councils.map((council) => council[measure]), places);
  const joint: Partial<Record<JointMeasure, number>> = {
    currentFte: all("fte", 1), currentCost: all("cost", 0), currentGeneralFund: all("cost", 0) - all("grant", 0), currentGrant: all("grant", 0),
    proposedFte: sum(parts.map(({ proposed }) => proposed), 1), lowBasisCost: sum(parts.map(({ low }) => low), 0), highBasisCost: sum(parts.map(({ high }) => high), 0),
  };
  return [label, kind, partOf, ...councils.flatMap(({ fte, cost, grant }) => [fte, cost, cost - grant, grant]), ...JOINT.map((measure) => joint[measure]!)];
}

const JOINT: readonly JointMeasure[] = ["currentFte", "currentCost", "currentGeneralFund", "currentGrant", "proposedFte", "lowBasisCost", "highBasisCost"];

const dataset = (id: string, kind: Dataset["kind"], title: string, sheet: string, statement: string, about: string, columns: Dataset["columns"], rows: Dataset["rows"]): Dataset => ({
  id: `synthetic-${id}`, kind, group: GROUP, title: `${title} (synthetic)`, sheet, table: sheet.replace(/\s/g, ""), about: `Synthetic: ${about}`, statement: `${statement} ${STATUS}`, reference: REFERENCE, columns, rows,
  notes: ["Synthetic figures to try things out with: any likeness to a council is chance."],
});
const textColumn = (heading: string, width?: number) => ({ heading, unit: "text" as const, ...(width !== undefined && { width }) });

function postsTable(lines: readonly LineFigures[]): Dataset {
  const services = SERVICES.map(([service]) => `${service} total`);
  const line = (each: LineFigures) => postsRow(each.line, ROW_KINDS.line, each.partOf, [each]);
  const rows = [
    line(lines[0]!),
    ...services.flatMap((service) => {
      const own = lines.filter(({ partOf }) => partOf === service);
      return [...own.map(line), postsRow(service, ROW_KINDS.subtotal, "Total", own)];
    }),
    postsRow("Total", ROW_KINDS.total, "", lines),
  ];
  const columns = [
    textColumn(LINE_HEADING), textColumn(KIND_HEADING), textColumn(PART_OF_HEADING),
    ...COUNCILS.flatMap(([council]) => (Object.keys(COUNCIL_MEASURES) as CouncilMeasure[]).map((measure) => ({ heading: councilHeading(council, measure), unit: COUNCIL_MEASURES[measure].unit }))),
    ...JOINT.map((measure) => ({ heading: jointHeading(measure), unit: JOINT_MEASURES[measure].unit, named: true })),
  ];
  return dataset("posts", "postsComparison", "Posts and cost of five councils", "Synthetic posts", "Money in £000, posts in FTE.", "posts of five councils in a county that is being reorganised, and one proposed structure.", columns, rows);
}

function budgetTable(next: () => number): Dataset {
  const rows = COUNCILS.map(([council, size]) => {
    const population = Math.round((112_000 * size * (0.95 + next() * 0.1)) / 100) * 100;
    const budget = place(population * (0.00016 + next() * 0.00003), 1);
    return [budgetRow(council, "Council"), council, "Council", budget, population, place(budget * (0.08 + next() * 0.06), 1)];
  });
  const columns = [
    textColumn(BUDGET_HEADINGS.row), textColumn(BUDGET_HEADINGS.council), textColumn(BUDGET_HEADINGS.scope),
    { heading: BUDGET_HEADINGS.netRevenueBudget, unit: "£m" as const, named: true }, { heading: BUDGET_HEADINGS.population, unit: "persons" as const, named: true }, { heading: BUDGET_HEADINGS.savingsRequirement, unit: "£m" as const, named: true },
  ];
  return dataset("budgets", "councilBudgets", "Budgets of five councils", "Synthetic budgets", "Money in £m. Savings requirements are positive.", "net revenue budget, population and savings requirement.", columns, rows);
}

/** Tables and reach of the demonstration set: the same at every call. */
export function syntheticSet(): { readonly datasets: readonly Dataset[]; readonly scenario: ReachScenario } {
  const next = seededRandom(SYNTHETIC_SEED);
  const lines = lineFigures(next);
  const corporate = new Set<string>(SERVICES.find(([service]) => service === "Corporate")![1].map(([line]) => line));
  const models = dataset(
    "models", "operatingModels", "Ways to reorganise the county", "Synthetic models", "Further change in £000 a year, negative is a saving.", "five ways to reorganise a county of five councils.",
    [textColumn(MODEL_HEADINGS.model), textColumn(MODEL_HEADINGS.name, 60), textColumn(MODEL_HEADINGS.recommended), textColumn(MODEL_HEADINGS.savingStatus), { heading: MODEL_HEADINGS.furtherChange, unit: "£000" }, textColumn(MODEL_HEADINGS.reason, 70)],
    MODELS.map(([model, name, recommended]) => [model, name, recommended, "assumed", 0, "Synthetic: a share of each line's saving, higher for corporate services."]),
  );
  const criteria = dataset("criteria", "criteria", "Criteria", "Synthetic criteria", "Text.", "four criteria.", [textColumn(CRITERION_HEADINGS.criterion), textColumn(CRITERION_HEADINGS.group), textColumn("What it asks", 60)], CRITERIA.map((row) => [...row]));
  const marks = dataset(
    "marks", "scoreSymbols", "Marks of the models", "Synthetic marks", "● better than today, ○ worse, - the same.", "marks of five models on four criteria.",
    [textColumn(SCORE_MODEL_HEADING), ...CRITERIA.map(([criterion]) => ({ heading: criterion, unit: "symbol" as const }))],
    MODELS.map(([model], i) => [model, ...MARKS[i]!]),
  );
  return {
    datasets: [budgetTable(next), postsTable(lines), models, marks, criteria],
    scenario: {
      id: "synthetic-reach", title: "Synthetic reach", about: "What each model reaches of the saving of the proposed structure. Synthetic.", appliesTo: { postsComparison: "synthetic-posts", operatingModels: "synthetic-models" }, reference: REFERENCE,
      reach: Object.fromEntries(MODELS.map(([model, , , [usual, ofCorporate]]) => [model, Object.fromEntries(lines.map(({ line }) => [line, corporate.has(line) ? ofCorporate : usual]))])),
    },
  };
}
