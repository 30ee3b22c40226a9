import type { Reconciliation } from "../../../domain/check/reconciliation";
import { TOTAL_WORDS } from "./columns";
import { isComplete, partOf, proves, totalFitter, type Addend, type Fit, type Fitter, type TotalPart } from "./fitTotal";
import { totalsAbove, type TotalsAboveRules } from "./totalsAbove";

export interface FoundTotal {
  readonly row: number;
  readonly parts: readonly TotalPart[];
  /** By value column; undefined where a figure is missing. */
  readonly checks: readonly (Reconciliation | undefined)[];
}

/** Label says so: nothing else is needed. */
const SURE = /\bsub[\s-]?totals?\b|^(grand |overall |gross |net )?totals?\b|\btotals?$|^(is-?)?[cg]yfanswm\b/i;
/** Label allows it: the arithmetic decides. */
const LIKELY = /\b(carried forward|gap|balance|net|gross|requirement|remaining|closing|shortfall|surplus|deficit|to be found|position|outturn|resources|expenditure|funding|all|headroom|bwlch|balans)\b/i;
/** Said of other rows, or added up over the years: no part of any total. */
const OF_WHICH = /^(of which|including|memo|cumulative|running total)\b/i;
const isAside = ({ label, aside }: Addend): boolean => aside === true || OF_WHICH.test(label);
/** The foot of a page, and the head of the next, which says it again. */
const CARRIED = /^(carried forward|c\/f(wd)?)$/i;
const BROUGHT = /^(brought forward|b\/f(wd)?)$/i;
/** A row is tried against at most that many rows right above it, and against as many stretches that begin after a total. */
const LONGEST = 60;
/** In a longer table only what is called a total is tried. */
const LONG_TABLE = 5_000;

export const isLikelyTotal = (label: string): boolean => LIKELY.test(label);

export const isSureTotal = (label: string): boolean => SURE.test(label) || (TOTAL_WORDS.test(label) && label.split(" ").length <= 5);

/** Longer tables have their totals below their lines. */
const LONG_WITH_TOTALS_ABOVE = 2_000;

type MayBeTotal = (row: number) => boolean;

/**
 * Finds the rows that add up others, by arithmetic and label. A line may belong to no total; a total may add up totals. Totals stand below
 * their parts, or above them where more of them come out right so.
 */
export function findTotals(rows: readonly Addend[], sums: readonly boolean[], mayBeTotal: MayBeTotal = () => true): FoundTotal[] {
  const fit = totalFitter(rows, sums);
  const below = withLoneTotals(rows, totalsBelow(rows, sums, fit, mayBeTotal, new Map()), (lone) => totalsBelow(rows, sums, fit, mayBeTotal, new Map(), lone));
  if (rows.length > LONG_WITH_TOTALS_ABOVE) return below;
  const rules: TotalsAboveRules = { isSure: (row) => isSureTotal(rows[row]!.label), isLikely: (row) => LIKELY.test(rows[row]!.label), mayBeTotal, isAside: (row) => isAside(rows[row]!) };
  const above = totalsAbove(rows, fit, rules);
  const mixed = above.size === 0 ? below : totalsBelow(rows, sums, fit, mayBeTotal, above);
  const best = comeOut(mixed, rows, mayBeTotal) > comeOut(below, rows, mayBeTotal) ? mixed : below;
  const wanting = [...best.filter(differs).map(({ row }) => row), ...(LIKELY.test(rows.at(-1)?.label ?? "") && !best.some(({ row }) => row === rows.length - 1) ? [rows.length - 1] : [])];
  // Totals of too few digits to be told by themselves: together they leave no line over, or a total over all comes right by them alone.
  const few = totalsAbove(rows, fit, { ...rules, isShort: true });
  if (wanting.length === 0 && !leaveNone(rows, few)) return best;
  const short = totalsBelow(rows, sums, fit, mayBeTotal, few);
  const keepsAll = best.every(({ row }) => short.some((total) => total.row === row));
  return keepsAll && !short.some(differs) && wanting.every((row) => short.some((total) => total.row === row && total.checks.includes("OK"))) ? short : best;
}

