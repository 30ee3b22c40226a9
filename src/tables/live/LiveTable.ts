import type { CellContent, PlannedHighlight, SheetPlan } from "../sheet/SheetPlan";
import { HEADING_ROW, tableSheet } from "../tableSheet";
import { inert } from "../sheet/inert";
import type { TableContent } from "../TableContent";
import type { TablePlace } from "./TablePlace";

/** Said where a figure is missing that only somebody can give. */
export const NEEDS_ASSUMPTION = "needs your assumption";

/** A row by heading: formulas where the column holds formulas, else texts as they are, whatever they begin with. */
export type LiveRow = Readonly<Record<string, CellContent>>;

/** A table of formulas and inputs that may stand already: what it holds, and where. */
export interface LiveTable {
  readonly content: Omit<TableContent, "rows" | "emphasis" | "sheet">;
  readonly place: TablePlace;
  /** By the row's key. */
  readonly rows: ReadonlyMap<string, LiveRow>;
  /** One line over the headings: a live check. */
  readonly check?: string;
}

/** Row of the check over a table, from 0. */
export const CHECK_ROW = 3;

/** The sheet of a table that does not stand yet. */
export function freshSheet({ content, place, rows, check }: LiveTable, tableName: string): SheetPlan {
  const cells = place.keys.map((key) => content.columns.map(({ heading }) => rows.get(key)?.[heading] ?? ""));
  const plan = tableSheet({ ...content, sheet: place.sheet, rows: cells, emphasis: cells.map(() => "line") }, place.sheet, tableName);
  const told = content.columns.flatMap(({ formulas, unit }, column) => (formulas && !unit ? [look({ row: HEADING_ROW + 1, column, rows: cells.length, columns: 1 })] : []));
  // A figure without a formula is somebody's to enter.
  const open = cells.flatMap((row, r) => content.columns.flatMap(({ formulas, unit }, column) => (formulas && unit && row[column] === "" ? [{ row: HEADING_ROW + 1 + r, column, rows: 1, columns: 1, style: "input" as const }] : [])));
  const whole = { ...plan, styles: [...plan.styles, ...open], highlights: [...plan.highlights, ...told.flat()] };
  return check === undefined ? whole : { ...whole, blocks: [...plan.blocks, { row: CHECK_ROW, column: 0, cells: [[check]] }], highlights: [...whole.highlights, ...look({ row: CHECK_ROW, column: 0, rows: 1, columns: 1 })] };
}

const look = (area: PlannedHighlight["area"]): PlannedHighlight[] => [
  { kind: "text", area, contains: "LOOK", style: "bad" },
  { kind: "text", area, contains: NEEDS_ASSUMPTION, style: "notice" },
];

export interface ChangedTable {
  /** Null leaves a cell as it is. The first row holds the headings. */
  readonly cells: readonly (readonly CellContent[])[];
  /** Cells in which somebody typed a figure over our formula: they stay. */
  readonly typedOver: number;
}

const isFormula = (cell: CellContent | undefined): boolean => typeof cell === "string" && cell.startsWith("=");
const asText = (cell: CellContent): CellContent => (typeof cell === "string" ? inert(cell) : cell);
const text = (cell: CellContent | undefined): string => String(cell ?? "").replace(/^'/, "");
const isEmpty = (cell: CellContent | undefined): boolean => cell === undefined || cell === null || cell === "";

/**
 * The cells of a standing table that are ours to write: formulas anew, texts of ours, inputs of new rows. What somebody typed into an input,
 * over a formula or beside our columns stays.
 */
export function changedCells({ content, place, rows }: LiveTable): ChangedTable {
  let typedOver = 0;
  const columns = new Map(content.columns.map((column) => [column.heading, column]));
  const cells = place.keys.map((key) => {
    const row = rows.get(key);
    return place.headings.map((heading): CellContent => {
      const column = columns.get(heading);
      const held = place.held(heading, key);
      const wanted = row?.[heading];
      if (!column || wanted === undefined) return null;
      if (column.input) return text(held) === text(wanted) ? null : asText(wanted);
      if (column.formulas && !isEmpty(held) && !isFormula(held)) {
        if (isFormula(wanted)) typedOver++;
        return null;
      }
      return column.formulas ? wanted : asText(wanted);
    });
  });
  return { cells: [place.headings.map((heading) => (columns.has(heading) ? inert(heading) : null)), ...cells], typedOver };
}
