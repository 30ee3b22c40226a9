import { eligibilitySheet } from "./outputs/eligibilitySheet";
import { grantQuestionSheet } from "./outputs/grantQuestionSheet";
import { moneySheet } from "./outputs/moneySheet";
import { postsSheet } from "./outputs/postsSheet";
import { rankingSheet } from "./outputs/rankingSheet";
import { risksSheet } from "./outputs/risksSheet";
import { safeguardsSheet } from "./outputs/safeguardsSheet";
import { savingsByYearSheet } from "./outputs/savingsByYearSheet";
import { scoreReasonsSheet } from "./outputs/scoreReasonsSheet";
import { sharingTestsSheet } from "./outputs/sharingTestsSheet";
import type { OutputSheet } from "./OutputSheet";

interface Described {
  readonly name: string;
  readonly holds: string;
  /** How the sheet is made, where it needs nothing but the comparison's parts. */
  readonly make?: OutputSheet;
}

/** The sheets of a comparison, in the order in which they stand in the workbook, and what each holds. */
const SHEETS = {
  about: { name: "About", holds: "This page." },
  cabinet: { name: "Cabinet page", holds: "One page for a decision: every model's money, score and where it loses, for the council that reads it." },
  comparison: { name: "Comparison", holds: "The models side by side, the bridge from gross to net, the model shown line by line." },
  savingsByYear: { name: "Savings by year", holds: "The model shown by council and year against the savings requirement; what a slip costs.", make: savingsByYearSheet },
  money: { name: "Money", holds: "Payback, net present value and return of every model.", make: moneySheet },
  grantQuestion: { name: "Grant question", holds: "A grant counted as general fund or as grant: both answers.", make: grantQuestionSheet },
  scores: { name: "Scores", holds: "The criteria scored, weighted and ranked; which models others dominate." },
  scoreReasons: { name: "Score reasons", holds: "Why each model has the mark it has on each criterion.", make: scoreReasonsSheet },
  ranking: { name: "Ranking", holds: "Each council's own weights, the smallest change that alters the first place, and money beside score.", make: rankingSheet },
  sharing: { name: "Sharing", holds: "The saving shared among the councils on every key." },
  sharingTests: { name: "Sharing tests", holds: "Whether it works for each council, settling up, leaving, membership line by line.", make: sharingTestsSheet },
  posts: { name: "Posts", holds: "Posts by employer, heads and consultation dates, redundancy, span of control.", make: postsSheet },
  risks: { name: "Risks", holds: "Risks scored before and after mitigation, heat maps, actions.", make: risksSheet },
  safeguards: { name: "Safeguards", holds: "Sovereignty and safeguarding, test by test, model by model.", make: safeguardsSheet },
  eligibility: { name: "Eligibility", holds: "Historic: what each council's own threshold for adult care costs.", make: eligibilitySheet },
  scenarioResults: { name: "Scenario results", holds: "Every scenario's savings, scores and years, all worked out at once." },
  scenarioBridge: { name: "Scenario bridge", holds: "Two scenarios apart: what each driver changes, adding up exactly." },
  assumptions: { name: "Assumptions", holds: "Every input: choices, councils, weights, models, reach, grant shares, phasing; and what is in use." },
  swings: { name: "Swing weights", holds: "What the step from worst to best is worth on each criterion, for all and for each council; the weights and ranks that follow." },
  scenarios: { name: "Scenarios", holds: "Named sets of assumptions: one column each, yours to change." },
  workings: { name: "Workings", holds: "The calculations between inputs and outputs." },
  checks: { name: "Checks", holds: "The master check, the workbook's own arithmetic, every printed figure tied back." },
  differences: { name: "Differences", holds: "Where the papers contradict themselves, with our verdict and what is done about it." },
} satisfies Record<string, Described>;

export type ComparisonSheet = keyof typeof SHEETS;

export const COMPARISON_SHEETS: Readonly<Record<ComparisonSheet, Described>> = SHEETS;
