import { isFault } from "../../domain/fault";
import { NO_TABLE, TABLE_ROLES, type ChosenTable, type Origin, type Picks } from "../../tables/comparison/chooseTables";
import type { KnownDifference } from "../../tables/comparison/differencesSheet";
import type { Choices } from "../../tables/comparison/Choices";
import { readCase, type ComparisonCase } from "../../tables/comparison/ComparisonCase";
import { COMPARISON_SHEETS, comparisonPlan, type ComparisonSheet } from "../../tables/comparison/comparisonPlan";
import { fitChoices } from "../../tables/comparison/fitChoices";
import type { Register } from "../../tables/comparison/Register";
import { councilsOn, readChoices } from "../../tables/comparison/readChoices";
import { scenariosIn } from "../../tables/comparison/readScenarios";
import type { Scenario } from "../../tables/comparison/scenarioRows";
import { freeName } from "../../tables/sheet/address";
import { withKeptInputs, type Cells } from "../../tables/sheet/keptInputs";
import type { CellContent, SheetPlan } from "../../tables/sheet/SheetPlan";
import type { Cell } from "../../tables/TableView";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import { layOutWritten } from "../layOutWritten";
import { describeCharts } from "../describeCharts";
import { areaRefersTo, hasId, markerFor, type OwnSheet } from "../ownSheets";
import { keptCells, loadKept } from "../keptCells";
import { keptCharts, type KeptCharts } from "../keptCharts";
import { keptHighlights, type KeptHighlights } from "../keptHighlights";
import { keptValidations, type KeptValidations } from "../keptValidations";
import { breathe, silent, stopIfCancelled, type Progress } from "../Progress";
import { keptPicks, loadCaseTables, pickFormula, pickName, tablesFrom } from "../readCaseTables";
import { keepRestorePoint, takenOutAgain, type ReplacedCells } from "../restorePoint";
import { loadState, stateFrom, type WorkbookState } from "../WorkbookState";
import { writeBlock, writeSheet } from "../writeSheet";
import { loadMeanwhile } from "../loadMeanwhile";
import { writtenArea } from "./loadTables";

const KINDS = Object.keys(COMPARISON_SHEETS) as ComparisonSheet[];

/** Id of the Parameters table, when it is loaded. */
const PARAMETERS = "parameters";

/** What may be compared, with the choices that stand in the workbook or else the ones to begin with. */
export interface Prepared {
  readonly study: ComparisonCase;
  readonly choices: Choices;
  /** The scenarios that stand in the workbook, kept when the sheets are written anew. */
  readonly scenarios: readonly Scenario[];
  /** Sheets of an earlier comparison, which will be written anew in place. */
  readonly earlier: Partial<Record<ComparisonSheet, OwnSheet>>;
  readonly tables: readonly OwnSheet[];
  /** Formulas of the sheets that choices and scenarios were read from, so that what somebody else enters meanwhile can be told apart. */
  readonly read?: { readonly assumptions: Cells; readonly scenarios: Cells };
  /** The tables compared, why these, and what else is loaded. */
  readonly chosen: readonly ChosenTable[];
  /** What somebody picked, to be kept with the comparison. */
  readonly picks: Picks;
  /** Councils of the comparison that stands, where it is of other councils altogether: its assumptions and scenarios do not go on. */
  readonly replaces?: readonly string[];
}

/** What the tables themselves do not say: the first choices, the papers' known differences, the sources. */
export interface CaseBackground {
  readonly beginWith: (study: ComparisonCase, tables: readonly OwnSheet[]) => Choices;
  readonly known: (tables: readonly OwnSheet[]) => readonly KnownDifference[];
  readonly registers: (tables: readonly OwnSheet[]) => readonly Register[];
  readonly source: (table: OwnSheet) => string;
  readonly origin: (table: OwnSheet) => Origin;
  /** 23 November 2026 */
  readonly today: () => string;
}

const earlierSheets = (state: WorkbookState): Partial<Record<ComparisonSheet, OwnSheet>> =>
  Object.fromEntries(state.own.filter(({ kind }) => kind === "comparison").map((own) => [own.id, own]));

/**
 * Reads what is loaded and what was chosen before; writes nothing.
 * @param picked Tables that go before those picked earlier.
 */
