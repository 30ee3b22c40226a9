import type { CustomFunctionMetadata } from "../../src/calculation/functions/customFunction";

/** functions.json, as Excel reads it. */
export interface FunctionsFile {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly CustomFunctionMetadata[];
}