/** Digits that agree by chance in no table. */
const CERTAIN = 10;

/** Two totals or more that take up every row, with many digits in all. */
function leaveNone(rows: readonly Addend[], totals: ReadonlyMap<number, Fit>): boolean {
  const parts = new Set([...totals.values()].flatMap((fit) => fit.parts.map(({ row }) => row)));
  return totals.size >= 2 && rows.every((_, row) => totals.has(row) || parts.has(row)) && [...totals.values()].reduce((sum, { evidence }) => sum + evidence, 0) >= CERTAIN;
}

const differs = ({ checks }: FoundTotal): boolean => checks.includes("DIFFERS");

/** How many totals come out right, less those that do not and those that add up nothing. */
function comeOut(totals: readonly FoundTotal[], rows: readonly Addend[], mayBeTotal: MayBeTotal): number {
  const found = new Set(totals.map(({ row }) => row));
  const idle = rows.filter(({ label }, row) => isSureTotal(label) && mayBeTotal(row) && !found.has(row)).length;
  return totals.reduce((sum, { checks }) => sum + (checks.includes("DIFFERS") ? -1 : 1), 0) - idle;
}

/**
 * "Corporate items total" with no lines of its own stands beside the totals above it and adds none of them up. That is so where a total further
 * down comes right only then: the totals that seem to add up nothing but other totals, and do not, are taken to stand alone, all or one of them.
 */
function withLoneTotals(rows: readonly Addend[], found: readonly FoundTotal[], without: (lone: ReadonlySet<number>) => readonly FoundTotal[]): FoundTotal[] {
  const isTotal = new Set(found.map(({ row }) => row));
  const wrong = found.filter((total) => differs(total) && isSureTotal(rows[total.row]!.label) && total.parts.every(({ row }) => isTotal.has(row) || isSureTotal(rows[row]!.label))).map(({ row }) => row);
  if (wrong.length < 2) return [...found];
  const right = (totals: readonly FoundTotal[]) => totals.filter((total) => !differs(total)).length;
  // The last of them is the one that may come right.
  const tries = [wrong.slice(0, -1), ...wrong.slice(0, MOST_LONE).map((row) => [row])];
  return tries.map((lone) => without(new Set(lone))).reduce<readonly FoundTotal[]>((best, next) => (right(next) > right(best) ? next : best), found).slice();
}

/** So many are tried one by one. */
const MOST_LONE = 20;

/** @param above Totals that stand above their parts, known already.
 *  @param lone Rows called totals that add up no others. */
