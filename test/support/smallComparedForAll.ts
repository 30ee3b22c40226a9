import type { NodeHost } from "../../host/headless/createNodeHost";
import { nodeWorkbook } from "./nodeWorkbook";
import { compareSmall, loadSmall } from "./smallWorkbook";

/** A comparison and a busy machine. */
const LONGEST_START = 120_000;

/** One workbook for all tests of a file, with the small case compared in it. */
export function smallComparedForAll(): void {
  let workbook: NodeHost;
  beforeAll(async () => {
    workbook = nodeWorkbook();
    await loadSmall();
    expect(await compareSmall()).toBe("OK");
  }, LONGEST_START);
  afterAll(() => workbook.close());
}
