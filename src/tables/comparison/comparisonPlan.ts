import { aboutSheet } from "./aboutSheet";
import { assumptionsSheet } from "./assumptionsSheet";
import { cabinetSheet } from "./cabinetSheet";
import { checksSheet, masterCheckRef, type KnownDifference } from "./checksSheet";
import type { Choices } from "./Choices";
import type { ComparisonCase } from "./ComparisonCase";
import { comparisonSheet } from "./comparisonSheet";
import { scoresSheet } from "./scoresSheet";
import { sharingSheet } from "./sharingSheet";
import { tieBackBudgets, tieBackPosts } from "./tieBack";
import { workingsSheet } from "./workingsSheet";
import type { SheetPlan } from "../sheet/SheetPlan";

/** The sheets of a comparison, in the order in which they stand in the workbook, and what each holds. */
export const COMPARISON_SHEETS = {
  about: { name: "About", holds: "This page." },
  cabinet: { name: "Cabinet page", holds: "One page for a decision: every model's money, score and where it loses, for the council that reads it." },
  comparison: { name: "Comparison", holds: "The models side by side, the bridge from gross to net, the model shown line by line." },
  scores: { name: "Scores", holds: "The criteria scored, weighted and ranked; which models others dominate." },
  sharing: { name: "Sharing", holds: "The saving shared among the councils on every key." },
  assumptions: { name: "Assumptions", holds: "Every input: choices, councils, weights, models, reach, grant shares, phasing." },
  workings: { name: "Workings", holds: "The calculations between inputs and outputs." },
  checks: { name: "Checks", holds: "The master check, known differences in the papers, every printed figure tied back." },
} as const;

export type ComparisonSheet = keyof typeof COMPARISON_SHEETS;

export interface ComparisonExtras {
  /** The name each sheet gets, where the usual one is taken. */
  readonly names: Readonly<Record<ComparisonSheet, string>>;
  readonly known: readonly KnownDifference[];
  readonly sources: readonly { readonly sheet: string; readonly source: string }[];
  readonly writtenOn: string;
}

/** All sheets of a comparison as plans: pure, so that it can be shown, tested and written alike. */
export function comparisonPlan(study: ComparisonCase, choices: Choices, { names, known, sources, writtenOn }: ComparisonExtras): SheetPlan[] {
  const master = masterCheckRef(names.checks);
  const assumptions = assumptionsSheet(names.assumptions, study, choices);
  const workings = workingsSheet(names.workings, study, assumptions.refs);
  const scores = scoresSheet(names.scores, study, assumptions.refs);
  const comparison = comparisonSheet(names.comparison, study, assumptions.refs, workings.refs, scores?.refs, master);
  const sharing = sharingSheet(names.sharing, study, assumptions.refs, workings.refs, comparison.refs);
  const cabinet = cabinetSheet(names.cabinet, study, assumptions.refs, comparison.refs, scores?.refs, sharing.refs, master);
  const checks = checksSheet(names.checks, {
    assumptions: assumptions.refs,
    workings: workings.refs,
    comparison: comparison.refs,
    sharing: sharing.refs,
    ...(scores && { scores: scores.refs }),
    tieBacks: [...tieBackPosts(study.baseline), ...(study.budgets ? tieBackBudgets(study.budgets) : [])],
    known,
  });
  const written = (Object.keys(COMPARISON_SHEETS) as ComparisonSheet[]).filter((sheet) => sheet !== "scores" || scores !== undefined);
  const about = aboutSheet(names.about, {
    councils: study.councils,
    sheets: written.map((sheet) => ({ name: names[sheet], holds: COMPARISON_SHEETS[sheet].holds })),
    sources,
    writtenOn,
    masterCheck: master,
  });
  const builders = { about, cabinet, comparison: comparison.builder, scores: scores?.builder, sharing: sharing.builder, assumptions: assumptions.builder, workings: workings.builder, checks };
  return written.flatMap((sheet) => builders[sheet]?.plan() ?? []);
}
