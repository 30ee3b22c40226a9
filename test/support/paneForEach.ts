import type { NodeHost } from "../../host/headless/createNodeHost";
import { forgetRestorePoint } from "../../src/excel/restorePoint";
import { nodeWorkbook } from "./nodeWorkbook";
import { openPane } from "./openPane";

/** What stands in the workbook before the pane is opened, and where the pane stands when a test begins. */
interface Beginning {
  readonly before?: () => Promise<unknown>;
  readonly then?: () => Promise<unknown>;
}

/** A workbook of its own for each test of a file, with the pane open in it. Gives the workbook of the test that runs. */
export function paneForEach({ before, then }: Beginning = {}): () => NodeHost {
  let workbook: NodeHost;
  let pane: { readonly close: () => void };
  beforeEach(async () => {
    workbook = nodeWorkbook();
    forgetRestorePoint();
    await before?.();
    pane = await openPane();
    await then?.();
  });
  afterEach(async () => {
    // What the last press began is done before the workbook goes: requests are done one after another.
    await Excel.run((context) => context.sync());
    pane.close();
    workbook.close();
  });
  return () => workbook;
}
