import { UNITS } from "../../domain/units";
import { BUDGET_HEADINGS } from "../kinds/councilBudgets";
import { CRITERION_HEADINGS } from "../kinds/scoreSymbols";
import { MODEL_HEADINGS } from "../kinds/operatingModels";
import { jointHeading, LINE_HEADING } from "../kinds/postsComparison";
import { inert } from "../sheet/inert";
import { literal } from "../sheet/address";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area, CellContent } from "../sheet/SheetPlan";
import type { Choices } from "./Choices";
import { CHOICE_LABELS, PHASING_YEARS, reachHeading, SALARY_BASES, SAVING_SOURCES, SECTIONS, SHARE_KEYS } from "./Choices";
import type { ComparisonCase } from "./ComparisonCase";

/** Where the other sheets find each assumption. */
export interface AssumptionRefs {
  readonly sheet: string;
  readonly salaryBasis: string;
  readonly savingSource: string;
  readonly grantAdjusted: string;
  readonly shownModel: string;
  readonly shareKey: string;
  readonly scope: string;
  /** One row per council, in the case's order. */
  readonly council: readonly { readonly name: string; readonly label: string; readonly inOrOut: string; readonly population: string; readonly netBudget: string; readonly requirement: string }[];
  readonly councilIn: Area;
  /** The same by column. */
  readonly councilTable: { readonly names: string; readonly population: string; readonly requirement: string };
  readonly criterion: readonly { readonly name: string; readonly group: string; readonly weight: string }[];
  readonly model: readonly {
    readonly name: string; readonly label: string; readonly status: string;
    readonly furtherChange: string; readonly oneOffCost: string; readonly reach: string;
  }[];
  readonly line: readonly { readonly name: string; readonly label: string; readonly grantShare: string }[];
  /** Further change of every model, one below the other. */
  readonly furtherChanges: string;
  /** The whole reach table, lines down and models across. */
  readonly reach: string;
  readonly phasing: readonly string[];
  readonly phasingRow: string;
}

const YES_NO = ["yes", "no"] as const;
const yesNo = (is: boolean) => (is ? "yes" : "no");
const NOT_LOADED = "needs a budgets table";

/** The inputs of a comparison: every one with unit, status and source, and every one yours to change. */
export function assumptionsSheet(name: string, study: ComparisonCase, choices: Choices): { builder: SheetBuilder; refs: AssumptionRefs } {
  const s = new SheetBuilder(name, "inputs");
  s.widths = [38, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16];
  s.heading(
    "Assumptions",
    "Inputs. Cells on a cream ground, marked Input, are yours to change: every sheet follows. Changes are proposed − current, so a negative figure is a saving.",
    "Status: published = printed in a paper; derived = worked out from printed figures; assumed = a judgement, with its reason; yours = entered by you.",
  );

  const { settings } = choiceRows(s, study, choices);
  const councils = councilRows(s, study, choices, settings.scope);
  const criterion = criterionRows(s, study, choices);
  const { model, furtherChanges } = modelRows(s, study, choices);
  const { line, reach, reachColumn } = reachRows(s, study, choices);
  const phasing = phasingRow(s, choices);

  return {
    builder: s,
    refs: {
      sheet: name,
      ...settings,
      ...councils,
      criterion,
      model: model.map((row, i) => ({ ...row, reach: reachColumn[i]! })),
      line,
      furtherChanges,
      reach,
      ...phasing,
    },
  };
}

function choiceRows(s: SheetBuilder, study: ComparisonCase, choices: Choices) {
  s.section(SECTIONS.choices, 5);
  s.add(["Choice", "Input", "Possible entries", "Status", "Why it matters"], { style: "heading" });
  const models = choices.models.map((m) => m.model);
  const choice = (label: string, value: string, possible: readonly string[], status: string, why: string): string => {
    const { row } = s.add([label, inert(value), possible.join(", "), status, why]);
    s.dress({ row, column: 1, rows: 1, columns: 1 }, { style: "input" });
    s.validate({ area: { row, column: 1, rows: 1, columns: 1 }, rule: { kind: "list", choices: possible }, title: label, message: `Choose one of: ${possible.join(", ")}.` });
    return s.ref(row, 1);
  };
  const settings = {
    salaryBasis: choice(CHOICE_LABELS.salaryBasis, choices.salaryBasis, SALARY_BASES, "assumed", "The highest council's salaries give the lowest, prudent saving; the lowest give the highest saving."),
    savingSource: choice(CHOICE_LABELS.savingSource, choices.savingSource, SAVING_SOURCES, "derived", "Published figures were worked out before rounding; recomputed ones come from the rounded costs in the table."),
    grantAdjusted: choice(CHOICE_LABELS.grantAdjusted, yesNo(choices.grantAdjusted), YES_NO, "published", "A post paid by specific grant saves the general fund nothing when it goes."),
    shownModel: choice(CHOICE_LABELS.shownModel, choices.shownModel, models, "yours", "Pick any model compared here."),
    shareKey: choice(CHOICE_LABELS.shareKey, choices.shareKey, SHARE_KEYS, "yours", "The papers leave the key open; the Sharing sheet shows all keys side by side."),
    scope: study.scopes.length > 0
      ? choice(CHOICE_LABELS.scope, choices.scope, study.scopes, "published", "The service alone or the council as a whole.")
      : literal(""),
  };
  s.skip();
  return { settings };
}

