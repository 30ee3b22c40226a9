import type { Browser } from "playwright-core";
import { startHostServer, type HostServer } from "../../../host/server/hostServer";
import { openBrowser } from "../../support/browser";
import { builtAddIn } from "../../support/builtAddIn";
import { builtHostPage } from "../../support/builtHostPage";
import { HostPage } from "./HostPage";

export interface ServedHost {
  readonly address: string;
  /** Opens a page of its own. */
  open(query?: string): Promise<HostPage>;
  close(): Promise<void>;
}

/** The workbook host on a free port and a browser before it. Give the hook some minutes: the first time both bundles are built. */
export async function serveHost(): Promise<ServedHost> {
  const [addIn, page] = [await builtAddIn(), await builtHostPage()];
  const server: HostServer = await startHostServer({ addIn, page });
  const browser: Browser = await openBrowser();
  return {
    address: server.address,
    open: (query) => HostPage.open(browser, server.address, query),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