export async function prepareComparison(background: CaseBackground, picked: Picks = {}): Promise<Prepared | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const seen = loadState(context);
      await context.sync();
      const state = stateFrom(seen);
      const loaded = loadCaseTables(context, state);
      const earlier = earlierSheets(state);
      const assumptions = earlier.assumptions && context.workbook.worksheets.getItem(earlier.assumptions.sheet).getUsedRange(true);
      assumptions?.load("values,formulas");
      const scenarioCells = earlier.scenarios && context.workbook.worksheets.getItem(earlier.scenarios.sheet).getUsedRange(true);
      scenarioCells?.load("values,formulas");
      await context.sync();
      const picks = { ...keptPicks(seen, state), ...picked };
      const found = tablesFrom(loaded, background.origin, picks);
      if (isActionFault(found)) return found;
      const { chosen, tables } = found;
      const study = readCase(found.views);
      if (isFault(study)) return study;
      const begin = background.beginWith(study, tables);
      const prepared = { study, earlier, tables, chosen, picks };
      const cells = assumptions?.values as Cell[][] | undefined;
      if (!cells || !earlier.assumptions) return { ...prepared, choices: begin, scenarios: [] };
      const before = councilsOn(cells);
      if (before.length > 0 && !before.some((council) => study.councils.includes(council))) return { ...prepared, choices: begin, scenarios: [], replaces: before };
      const choices = readChoices(cells, earlier.assumptions.sheet, begin);
      return isFault(choices) ? choices : { ...prepared, choices: fitChoices(choices, study, begin, before), scenarios: scenariosIn(scenarioCells?.values as Cell[][] | undefined), read: { assumptions: (assumptions?.formulas ?? []) as Cells, scenarios: (scenarioCells?.formulas ?? []) as Cells } };
    });
  } catch (error) {
    return faultFrom(error);
  }
}

export interface Compared {
  readonly sheets: Readonly<Record<ComparisonSheet, string>>;
  readonly masterCheck: string;
}

/** How much of a sheet to write: all of it anew, nothing, or the cells of a lesser plan over what stands there. */
export type Part = "whole" | "none" | SheetPlan;

/** Writes the comparison: new sheets the first time, the same sheets in place after that. Gives the master check as calculated. */
export async function compareModels(prepared: Prepared, choices: Choices, background: CaseBackground, progress: Progress = silent): Promise<Compared | ActionFault> {
  return writeComparison(prepared, choices, background, "Compared the models", progress, () => "whole", "comparison");
}

/**
 * Writes the sheets of a comparison, or a part of them.
 * @param action What is done, in plain words, for whoever wants to take it back.
 * @param partOf How much of each sheet to write.
 * @param show The sheet to show afterwards; left out for a write that nobody asked for, which shows nothing and leaves the last restore point.
 */
