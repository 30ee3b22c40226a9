import { tokenize } from "@borgar/fx";
import type { WorkbookFile } from "./WorkbookFile";

/** Whether a formula of the workbook calls one of these functions, which other programs do not know. */
export function callsFunctions({ sheets }: WorkbookFile, names: readonly string[]): boolean {
  const known = new Set(names.map((name) => name.toUpperCase()));
  const calls = (formula: string): boolean => tokenize(formula).some(({ type, value }) => type === "func" && known.has(value.toUpperCase()));
  return sheets.some(({ cells }) => cells.some(({ formula }) => formula !== undefined && calls(formula)));
}
