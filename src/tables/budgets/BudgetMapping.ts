import type { MtfpCouncil } from "./MtfpTable";

/** What a figure below or above 0 in the gap's line means: nothing but a person can say. */
export const SHORTFALLS = ["above 0", "below 0"] as const;
export type Shortfall = (typeof SHORTFALLS)[number];

/** The savings requirement is the gap of one year, or the gaps of all years added up. */
export const ALL_YEARS = "all years added up";

/** Which cells of an MTFP table are the council's budget. Undefined is not said yet; "" is not in the table. */
export interface BudgetMapping {
  /** Empty leaves the council out. */
  readonly name: string;
  readonly netLine?: string;
  /** Budget year that the net revenue budget is of. */
  readonly year?: string;
  readonly populationLine?: string;
  readonly gapLine?: string;
  readonly shortfall?: Shortfall;
  /** A year, or {@link ALL_YEARS}. */
  readonly requirement?: string;
}

export type BudgetMappings = Readonly<Record<string, Partial<BudgetMapping>>>;

const NET = [/\bnet revenue budget\b/i, /\b(net )?budget requirement\b/i, /\bnet (base )?budget\b/i, /\bnet (revenue )?(expenditure|spend)/i];
const GAP = [/\b(budget|funding|savings) gap\b/i, /\bgap\b/i, /\bshortfall\b/i, /\bsavings (requirement|required|target|still to be found|to be (found|identified))\b/i];
const POPULATION = [/\bpopulation\b/i, /\bresidents\b/i];

const first = ({ lines }: MtfpCouncil, words: readonly RegExp[]): string | undefined => {
  for (const word of words) {
    const found = lines.find(({ label }) => word.test(label));
    if (found) return found.label;
  }
  return undefined;
};

/** What the lines' names suggest, to be seen and changed before anything is written. Which sign a shortfall has, and what the requirement is, nobody guesses. */
export function suggestBudget(source: MtfpCouncil, kept: Partial<BudgetMapping> = {}): BudgetMapping {
  const { council, sheet, years } = source;
  const [net, gap, population] = [first(source, NET), first(source, GAP), first(source, POPULATION)];
  return {
    name: council || sheet,
    ...(net !== undefined && { netLine: net }),
    ...(years[0] && { year: years[0].label }),
    ...(gap !== undefined && { gapLine: gap }),
    ...(population !== undefined && { populationLine: population }),
    ...kept,
  };
}

/**
 * The suggestion for each of several sources, by key. Where a council stands in a plan and in a table without a net budget, such as a savings
 * tracker by council, the plan is its budget: the other's name is left empty, to be entered where it counts instead.
 */
export function suggestBudgets(sources: readonly MtfpCouncil[], kept: BudgetMappings, given: BudgetMappings): Record<string, BudgetMapping> {
  const said = (key: string) => ({ ...kept[key], ...given[key] });
  const suggested = sources.map((source) => ({ key: source.key, mapping: suggestBudget(source, said(source.key)) }));
  const nameOf = ({ name }: BudgetMapping) => name.trim().toLowerCase();
  const planned = new Set(suggested.flatMap(({ mapping }) => (mapping.netLine ? [nameOf(mapping)] : [])));
  return Object.fromEntries(suggested.map(({ key, mapping }) => [key, said(key).name === undefined && !mapping.netLine && planned.has(nameOf(mapping)) ? { ...mapping, name: "" } : mapping]));
}
