import { entryOf } from "../../domain/entryOf";
import { UNITS } from "../../domain/units";
import { BUDGET_HEADINGS } from "../kinds/councilBudgets";
import { CRITERION_HEADINGS } from "../kinds/scoreSymbols";
import { inert } from "../sheet/inert";
import { literal } from "../sheet/address";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area, CellContent } from "../sheet/SheetPlan";
import { modelRows, phasingRows, reachRows } from "./assumptionBlocks";
import type { AssumptionRefs, InUse } from "./AssumptionRefs";
import type { Choices } from "./Choices";
import {
  CHOICE_LABELS, FROM_SWINGS, IN_USE, INPUT_HEADINGS, NEEDS_ASSUMPTION, OWN_ENTRIES, SALARY_BASES, SAVING_SOURCES, SECTIONS, SHARE_KEYS, WEIGHTS_FROM,
} from "./Choices";
import type { ComparisonCase } from "./ComparisonCase";
import { SCENARIO_LABELS } from "./scenarioRows";
import type { ScenarioRefs } from "./scenarioSheet";
import { commonSwingWeight, type SwingPlace } from "./swingRefs";

const YES_NO = ["yes", "no"] as const;
const yesNo = (is: boolean) => (is ? "yes" : "no");
const NOT_LOADED = "needs a budgets table";

/** The inputs of a comparison: every one with unit, status and source, every one yours to change, and beside it what is in use. */
export function assumptionsSheet(name: string, study: ComparisonCase, choices: Choices, scenarios: ScenarioRefs, swings: SwingPlace, shownNames: string): { builder: SheetBuilder; refs: AssumptionRefs } {
  const s = new SheetBuilder(name, "inputs");
  s.widths = [45, 19, 16, 13, 15, 13, 13, 13, 20, 38, 13];
  s.heading(
    "Assumptions",
    "Inputs. Cells on a cream ground, marked Input, are yours to change: every sheet follows. Changes are proposed − current, so a negative figure is a saving.",
    "Status: published = printed in a paper; derived = worked out from printed figures; assumed = a judgement, with its reason; yours = entered by you.",
    "In use: your own entry, or the value of the scenario chosen in the first row. The sheets take what is in use; your own entries stay as they are.",
  );

  const { settings, inUse, ownShown, shownScenario } = choiceRows(s, study, choices, scenarios, shownNames);
  const councils = councilRows(s, study, choices, settings.scope, inUse);
  const criterion = criterionRows(s, study, choices, { ownShown, weightsFrom: settings.weightsFrom, shownValue: scenarios.shownValue, swings });
  const { model, modelNames, furtherChanges, furtherPosts } = modelRows(s, study, choices, inUse);
  const { line, reach, reachColumn, grantShares } = reachRows(s, study, choices, inUse);
  const phasing = phasingRows(s, choices, inUse);

  return {
    builder: s,
    refs: {
      sheet: name,
      ownShown,
      shownScenario,
      ...settings,
      ...councils,
      criterion,
      model: model.map((row, i) => ({ ...row, reach: reachColumn[i]! })),
      line,
      modelNames,
      furtherChanges,
      furtherPosts,
      grantShares,
      reach,
      ...phasing,
    },
  };
}

