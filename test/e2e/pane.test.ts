import type { Frame } from "playwright-core";
import { faintTexts } from "./support/contrast";
import type { HostPage } from "./support/HostPage";
import { beyondTheEdge } from "./support/overflow";
import { PaneKeys } from "./support/paneKeys";
import { serveHost, type ServedHost } from "./support/servedHost";

let host: ServedHost;
let open: HostPage | undefined;
beforeAll(async () => {
  host = await serveHost();
}, 300_000);
afterAll(() => host?.close());
afterEach(async () => {
  open?.expectQuiet();
  await open?.close();
  open = undefined;
});
jest.setTimeout(240_000);

async function frameOf({ page }: HostPage): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error("The pane's frame has no page.");
  return frame;
}

const tabTitles = async (frame: Frame): Promise<string[]> => {
  const menu = frame.getByRole("tab", { name: "More tabs" });
  const shown = (await frame.getByRole("tab").allInnerTexts()).map((text) => text.trim()).filter((text) => text !== "");
  if (!(await menu.isVisible())) return shown;
  await menu.click();
  const hidden = (await frame.getByRole("menuitem").allInnerTexts()).map((text) => text.trim());
  await frame.page().keyboard.press("Escape");
  return [...shown, ...hidden];
};

async function openTab(frame: Frame, title: string): Promise<void> {
  const tab = frame.getByRole("tab", { name: title, exact: true });
  if (await tab.isVisible()) await tab.click();
  else {
    await frame.getByRole("tab", { name: "More tabs" }).click();
    await frame.getByRole("menuitem", { name: title, exact: true }).click();
  }
  await frame.locator("[role=tabpanel]:not([hidden]) h2").waitFor();
}

/** Opens every group and preview in view, so that nothing in them escapes a look. */
const unfold = (frame: Frame) =>
  frame.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

async function loadAndCompare(frame: Frame): Promise<void> {
  await frame.getByRole("button", { name: "Load everything for the 2013 comparison" }).click();
  await frame.getByText("5 tables loaded.").first().waitFor();
  await openTab(frame, "Compare");
  await frame.getByRole("button", { name: "Write the comparison", exact: true }).click();
  await frame.getByText(/^Comparison written/).waitFor({ timeout: 180_000 });
}

it("is worked by the keyboard alone, through Load and Compare to a result's cell, and shows where the keyboard is", async () => {
  open = await host.open("?pane=420");
  const frame = await frameOf(open);
  const keys = new PaneKeys(open.page, frame);
  await frame.getByRole("button", { name: "Load everything for the 2013 comparison" }).waitFor();
  await frame.locator("body").evaluate(() => window.focus());

  await keys.tabTo("Load everything for the 2013 comparison");
  await keys.press("Enter");
  await frame.getByText("5 tables loaded.").first().waitFor();
  await keys.tabTo("Load", "Shift+Tab");
  await keys.openTab("Compare");
  await frame.getByRole("button", { name: "Write the comparison", exact: true }).waitFor();
  await keys.tabTo(/^Weights of the criteria/);
  await keys.press("Enter");
  await keys.tabTo("Resilience");
  await open.page.keyboard.type("2");
  await keys.tabTo("Write the comparison");
  await keys.press("Enter");
  await frame.getByText(/^Comparison written\. Master check: OK/).waitFor({ timeout: 180_000 });
  await keys.tabTo("Compare", "Shift+Tab");
  await keys.tabTo(/^Rank of Model 3b, 1: show Comparison/);
  await keys.press("Enter");
  await open.page.waitForFunction(() => window.workbookHost!.book.getActiveSheet().getSheetName() === "Comparison");
  expect(await open.page.evaluate(() => Number(window.workbookHost!.book.getActiveRange()!.getValue()))).toBe(1);
  expect(keys.unseen).toEqual([]);
});

/** The narrowest pane, a pane of 420 at 200%, the narrowest at 200%. */
const WIDTHS = [320, 210, 160];

it("is read without scrolling sideways, in the narrowest pane and at 200%", async () => {
  open = await host.open("?pane=320");
  const frame = await frameOf(open);
  await loadAndCompare(frame);
  const titles = await tabTitles(frame);
  expect(titles).toEqual(expect.arrayContaining(["Load", "Compare", "Scenarios", "Functions", "About"]));
  const iframe = open.page.locator("iframe");
  const wide: Record<string, readonly string[]> = {};
  for (const title of titles) {
    await openTab(frame, title);
    await unfold(frame);
    for (const width of WIDTHS) {
      await iframe.evaluate((element, to) => void (element.style.width = `${to}px`), width);
      await frame.waitForTimeout(300);
      const found = await frame.evaluate(beyondTheEdge);
      if (found.length > 0) wide[`${title} at ${width}`] = found.slice(0, 5);
    }
    await iframe.evaluate((element) => void (element.style.width = ""));
    await frame.waitForTimeout(300);
  }
  expect(wide).toEqual({});
});

it.each(["light", "dark"])("can be read in Excel's %s theme", async (theme) => {
  open = await host.open(`?pane=420&theme=${theme}`);
  const frame = await frameOf(open);
  await loadAndCompare(frame);
  const faint: Record<string, unknown> = {};
  for (const title of await tabTitles(frame)) {
    await openTab(frame, title);
    await unfold(frame);
    // What just appeared may still fade in.
    await frame.waitForTimeout(400);
    const found = await frame.evaluate(faintTexts);
    if (found.length > 0) faint[title] = found.slice(0, 5);
  }
  expect(faint).toEqual({});
});
