import type { CDPSession, Page } from "playwright-core";

/** Work that held up the page without a break. */
export interface LongTask {
  readonly ms: number;
  /** Of it in the add-in's scripts, and in the grid and the emulation of Office.js, which in Excel are Excel's own. */
  readonly addIn: number;
  readonly engine: number;
}

interface Node {
  readonly id: number;
  readonly callFrame: { readonly url: string };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly Node[];
  /** Microseconds. */
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface Observed {
  longTasks: { start: number; ms: number }[];
}

const ADD_IN = /\/add-in\//;

/** Whose script each node of a profile runs in: its own, or that of whoever called it where it is the browser's. */
function ownersOf({ nodes }: Profile, isAddIn: (url: string) => boolean): Map<number, "addIn" | "engine" | undefined> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map<number, "addIn" | "engine" | undefined>();
  const visit = (id: number, above: "addIn" | "engine" | undefined) => {
    const { callFrame, children = [] } = byId.get(id)!;
    const owner = callFrame.url === "" ? above : isAddIn(callFrame.url) ? "addIn" : "engine";
    owners.set(id, owner);
    for (const child of children) visit(child, owner);
  };
  visit(nodes[0]!.id, undefined);
  return owners;
}

/** Watches a page for long tasks and says whose code ran in them. */
export class LongTasks {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
    private readonly isAddIn: (url: string) => boolean,
  ) {}

  static async watch(page: Page, isAddIn: (url: string) => boolean = (url) => ADD_IN.test(url)): Promise<LongTasks> {
    const session = await page.context().newCDPSession(page);
    await session.send("Profiler.enable");
    await session.send("Profiler.setSamplingInterval", { interval: 1_000 });
    await page.evaluate(() => {
      const observed = window as unknown as Observed;
      observed.longTasks = [];
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) observed.longTasks.push({ start: startTime, ms: duration });
      }).observe({ entryTypes: ["longtask"] });
    });
    return new LongTasks(page, session, isAddIn);
  }

  /** Does the work and gives the long tasks meanwhile, the longest first. */
  async during(work: () => Promise<void>): Promise<LongTask[]> {
    await this.page.evaluate(() => void ((window as unknown as Observed).longTasks = []));
    await this.session.send("Profiler.start");
    const started = await this.page.evaluate(() => performance.now());
    await work();
    const { profile } = (await this.session.send("Profiler.stop")) as { profile: Profile };
    const tasks = await this.page.evaluate(() => (window as unknown as Observed).longTasks);
    const owners = ownersOf(profile, this.isAddIn);
    return tasks
      .map(({ start, ms }): LongTask => {
        let [at, addIn, engine] = [started, 0, 0];
        profile.samples.forEach((id, i) => {
          const spent = profile.timeDeltas[i]! / 1_000;
          at += spent;
          if (at < start || at > start + ms) return;
          if (owners.get(id) === "addIn") addIn += spent;
          else if (owners.get(id) === "engine") engine += spent;
        });
        return { ms, addIn, engine };
      })
      .sort((a, b) => b.ms - a.ms);
  }

  /** Memory in use, with what nobody needs any more unless that is swept out first. */
  async heapMegabytes(swept = false): Promise<number> {
    if (swept) await this.session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await this.session.send("Runtime.getHeapUsage");
    return usedSize / 1024 / 1024;
  }
}
