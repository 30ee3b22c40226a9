import { customFunction, type CustomFunctionMetadata } from "../../src/calculation/functions/customFunction";
import type { ExcelFunction } from "../../src/calculation/functions/ExcelFunction";
import { CustomFunctionsError, ERROR_CODES } from "./CustomFunctionsError";
import type { FunctionsFile } from "./functionMetadata";

export interface Associating {
  readonly file: () => FunctionsFile;
  /** How a blank cell reaches a function now. */
  readonly blankAs: () => 0 | null;
  readonly add: (definition: ExcelFunction, metadata: CustomFunctionMetadata) => void;
}

/** CustomFunctions as an add-in's script sees it: what it associates becomes a function that formulas can call. */
export const customFunctions = ({ file, blankAs, add }: Associating) => ({
  Error: CustomFunctionsError,
  ErrorCode: ERROR_CODES,
  associate(id: string, run: (...cells: unknown[]) => unknown): void {
    const { functions, allowErrorForDataTypeAny = false } = file();
    const metadata = functions.find((candidate) => candidate.id === id);
    if (!metadata) throw new Error(`functions.json does not describe ${id}.`);
    add(customFunction(metadata, run, { allowErrorForDataTypeAny, blankAs, errorGiven: (code) => new CustomFunctionsError(code) }), metadata);
  },
});

export type HostCustomFunctions = ReturnType<typeof customFunctions>;
