import type { FWorksheet } from "@univerjs/sheets/facade";
import { valueOf, type HostCell } from "../engine/cells";
import type { Host } from "../engine/Host";
import type { FunctionsFile } from "../functions/functionMetadata";
import { objectionTo } from "./objectionTo";

export type Evaluated = { readonly formula: string } & (
  | { readonly value: HostCell | readonly (readonly HostCell[])[] }
  | { readonly error: string; readonly message?: string; /** Excel would not take the formula. */ readonly refused?: true }
);

/** Formulas stand aside, where one that speaks of A1 or of column A meets blank cells. */
const TOP = 1000;
const LEFT = 99;
const SHOWN = 5;
const BLOCKED = "#SPILL!";

const isError = (value: HostCell): value is string => typeof value === "string" && /^#[A-Z0-9/]+[!?]?$/.test(value);

/** What Excel's errors mean, where the function itself has no message to give. */
const MEANINGS: Readonly<Record<string, string>> = {
  "#DIV/0!": "A number is divided by zero or by a blank.",
  "#N/A": "A value that is looked for is not there.",
  "#NAME?": "A function or name is not known.",
  "#NULL!": "Two ranges have no cell in common.",
  "#NUM!": "A number is outside what the function takes, or no result can be found.",
  "#REF!": "A cell or sheet that is referred to does not exist.",
  "#VALUE!": "An argument is of the wrong kind, or ranges have different sizes.",
};

/** Each formula's value as its cell holds it, unrounded: one value, or rows of values where it spills. */
export async function evaluate(host: Host, functions: FunctionsFile, formulas: readonly string[]): Promise<Evaluated[]> {
  const results = formulas.map((formula): Evaluated | undefined => {
    const objection = objectionTo(formula, host, functions);
    return objection && { formula, error: "#NAME?", message: objection.message, ...(objection.refused && { refused: true as const }) };
  });
  const open = formulas.flatMap((_, i) => (results[i] ? [] : [i]));
  // One below the other first; then those that need the room below them, each on a sheet of its own.
  await calculate([open]);
  await calculate(open.filter((i) => isBlocked(results[i])).map((i) => [i]));
  return results.map((result, i) => result ?? { formula: formulas[i]!, error: "#VALUE!" });

  async function calculate(groups: readonly (readonly number[])[]): Promise<void> {
    const placed = groups.filter((group) => group.length > 0).map((group) => ({ group, sheet: sheetWith(host, group.map((i) => formulas[i]!)) }));
    if (placed.length > 0) await host.settle();
    for (const { group, sheet } of placed) {
      for (const [below, i] of group.entries()) results[i] = read(host, sheet, TOP + below, formulas[i]!);
    }
  }
}

const isBlocked = (result: Evaluated | undefined): boolean => result !== undefined && "error" in result && result.error === BLOCKED;

function sheetWith(host: Host, formulas: readonly string[]): FWorksheet {
  const sheet = host.book.create(`Formulas ${host.book.getNumSheets()}`, TOP + formulas.length + SHOWN, LEFT + SHOWN);
  sheet.getRange(TOP, LEFT, formulas.length, 1).setValues(formulas.map((f) => [{ f }]));
  return sheet;
}

function read(host: Host, sheet: FWorksheet, row: number, formula: string): Evaluated {
  const value = valueOf(host, sheet, row, LEFT);
  if (isError(value)) {
    const message = host.errorMessage(sheet.getSheetId(), row, LEFT) ?? MEANINGS[value];
    return { formula, error: value, ...(message !== undefined && { message }) };
  }
  const spill = host.spillRange(sheet, row, LEFT);
  if (!spill) return { formula, value };
  const rows = Array.from({ length: spill.endRow - row + 1 }, (_, r) => row + r);
  const columns = Array.from({ length: spill.endColumn - LEFT + 1 }, (_, c) => LEFT + c);
  return { formula, value: rows.map((r) => columns.map((c) => valueOf(host, sheet, r, c))) };
}