function councilRows(s: SheetBuilder, study: ComparisonCase, choices: Choices, scope: string) {
  s.section(SECTIONS.councils, 5, "A council that is out takes its part of every line with it, in proportion to its current cost: economies of scale that would be lost are not counted.");
  s.add(["Council", "In? (Input)", "Population (persons)", "Net revenue budget (£m)", "Savings requirement (£m)"], { style: "heading" });
  const first = s.row;
  const council = study.councils.map((name) => {
    const row = s.row;
    const key = `$A${row + 1}&", "&${scope}`;
    const find = (heading: string): CellContent =>
      study.budgets?.has(heading) ? `=${study.budgets.lookup(heading, BUDGET_HEADINGS.row, key)}` : NOT_LOADED;
    s.add([inert(name), yesNo(choices.councilsIn.includes(name)), find(BUDGET_HEADINGS.population), find(BUDGET_HEADINGS.netRevenueBudget), find(BUDGET_HEADINGS.savingsRequirement)]);
    return { name, label: s.ref(row, 0), inOrOut: s.ref(row, 1), population: s.ref(row, 2), netBudget: s.ref(row, 3), requirement: s.ref(row, 4) };
  });
  const rows = council.length;
  const councilIn = { row: first, column: 1, rows, columns: 1 };
  s.dress(councilIn, { style: "input" });
  s.dress({ row: first, column: 2, rows, columns: 1 }, { numberFormat: UNITS.persons.numberFormat });
  s.dress({ row: first, column: 3, rows, columns: 2 }, { numberFormat: UNITS["£m"].numberFormat });
  s.validate({ area: councilIn, rule: { kind: "list", choices: YES_NO }, title: "Council in or out", message: "Enter yes or no." });
  s.defineName("CouncilsIn", councilIn, "Which councils take part: yes or no");
  s.skip();
  const column = (c: number) => s.areaRef({ ...councilIn, column: c });
  return { council, councilIn, councilTable: { names: column(0), population: column(2), requirement: column(4) } };
}

function criterionRows(s: SheetBuilder, study: ComparisonCase, choices: Choices) {
  if (study.criterionNames.length === 0) return [];
  s.section(SECTIONS.criteria, 4, "Weights count against each other: 2 counts twice as much as 1. Equal weights are assumed; the 2013 paper gave none.");
  s.add(["Criterion", "Weight (Input)", "Group", "Status"], { style: "heading" });
  const first = s.row;
  const rows = study.criterionNames.map((name) => {
    const row = s.row;
    const group: CellContent = study.criteria
      ? `=${study.criteria.lookup(CRITERION_HEADINGS.group, CRITERION_HEADINGS.criterion, `$A${row + 1}`)}`
      : "";
    s.add([inert(name), choices.weights[name] ?? 1, group, "assumed"]);
    return { name, weight: s.ref(row, 1), group: s.ref(row, 2) };
  });
  const weights = { row: first, column: 1, rows: rows.length, columns: 1 };
  s.dress(weights, { style: "input", numberFormat: UNITS.score.numberFormat });
  s.validate({ area: weights, rule: { kind: "number", min: 0 }, title: "Weight", message: "Enter a number, 0 or more." });
  s.defineName("Weights", weights, "Weight of each criterion, 0 or more");
  s.skip();
  return rows;
}

