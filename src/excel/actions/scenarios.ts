import { choicesWith, scenarioRows, type ScenarioRow, type ScenarioValue } from "../../tables/comparison/scenarioRows";
import { SCENARIO_SHEET, scenarioSheet } from "../../tables/comparison/scenarioSheet";
import { freeName } from "../../tables/sheet/address";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import { areaRefersTo, markerFor } from "../ownSheets";
import { silent, type Progress } from "../Progress";
import { loadState, stateFrom } from "../WorkbookState";
import { writeSheet } from "../writeSheet";
import { compareModels, prepareComparison, type CaseBackground, type Compared } from "./compareModels";
import { writtenArea } from "./loadTables";

export interface Scenario {
  readonly name: string;
  readonly rows: readonly ScenarioRow[];
}

interface ScenarioTable {
  readonly sheet?: string;
  readonly table?: string;
  readonly written?: string;
  readonly scenarios: readonly Scenario[];
}

async function readScenarios(context: Excel.RequestContext): Promise<ScenarioTable & { readonly sheetNames: readonly string[]; readonly markerExists: boolean; readonly tableNames: readonly string[] }> {
  const seen = loadState(context);
  await context.sync();
  const state = stateFrom(seen);
  const own = state.own.find(({ kind }) => kind === "scenarios");
  const table = own && state.tables.find(({ sheet }) => sheet === own.sheet);
  const base = { sheetNames: state.sheetNames, tableNames: state.tableNames, markerExists: state.names.includes(markerFor("scenarios", "all")) };
  if (!own || !table) return { ...base, scenarios: [] };
  const range = context.workbook.tables.getItem(table.name).getRange();
  range.load("values");
  await context.sync();
  const [headings = [], ...rows] = range.values as ScenarioValue[][];
  const scenarios = headings.slice(1).map((name, i) => ({
    name: String(name),
    rows: rows.map((row) => ({ label: String(row[0]), value: row[i + 1] ?? "" })),
  }));
  return { ...base, sheet: own.sheet, table: table.name, written: own.written, scenarios };
}

export async function listScenarios(): Promise<readonly string[] | ActionFault> {
  try {
    return await Excel.run(async (context) => (await readScenarios(context)).scenarios.map(({ name }) => name));
  } catch (error) {
    return faultFrom(error);
  }
}

/** Keeps the assumptions as they stand now under a name, in a column of the Scenarios sheet. A name that is there already is replaced. */
export async function saveScenario(name: string, background: CaseBackground): Promise<{ readonly sheet: string } | ActionFault> {
  const wanted = name.trim();
  if (wanted === "") return { fault: "The scenario has no name. Enter one, for example Prudent case." };
  const prepared = await prepareComparison(background);
  if (isActionFault(prepared)) return prepared;
  if (!prepared.earlier.assumptions) return { fault: "There are no assumptions to keep yet. Write a comparison first, on the Compare tab." };
  try {
    return await Excel.run(async (context) => {
      const { scenarios, sheet, table, written, sheetNames, markerExists } = await readScenarios(context);
      const rows = scenarioRows(prepared.choices, prepared.study.councils, prepared.study.lines);
      const others = scenarios.filter((scenario) => scenario.name.toLowerCase() !== wanted.toLowerCase());
      const all = [...others, { name: wanted, rows }];
      const sheetName = sheet ?? freeName(SCENARIO_SHEET, sheetNames);
      const plan = scenarioSheet(sheetName, all);
      const { worksheets, tables, names } = context.workbook;
      if (table) tables.getItem(table).convertToRange();
      const target = sheet ? worksheets.getItem(sheet) : worksheets.add(sheetName);
      if (written) target.getRange(written).clear();
      writeSheet(target, plan);
      const refersTo = areaRefersTo(sheetName, writtenArea(plan));
      if (markerExists) names.getItem(markerFor("scenarios", "all")).formula = refersTo;
      else names.add(markerFor("scenarios", "all"), refersTo, "Written by Common Purse: scenarios");
      await context.sync();
      return { sheet: sheetName };
    });
  } catch (error) {
    return faultFrom(error);
  }
}

/** Writes the comparison anew with a scenario's assumptions. */
export async function applyScenario(name: string, background: CaseBackground, progress: Progress = silent): Promise<Compared | ActionFault> {
  try {
    const { scenarios } = await Excel.run(readScenarios);
    const scenario = scenarios.find((candidate) => candidate.name === name);
    if (!scenario) return { fault: `There is no scenario "${name}" in this workbook. Save it again, or pick another.` };
    const prepared = await prepareComparison(background);
    if (isActionFault(prepared)) return prepared;
    return await compareModels(prepared, choicesWith(prepared.choices, scenario.rows), background, progress);
  } catch (error) {
    return faultFrom(error);
  }
}
