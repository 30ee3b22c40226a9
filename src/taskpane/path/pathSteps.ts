import type { Overview } from "../../excel/actions/readOverview";
import { counted } from "../counted";

/** Where a step leads. */
export type StepTarget = { readonly tab: string } | { readonly sheet: string; readonly address?: string };

/** One step from the papers to a report, and how far it has come. */
export interface Step {
  readonly title: string;
  readonly done: boolean;
  /** What is there, or what is missing and how to get it. */
  readonly state: string;
  readonly target: StepTarget;
  /** The words that {@link state} begins with and that lead to the target; all of them if left out. */
  readonly lead?: string;
  /** Not done, and the way goes on without it. */
  readonly mayWait?: boolean;
}

const NEEDED = { postsComparison: "a posts comparison", operatingModels: "operating models" } as const;
const HELPFUL = { councilBudgets: "budgets", scoreSymbols: "scores" } as const;

const listed = (words: readonly string[]): string => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`);

/**
 * The way through a case, step by step, as far as the workbook shows it.
 * @param tabKeys Keys of the pane's tabs: a report has one of its own where it is offered.
 */
export function pathSteps({ workbook: { own }, comparison, masterCheck, missing }: Overview, tabKeys: readonly string[]): readonly Step[] {
  const has = (kind: string) => own.some((candidate) => candidate.kind === kind);
  const sheetOf = (id: string) => own.find((candidate) => candidate.kind === "comparison" && candidate.id === id)?.sheet;
  const lacking = (wanted: Readonly<Record<string, string>>) => Object.entries(wanted).flatMap(([kind, words]) => (has(kind) ? [] : [words]));

  const needed = lacking(NEEDED);
  const helpful = lacking(HELPFUL);
  const load: Step = {
    title: "Load",
    done: needed.length === 0,
    state: needed.length > 0 ? `Load ${listed(needed)}, for example the case of 2013.` : helpful.length > 0 ? `Loaded; without ${listed(helpful)} some results are left out.` : "The tables are loaded.",
    target: { tab: "load" },
  };

  const [assumptions, sharing, cabinet] = ["assumptions", "sharing", "cabinet"].map(sheetOf);
  /** Where a sheet of the comparison should stand and does not. */
  const absent = (sheet: string) => (comparison ? `The ${sheet} sheet is missing: write the comparison again.` : "Comes with the comparison.");
  const waitingCells = comparison?.models.flatMap(({ cells }) => cells).filter(({ needsAssumption }) => needsAssumption) ?? [];
  const waiting = waitingCells.length;
  const waitingWords = counted(waiting, "result waits", "results wait");
  const firstWaiting = missing ?? (comparison && waiting > 0 ? { sheet: comparison.sheet, address: waitingCells[0]!.address } : undefined);
  const assume: Step = {
    title: "Assume",
    done: comparison !== undefined && assumptions !== undefined && waiting === 0,
    state: !comparison
      ? "Look through the choices; each can be changed later."
      : assumptions === undefined
        ? absent("Assumptions")
        : waiting > 0
          ? `${waitingWords} for a one-off cost, a phasing or a reach of yours, on the Assumptions sheet. You can go on without.`
          : "Every result has its assumptions.",
    target: comparison && assumptions !== undefined ? (waiting > 0 && firstWaiting) || { sheet: assumptions } : { tab: "compare" },
    ...(comparison && assumptions !== undefined && waiting > 0 && { mayWait: true, lead: waitingWords }),
  };
  const compare: Step = {
    title: "Compare",
    done: comparison !== undefined,
    state: comparison ? `${comparison.models.length} models are compared, in live formulas.` : "Write the comparison.",
    target: comparison ? { sheet: comparison.sheet } : { tab: "compare" },
  };
  const share: Step = {
    title: "Share",
    done: sharing !== undefined,
    state: sharing !== undefined ? "What each council gains stands on the Sharing sheet, on every key." : absent("Sharing"),
    target: sharing !== undefined ? { sheet: sharing } : { tab: "compare" },
  };
  const checked = masterCheck?.text === "OK";
  const check: Step = {
    title: "Check",
    done: checked,
    state: checked ? "Every check of the workbook passes." : masterCheck ? `The master check says: ${masterCheck.text}${masterCheck.failing ? `. First: ${masterCheck.failing.what}` : ""}` : absent("Checks"),
    target: masterCheck ? { sheet: masterCheck.sheet, address: masterCheck.failing?.address ?? masterCheck.address } : { tab: "compare" },
  };
  const reportTab = tabKeys.find((key) => /^report/.test(key));
  const reported = own.find(({ kind }) => kind === "report");
  const report: Step = {
    title: "Report",
    done: reported !== undefined,
    state: reported ? "The report is written." : reportTab !== undefined ? "Write the report." : cabinet !== undefined ? "The cabinet page fits one A4 page: print it." : "Comes with the comparison.",
    target: reported ? { sheet: reported.sheet } : reportTab !== undefined ? { tab: reportTab } : cabinet !== undefined ? { sheet: cabinet } : { tab: "compare" },
  };
  return [load, assume, compare, share, check, report];
}
