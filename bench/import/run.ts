import { ensurePageBuilt } from "../../host/server/pageBundle";
import { startHostServer } from "../../host/server/hostServer";
import { ensureAddInBuilt } from "../../src/build/addIn";
import { openBrowser } from "../../src/build/browser";
import { LongTasks, type LongTask } from "./LongTasks";

const ROWS = 100_000;
/** What an officer notices as a stop. */
const GOAL_MS = 200;
const GOAL_MEGABYTES = 500;
/** Excel refuses a request above 5 MB; we stay under 4 MiB. */
const GOAL_BYTES = 4 * 1024 * 1024;

/** A list of posts as a council's HR system gives it out. */
const establishmentList = (rows: number): string =>
  `Post No.,Post title,Team,FTE,Salary £,On-cost,Funding\n${Array.from({ length: rows }, (_, i) => `P${i},Officer ${i % 40},Team ${i % 300},${i % 7 === 0 ? "0.5" : "1.0"},"${(30_000 + (i % 500) * 10).toLocaleString("en-GB")}",30%,GF`).join("\n")}\n`;

const shown = (title: string, tasks: readonly LongTask[]): void => {
  const most = (part: "ms" | "addIn" | "engine") => Math.round(Math.max(0, ...tasks.map((task) => task[part])));
  console.log(`${title.padEnd(10)} ${String(tasks.length).padStart(3)} long tasks, the longest ${most("ms")} ms; most in one task: ${most("addIn")} ms in the add-in's scripts, ${most("engine")} ms in the grid and the emulation`);
};

/** A list of 100,000 posts from a file to its sheet, through the pane in a browser: true when the whole page keeps the goals, the grid and the emulation included. */
export async function benchImport(): Promise<boolean> {
  const server = await startHostServer({ addIn: await ensureAddInBuilt(), page: await ensurePageBuilt() });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.address);
    const pane = page.frameLocator("iframe");
    await pane.getByRole("tab", { name: "Import" }).click();
    await pane.getByRole("radio", { name: "A file: CSV or Excel workbook (.xlsx)" }).check({ force: true });
    const tasks = await LongTasks.watch(page);
    const idle = await tasks.heapMegabytes(true);
    let highest = idle;
    const watching = setInterval(() => void tasks.heapMegabytes().then((now) => (highest = Math.max(highest, now))).catch(() => undefined), 250);
    await pane.getByLabel("File", { exact: true }).setInputFiles({ name: "posts.csv", mimeType: "text/csv", buffer: Buffer.from(establishmentList(ROWS)) });
    const read = await tasks.during(async () => {
      await pane.getByRole("button", { name: "Read the table" }).click();
      await pane.getByRole("button", { name: "Next: Columns" }).waitFor({ timeout: 300_000 });
    });
    shown("Reading", read);
    const steps = await tasks.during(async () => {
      for (const step of ["Columns", "Issues", "Write"]) await pane.getByRole("button", { name: `Next: ${step}` }).click();
      await pane.getByRole("button", { name: "Write the table" }).waitFor({ timeout: 300_000 });
    });
    shown("Deciding", steps);
    const readIn = await tasks.heapMegabytes(true);
    const before = await page.evaluate(() => window.workbookHost!.counters.requestBytes.length);
    const write = await tasks.during(async () => {
      await pane.getByRole("button", { name: "Write the table" }).click();
      await pane.getByText("rows written", { exact: false }).first().waitFor({ timeout: 600_000 });
    });
    shown("Writing", write);
    clearInterval(watching);
    const bytes = (await page.evaluate(() => window.workbookHost!.counters.requestBytes)).slice(before);
    const end = await tasks.heapMegabytes(true);
    console.log(`${ROWS.toLocaleString("en-GB")} rows in ${bytes.length} requests, the largest ${(Math.max(...bytes) / 1024 / 1024).toFixed(2)} MiB (goal: 4 at most)`);
    console.log(`Memory in use: ${idle.toFixed(0)} MB before, ${readIn.toFixed(0)} MB with the list read, ${end.toFixed(0)} MB with the workbook that holds it; ${highest.toFixed(0)} MB at most with what was not swept out yet (goal: below ${GOAL_MEGABYTES})`);
    const longest = Math.max(0, ...[...read, ...steps, ...write].map(({ ms }) => ms));
    console.log(`Longest task of all: ${Math.round(longest)} ms (goal: below ${GOAL_MS})`);
    return longest < GOAL_MS && highest < GOAL_MEGABYTES && Math.max(...bytes) <= GOAL_BYTES;
  } finally {
    await browser.close();
    await server.close();
  }
}
