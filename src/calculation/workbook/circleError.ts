import { ErrorValue } from "../values/ErrorValue";
import { addressOf } from "./addressOf";
import type { FormulaCell } from "./FormulaCell";

const MAX_SHOWN = 12;

/** @param round The cells in the order in which they draw on each other, the first again at the end. */
export function circleError(round: readonly FormulaCell[]): ErrorValue {
  const cells = round.slice(0, MAX_SHOWN).map(({ sheet, row, column }) => addressOf(sheet, row, column));
  return new ErrorValue("#REF!", `Circular reference: ${cells.join(" → ")}${round.length > MAX_SHOWN ? " → …" : ""}. A cell cannot draw on its own result.`);
}
