import type { Cell } from "../TableView";

export interface AssumptionSection {
  readonly headings: readonly string[];
  /** Row of the first line below the headings, from 0. */
  readonly first: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** What the headings of each section begin with; those of the phasing begin with its years. */
const FIRST_HEADINGS: readonly (Cell | undefined)[] = ["Choice", "Council", "Criterion", "Model", "Service line"];
const isHeadings = (row: readonly Cell[]): boolean => FIRST_HEADINGS.includes(row[0]) || row[1] === "Year 1";

/** Rows of a section of the Assumptions sheet: those under its headings, down to the first empty one. */
export function sectionIn(cells: readonly (readonly Cell[])[], title: string): AssumptionSection {
  const none = { headings: [], first: 0, rows: [] };
  const start = cells.findIndex((row) => row[0] === title);
  if (start < 0) return none;
  // A line of explanation stands between the title and the headings, and whoever likes may have written beside it.
  const headings = cells.findIndex((row, i) => i > start && isHeadings(row));
  const end = cells.findIndex((row, i) => i > headings && (row[0] === "" || row[0] === undefined));
  return headings < 0 ? none : { headings: cells[headings]!.map(String), first: headings + 1, rows: cells.slice(headings + 1, end < 0 ? undefined : end) };
}
