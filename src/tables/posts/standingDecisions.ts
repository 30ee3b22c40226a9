import type { CellContent } from "../sheet/SheetPlan";
import type { Cell } from "../TableView";
import { LIST_HEADINGS, TEAM_HEADINGS } from "./headings";
import { listSheet } from "./listSheet";
import { entryKey, teamKey, type PostsDecisions } from "./PostsDecisions";

/** A table of ours as it stands. */
export interface StandingCells {
  readonly headings: readonly string[];
  /** Values, the headings first. */
  readonly values: readonly (readonly Cell[])[];
  /** Formulas, without the headings. */
  readonly rows: readonly (readonly CellContent[])[];
}

interface StandingRow {
  readonly sheet: string;
  readonly cell: (heading: string) => Cell;
}

const rowsOf = (table: StandingCells | undefined): StandingRow[] =>
  (table?.rows ?? []).map((formulas, i) => {
    const at = (heading: string) => table!.headings.indexOf(heading);
    return { sheet: listSheet((heading) => formulas[at(heading)]), cell: (heading) => table!.values[i + 1]?.[at(heading)] ?? "" };
  });

/** The decisions that stand on the sheets of lists and teams, changes made there included, under the names that the lists' sheets have now. */
export function standingDecisions(lists: StandingCells | undefined, teams: StandingCells | undefined): PostsDecisions {
  const H = LIST_HEADINGS;
  const entries = rowsOf(lists).map(({ sheet, cell }) => ({ key: entryKey(sheet, cell(H.council)), name: String(cell(H.name)).trim(), counts: String(cell(H.counts)).trim().toLowerCase() }));
  return {
    names: Object.fromEntries(entries.flatMap(({ key, name }) => (name === "" ? [] : [[key, name]]))),
    counts: Object.fromEntries(entries.flatMap(({ key, counts }) => (counts === "yes" || counts === "no" ? [[key, counts] as const] : []))),
    lines: Object.fromEntries(rowsOf(teams).map(({ sheet, cell }) => [teamKey(sheet, cell(TEAM_HEADINGS.inList), cell(TEAM_HEADINGS.team)), String(cell(TEAM_HEADINGS.line)).trim()])),
  };
}

/** The council's name under which each entry was written, by the entry's key. */
export const writtenNames = (lists: StandingCells | undefined): ReadonlyMap<string, string> =>
  new Map(rowsOf(lists).map(({ sheet, cell }) => [entryKey(sheet, cell(LIST_HEADINGS.council)), String(cell(LIST_HEADINGS.written))]));
