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

for (const { name, parameters, evaluate } of calculations) {
  const count = parameters.length;
  CustomFunctions.associate(name, (...cells: unknown[]) => {
    // Excel appends an invocation object to the arguments.
    const outcome = evaluate(cells.slice(0, count) as unknown as Arguments);
    if (isFault(outcome)) throw errorFrom(outcome);
    return outcome.map((row) => row.map(cellFrom));
  });
}
