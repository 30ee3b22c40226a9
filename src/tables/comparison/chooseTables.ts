import { BUDGET_HEADINGS } from "../kinds/councilBudgets";
import { MODEL_HEADINGS } from "../kinds/operatingModels";
import { councilsIn } from "../kinds/postsComparison";
import { CRITERION_HEADINGS, criteriaIn, SCORE_MODEL_HEADING } from "../kinds/scoreSymbols";
import type { TableKind } from "../TableContent";
import type { TableView } from "../TableView";

/** The tables that a comparison draws on, the one that decides on the others first. */
export const TABLE_ROLES = {
  baseline: { kind: "postsComparison", label: "Posts comparison", needed: true },
  models: { kind: "operatingModels", label: "Operating models", needed: true },
  budgets: { kind: "councilBudgets", label: "Council budgets", needed: false },
  symbols: { kind: "scoreSymbols", label: "Score marks", needed: false },
  criteria: { kind: "criteria", label: "Evaluation criteria", needed: false },
} as const satisfies Record<string, { kind: TableKind; label: string; needed: boolean }>;

export type TableRole = keyof typeof TABLE_ROLES;
export const ROLES = Object.keys(TABLE_ROLES) as TableRole[];

/** Whose figures a table holds. */
export type Origin = "own" | "published" | "synthetic";

const ORIGIN_WORDS: Readonly<Record<Origin, string>> = { own: "your own", published: "published", synthetic: "synthetic" };

/** A table in the workbook that a comparison may draw on. */
export interface Candidate {
  readonly role: TableRole;
  readonly marker: string;
  readonly sheet: string;
  readonly origin: Origin;
  /** Of its sheet among the tabs, from 0. */
  readonly position: number;
  readonly view: TableView;
}

/** Picked instead of a table: the comparison goes without one. */
export const NO_TABLE = "none";

/** By role: a marker, or {@link NO_TABLE}; what is left out was not picked by anybody. */
export type Picks = Readonly<Partial<Record<TableRole, string>>>;

export interface ChosenTable {
  readonly role: TableRole;
  readonly table?: Candidate;
  /** Why this one, or none. */
  readonly why: string;
  /** Other tables of its kind in the workbook. */
  readonly others: readonly Candidate[];
}

const texts = (table: TableView, heading: string): string[] => (table.has(heading) ? table.column(heading).map((cell) => String(cell).trim()).filter((text) => text !== "") : []);
const overlap = (a: readonly string[], b: readonly string[]): boolean => a.some((text) => b.includes(text));

/** What keeps a table from going with those chosen already; undefined when nothing does. A table without its headings is told about later. */
function misfit({ role, view }: Candidate, chosen: Readonly<Partial<Record<TableRole, Candidate>>>): string | undefined {
  if (role === "budgets" && chosen.baseline && view.has(BUDGET_HEADINGS.council)) {
    return overlap(texts(view, BUDGET_HEADINGS.council), councilsIn(chosen.baseline.view.headings)) ? undefined : "names none of the councils compared";
  }
  if (role === "symbols" && chosen.models && view.has(SCORE_MODEL_HEADING)) {
    return overlap(texts(view, SCORE_MODEL_HEADING), texts(chosen.models.view, MODEL_HEADINGS.model)) ? undefined : "marks none of the models compared";
  }
  if (role === "criteria" && chosen.symbols && view.has(CRITERION_HEADINGS.criterion)) {
    return overlap(texts(view, CRITERION_HEADINGS.criterion), criteriaIn(chosen.symbols.view.headings)) ? undefined : "holds none of the criteria marked";
  }
  return undefined;
}

const rank = ({ origin }: Candidate, beside: Origin | undefined): number => (origin === beside ? 3 : origin === "own" ? 2 : origin === "published" ? 1 : 0);

function whyChosen(table: Candidate, others: readonly Candidate[], beside: Origin | undefined): string {
  if (others.length === 0) return "the only one loaded";
  const same = others.filter(({ origin }) => origin === table.origin).length;
  const kind = table.role !== "baseline" && table.origin === beside ? `${ORIGIN_WORDS[table.origin]}, as the posts comparison is` : ORIGIN_WORDS[table.origin];
  return same > 0 ? `${kind}; of several the one on the last sheet` : kind;
}

/**
 * The tables that are compared. What somebody picked counts; else own tables go before published ones, and those before synthetic ones, and
 * the others follow the posts comparison, so that two sets are never mixed unasked.
 */
export function chooseTables(candidates: readonly Candidate[], picks: Picks = {}): readonly ChosenTable[] {
  const chosen: Partial<Record<TableRole, Candidate>> = {};
  return ROLES.map((role): ChosenTable => {
    const all = candidates.filter((candidate) => candidate.role === role);
    const without = (table: Candidate | undefined) => all.filter((candidate) => candidate !== table);
    const picked = all.find(({ marker }) => marker === picks[role]);
    if (picked) {
      chosen[role] = picked;
      return { role, table: picked, why: "chosen by you", others: without(picked) };
    }
    if (picks[role] === NO_TABLE && !TABLE_ROLES[role].needed) return { role, why: "left out by you", others: all };
    const beside = chosen.baseline?.origin;
    const [best] = all.filter((candidate) => misfit(candidate, chosen) === undefined).sort((a, b) => rank(b, beside) - rank(a, beside) || b.position - a.position);
    if (!best) {
      const [first] = all;
      return { role, why: first ? `left out: ${all.length === 1 ? `“${first.sheet}”` : "each that is loaded"} ${misfit(first, chosen) ?? ""}` : "none is loaded", others: all };
    }
    chosen[role] = best;
    return { role, table: best, why: whyChosen(best, without(best), beside), others: without(best) };
  });
}
