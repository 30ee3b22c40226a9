import { reconciliation, type Reconciliation } from "../../../domain/check/reconciliation";
import type { CellReading } from "../read/CellReading";
import { TOTAL_WORDS } from "./columns";

export interface TotalPart {
  /** Index of the row. */
  readonly row: number;
  readonly sign: 1 | -1;
}

export interface FoundTotal {
  readonly row: number;
  readonly parts: readonly TotalPart[];
  /** By value column; undefined where a figure is missing. */
  readonly checks: readonly (Reconciliation | undefined)[];
}

/** What the search needs of a row. */
export interface Addend {
  readonly label: string;
  readonly stretch: number;
  readonly readings: readonly CellReading[];
  /** What else stands in the row: the team or service it belongs to. */
  readonly texts?: readonly string[];
}

/** Label says so: nothing else is needed. */
const SURE = /\bsub[\s-]?totals?\b|^(grand |overall |gross |net )?totals?\b|\btotals?$/i;
/** Label allows it: the arithmetic decides. */
const LIKELY = /\b(gap|balance|net|gross|requirement|remaining|closing|shortfall|surplus|deficit|to be found|position|outturn|resources|expenditure|funding|all)\b/i;
/** Said of other rows, or added up over the years: no part of any total. */
const OF_WHICH = /^(of which|including|memo|cumulative|running total)\b/i;
/** A row is tried against at most that many rows right above it, and against as many stretches that begin after a total. */
const LONGEST = 60;
/** In a longer table only what is called a total is tried. */
const LONG_TABLE = 5_000;

export const isLikelyTotal = (label: string): boolean => LIKELY.test(label);

export const isSureTotal = (label: string): boolean => SURE.test(label) || (TOTAL_WORDS.test(label) && label.split(" ").length <= 5);

const amount = (reading: CellReading | undefined): number | undefined =>
  reading === undefined || reading.kind === "blank" || reading.kind === "none" ? 0 : reading.number;

/** Places that a column's figures are printed to. */
function unitsOf(rows: readonly Addend[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) =>
    10 ** -rows.reduce((most, { readings }) => Math.max(most, Math.min(readings[column]?.decimals ?? 0, 6)), 0));
}

interface Fit {
  readonly parts: readonly TotalPart[];
  readonly checks: readonly (Reconciliation | undefined)[];
  readonly compared: number;
  readonly agreed: number;
  /** Digits of the printed figures that agree: few agree by chance with many. */
  readonly evidence: number;
}

/** What it takes to call a row a total whose label does not say so. */
const CHANCE = { likely: 4, likelyTwice: 3, unnamed: 6 } as const;

const proves = ({ compared, evidence }: Fit, likely: boolean): boolean =>
  likely ? evidence >= (compared >= 2 ? CHANCE.likelyTwice : CHANCE.likely) : compared >= 2 && evidence >= CHANCE.unnamed;

