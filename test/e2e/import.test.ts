import type { Page } from "playwright-core";
import { aroundPage } from "./support/aroundPage";
import type { HostPage } from "./support/HostPage";

let open: HostPage;
aroundPage((_, page) => {
  open = page;
});
jest.setTimeout(180_000);

const TABLE = [
  ["Savings plan", "", "", ""],
  ["", "2026/27", "2027/28", "Total"],
  ["", "'£000", "'£000", "'£000"],
  ["Adults", "-250", "-120", "-370"],
  ["Place", "'12)", "-30", "-42"],
  ["Total", "-262", "-150", "-412"],
];

/** What has the focus in the pane: its accessible name as the page has it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const pane = document.querySelector("iframe")?.contentDocument;
    const at = pane?.activeElement;
    return at ? (at.getAttribute("aria-label") ?? (at as HTMLInputElement).labels?.[0]?.textContent ?? at.textContent ?? "").trim() : "";
  });

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Nothing called ${String(name)} can be reached by ${key}; the focus is on "${await focused(page)}".`);
}

const pressOn = async (name: RegExp) => {
  await tabTo(open.page, name);
  await open.page.keyboard.press("Enter");
};
const step = (name: string) => open.pane.getByRole("heading", { level: 2, name }).waitFor();

it("goes from a messy sheet to a clean one by keyboard alone", async () => {
  for (const [r, row] of TABLE.entries()) {
    for (const [c, text] of row.entries()) if (text !== "") await open.type(`${"ABCD"[c]!}${r + 1}`, text);
  }
  await open.pane.locator("main").focus().catch(() => undefined);
  await open.pane.getByRole("tab", { name: "Load" }).focus();
  for (let presses = 0; presses < 6 && (await focused(open.page)) !== "Import"; presses++) await open.page.keyboard.press("ArrowRight");
  await open.page.keyboard.press("Enter");
  await step("Import: Source step 1 of 5");
  await tabTo(open.page, /The cells that are selected now/);
  await open.page.keyboard.press("ArrowDown");
  await pressOn(/^Read the table$/);
  await step("Import: What was found step 2 of 5");
  await pressOn(/^Next: Columns$/);
  await step("Import: Columns step 3 of 5");
  await pressOn(/^Back$/);
  await step("Import: What was found step 2 of 5");
  await pressOn(/^Next: Columns$/);
  await pressOn(/^Next: Issues$/);
  await step("Import: Issues step 4 of 5");
  await pressOn(/^Accept -12/);
  await pressOn(/^Next: Write$/);
  await step("Import: Write step 5 of 5");
  await pressOn(/^Write the table$/);
  await open.pane.getByText("rows written", { exact: false }).first().waitFor();
  expect(await open.value("D7", "Savings plan")).toBe(-12);
});

it("reads a list of 100,000 posts in a worker, and writes it in requests that Excel takes; cancelling leaves nothing behind", async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `P${i},Officer ${i % 40},Team ${i % 300},${i % 7 === 0 ? "0.5" : "1.0"},"${(30_000 + (i % 500) * 10).toLocaleString("en-GB")}",30%,GF`);
  const csv = `Post No.,Post title,Team,FTE,Salary £,On-cost,Funding\n${rows.join("\n")}\n`;
  const workers: string[] = [];
  open.page.on("worker", (worker) => workers.push(worker.url()));
  await open.pane.getByRole("radio", { name: "A file: CSV or Excel workbook (.xlsx)" }).check({ force: true });
  await open.pane.getByLabel("File", { exact: true }).setInputFiles({ name: "posts.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await open.page.evaluate(() => {
    const pane = document.querySelector("iframe")!.contentWindow as Window & { longest?: number; PerformanceObserver: typeof PerformanceObserver };
    pane.longest = 0;
    new pane.PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) pane.longest = Math.max(pane.longest!, duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  await open.pane.getByRole("button", { name: "Read the table" }).click();
  await open.pane.getByRole("heading", { level: 2, name: "Import: What was found step 2 of 5" }).waitFor({ timeout: 120_000 });
  const longest = await open.page.evaluate(() => (document.querySelector("iframe")!.contentWindow as Window & { longest?: number }).longest);
  process.stderr.write(`Longest task of the pane while 100,000 rows were read: ${String(Math.round(longest ?? 0))} ms\n`);
  expect(await open.pane.getByText("100,000 posts").count()).toBeGreaterThan(0);
  expect(workers.some((url) => url.endsWith("importWorker.js"))).toBe(true);

  for (const name of ["Columns", "Issues", "Write"]) await open.pane.getByRole("button", { name: `Next: ${name}` }).click();
  const sheets = () => open.page.evaluate(() => window.workbookHost!.book.getSheets().map((sheet) => sheet.getSheetName()));
  const before = await sheets();
  await open.pane.getByRole("button", { name: "Write the table" }).click();
  await open.pane.getByText(/^Writing posts/).first().waitFor();
  await open.pane.getByRole("button", { name: "Cancel" }).click();
  await open.pane.getByText("What had been written so far was taken out again", { exact: false }).first().waitFor({ timeout: 120_000 });
  expect(await sheets()).toEqual(before);

  const requests = await open.page.evaluate(() => window.workbookHost!.counters.requestBytes.length);
  const watched = await whileWriting(async () => {
    await open.pane.getByRole("button", { name: "Write the table" }).click();
    await open.pane.getByText("100,000 rows written.").first().waitFor({ timeout: 180_000 });
  });
  const bytes = (await open.page.evaluate(() => window.workbookHost!.counters.requestBytes)).slice(requests);
  expect(Math.max(...bytes)).toBeLessThanOrEqual(4 * 1024 * 1024);
  // Everybody else had turns meanwhile, but nobody could type into the half-written grid.
  expect(watched.turns).toBeGreaterThan(20);
  expect(watched.held).toBeGreaterThan(0);
  expect(watched.megabytes).toBeGreaterThan(0);
  expect(watched.megabytes).toBeLessThan(500);
  expect(await open.page.evaluate(() => document.querySelector<HTMLElement>(".grid")!.inert)).toBe(false);
  expect(await open.value("A100005", "posts")).toBe("P99999");
}, 400_000);

interface Turns {
  turns: number;
  held: number;
  done: boolean;
}

/** How often the page came to do something else while the add-in wrote, how often the grid was held then, and the most memory in use. */
async function whileWriting(write: () => Promise<void>): Promise<{ readonly turns: number; readonly held: number; readonly megabytes: number }> {
  const session = await open.page.context().newCDPSession(open.page);
  let megabytes = 0;
  const measuring = setInterval(() => void session.send("Runtime.getHeapUsage").then(({ usedSize }) => (megabytes = Math.max(megabytes, usedSize / 1024 / 1024))).catch(() => undefined), 250);
  await open.page.evaluate(() => {
    const watch: Turns = { turns: 0, held: 0, done: false };
    (window as unknown as { watch: Turns }).watch = watch;
    const turn = () => {
      watch.turns += 1;
      if (document.querySelector<HTMLElement>(".grid")!.inert) watch.held += 1;
      if (!watch.done) setTimeout(turn, 20);
    };
    turn();
  });
  await write();
  clearInterval(measuring);
  const { turns, held } = await open.page.evaluate(() => {
    const { watch } = window as unknown as { watch: Turns };
    watch.done = true;
    return watch;
  });
  await session.detach();
  return { turns, held, megabytes };
}
