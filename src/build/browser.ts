import { chromium, type Browser } from "playwright-core";
import { BROWSER, ensureProgram } from "./systemProgram";

/** Kept from calling home: a test that counts requests must see only the page's own. */
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens the machine's own browser without a window. Close it when done. */
export const openBrowser = (executablePath = ensureProgram(BROWSER)): Promise<Browser> =>
  chromium.launch({
    executablePath,
    // Chromium's sandbox refuses to start for root, as in a container.
    args: process.getuid?.() === 0 ? ["--no-sandbox", ...QUIET] : QUIET,
  });