/** Finds the rows that add up others, by arithmetic and label. A line may belong to no total; a total may add up totals. */
export function findTotals(rows: readonly Addend[], sums: readonly boolean[], mayBeTotal: (row: number) => boolean = () => true): FoundTotal[] {
  const units = unitsOf(rows, sums.length);
  const found: FoundTotal[] = [];
  /** Rows that no total has taken up yet. */
  const open: number[] = [];
  const totals = new Set<number>();
  /** Rows that a total above them adds up. */
  const below = new Set<number>();

  const fit = (row: number, parts: readonly TotalPart[]): Fit => {
    let agreed = 0;
    let compared = 0;
    let evidence = 0;
    const checks = sums.map((summed, column): Reconciliation | undefined => {
      const printed = rows[row]!.readings[column]!;
      if (!summed || printed.number === undefined || (printed.kind !== "number" && printed.kind !== "nil")) return undefined;
      let sum = 0;
      let counted = 0;
      for (const part of parts) {
        const addend = amount(rows[part.row]!.readings[column]);
        if (addend === undefined) return undefined;
        if (addend !== 0) counted++;
        sum += part.sign * addend;
      }
      const status = reconciliation(printed.number, sum, units[column], parts.length);
      // Nothing but blanks against nil, or a tolerance as wide as the figure itself, proves nothing.
      if (counted > 0 && (status !== "ROUNDING" || Math.abs(printed.number - sum) <= Math.abs(printed.number) * 0.02)) {
        compared++;
        if (status !== "DIFFERS") {
          agreed++;
          evidence += Math.log10(Math.max(1, Math.abs(printed.number) / units[column]!));
        }
      }
      return status;
    });
    return { parts, checks, compared, agreed, evidence };
  };
  const plus = (row: number): TotalPart => ({ row, sign: 1 });
  const settle = (row: number, { parts, checks }: Fit) => {
    found.push({ row, parts, checks });
    const taken = new Set(parts.map((part) => part.row));
    for (const part of taken) if (part > row) below.add(part);
    open.splice(0, open.length, ...open.filter((other) => !taken.has(other)));
    totals.add(row);
    open.push(row);
  };

  /** Lines that follow a total printed before them: the fewest that make it up, else those up to the next total. */
  const following = (row: number): Fit | undefined => {
    const group: number[] = [];
    let best: Fit | undefined;
    for (let next = row + 1; next < rows.length && group.length < LONGEST && !(isSureTotal(rows[next]!.label) && mayBeTotal(next)); next++) {
      if (OF_WHICH.test(rows[next]!.label)) continue;
      group.push(next);
      if (group.length < 2) continue;
      const tried = fit(row, group.map(plus));
      if (tried.compared > 0 && tried.agreed === tried.compared) return tried;
      if (tried.compared > 0 && (!best || tried.agreed / tried.compared >= best.agreed / best.compared)) best = tried;
    }
    return best;
  };
  const complete = (found: Fit | undefined, least: number): boolean => found !== undefined && found.compared >= least && found.agreed === found.compared;

  rows.forEach((row, index) => {
    if (OF_WHICH.test(row.label) || below.has(index)) return;
    const sure = isSureTotal(row.label) && mayBeTotal(index);
    const likely = LIKELY.test(row.label);
    const hasFigure = row.readings.some(({ number }, column) => sums[column] && number !== undefined);
    if (!hasFigure || !mayBeTotal(index) || (!sure && (open.length === 0 || rows.length > LONG_TABLE))) {
      open.push(index);
      return;
    }
    const own = open.filter((other) => rows[other]!.stretch === row.stretch);
    let best: Fit | undefined;
    const subject = sure ? subjectOf(row.label) : "";
    const belonging = subject === "" ? [] : open.filter((other) => !totals.has(other) && rows[other]!.texts?.some((text) => text.toLowerCase() === subject));
    for (const from of [...(belonging.length > 0 ? ["named" as const] : []), undefined, ...beginnings(open, totals, sure)]) {
      const group = from === "named" ? belonging : from === undefined ? own : open.slice(from);
      if (group.length < (sure ? 1 : 2)) continue;
      const tried = fit(index, group.map(plus));
      if (tried.compared > 0 && tried.agreed === tried.compared && (sure || proves(tried, likely))) {
        settle(index, tried);
        return;
      }
      if (tried.compared > 0 && (!best || tried.agreed / tried.compared > best.agreed / best.compared)) best = tried;
    }
    // A gap: one total less another, or with lines taken off it.
    const difference = sure || likely ? differences(open, totals).map((parts) => fit(index, parts)).find(({ compared, agreed }) => compared >= 2 && agreed === compared) : undefined;
    const after = sure && !difference ? following(index) : undefined;
    if (difference) settle(index, difference);
    else if (after && complete(after, 1)) settle(index, after);
    else if (sure && open.length === 0) {
      if (after && after.agreed > 0) settle(index, after);
      else open.push(index);
    } else if (after && after.agreed * 2 > after.compared && after.agreed * (best?.compared ?? 1) > (best?.agreed ?? 0) * after.compared) settle(index, after);
    else if (sure) settle(index, best && best.agreed > 0 ? best : fit(index, named(row.label, own, open, rows, totals).map(plus)));
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
    if (totals.has(first!)) tried.push([{ row: first!, sign: 1 }, ...rest.map((row): TotalPart => ({ row, sign: -1 }))]);
  }
  return tried;
}

/** What a total is the total of: "adults" in "Adults total" and "Total for Adults:". */
const subjectOf = (label: string): string => label.replace(/\b(sub[\s-]?)?totals?\b/gi, "").replace(/^\W*(for|of)\b/i, "").replace(/^[\s:–-]+|[\s:–-]+$/g, "").toLowerCase();

/** Which rows a total means when the arithmetic does not say: those whose names begin as its own, its section, or all since the total before. */
function named(label: string, own: readonly number[], open: readonly number[], rows: readonly Addend[], totals: ReadonlySet<number>): readonly number[] {
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
