import { a1 } from "../sheet/address";
import type { Cell } from "../TableView";
import { sectionIn, type AssumptionSection } from "./assumptionSections";
import { CHOICE_LABELS, INPUT_HEADINGS, OWN_ENTRIES, RAMPS, SECTIONS } from "./Choices";

const isEmpty = (cell: Cell | undefined): boolean => cell === "" || cell === undefined || cell === null;

/** The first empty cell of some columns. */
function emptyIn({ headings, first, rows }: AssumptionSection, counts: (heading: string) => boolean): string | undefined {
  for (const [i, row] of rows.entries()) {
    const column = headings.findIndex((heading, c) => counts(heading) && isEmpty(row[c]));
    if (column >= 0) return a1(first + i, column);
  }
  return undefined;
}

/**
 * Where the first entry is missing that results wait for: a reach, a one-off cost, a phasing. Undefined where none is, and while the
 * entries of a scenario count instead of these.
 * @param cells Values of the Assumptions sheet from A1.
 */
export function missingAssumption(cells: readonly (readonly Cell[])[]): string | undefined {
  const shown = cells.find(([label]) => label === CHOICE_LABELS.shownScenario)?.[1];
  if (shown !== OWN_ENTRIES) return undefined;
  const phasing = sectionIn(cells, SECTIONS.phasing);
  const ramp = cells.find(([label]) => label === `${CHOICE_LABELS.ramp} (Input)`)?.[1];
  const year = ramp === RAMPS[0] ? (phasing.rows[0]?.findIndex((cell, c) => c > 0 && isEmpty(cell) && /^Year \d+$/.test(phasing.headings[c] ?? "")) ?? -1) : -1;
  return (
    emptyIn(sectionIn(cells, SECTIONS.reach), (heading) => heading.endsWith(" reach (Input)")) ??
    emptyIn(sectionIn(cells, SECTIONS.models), (heading) => heading === INPUT_HEADINGS.oneOffCost) ??
    (year > 0 ? a1(phasing.first, year) : undefined)
  );
}
