import type { Cell } from "../TableView";

/** A column of one version, with where its cells stand in the workbook. */
export interface VersionColumn {
  /** As it stands over the column: "2026/27 (£000)". */
  readonly heading: string;
  /** The heading without its unit: "2026/27". */
  readonly name: string;
  readonly unit?: string;
  /** Holds figures; otherwise text. */
  readonly isFigure: boolean;
  /** Its figures may be added up: amounts and posts, not shares or amounts per head. */
  readonly addsUp: boolean;
  /** One for each row of the table. */
  readonly cells: readonly Cell[];
  /** Reference to the cell of a row; undefined where the cell stands in a file, or holds the figure as text. */
  readonly refOf: (row: number) => string | undefined;
  /** Reference to all its cells, where every one of them stands in the workbook as it was read. */
  readonly whole?: string;
}

/** One version of a table: a sheet of ours, cells of the workbook, or a file. */
export interface VersionTable {
  /** "sheet Plan", "plan.csv": what the report calls it. */
  readonly name: string;
  /** Document, date and heading, as far as known. */
  readonly source: string;
  readonly columns: readonly VersionColumn[];
  readonly rows: number;
  /** Where a row stands, to be found again: "row 14". */
  readonly placeOf: (row: number) => string;
}

const UNIT = /\s*\(([^()]*)\)$/;
const NOT_ADDED_UP = /%|\bshares?\b|per head|\brate\b|\byears\b/i;
const KNOWN_UNITS = ["£", "£000", "£m", "£ per head", "%", "FTE", "persons", "years", "hours"];

/** A heading and the unit that it ends with. */
export function headingParts(heading: string): { readonly name: string; readonly unit?: string } {
  const unit = UNIT.exec(heading)?.[1];
  if (unit !== undefined && KNOWN_UNITS.includes(unit)) return { name: heading.replace(UNIT, ""), unit };
  const below = heading.slice(heading.lastIndexOf(": ") + 2);
  return heading.includes(": ") && KNOWN_UNITS.includes(below) ? { name: heading, unit: below } : { name: heading };
}

/** What follows from a heading and the cells under it. */
export function columnFacts(heading: string, cells: readonly Cell[]): Omit<VersionColumn, "refOf" | "whole"> {
  const isFigure = cells.some((cell) => typeof cell === "number");
  return { heading, ...headingParts(heading), isFigure, addsUp: isFigure && !NOT_ADDED_UP.test(heading), cells };
}

export const columnCalled = (table: VersionTable, heading: string): VersionColumn | undefined => table.columns.find((column) => column.heading === heading);