function choiceRows(s: SheetBuilder, study: ComparisonCase, choices: Choices, scenarios: ScenarioRefs, shownNames: string) {
  s.section(SECTIONS.choices, 10);
  s.add(["Choice", INPUT_HEADINGS.entry, IN_USE, "Status", "Possible entries, and why it matters", ...Array<string>(5).fill("")], { style: "headingAcross" });
  const row = (label: string, value: CellContent, status: string, why: string) => {
    const at = s.add([label, value, "", status, why]);
    s.dress({ ...at, column: 1, columns: 1 }, { style: "input" });
    // A model's name may be of any length.
    s.dress({ ...at, column: 1, columns: 2 }, { style: "wrapped" });
    return at.row;
  };
  const shownRow = row(CHOICE_LABELS.shownScenario, inert(choices.shownScenario), "yours", `${OWN_ENTRIES}, or the name of a column of the Scenarios sheet. One cell switches every sheet.`);
  const shown = s.ref(shownRow, 1);
  const ownShown = `${shown}=${literal(OWN_ENTRIES)}`;
  s.put(shownRow, 2, [[`=IF(${ownShown},${literal(OWN_ENTRIES)},IF(ISNUMBER(${scenarios.shownIndex}),${shown},"no such scenario: "&${shown}))`]]);
  s.validate({ area: { row: shownRow, column: 1, rows: 1, columns: 1 }, rule: { kind: "cells", of: shownNames }, title: "Scenario shown", message: `Choose ${OWN_ENTRIES} or one of the scenarios.` });
  const inUse: InUse = (own, label) => `=IF(${ownShown},IF(${own}="","",${own}),${scenarios.shownValue(label)})`;

  const models = choices.models.map((m) => m.model);
  const choice = (label: string, value: string, possible: readonly string[], status: string, why: string, followsScenario = true): string => {
    const at = row(label, inert(value), status, inert(`${possible.join(", ")}. ${why}`));
    s.validate({ area: { row: at, column: 1, rows: 1, columns: 1 }, rule: { kind: "list", choices: possible }, title: label, message: `Choose one of: ${possible.join(", ")}.` });
    s.put(at, 2, [[followsScenario ? inUse(s.ref(at, 1), label) : `=${s.ref(at, 1)}`]]);
    return s.ref(at, 2);
  };
  const settings = {
    salaryBasis: choice(CHOICE_LABELS.salaryBasis, choices.salaryBasis, SALARY_BASES, "assumed", "The highest council's salaries give the lowest, prudent saving; the lowest give the highest saving."),
    savingSource: choice(CHOICE_LABELS.savingSource, choices.savingSource, SAVING_SOURCES, "derived", "Published figures were worked out before rounding; recomputed ones come from the rounded costs in the table."),
    grantAdjusted: choice(CHOICE_LABELS.grantAdjusted, yesNo(choices.grantAdjusted), YES_NO, "published", "A post paid by specific grant saves the general fund nothing when it goes."),
    shareKey: choice(CHOICE_LABELS.shareKey, choices.shareKey, SHARE_KEYS, "yours", "The tables leave the key open; the Sharing sheet shows all keys side by side."),
    shownModel: choice(CHOICE_LABELS.shownModel, choices.shownModel, models, "yours", "Any model compared here; not part of a scenario.", false),
    scope: study.scopes.length > 0
      ? choice(CHOICE_LABELS.scope, choices.scope, study.scopes, "published", "The service alone or the council as a whole; not part of a scenario.", false)
      : literal(""),
    weightsFrom: study.criterionNames.length > 0
      ? choice(CHOICE_LABELS.weightsFrom, choices.weightsFrom, WEIGHTS_FROM, "yours", "Swings are judged on the Swing weights sheet; a scenario brings weights of its own.", false)
      : literal(WEIGHTS_FROM[0]),
  };
  s.skip();
  return { settings, inUse, ownShown, shownScenario: shown };
}

