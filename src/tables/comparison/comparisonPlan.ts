import { aboutSheet, type AboutFacts } from "./aboutSheet";
import { assumptionsSheet } from "./assumptionsSheet";
import { cabinetSheet } from "./cabinetSheet";
import { checksSheet, masterCheckRef } from "./checksSheet";
import type { Choices } from "./Choices";
import type { ComparisonCase } from "./ComparisonCase";
import { COMPARISON_SHEETS, type ComparisonSheet } from "./comparisonSheets";
import { comparisonSheet } from "./comparisonSheet";
import { ownWeightOn } from "./outputs/rankingSheet";
import { differencesSheet, type KnownDifference } from "./differencesSheet";
import { labelledSynthetic } from "./labelledSynthetic";
import type { SheetParts } from "./OutputSheet";
import type { Register } from "./Register";
import { scenarioAssumptions, scenarioRows, type Scenario } from "./scenarioRows";
import { scenarioBridgeSheet } from "./scenarioBridgeSheet";
import { scenarioChoices, scenarioResultsSheet } from "./scenarioResultsSheet";
import { scenarioRefs, scenarioSheet } from "./scenarioSheet";
import { scoresSheet } from "./scoresSheet";
import { sharingSheet } from "./sharingSheet";
import { swingSheet } from "./swingSheet";
import { tieBackBudgets, tieBackPosts } from "./tieBack";
import { workingsSheet } from "./workingsSheet";
import type { SheetBuilder } from "../sheet/SheetBuilder";
import type { SheetPlan } from "../sheet/SheetPlan";

export { COMPARISON_SHEETS, type ComparisonSheet } from "./comparisonSheets";

export interface ComparisonExtras {
  /** The name each sheet gets, where the usual one is taken. */
  readonly names: Readonly<Record<ComparisonSheet, string>>;
  readonly known: readonly KnownDifference[];
  readonly sources: readonly { readonly sheet: string; readonly source: string }[];
  /** The table taken for each part, why, and what else was loaded. */
  readonly compared?: AboutFacts["compared"];
  readonly writtenOn: string;
  /** Whether a table that is compared holds made-up figures: then every sheet says so. */
  readonly synthetic?: boolean;
  /** Lists to be kept up while the programme runs. */
  readonly registers?: readonly Register[];
  /** Name of the workbook's Parameters table, where one is loaded. */
  readonly parametersTable?: string | undefined;
  /** The scenarios that stand in the workbook already; without any the choices become the base case. */
  readonly scenarios?: readonly Scenario[];
}

const KINDS = Object.keys(COMPARISON_SHEETS) as ComparisonSheet[];

/** The choices as a scenario of their own: the base case to begin with. */
export const baseScenario = (study: ComparisonCase, choices: Choices, date: string): Scenario => ({
  name: "Base",
  facts: { base: "yes", author: "", date, notes: "The choices of the first comparison." },
  rows: scenarioRows(choices, study.councils, study.lines),
});

/** All sheets of a comparison as plans: pure, so that it can be shown, tested and written alike. */
export function comparisonPlan(study: ComparisonCase, choices: Choices, { names, known, sources, compared = [], writtenOn, synthetic = false, registers = [], parametersTable, scenarios: kept = [] }: ComparisonExtras): SheetPlan[] {
  const master = masterCheckRef(names.checks);
  const isOfPaper = registers.length > 0;
  const table = scenarioAssumptions({ councils: study.councils, lines: study.lines, criteria: study.criterionNames, models: choices.models.map(({ model }) => model) });
  const scenarios = kept.length > 0 ? kept : [baseScenario(study, choices, writtenOn)];
  const scenarioAt = scenarioRefs(names.scenarios, table, scenarios);

  const swingPlace = { sheet: names.swings, models: choices.models.length, criteria: study.criterionNames, councils: study.councils };
  const assumptions = assumptionsSheet(names.assumptions, study, choices, scenarioAt, swingPlace, scenarioChoices(names.scenarioResults, scenarioAt));
  const workings = workingsSheet(names.workings, study, assumptions.refs);
  const scores = scoresSheet(names.scores, study, assumptions.refs, isOfPaper);
  const swings = scores && swingSheet({ place: swingPlace, assumptions: assumptions.refs, scores: scores.refs, ownWeight: ownWeightOn(names.ranking) });
  const comparison = comparisonSheet(names.comparison, study, assumptions.refs, workings.refs, scores?.refs, master);
  const sharing = sharingSheet(names.sharing, study, assumptions.refs, workings.refs, comparison.refs);
  const cabinet = cabinetSheet(names.cabinet, study, assumptions.refs, comparison.refs, scores?.refs, sharing.refs, master);
  const results = scenarioResultsSheet(names.scenarioResults, names.scenarios, scenarioAt, assumptions.refs, workings.refs, scores?.refs, table);
  const bridge = scenarioBridgeSheet(names.scenarioBridge, assumptions.refs, workings.refs, scenarioAt, results.refs, { from: scenarios[0]!.name, to: scenarios.at(-1)!.name });
  const parts: SheetParts = {
    study, assumptions: assumptions.refs, workings: workings.refs, comparison: comparison.refs, scores: scores?.refs, swings: swings?.refs, sharing: sharing.refs, registers, isOfPaper, masterCheck: master,
    ownParameters: parametersTable && `${parametersTable}[#All]`,
  };
  const made = KINDS.flatMap((kind) => {
    const sheet = COMPARISON_SHEETS[kind].make?.(names[kind], parts);
    return sheet ? [{ kind, ...sheet }] : [];
  });
  const differences = differencesSheet(names.differences, known);
  const checks = checksSheet(names.checks, {
    assumptions: assumptions.refs,
    workings: workings.refs,
    comparison: comparison.refs,
    sharing: sharing.refs,
    ...(scores && { scores: scores.refs }),
    budgets: study.budgets !== undefined,
    tieBacks: [...tieBackPosts(study.baseline), ...(study.budgets ? tieBackBudgets(study.budgets) : [])],
    known: { count: known.length, sheet: names.differences },
    more: [...results.checks, ...bridge.checks, ...(swings?.checks ?? []), ...made.flatMap((sheet) => sheet.checks)],
    rules: made.flatMap((sheet) => sheet.rules ?? []),
  });
  const builders: Partial<Record<ComparisonSheet, SheetBuilder | undefined>> = {
    ...Object.fromEntries(made.map(({ kind, builder }) => [kind, builder])),
    cabinet, comparison: comparison.builder, scores: scores?.builder, sharing: sharing.builder,
    scenarioResults: results.builder, scenarioBridge: bridge.builder,
    assumptions: assumptions.builder, swings: swings?.builder, scenarios: scenarioSheet(names.scenarios, table, scenarios, assumptions.refs.shownScenario),
    workings: workings.builder, checks, differences,
  };
  const written = KINDS.filter((sheet) => sheet === "about" || builders[sheet] !== undefined);
  const about = aboutSheet(names.about, {
    councils: study.councils,
    sheets: written.map((sheet) => ({ name: names[sheet], holds: COMPARISON_SHEETS[sheet].holds })),
    sources,
    compared,
    writtenOn,
    masterCheck: master,
  });
  const plans = written.flatMap((sheet) => (sheet === "about" ? about : builders[sheet])?.plan() ?? []);
  return synthetic ? plans.map(labelledSynthetic) : plans;
}