export async function writeComparison(
  prepared: Prepared, choices: Choices, background: CaseBackground, action: string, progress: Progress, partOf: (sheet: ComparisonSheet, plan: SheetPlan) => Part, show?: ComparisonSheet,
): Promise<Compared | ActionFault> {
  const undo = { added: [] as string[], addedNames: [] as string[], movedNames: [] as { name: string; formula: string }[], replaced: [] as ReplacedCells[], charts: new Map() as KeptCharts, highlights: [] as KeptHighlights[], validations: [] as KeptValidations[] };
  try {
    const drawn = await keptCharts(Object.values(prepared.earlier).map(({ sheet }) => sheet));
    const standing = Object.values(prepared.earlier).map(({ sheet, written }) => ({ sheet, address: written }));
    const highlighted = await keptHighlights(standing);
    const validated = await keptValidations(standing.map(({ sheet }) => sheet));
    const compared = await Excel.run(async (context) => {
      const seen = loadState(context);
      const { earlier, tables } = prepared;
      const before = KINDS.flatMap((kind) => {
        const own = earlier[kind];
        if (!own) return [];
        const sheet = context.workbook.worksheets.getItem(own.sheet);
        sheet.charts.load("items/name");
        return [{ kind, sheet, ...loadKept(context, own) }];
      });
      await context.sync();
      const state = stateFrom(seen);
      const kept = await keptCells(context, before, state);
      await breathe();
      stopIfCancelled(progress);

      const names = sheetNames(state, earlier);
      const kindOf = (sheetName: string) => KINDS.find((kind) => names[kind] === sheetName)!;
      const plans = comparisonPlan(prepared.study, choices, {
        names,
        known: background.known(tables),
        registers: background.registers(tables),
        parametersTable: state.tables.find(({ sheet }) => state.own.some((own) => own.sheet === sheet && own.kind === "facts" && hasId(own, PARAMETERS)))?.name,
        sources: tables.map((table) => ({ sheet: table.sheet, source: background.source(table) })),
        compared: prepared.chosen.map(({ role, table, why, others }) => ({ label: TABLE_ROLES[role].label, why, others: others.map(({ sheet }) => sheet), ...(table && { sheet: table.sheet }) })),
        writtenOn: background.today(),
        synthetic: prepared.chosen.some(({ table }) => table?.origin === "synthetic"),
        scenarios: prepared.scenarios,
      }).flatMap((plan) => {
        const kind = kindOf(plan.name);
        const part = partOf(kind, plan);
        const held = before.find((sheet) => sheet.kind === kind)?.range.formulas as CellContent[][] | undefined;
        return part === "none" ? [] : [{ kind, plan, whole: part === "whole", part: part === "whole" ? withKeptInputs(plan, held ?? []) : part }];
      });
      const planned = new Set(plans.map(({ kind }) => kind));
      const anew = new Set(plans.flatMap(({ kind, whole }) => (whole ? [kind] : [])));
      const meanwhile = loadMeanwhile(before.filter(({ kind }) => planned.has(kind)), prepared.read);
      for (const { kind, sheet, range } of before) {
        const table = state.tables.find(({ sheet: on }) => on === names[kind])?.name;
        if (planned.has(kind) && table !== undefined) context.workbook.tables.getItem(table).convertToRange();
        if (!anew.has(kind)) continue;
        // By name: somebody else may have drawn them anew since.
        sheet.charts.items.forEach(({ name }) => sheet.charts.getItem(name).delete());
        range.clear();
        range.conditionalFormats.clearAll();
        range.dataValidation.clear();
      }
      const { worksheets, names: workbookNames } = context.workbook;
      const added = plans.filter(({ kind }) => !earlier[kind]).map(({ plan }) => plan.name);
      // Formulas may speak of sheets further on: all sheets first, then what stands in them.
      added.forEach((name) => worksheets.add(name));
      undo.added.push(...added);
      undo.charts = new Map([...drawn].filter(([sheet]) => anew.has(kindOf(sheet))));
      const formulaOf = new Map(seen.names.items.map(({ name, formula }) => [name, String(formula)]));
      const setName = (name: string, refersTo: string, comment: string) => {
        if (formulaOf.has(name)) {
          undo.movedNames.push({ name, formula: formulaOf.get(name)! });
          workbookNames.getItem(name).formula = refersTo;
        } else {
          workbookNames.add(name, refersTo, comment);
          undo.addedNames.push(name);
        }
      };
      plans.forEach(({ kind, plan, part }, i) => {
        const held = kept.find((_, at) => before[at]!.kind === kind);
        const wrote = writtenArea(plan);
        if (held) undo.replaced.push({ ...held, wrote });
        if (anew.has(kind)) {
          undo.highlights.push(...highlighted.filter(({ sheet }) => sheet === plan.name).map((each) => ({ ...each, wrote })));
          undo.validations.push(...validated.filter(({ sheet }) => sheet === plan.name).map((each) => ({ ...each, wrote: plan.validations.map(({ area }) => area) })));
        }
        progress.say(`Writing ${plan.name}`, i, plans.length);
        writeSheet(worksheets.getItem(plan.name), part);
        setName(markerFor("comparison", kind), areaRefersTo(plan.name, writtenArea(plan)), "Written by Common Purse: comparison of operating models");
        for (const { name, area, comment } of plan.names) setName(name, areaRefersTo(plan.name, area), comment);
      });
      for (const { role, table } of prepared.chosen) {
        const pick = prepared.picks[role];
        if (pick !== undefined && (table?.marker === pick || pick === NO_TABLE)) setName(pickName(role), pickFormula(table?.sheet), `Written by Common Purse: the table compared as ${TABLE_ROLES[role].label.toLowerCase()}`);
      }
      if (show) worksheets.getItem(names[show]).activate();
      await context.sync();

      for (const { kind, sheet, blocks } of meanwhile(plans.map(({ kind, part, whole }) => ({ kind, plan: part, whole })))) {
        progress.say(`Keeping what was entered meanwhile on ${names[kind]}`, plans.length, plans.length);
        for (const block of blocks) writeBlock(sheet, block);
      }

      const master = context.workbook.names.getItem("MasterCheck").getRange();
      master.load("values");
      await context.sync();
      await layOutWritten(plans.filter(({ whole }) => whole).map(({ plan }) => plan), writtenArea);
      await describeCharts(plans.map(({ plan, part }) => ({ sheet: plan.name, charts: part.charts })));
      stopIfCancelled(progress);
      const masterCheck = String(master.values[0]?.[0] ?? "");
      progress.say("Comparison written", plans.length, plans.length);
      return { sheets: names, masterCheck };
    });
    if (show) keepRestorePoint({ action, ...undo });
    return compared;
  } catch (error) {
    return takenOutAgain(error, undo);
  }
}

/** The earlier sheets keep their names, whatever they are called by now; new ones take the first that is free. */
function sheetNames(state: WorkbookState, earlier: Prepared["earlier"]): Record<ComparisonSheet, string> {
  const taken = [...state.sheetNames];
  const names: Partial<Record<ComparisonSheet, string>> = {};
  for (const kind of KINDS) {
    const name = earlier[kind]?.sheet ?? freeName(COMPARISON_SHEETS[kind].name, taken);
    taken.push(name);
    names[kind] = name;
  }
  return names as Record<ComparisonSheet, string>;
}
