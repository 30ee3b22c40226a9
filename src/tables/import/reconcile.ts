import { reconciliation, type Reconciliation } from "../../domain/check/reconciliation";
import { councilHeading, councilsIn, jointHeading, KIND_HEADING, LINE_HEADING, PART_OF_HEADING, ROW_KINDS, type CouncilMeasure, type JointMeasure } from "../kinds/postsComparison";
import { absolute, onSheet } from "../sheet/address";
import type { Cell, TableView } from "../TableView";
import type { CellReading } from "./read/CellReading";
import { roundedTo } from "./roundedTo";
import { findCrossCasts } from "./structure/crossCasts";
import type { ImportUnit } from "./structure/importUnit";

/** One published figure and the figures that it should follow from, as references. */
export interface TieBack {
  /** Row and column that name the figure. */
  readonly row: string;
  readonly column: string;
  /** Reference to the published figure. */
  readonly published: string;
  /** References that are added up. */
  readonly parts: readonly string[];
  readonly terms: number;
  /** What the published figures of the column are rounded to. */
  readonly unit: number;
  readonly status: Reconciliation;
  readonly difference: number;
}

const TOTAL = /\btotals?$/i;

/**
 * Published against recomputed for any table of ours: totals against the rows that are part of them, and columns of all councils, or
 * headed Total, against the columns that they add up. A figure with a blank among its parts is left out: a blank is not 0.
 */
export function tieBacks(view: TableView, label = LINE_HEADING): TieBack[] {
  const name = view.has(label) ? label : (view.headings[0] ?? "");
  return [...downwards(view, name), ...across(view, name)];
}

const refOf = (view: TableView, row: number, heading: string): string => onSheet(view.sheet, absolute(view.top + 1 + row, view.left + view.headings.indexOf(heading)));

const isFigures = (view: TableView, heading: string): boolean => view.column(heading).some((cell) => typeof cell === "number") && !/%|share|per head/i.test(heading);

function tied(view: TableView, row: string, column: string, published: { readonly value: Cell; readonly ref: string }, parts: readonly { readonly value: Cell; readonly ref: string }[]): TieBack[] {
  if (typeof published.value !== "number" || parts.length === 0 || parts.some(({ value }) => typeof value !== "number")) return [];
  const sum = parts.reduce((total, { value }) => total + (value as number), 0);
  const unit = roundedTo(view.column(column));
  return [{
    row, column, published: published.ref, parts: parts.map(({ ref }) => ref), terms: parts.length, unit,
    status: reconciliation(published.value, sum, unit, parts.length), difference: Number((published.value - sum).toPrecision(12)),
  }];
}

/** Totals and subtotals against their lines; the grand total against all lines. */
function downwards(view: TableView, name: string): TieBack[] {
  if (!view.has(KIND_HEADING) || !view.has(PART_OF_HEADING)) return [];
  const [labels, kinds, partOf] = [view.column(name), view.column(KIND_HEADING), view.column(PART_OF_HEADING)];
  return view.headings.filter((heading) => isFigures(view, heading)).flatMap((heading) => {
    const cells = view.column(heading);
    const at = (row: number) => ({ value: cells[row]!, ref: refOf(view, row, heading) });
    return kinds.flatMap((kind, row) => {
      if (kind === ROW_KINDS.line) return [];
      const parts = partOf.flatMap((of, part) => (of === labels[row] && part !== row ? [at(part)] : []));
      return tied(view, String(labels[row]), heading, at(row), parts);
    });
  });
}

const JOINT: Readonly<Partial<Record<JointMeasure, CouncilMeasure>>> = { currentFte: "fte", currentCost: "cost", currentGeneralFund: "generalFund", currentGrant: "grant" };

const reading = (cell: Cell): CellReading =>
  typeof cell === "number" ? { kind: "number", raw: String(cell), number: cell, decimals: Math.round(-Math.log10(roundedTo([cell]))), codes: [] } : { kind: cell === "" ? "blank" : "text", raw: String(cell), codes: [] };

/** Columns headed Total against those that they add up, which the figures tell: of "Target: Total" the target's years, not the forecast's. */
function headedTotals(view: TableView) {
  const headings = view.headings.filter((heading) => isFigures(view, heading));
  const values = headings.map((heading) => {
    const name = heading.replace(/\s*\([^)]*\)$/, "");
    const unit = /\(([^)]*)\)$/.exec(heading)?.[1] as ImportUnit | undefined;
    return { name, ...(unit && { unit }), ...(TOTAL.test(name) && { total: true }) };
  });
  const cells = headings.map((heading) => view.column(heading));
  const rows = view.rows.map((_, row) => ({ readings: cells.map((column) => reading(column[row]!)) }));
  return findCrossCasts({ rows, values }).map(({ total, parts }) => ({ total: headings[total]!, parts: parts.map((part) => headings[part]!) }));
}

/** Columns of all councils against each council's; a column headed Total against the others that it adds up. */
function across(view: TableView, name: string): TieBack[] {
  const councils = councilsIn(view.headings);
  const groups = (Object.entries(JOINT) as [JointMeasure, CouncilMeasure][]).flatMap(([joint, measure]) => {
    const parts = councils.map((council) => councilHeading(council, measure));
    return view.has(jointHeading(joint)) && parts.length > 0 && parts.every((part) => view.has(part)) ? [{ total: jointHeading(joint), parts }] : [];
  });
  const costs = councils.flatMap((council) => {
    const parts = (["generalFund", "grant"] as const).map((measure) => councilHeading(council, measure));
    return parts.every((part) => view.has(part)) ? [{ total: councilHeading(council, "cost"), parts }] : [];
  });
  const labels = view.column(name);
  return [...groups, ...costs, ...headedTotals(view)].flatMap(({ total, parts }) =>
    labels.flatMap((label, row) => {
      const cell = (heading: string) => ({ value: view.column(heading)[row] ?? "", ref: refOf(view, row, heading) });
      return tied(view, String(label), total, cell(total), parts.map(cell));
    }));
}
