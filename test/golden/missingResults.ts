type Rows = readonly (readonly unknown[])[];

export interface MissingResult {
  readonly label: string;
  /** Row of the earlier sheet, from 1. */
  readonly row: number;
  readonly before: readonly number[];
  /** Figures of the rows of that label now. */
  readonly now: readonly (readonly number[])[];
}

const figures = (row: readonly unknown[]): number[] => row.filter((value): value is number => typeof value === "number");

const labelOf = ([first]: readonly unknown[]): string => (typeof first === "string" ? first : "");

const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** Whether the figures stand in the row in their order; further figures may stand between them, in a new column. */
const holds = (row: readonly number[], wanted: readonly number[]): boolean => {
  let at = 0;
  for (const value of row) if (at < wanted.length && same(wanted[at]!, value)) at += 1;
  return at === wanted.length;
};

/**
 * Rows of an earlier sheet whose figures a later one does not show. Rows are paired by their label, in their order:
 * a later version may put blocks and columns between them, but no figure may change or go.
 */
export function missingResults(before: Rows, now: Rows): MissingResult[] {
  const labelled = new Map<string, { readonly at: number; readonly figures: readonly number[] }[]>();
  now.forEach((row, at) => {
    const label = labelOf(row);
    labelled.set(label, [...(labelled.get(label) ?? []), { at, figures: figures(row) }]);
  });
  const used = new Map<string, number>();
  return before.flatMap((row, at) => {
    const wanted = figures(row);
    if (wanted.length === 0) return [];
    const label = labelOf(row);
    const candidates = (labelled.get(label) ?? []).filter((each) => each.at > (used.get(label) ?? -1));
    const found = candidates.find((each) => holds(each.figures, wanted));
    if (!found) return [{ label, row: at + 1, before: wanted, now: candidates.map((each) => each.figures) }];
    used.set(label, found.at);
    return [];
  });
}
