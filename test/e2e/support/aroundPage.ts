import type { HostPage } from "./HostPage";
import { serveHost, type ServedHost } from "./servedHost";

/** The first time both bundles are built. */
const LONGEST_START = 300_000;

/**
 * One workbook host and one page in it for all tests of a file, which after each of them must have failed nowhere.
 * @param opened Takes both, and does what comes before the first test.
 */
export function aroundPage(opened: (host: ServedHost, page: HostPage) => void | Promise<void>, query = ""): void {
  let host: ServedHost | undefined;
  let page: HostPage | undefined;
  beforeAll(async () => {
    host = await serveHost();
    page = await host.open(query);
    await opened(host, page);
  }, LONGEST_START);
  afterAll(async () => {
    await page?.close();
    await host?.close();
  });
  afterEach(() => page?.expectQuiet());
}
