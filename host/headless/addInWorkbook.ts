import { functionsFile } from "./addInFunctions";
import { createNodeHost, type NodeHost } from "./createNodeHost";

/** A workbook in Node with the add-in's own functions in it, associated as in Excel. Office.js becomes global. */
export async function addInWorkbook(): Promise<NodeHost> {
  const workbook = createNodeHost();
  workbook.loadFunctions(functionsFile, () => undefined);
  await import("../../src/functions/functions");
  return workbook;
}
