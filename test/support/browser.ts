import { type Browser } from "playwright-core";
import { openBrowser as open } from "../../src/build/browser";
import { BROWSER, ensureProgram } from "../../src/build/systemProgram";
import { once } from "./once";

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** The machine's Chrome, Edge or Chromium; as root on Debian it is installed when missing. */
export const browserPath = (): Promise<string> => once("BROWSER", () => ensureProgram(BROWSER, say));

/** Opens that browser without a window. Close it in afterAll. */
export const openBrowser = async (): Promise<Browser> => open(await browserPath());
