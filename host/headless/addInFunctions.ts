import type { ExcelFunction } from "../../src/calculation/functions/ExcelFunction";
import { functionsJson } from "../../src/functions/metadata";
import { registry } from "../../src/functions/registry";
import { customFunctions } from "../functions/customFunctions";
import type { FunctionsFile } from "../functions/functionMetadata";

/** What the add-in says of its functions, as Excel reads it. */
export const functionsFile = functionsJson(registry) as FunctionsFile;

/** The names of the add-in's functions as typed in a cell. */
export const functionNames: readonly string[] = registry.map(({ name }) => name);

/** The add-in's functions for a calculation without a grid, associated as in Excel. CustomFunctions becomes global. */
export async function addInFunctions(blankAs: 0 | null): Promise<ReadonlyMap<string, ExcelFunction>> {
  const found = new Map<string, ExcelFunction>();
  Object.assign(globalThis, { CustomFunctions: customFunctions({ file: () => functionsFile, blankAs: () => blankAs, add: (definition) => found.set(definition.name, definition) }) });
  await import("../../src/functions/functions");
  return found;
}