function totalsBelow(rows: readonly Addend[], sums: readonly boolean[], fit: Fitter, mayBeTotal: MayBeTotal, above: ReadonlyMap<number, Fit>, lone: ReadonlySet<number> = new Set()): FoundTotal[] {
  const found: FoundTotal[] = [];
  const part = partOf(rows);
  /** Rows that no total has taken up yet. */
  const open: number[] = [];
  const totals = new Set<number>();
  /** Rows that a total above them adds up. */
  const below = new Set([...above.values()].flatMap(({ parts }) => parts.map(({ row }) => row)));
  const settle = (row: number, { parts, checks }: Fit) => {
    found.push({ row, parts, checks });
    const taken = new Set(parts.map((each) => each.row));
    for (const other of taken) if (other > row) below.add(other);
    open.splice(0, open.length, ...open.filter((other) => !taken.has(other)));
    totals.add(row);
    open.push(row);
  };

  /** Its parts cannot be known: a total like any other for those further down, with nothing to check. */
  const standAlone = (row: number) => {
    totals.add(row);
    open.push(row);
  };

  /** Lines that follow a total printed before them: the fewest that make it up, else those up to the next total. */
  const following = (row: number): Fit | undefined => {
    const group: number[] = [];
    let best: Fit | undefined;
    for (let next = row + 1; next < rows.length && group.length < LONGEST && !(isSureTotal(rows[next]!.label) && mayBeTotal(next)); next++) {
      if (isAside(rows[next]!)) continue;
      group.push(next);
      if (group.length < 2) continue;
      const tried = fit(row, group.map(part));
      if (isComplete(tried)) return tried;
      if (tried.compared > 0 && (!best || tried.agreed / tried.compared >= best.agreed / best.compared)) best = tried;
    }
    return best;
  };

  rows.forEach((row, index) => {
    const known = above.get(index);
    if (known) {
      found.push({ row: index, parts: known.parts, checks: known.checks });
      totals.add(index);
      if (!below.has(index)) open.push(index);
      return;
    }
    if (isAside(row) || below.has(index)) return;
    if (lone.has(index)) return standAlone(index);
    const sure = isSureTotal(row.label) && mayBeTotal(index);
    // A row of figures without a name, right under others, tells of those.
    const likely = row.label === "" || LIKELY.test(row.label);
    // What is called a total is one, though its figures were left empty.
    const hasFigure = row.readings.some(({ number, kind }, column) => sums[column] && (number !== undefined || (sure && kind === "unreadable")));
    if (!hasFigure || !mayBeTotal(index) || (!sure && (open.length === 0 || rows.length > LONG_TABLE))) {
      open.push(index);
      return;
    }
    const carried = open.findLast((other) => totals.has(other));
    if (carried !== undefined && BROUGHT.test(row.label) && CARRIED.test(rows[carried]!.label)) {
      const again = fit(index, [part(carried)]);
      if (isComplete(again)) return settle(index, again);
    }
    const own = open.filter((other) => rows[other]!.stretch === row.stretch);
    let best: Fit | undefined;
    const subject = sure ? subjectOf(row.label) : "";
    const belonging = subject === "" ? [] : open.filter((other) => !totals.has(other) && rows[other]!.texts?.some((text) => text.toLowerCase() === subject));
    const named = belonging.length > 0 ? belonging : withoutExcluded(row.label, own, rows);
    for (const from of [...(named.length > 0 ? ["named" as const] : []), undefined, ...beginnings(open, totals, sure)]) {
      const group = from === "named" ? named : from === undefined ? own : open.slice(from);
      // "Net budget" under a single total says it again.
      if (group.length < (sure || (likely && group.length === 1 && totals.has(group[0]!)) ? 1 : 2)) continue;
      const tried = fit(index, group.map(part));
      if (isComplete(tried) && (sure || proves(tried, likely))) {
        settle(index, tried);
        return;
      }
      if (tried.compared > 0 && (!best || tried.agreed / tried.compared > best.agreed / best.compared)) best = tried;
    }
    // A gap: one total less another, or with lines taken off it.
    const difference = sure || likely ? differences(open, totals).map((parts) => fit(index, parts)).find(({ compared, agreed }) => compared >= 2 && agreed === compared) : undefined;
    const after = sure && !difference ? following(index) : undefined;
    if (difference) settle(index, difference);
    else if (after && isComplete(after)) settle(index, after);
    else if (sure && open.length === 0) {
      if (after && after.agreed > 0) settle(index, after);
      else standAlone(index);
    } else if (after && after.agreed * 2 > after.compared && after.agreed * (best?.compared ?? 1) > (best?.agreed ?? 0) * after.compared) settle(index, after);
    else if (sure) {
      const parts = meant(row.label, own, open, rows, totals);
      if (best && best.agreed > 0) settle(index, best);
      else if (parts.every((other) => totals.has(other)) && (parts.length === 1 || isBeside(row.label, parts.map((other) => rows[other]!.label)))) standAlone(index);
      else settle(index, fit(index, parts.map(part)));
    }
    else if (likely && best && best.compared >= 3 && best.agreed >= best.compared * 0.6) settle(index, best);
    else open.push(index);
  });
  return found;
}

