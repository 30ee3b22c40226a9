import { onSheet, absolute } from "../sheet/address";

/** The weights that count for every council without weights of its own. */
export const COMMON_SET = "Common";

/** Labels of the Swing weights sheet: written by one module and read back by another. */
export const SWING_LABELS = {
  worst: "Worst mark",
  best: "Best mark",
  swing: "Swing (points)",
  points: "points of each swing",
  from: "Weights that count",
  ranks: "Ranks before and after",
  complete: "complete",
  missing: "to be given",
  allNought: "all are 0",
  noSwing: "no swing at all",
} as const;

/** The sheet on which swings are judged, and what it is about. */
export interface SwingPlace {
  readonly sheet: string;
  readonly models: number;
  readonly criteria: readonly string[];
  readonly councils: readonly string[];
}

/** Weights by set (0 is common, then the councils in order) and criterion, from 0. */
export interface SwingRefs {
  readonly weight: (set: number, criterion: number) => string;
  readonly point: (set: number, criterion: number) => string;
}

/** The first row of each block, from 0: known before the sheet is built, for the Assumptions sheet refers to it and it to that sheet. */
export function swingRows({ models, councils }: SwingPlace) {
  const sets = 1 + councils.length;
  /** An empty row, then title, explanation and headings. */
  const BETWEEN = 4;
  const summary = 4;
  const marks = summary + 2 + BETWEEN;
  const worst = marks + models;
  const points = worst + 3 + BETWEEN;
  const share = points + sets + BETWEEN;
  const point = share + sets + BETWEEN;
  const entered = point + sets + BETWEEN;
  const counts = entered + sets + BETWEEN;
  const totals = counts + sets + BETWEEN;
  return { summary, marks, worst, best: worst + 1, swing: worst + 2, points, share, point, entered, counts, totals, ranks: totals + models + BETWEEN };
}

/** The weight of a criterion that follows from the common set's swings. */
export const commonSwingWeight = (place: SwingPlace, criterion: number): string => onSheet(place.sheet, absolute(swingRows(place).point, 1 + criterion));
