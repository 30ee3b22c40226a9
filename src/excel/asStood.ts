import type { CellContent } from "../tables/sheet/SheetPlan";

/** Read as its own value and not as a result: a text that looks like a formula, or that begins with an apostrophe of its own. */
const isText = (cell: CellContent | undefined, value: unknown): cell is string => typeof cell === "string" && /^[=']/.test(cell) && cell === value;

/** What has to be entered for cells to stand as they were read: such a text has lost the mark that kept it one, and would become a formula. */
export const asStood = (formulas: readonly (readonly CellContent[])[], values: readonly (readonly unknown[])[]): CellContent[][] =>
  formulas.map((line, r) => line.map((cell, c) => (isText(cell, values[r]?.[c]) ? `'${cell}` : cell)));
