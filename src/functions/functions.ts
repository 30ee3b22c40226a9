import { isFault, type Fault, type FaultCode } from "../domain/fault";
import { calculations } from "./calculations";
import type { Arguments } from "./calculation";
import type { CellOut } from "./cells";

const ERROR_CODES: Record<FaultCode, keyof typeof CustomFunctions.ErrorCode> = {
  "#VALUE!": "invalidValue",
  "#NUM!": "invalidNumber",
  "#DIV/0!": "divisionByZero",
  "#N/A": "notAvailable",
};

/** Excel shows a message with #VALUE! and #N/A only, and refuses one with the others. */
const errorFrom = ({ code, fault }: Fault): CustomFunctions.Error => {
  const excelCode = CustomFunctions.ErrorCode[ERROR_CODES[code]];
  return code === "#VALUE!" || code === "#N/A" ? new CustomFunctions.Error(excelCode, fault) : new CustomFunctions.Error(excelCode);
};

const cellFrom = (cell: CellOut): number | string | boolean | CustomFunctions.Error => (isFault(cell) ? errorFrom(cell) : cell);

const hasFault = (rows: readonly (readonly CellOut[])[]): boolean => {
  // By index: this passes over every cell of every result, and iterators cost as much as the calculation.
  for (let row = 0; row < rows.length; row++) {
    const line = rows[row]!;
    for (let column = 0; column < line.length; column++) if (typeof line[column] === "object") return true;
  }
  return false;
};

for (const { name, evaluate } of calculations) {
  // Excel appends an invocation object to the arguments; no calculation looks beyond its own.
  CustomFunctions.associate(name, (...cells: unknown[]) => {
    const outcome = evaluate(cells as unknown as Arguments);
    if (!Array.isArray(outcome)) throw errorFrom(outcome);
    return hasFault(outcome) ? outcome.map((row) => row.map(cellFrom)) : outcome;
  });
}
