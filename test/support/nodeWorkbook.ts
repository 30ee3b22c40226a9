import { createNodeHost, type NodeHost } from "../../host/headless/createNodeHost";
import { functionsJson } from "../../src/functions/metadata";
import { registry } from "../../src/functions/registry";

/** A workbook in Node with the add-in's functions, as the add-in meets it; closed after the tests. */
export function nodeWorkbook(): NodeHost {
  const workbook = createNodeHost();
  workbook.loadFunctions(functionsJson(registry) as never, () => {
    jest.isolateModules(() => {
      jest.requireActual("../../src/functions/functions");
    });
  });
  return workbook;
}
