import { a1 } from "../sheet/address";
import type { Cell } from "../TableView";

/** A check that does not pass, and where its verdict stands. */
export interface FailingCheck {
  readonly what: string;
  readonly address: string;
}

const FAILING: readonly Cell[] = ["FAILS", "DIFFERS", "MISSING"];

/** The first check of the Checks sheet whose verdict is none that passes. @param cells Values of the sheet from A1. */
export function failingCheck(cells: readonly (readonly Cell[])[]): FailingCheck | undefined {
  for (const [row, line] of cells.entries()) {
    const column = line.findIndex((cell) => FAILING.includes(cell));
    if (column > 0) return { what: String(line[0]), address: a1(row, column) };
  }
  return undefined;
}
