import type { CellIn, Matrix } from "../../functions/cells";

const isError = (cell: CellIn): cell is string => typeof cell === "string" && /^#[A-Z0-9/]+[!?]?$/.test(cell);
const isBlank = (cell: CellIn): boolean => cell === null || cell === undefined || cell === "";

const one = (cells: Matrix): CellIn => cells[0]?.[0];
const numbers = (lists: readonly Matrix[]): number[] => lists.flatMap((cells) => cells.flat()).filter((cell) => typeof cell === "number");
const firstError = (lists: readonly Matrix[]): string | undefined => lists.flatMap((cells) => cells.flat()).find(isError);
const total = (lists: readonly Matrix[], work: (all: number[]) => CellIn): Matrix => [[firstError(lists) ?? work(numbers(lists))]];
const scalar = (cell: CellIn): Matrix => [[cell]];

/** As Excel compares: text without regard to case, a blank with 0 and with nothing. */
export function compares(left: CellIn, right: CellIn, operator: string): CellIn | undefined {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const plain = (cell: CellIn, beside: CellIn): number | string => {
    if (cell === null || cell === undefined) return typeof beside === "string" ? "" : 0;
    return typeof cell === "string" ? cell.toLowerCase() : Number(cell);
  };
  const [first, second] = [plain(left, right), plain(right, left)];
  const order = typeof first === typeof second ? (first < second ? -1 : first > second ? 1 : 0) : typeof first === "number" ? -1 : 1;
  const results: Readonly<Record<string, boolean>> = { "=": order === 0, "<>": order !== 0, "<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0 };
  return results[operator];
}

function index(cells: Matrix, rowCell: CellIn, columnCell: CellIn): Matrix | undefined {
  const single = cells.length === 1 && columnCell === undefined;
  const [row, column] = single ? [1, Number(rowCell)] : [Number(rowCell ?? 0), Number(columnCell ?? 1)];
  if (row > cells.length || column > (cells[0]?.length ?? 0)) return scalar("#REF!");
  const rows = row === 0 ? cells : [cells[row - 1]!];
  return column === 0 ? rows : rows.map((line) => [line[column - 1]]);
}

/**
 * Plain functions that stand in the arguments of ours on many a sheet, as far as they can be told apart from cells alone. What is not
 * here is worked out by Excel, and its inputs are listed instead.
 */
export const PLAIN_FUNCTIONS: Readonly<Record<string, (...args: readonly Matrix[]) => Matrix | undefined>> = {
  SUM: (...lists) => total(lists, (all) => all.reduce((sum, value) => sum + value, 0)),
  MIN: (...lists) => total(lists, (all) => Math.min(...all)),
  MAX: (...lists) => total(lists, (all) => Math.max(...all)),
  COUNT: (...lists) => scalar(numbers(lists).length),
  ABS: (cells) => cells?.map((row) => row.map((cell) => (isBlank(cell) ? 0 : typeof cell === "number" ? Math.abs(cell) : isError(cell) ? cell : "#VALUE!"))),
  ISNUMBER: (cells) => cells?.map((row) => row.map((cell) => typeof cell === "number")),
  AND: (...lists) => scalar(firstError(lists) ?? lists.flatMap((cells) => cells.flat()).every(Boolean)),
  OR: (...lists) => scalar(firstError(lists) ?? lists.flatMap((cells) => cells.flat()).some(Boolean)),
  INDEX: (cells, row, column) => cells && row && index(cells, one(row), column && one(column)),
  MATCH: (wanted, cells, kind) => {
    if (!wanted || !cells || !kind || one(kind) !== 0) return undefined;
    const at = cells.flat().findIndex((cell) => compares(one(wanted), cell, "=") === true);
    return scalar(at < 0 ? "#N/A" : at + 1);
  },
};

/** Which branch of IF or IFERROR counts: its place among the arguments; undefined when the condition is not known or is many. */
export function branchOf(name: string, condition: Matrix | null | undefined): number | "error" | undefined {
  if (!condition || condition.length !== 1 || condition[0]!.length !== 1) return undefined;
  const cell = one(condition);
  if (name === "IFERROR") return isError(cell) ? 1 : 0;
  return isError(cell) ? "error" : cell === true || (typeof cell === "number" && cell !== 0) ? 1 : 2;
}
