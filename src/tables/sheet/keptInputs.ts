import { inert } from "./inert";
import type { Area, CellContent, SheetPlan } from "./SheetPlan";

/** What cells hold, row by row from A1. */
export type Cells = readonly (readonly CellContent[])[];

/** What a plan writes, cell by cell. */
export function plannedCells({ blocks }: SheetPlan): Map<string, CellContent> {
  const cells = new Map<string, CellContent>();
  for (const { row, column, cells: rows } of blocks) rows.forEach((line, i) => line.forEach((cell, j) => cells.set(`${row + i},${column + j}`, cell)));
  return cells;
}

/** What a cell says, whatever keeps it text. */
export const cellText = (cell: CellContent | undefined): string => String(cell ?? "").replace(/^'/, "");

/** A formula stays one, other text stays text. */
export const asTyped = (content: CellContent): CellContent => (typeof content === "string" && !content.startsWith("=") ? inert(content) : content);

/** A row by its label and how many rows of that label stand above it: stays the same when rows are put in elsewhere. */
export function rowKeys(labels: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const nth = (seen.get(label) ?? 0) + 1;
    seen.set(label, nth);
    return `${label}|${nth}`;
  });
}

const cellsOf = (areas: readonly Area[]): [number, number][] =>
  areas.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, i): [number, number] => [row + Math.floor(i / columns), column + (i % columns)]),
  );

/**
 * The plan with what the user had typed into its input cells, so that writing a sheet anew loses nothing. A cell is found again by the label
 * of its row and its column.
 * @param before Formulas of the sheet as it stands, from A1.
 */
export function withKeptInputs(plan: SheetPlan, before: Cells): SheetPlan {
  if (plan.inputs.length === 0 || before.length === 0) return plan;
  const planned = plannedCells(plan);
  const lastRow = Math.max(...plan.blocks.map(({ row, cells }) => row + cells.length));
  const keysNow = rowKeys(Array.from({ length: lastRow }, (_, row) => cellText(planned.get(`${row},0`))));
  const keysBefore = rowKeys(before.map((row) => cellText(row[0])));
  const rowBefore = new Map(keysBefore.map((key, row) => [key, row]));
  const kept = cellsOf(plan.inputs).flatMap(([row, column]) => {
    const from = rowBefore.get(keysNow[row] ?? "");
    const content = from === undefined ? undefined : before[from]?.[column];
    return content === undefined || content === planned.get(`${row},${column}`) ? [] : [{ row, column, cells: [[asTyped(content)]] }];
  });
  return { ...plan, blocks: [...plan.blocks, ...kept] };
}
