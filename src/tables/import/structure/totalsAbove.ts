import { isComplete, partOf, proves, type Addend, type Fit, type Fitter } from "./fitTotal";

/** A total is tried against at most that many rows right under it. */
const LONGEST = 60;

/** Digits at the ends of round figures say little: 1,000 is 500 and 500 too often by chance. */
const ROUND = /0+$/;

/** Digits of a figure that stands again right under a name in capitals, or an outer one. */
const SAME = 3;

export interface TotalsAboveRules {
  readonly isSure: (row: number) => boolean;
  readonly isLikely: (row: number) => boolean;
  readonly mayBeTotal: (row: number) => boolean;
  /** Told of another row: no part of any total. */
  readonly isAside: (row: number) => boolean;
  /** Few digits that agree are enough, because the total over all says the rest. */
  readonly isShort?: boolean;
}

/**
 * Totals that stand before what they add up, one inside the other: read from the last row up, each total takes the place of its parts for
 * the total above it. A row that is not called a total, nor indented less than its parts, counts only where every figure adds up.
 */
export function totalsAbove(rows: readonly Addend[], fit: Fitter, { isSure, isLikely, mayBeTotal, isAside, isShort = false }: TotalsAboveRules): Map<number, Fit> {
  const found = new Map<number, Fit>();
  /** Rows further down that no total has taken up yet; the nearest is the last. */
  const open: number[] = [];
  const part = partOf(rows);
  const capitals = namesInCapitals(rows, isSure);
  const indentOf = (row: number) => (rows[row]?.indent ?? 0) + (capitals && rows[row] && !isCapitals(rows[row].label) ? 1 : 0);

  const indented = (row: number): Fit | undefined => {
    // A name over rows ends what stands inside.
    const last = open.findLastIndex((other) => indentOf(other) <= indentOf(row) || rows[other]!.stretch !== rows[row]!.stretch);
    const inside = open.slice(last + 1);
    if (inside.length === 0 || inside.at(-1) !== row + 1) return undefined;
    const tried = fit(row, inside.toReversed().map(part));
    return (isComplete(tried) && (inside.length > 1 || tried.compared > 1 || tried.evidence >= SAME)) || isNearly(tried) ? tried : undefined;
  };
  const adding = (row: number): Fit | undefined => {
    let nearly: Fit | undefined;
    for (let size = 2; size <= Math.min(LONGEST, open.length); size++) {
      const tried = fit(row, open.slice(-size).toReversed().map(part));
      if (isComplete(tried) && (isSure(row) || (isShort && tried.compared > 1) || (proves(tried, false) && isUnlikelyByChance(rows[row]!)))) return tried;
      if ((isSure(row) || (isLikely(row) && proves(tried, false))) && isNearly(tried) && tried.agreed > (nearly?.agreed ?? 0)) nearly = tried;
    }
    return nearly;
  };

  for (let row = rows.length - 1; row >= 0; row--) {
    if (isAside(row)) continue;
    const hasFigure = rows[row]!.readings.some(({ number }) => number !== undefined);
    const total = hasFigure && mayBeTotal(row) ? (indented(row) ?? adding(row)) : undefined;
    if (total) {
      found.set(row, total);
      const taken = new Set(total.parts.map((each) => each.row));
      open.splice(0, open.length, ...open.filter((other) => !taken.has(other)));
    }
    open.push(row);
  }
  return found;
}

const isCapitals = (label: string): boolean => /[A-Z]{4}/.test(label) && label === label.toUpperCase();

/** Names in capitals, each right over names that are not, are one level further out where nothing is indented. */
function namesInCapitals(rows: readonly Addend[], isSure: (row: number) => boolean): boolean {
  const outer = rows.flatMap(({ label }, row) => (isCapitals(label) && !isSure(row) ? [row] : []));
  return outer.length >= 2 && rows.every(({ indent = 0 }) => indent === (rows[0]!.indent ?? 0)) && outer.every((row) => rows[row + 1] !== undefined && !isCapitals(rows[row + 1]!.label));
}

/** All but a misprint. */
const isNearly = ({ compared, agreed }: Fit): boolean => compared >= 3 && agreed >= 2 && agreed * 3 >= compared * 2;

/** Several different figures that are not all round. */
function isUnlikelyByChance({ readings }: Addend): boolean {
  const figures = new Set(readings.flatMap(({ number }) => (number ? [String(Math.abs(number)).replace(".", "").replace(ROUND, "")] : [])));
  return [...figures].reduce((digits, figure) => digits + figure.length, 0) >= 5;
}
