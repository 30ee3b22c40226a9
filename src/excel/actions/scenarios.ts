import { CHOICE_LABELS, OWN_ENTRIES, type Choices } from "../../tables/comparison/Choices";
import type { ComparisonSheet } from "../../tables/comparison/comparisonSheets";
import { scenariosIn } from "../../tables/comparison/readScenarios";
import { choicesWith, scenarioRows, type Scenario } from "../../tables/comparison/scenarioRows";
import { FIRST_SCENARIO_COLUMN, scenarioColumnPlan } from "../../tables/comparison/scenarioSheet";
import type { SheetPlan } from "../../tables/sheet/SheetPlan";
import type { Cell } from "../../tables/TableView";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import { silent, type Progress } from "../Progress";
import { loadState, stateFrom } from "../WorkbookState";
import { compareModels, prepareComparison, writeComparison, type CaseBackground, type Compared, type Part, type Prepared } from "./compareModels";

export type { Scenario } from "../../tables/comparison/scenarioRows";

/** What a scenario says beside its assumptions. */
export interface ScenarioNote {
  readonly author?: string;
  readonly notes?: string;
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const notFound = (name: string): ActionFault => ({ fault: `There is no scenario "${name}" in this workbook. Save it again, or pick another.` });

async function readScenarios(): Promise<readonly Scenario[]> {
  return Excel.run(async (context) => {
    const seen = loadState(context);
    await context.sync();
    const own = stateFrom(seen).own.find(({ kind, id }) => kind === "comparison" && id === "scenarios");
    if (!own) return [];
    const used = context.workbook.worksheets.getItem(own.sheet).getUsedRange(true);
    used.load("values");
    await context.sync();
    return scenariosIn(used.values as Cell[][]);
  });
}

/** Names of the scenarios, in the order of their columns. */
export async function listScenarios(): Promise<readonly string[] | ActionFault> {
  try {
    return (await readScenarios()).map(({ name }) => name);
  } catch (error) {
    return faultFrom(error);
  }
}

async function withComparison(background: CaseBackground): Promise<Prepared | ActionFault> {
  const prepared = await prepareComparison(background);
  if (isActionFault(prepared)) return prepared;
  return prepared.earlier.assumptions && prepared.earlier.scenarios ? prepared : { fault: "There is no comparison to keep a scenario of yet. Write one first, on the Compare tab." };
}

/** Writes one scenario's column and the formulas that speak of all columns; no other scenario's cell is touched. */
async function writeScenario(prepared: Prepared, scenario: Scenario, background: CaseBackground, progress: Progress): Promise<{ readonly sheet: string } | ActionFault> {
  const place = prepared.scenarios.findIndex(({ name }) => sameName(name, scenario.name));
  const scenarios = place < 0 ? [...prepared.scenarios, scenario] : prepared.scenarios.map((other, i) => (i === place ? scenario : other));
  const column = FIRST_SCENARIO_COLUMN + (place < 0 ? prepared.scenarios.length : place);
  const partOf = (sheet: ComparisonSheet, plan: SheetPlan): Part => {
    if (sheet === "scenarios") return scenarioColumnPlan(plan, column, scenario.name);
    if (sheet === "scenarioResults" || sheet === "scenarioBridge") return "whole";
    // Of the Assumptions sheet only the list of scenarios to choose from.
    return sheet === "assumptions" ? { ...plan, blocks: [], styles: [], formats: [], names: [], highlights: [], charts: [], validations: plan.validations.slice(0, 1) } : "none";
  };
  const written = await writeComparison({ ...prepared, scenarios }, prepared.choices, background, `Kept the scenario ${scenario.name}`, progress, partOf, "scenarios");
  return isActionFault(written) ? written : { sheet: written.sheets.scenarios };
}

const nameFault = (name: string): ActionFault | undefined => {
  if (name === "") return { fault: "The scenario has no name. Enter one, for example Prudent case." };
  if (sameName(name, OWN_ENTRIES)) return { fault: `"${OWN_ENTRIES}" stands for the Assumptions sheet's own cells. Give the scenario another name.` };
  return name.length > 60 ? { fault: `The name has ${name.length} characters. Use at most 60.` } : undefined;
};

/** Keeps the assumptions in use under a name, in a column of the Scenarios sheet. A name that is there already is replaced. */
export async function saveScenario(name: string, background: CaseBackground, note: ScenarioNote = {}, progress: Progress = silent): Promise<{ readonly sheet: string } | ActionFault> {
  const wanted = name.trim();
  const refused = nameFault(wanted);
  if (refused) return refused;
  const prepared = await withComparison(background);
  if (isActionFault(prepared)) return prepared;
  const before = prepared.scenarios.find((scenario) => sameName(scenario.name, wanted));
  const facts = { base: before?.facts.base ?? "", author: note.author ?? before?.facts.author ?? "", date: background.today(), notes: note.notes ?? before?.facts.notes ?? "" };
  const { councils, lines } = prepared.study;
  return writeScenario(prepared, { name: before?.name ?? wanted, facts, rows: scenarioRows(inUse(prepared), councils, lines) }, background, progress);
}

/** The choices that the sheets show: the shown scenario's where one is shown, else the Assumptions sheet's own entries. */
function inUse({ choices, scenarios, study }: Prepared): Choices {
  const shown = scenarios.find((scenario) => sameName(scenario.name, choices.shownScenario));
  return shown ? choicesWith(choices, shown.rows, study.councils, study.lines) : choices;
}

/** Puts a copy of a scenario beside the others, under a name that none has yet. */
export async function copyScenario(from: string, to: string, background: CaseBackground, note: ScenarioNote = {}, progress: Progress = silent): Promise<{ readonly sheet: string } | ActionFault> {
  const wanted = to.trim();
  const refused = nameFault(wanted);
  if (refused) return refused;
  const prepared = await withComparison(background);
  if (isActionFault(prepared)) return prepared;
  const source = prepared.scenarios.find(({ name }) => sameName(name, from));
  if (!source) return notFound(from);
  if (prepared.scenarios.some(({ name }) => sameName(name, wanted))) return { fault: `A scenario "${wanted}" is there already. Give the copy another name.` };
  const facts = { base: "", author: note.author ?? "", date: background.today(), notes: note.notes ?? `Copy of ${source.name}.` };
  return writeScenario(prepared, { name: wanted, facts, rows: source.rows }, background, progress);
}

/** Writes the comparison anew with a scenario's assumptions as the Assumptions sheet's own entries. */
export async function applyScenario(name: string, background: CaseBackground, progress: Progress = silent): Promise<Compared | ActionFault> {
  const prepared = await withComparison(background);
  if (isActionFault(prepared)) return prepared;
  const scenario = prepared.scenarios.find((candidate) => sameName(candidate.name, name));
  if (!scenario) return notFound(name);
  const { councils, lines } = prepared.study;
  return compareModels(prepared, { ...choicesWith(prepared.choices, scenario.rows, councils, lines), shownScenario: OWN_ENTRIES }, background, progress);
}

/** Makes every sheet show a scenario, or the own entries again; one cell is written. */
export async function showScenario(name: string): Promise<{ readonly shown: string } | ActionFault> {
  try {
    const names = (await readScenarios()).map((scenario) => scenario.name);
    const shown = [OWN_ENTRIES, ...names].find((candidate) => sameName(candidate, name));
    if (shown === undefined) return notFound(name);
    return await setCells("assumptions", CHOICE_LABELS.shownScenario, [shown], { shown });
  } catch (error) {
    return faultFrom(error);
  }
}

/** Sets the bridge between two scenarios and shows it. */
export async function compareScenarios(from: string, to: string): Promise<{ readonly sheet: string } | ActionFault> {
  try {
    const scenarios = await readScenarios();
    const [first, second] = [from, to].map((name) => scenarios.find((scenario) => sameName(scenario.name, name))?.name);
    if (first === undefined) return notFound(from);
    if (second === undefined) return notFound(to);
    return await setCells("scenarioBridge", "Chosen (Input)", [first, second]);
  } catch (error) {
    return faultFrom(error);
  }
}

/** Writes input cells beside a label of one of our sheets and shows that sheet. */
async function setCells<T extends object = { readonly sheet: string }>(id: ComparisonSheet, label: string, values: readonly string[], result?: T): Promise<T | ActionFault> {
  return Excel.run(async (context) => {
    const seen = loadState(context);
    await context.sync();
    const own = stateFrom(seen).own.find((candidate) => candidate.kind === "comparison" && candidate.id === id);
    const gone: ActionFault = { fault: "The comparison's sheets are not all there any more. Compare the models again, then repeat." };
    if (!own) return gone;
    const sheet = context.workbook.worksheets.getItem(own.sheet);
    const labels = sheet.getRange(own.written).getColumn(0);
    labels.load("values");
    await context.sync();
    const row = labels.values.findIndex(([cell]) => cell === label);
    if (row < 0) return { ...gone, sheet: own.sheet };
    sheet.getRangeByIndexes(row, 1, 1, values.length).values = [[...values]];
    sheet.activate();
    await context.sync();
    return result ?? ({ sheet: own.sheet } as unknown as T);
  });
}
