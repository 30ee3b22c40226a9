import { functionsJson } from "../../src/functions/metadata";
import { registry } from "../../src/functions/registry";
import type { FunctionsFile } from "../functions/functionMetadata";
import { createNodeHost, type NodeHost } from "./createNodeHost";

/** What the add-in says of its functions, as Excel reads it. */
export const functionsFile = functionsJson(registry) as FunctionsFile;

/** The names of the add-in's functions as typed in a cell. */
export const functionNames: readonly string[] = registry.map(({ name }) => name);

/** A workbook in Node with the add-in's own functions in it, associated as in Excel. Office.js becomes global. */
export async function addInWorkbook(): Promise<NodeHost> {
  const workbook = createNodeHost();
  workbook.loadFunctions(functionsFile, () => undefined);
  await import("../../src/functions/functions");
  return workbook;
}
