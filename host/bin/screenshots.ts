import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { ensureAddInBuilt } from "../../src/build/addIn";
import { openBrowser } from "../../src/build/browser";
import { inProject } from "../../src/build/paths";
import { startHostServer } from "../server/hostServer";
import { ensurePageBuilt } from "../server/pageBundle";

const FOLDER = inProject("docs", "images");
const SIZE = { width: 1440, height: 900 };
/** For a comparison on a busy machine. */
const LONGEST = 120_000;

const paneOf = (page: Page): FrameLocator => page.frameLocator("iframe");

async function openWorkbook(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: SIZE, locale: "en-GB" });
  page.setDefaultTimeout(LONGEST);
  await page.goto(address);
  await paneOf(page).getByRole("tab", { name: "Load" }).waitFor();
  return page;
}

/** Shows a sheet with its first cell selected, and waits until it is drawn. */
async function show(page: Page, sheet: string): Promise<void> {
  await page.evaluate(async (name) => {
    const target = window.workbookHost!.book.getSheetByName(name);
    if (!target) throw new Error(`There is no sheet ${name}.`);
    target.activate();
    target.getRange("A1").activate();
    window.workbookHost!.calculate();
    await new Promise((done) => setTimeout(done, 800));
  }, sheet);
}

async function load(page: Page): Promise<void> {
  await paneOf(page).getByRole("button", { name: "Load everything for the 2013 comparison" }).click();
  await paneOf(page).getByText("5 tables loaded.").first().waitFor();
}

async function compare(page: Page): Promise<void> {
  await paneOf(page).getByRole("tab", { name: "Compare" }).click();
  await paneOf(page).getByRole("button", { name: "Write the comparison", exact: true }).click();
  await paneOf(page).getByText("Comparison written.").first().waitFor();
}

/** Pictures for the documents, of the workbook host with the production build in it. */
async function takeScreenshots(): Promise<void> {
  const addIn = await ensureAddInBuilt(console.log);
  const server = await startHostServer({ addIn, page: await ensurePageBuilt(console.log) });
  const browser = await openBrowser();
  const take = async (page: Page, name: string): Promise<void> => {
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    console.log(`docs/images/${name}.png`);
  };
  try {
    mkdirSync(FOLDER, { recursive: true });
    const page = await openWorkbook(browser, server.address);
    await load(page);
    await show(page, "Baseline");
    await take(page, "loaded");
    await compare(page);
    for (const [sheet, name] of [["Comparison", "comparison"], ["Assumptions", "assumptions"], ["Checks", "checks"]] as const) {
      await show(page, sheet);
      await take(page, name);
    }
    const narrow = await openWorkbook(browser, `${server.address}?pane=320`);
    await narrow.locator("iframe").screenshot({ path: join(FOLDER, "pane-320.png") });
    console.log("docs/images/pane-320.png");
  } finally {
    await browser.close();
    await server.close();
  }
}

takeScreenshots().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
