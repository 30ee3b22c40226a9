import type { ComparisonSheet } from "../tables/comparison/comparisonSheets";
import { entriesMeanwhile, scenariosMeanwhile } from "../tables/comparison/entriesMeanwhile";
import { areaOfReference } from "../tables/sheet/areaOfReference";
import type { Cells } from "../tables/sheet/keptInputs";
import type { Block, SheetPlan } from "../tables/sheet/SheetPlan";
import type { OwnSheet } from "./ownSheets";

interface Before {
  readonly kind: ComparisonSheet;
  readonly sheet: Excel.Worksheet;
  readonly own: OwnSheet;
  readonly range: Excel.Range;
}

interface Written {
  readonly kind: ComparisonSheet;
  readonly plan: SheetPlan;
  /** Whether the sheet was emptied first. */
  readonly whole: boolean;
}

/**
 * Queues one more look at the sheets, in the same request as the writes that follow: what somebody else entered since they were read is seen
 * before it is written over. After the sync the function that it gives says what to write once more, sheet by sheet.
 *
 * @param read What choices and scenarios were read from; the other sheets count as they were loaded.
 */
export function loadMeanwhile(before: readonly Before[], read: { readonly assumptions: Cells; readonly scenarios: Cells } | undefined) {
  const seen = before.map(({ kind, sheet, own, range }) => {
    const now = sheet.getUsedRange(true);
    now.load("formulas");
    const known = (kind === "assumptions" ? read?.assumptions : kind === "scenarios" ? read?.scenarios : undefined) ?? (range.formulas as Cells);
    return { kind, sheet, own, known, now };
  });
  return (written: readonly Written[]): readonly { readonly kind: ComparisonSheet; readonly sheet: Excel.Worksheet; readonly blocks: readonly Block[] }[] =>
    seen.flatMap(({ kind, sheet, own, known, now }) => {
      const done = written.find((candidate) => candidate.kind === kind);
      const found = now.formulas as Cells;
      if (!done || known.length === 0) return [];
      const blocks = kind === "scenarios" ? scenariosMeanwhile(done.plan, known, found, done.whole ? areaOfReference(own.written).columns : 0) : entriesMeanwhile(done.plan, known, found);
      return blocks.length > 0 ? [{ kind, sheet, blocks }] : [];
    });
}