function councilRows(s: SheetBuilder, study: ComparisonCase, choices: Choices, scope: string, inUse: InUse) {
  s.section(SECTIONS.councils, 6, "A council that is out takes its part of every line with it, in proportion to its current cost: economies of scale that would be lost are not counted.");
  s.add(["Council", INPUT_HEADINGS.council, IN_USE, "Population (persons)", "Net revenue budget (£m)", "Savings requirement (£m)"], { style: "heading" });
  const first = s.row;
  const council = study.councils.map((name) => {
    const row = s.row;
    const key = `$A${row + 1}&", "&${scope}`;
    const find = (heading: string): CellContent =>
      study.budgets?.has(heading) ? `=${study.budgets.figure(heading, BUDGET_HEADINGS.row, key)}` : NOT_LOADED;
    s.add([
      inert(name), yesNo(choices.councilsIn.includes(name)), inUse(s.ref(row, 1), SCENARIO_LABELS.council(name)),
      find(BUDGET_HEADINGS.population), find(BUDGET_HEADINGS.netRevenueBudget), find(BUDGET_HEADINGS.savingsRequirement),
    ]);
    return { name, label: s.ref(row, 0), inOrOut: s.ref(row, 2), population: s.ref(row, 3), netBudget: s.ref(row, 4), requirement: s.ref(row, 5) };
  });
  const rows = council.length;
  const entered: Area = { row: first, column: 1, rows, columns: 1 };
  s.dress(entered, { style: "input" });
  s.dress({ ...entered, column: 3 }, { numberFormat: UNITS.persons.numberFormat });
  s.dress({ ...entered, column: 4, columns: 2 }, { numberFormat: UNITS["£m"].numberFormat });
  s.validate({ area: entered, rule: { kind: "list", choices: YES_NO }, title: "Council in or out", message: "Enter yes or no." });
  s.defineName("CouncilsIn", { ...entered, column: 2 }, "Which councils take part: yes or no");
  s.skip();
  const column = (c: number) => s.areaRef({ ...entered, column: c });
  return { council, councilTable: { names: column(0), inOrOut: column(2), population: column(3), netBudget: column(4), requirement: column(5) } };
}

interface WeightSource {
  readonly ownShown: string;
  readonly weightsFrom: string;
  readonly shownValue: (label: string) => string;
  readonly swings: SwingPlace;
}

function criterionRows(s: SheetBuilder, study: ComparisonCase, choices: Choices, { ownShown, weightsFrom, shownValue, swings }: WeightSource) {
  if (study.criterionNames.length === 0) return [];
  s.section(SECTIONS.criteria, 6, "Weights count against each other: 2 counts twice as much as 1. Equal weights are assumed until you enter yours.");
  s.add(["Criterion", INPUT_HEADINGS.weight, IN_USE, "Status", "Group", INPUT_HEADINGS.swingWeight], { style: "heading" });
  const first = s.row;
  const needs = literal(NEEDS_ASSUMPTION);
  const rows = study.criterionNames.map((name, i) => {
    const row = s.row;
    const group: CellContent = study.criteria
      ? `=${study.criteria.lookup(CRITERION_HEADINGS.group, CRITERION_HEADINGS.criterion, `$A${row + 1}`)}`
      : "";
    const own = s.ref(row, 1);
    const known = (cell: string) => `IF(${cell}="",${needs},${cell})`;
    s.add([
      inert(name), entryOf(choices.weights, name) ?? 1, `=IF(${ownShown},IF(${weightsFrom}=${literal(FROM_SWINGS)},${s.ref(row, 5)},${known(own)}),${known(shownValue(SCENARIO_LABELS.weight(name)))})`,
      "assumed", group, `=IF(AND(${weightsFrom}<>${literal(FROM_SWINGS)},NOT(ISNUMBER(${commonSwingWeight(swings, i)}))),"not judged",${commonSwingWeight(swings, i)})`,
    ]);
    return { name, own, weight: s.ref(row, 2), group: s.ref(row, 4) };
  });
  const weights = { row: first, column: 1, rows: rows.length, columns: 1 };
  s.dress(weights, { style: "input" });
  for (const column of [1, 2, 5]) s.dress({ ...weights, column }, { numberFormat: UNITS.score.numberFormat });
  for (const column of [2, 5]) s.dress({ ...weights, column }, { style: "right" });
  s.validate({ area: weights, rule: { kind: "number", min: 0 }, title: "Weight", message: "Enter a number, 0 or more." });
  s.defineName("Weights", { ...weights, column: 2 }, "Weight of each criterion in use, 0 or more");
  s.skip();
  return rows;
}