function modelRows(s: SheetBuilder, study: ComparisonCase, choices: Choices) {
  s.section(SECTIONS.models, 6, "One-off cost and phasing are printed in no paper: until you give them, payback says that it needs your assumption.");
  s.add(["Model", "Further change a year, £000 (Input)", "One-off cost, £000 (Input)", "Status of its saving", "What it is", "What it reaches, and why"], { style: "heading" });
  const first = s.row;
  const rows = choices.models.map(({ model, furtherChange, oneOffCost, status, reason }) => {
    const row = s.row;
    s.add([inert(model), furtherChange, oneOffCost ?? "", status, `=${study.models.lookup(MODEL_HEADINGS.name, MODEL_HEADINGS.model, `$A${row + 1}`)}`, inert(reason)]);
    return { name: model, label: s.ref(row, 0), furtherChange: s.ref(row, 1), oneOffCost: s.ref(row, 2), status: s.ref(row, 3) };
  });
  s.dress({ row: first, column: 1, rows: rows.length, columns: 2 }, { style: "input", numberFormat: UNITS["£000"].numberFormat });
  s.validate({ area: { row: first, column: 2, rows: rows.length, columns: 1 }, rule: { kind: "number", min: 0 }, title: "One-off cost", message: "Enter the cost once, in £000, as a positive number; leave it empty while it is not known." });
  s.skip();
  return { model: rows, furtherChanges: s.areaRef({ row: first, column: 1, rows: rows.length, columns: 1 }) };
}

function reachRows(s: SheetBuilder, study: ComparisonCase, choices: Choices) {
  const { baseline } = study;
  const models = choices.models.map((m) => m.model);
  s.section(SECTIONS.reach, 3 + models.length, "Reach: the part of each line's saving that a model brings, 0% to 100%. Grant share: the part of the line's cost that specific grant pays.");
  s.add(["Service line", "Grant share (Input)", "Status of grant share", ...models.map(reachHeading)], { style: "heading" });
  const first = s.row;
  const line = study.lines.map((name) => {
    const row = s.row;
    const own = choices.grantShares[name];
    const fromTable = baseline.has(jointHeading("grantShare"))
      ? `=${baseline.lookup(jointHeading("grantShare"), LINE_HEADING, `$A${row + 1}`)}`
      : baseline.has(jointHeading("currentGrant"))
        ? `=IF(${baseline.lookup(jointHeading("currentCost"), LINE_HEADING, `$A${row + 1}`)}=0,0,${baseline.lookup(jointHeading("currentGrant"), LINE_HEADING, `$A${row + 1}`)}/${baseline.lookup(jointHeading("currentCost"), LINE_HEADING, `$A${row + 1}`)})`
        : "";
    s.add([inert(name), own ?? fromTable, own === undefined ? "published" : "yours", ...choices.models.map((m) => m.reach[name] ?? "")]);
    return { name, label: s.ref(row, 0), grantShare: s.ref(row, 1) };
  });
  const shares = { row: first, column: 1, rows: line.length, columns: 1 };
  const reach = { row: first, column: 3, rows: line.length, columns: models.length };
  s.dress(shares, { style: "input", numberFormat: UNITS["% to 2 places"].numberFormat });
  s.dress(reach, { style: "input", numberFormat: "0%" });
  s.validate({ area: shares, rule: { kind: "number", min: 0, max: 1 }, title: "Grant share", message: "Enter a share from 0% to 100%, such as 6.1%; not 6.1." });
  s.validate({ area: reach, rule: { kind: "number", min: 0, max: 1 }, title: "Reach", message: "Enter a share from 0% to 100%, such as 50%; leave it empty while nobody knows." });
  s.defineName("GrantShares", shares, "Part of each service line's cost that specific grant pays");
  s.defineName("Reach", reach, "Part of each line's saving that each model brings");
  s.skip();
  return {
    line,
    reach: s.areaRef(reach),
    reachColumn: models.map((_, i) => s.areaRef({ ...reach, column: reach.column + i, columns: 1 })),
  };
}

function phasingRow(s: SheetBuilder, choices: Choices) {
  const years = Array.from({ length: PHASING_YEARS }, (_, i) => i);
  s.section(SECTIONS.phasing, 1 + PHASING_YEARS, "Part of the full-year saving that arises in each year. Empty until you give it.");
  s.add(["", ...years.map((i) => `Year ${i + 1}`)], { style: "heading" });
  const { row } = s.add(["Part of the full saving (Input)", ...years.map((i) => choices.phasing[i] ?? "")]);
  const area = { row, column: 1, rows: 1, columns: PHASING_YEARS };
  s.dress(area, { style: "input", numberFormat: "0%" });
  s.validate({ area, rule: { kind: "number", min: 0, max: 1 }, title: "Phasing", message: "Enter a share from 0% to 100%: 50% where half of the full-year saving arises in that year." });
  s.skip();
  return { phasing: years.map((i) => s.ref(row, 1 + i)), phasingRow: s.areaRef(area) };
}