/** Where a group of rows that ends right above may begin: nearest first. */
function beginnings(open: readonly number[], totals: ReadonlySet<number>, sure: boolean): number[] {
  const near = Array.from({ length: Math.min(open.length, LONGEST) }, (_, i) => open.length - 1 - i);
  if (!sure || open.length <= LONGEST) return near;
  const far: number[] = [];
  for (let i = open.length - LONGEST - 1; i > 0 && far.length < LONGEST; i--) if (totals.has(open[i - 1]!)) far.push(i);
  return [...near, ...far, 0];
}

function differences(open: readonly number[], totals: ReadonlySet<number>): TotalPart[][] {
  const tried: TotalPart[][] = [];
  for (let size = 2; size <= Math.min(3, open.length); size++) {
    const [first, ...rest] = open.slice(-size);
    if (!totals.has(first!)) continue;
    tried.push([{ row: first!, sign: 1 }, ...rest.map((row): TotalPart => ({ row, sign: -1 }))]);
    // "Gap (B − A)": what is needed less what there is.
    if (size === 2) tried.push([{ row: first!, sign: -1 }, { row: rest[0]!, sign: 1 }]);
  }
  return tried;
}

/** "Total excluding schools" adds up its lines but for those called so. */
function withoutExcluded(label: string, own: readonly number[], rows: readonly Addend[]): number[] {
  const excluded = /\b(?:excl(?:uding|usive of|\.)?|less|before|net of)\s+(?:the\s+)?(.{3,})$/i.exec(label)?.[1]?.replace(/[)\]]+$/, "").toLowerCase();
  if (excluded === undefined) return [];
  const kept = own.filter((row) => !rows[row]!.label.toLowerCase().includes(excluded));
  return kept.length < own.length ? kept : [];
}

/** What a total is the total of: "adults" in "Adults total" and "Total for Adults:". */
const subjectOf = (label: string): string => label.replace(/\b(sub[\s-]?)?totals?\b|\b(is-?)?[cg]yfanswm\b/gi, "").replace(/^\W*(for|of)\b/i, "").replace(/^[\s:–-]+|[\s:–-]+$/g, "").toLowerCase();

/** Where the word total stands: before what it is the total of, or behind it. */
const formOf = (label: string): "before" | "behind" | undefined => (subjectOf(label) === "" ? undefined : /^\W*(sub[\s-]?)?totals?\b/i.test(label) ? "before" : "behind");

/** Totals of all there is: "Total expenditure", "Net budget total", "Council total". */
const OF_ALL = /\b(grand|overall|net|gross|all|council|authority|borough|city|county|expenditure|spend(ing)?|budgets?|savings?|services?|requirements?|directorates?|departments?|resources available|costs?|posts?|ftes?|staff(ing)?|fund(ing)?|general|revenue|combined|year)\b/i;

/** "Corporate items total" beside "Neighbourhoods total" and "Resources total": called as those are, of a subject of its own. */
const isBeside = (label: string, others: readonly string[]): boolean => {
  const form = formOf(label);
  return form !== undefined && !OF_ALL.test(label) && others.every((other) => formOf(other) === form);
};

/** Which rows a total means when the arithmetic does not say: those whose names begin as its own, its section, or all since the total before. */
function meant(label: string, own: readonly number[], open: readonly number[], rows: readonly Addend[], totals: ReadonlySet<number>): readonly number[] {
  if (/\b(grand|overall)\b/i.test(label)) {
    const inner = open.filter((row) => totals.has(row));
    return inner.length > 0 ? inner : open;
  }
  const subject = subjectOf(label);
  const alike = subject === "" ? [] : open.filter((row) => !totals.has(row) && rows[row]!.label.toLowerCase().startsWith(subject));
  if (alike.length > 0) return alike;
  const lines = own.filter((row) => !totals.has(row));
  if (lines.length > 0) return lines;
  return open.slice(open.findLastIndex((row) => totals.has(row)) + 1).length > 0 ? open.slice(open.findLastIndex((row) => totals.has(row)) + 1) : open;
}
