import type { Browser, ConsoleMessage, FrameLocator, Locator, Page, Request } from "playwright-core";
import type { HostCell } from "../../../host/engine/cells";

/** The workbook host in a browser, driven as a person drives it: mouse, keys, and what stands on the screen. */
export class HostPage {
  /** What went wrong in the page: errors on its console, exceptions that nobody caught. */
  readonly failures: string[] = [];
  /** Addresses asked for outside the server's own. */
  readonly outside: string[] = [];
  readonly asked: string[] = [];

  private constructor(
    readonly page: Page,
    address: string,
  ) {
    page.on("console", (message: ConsoleMessage) => {
      if (message.type() === "error") this.failures.push(message.text());
    });
    page.on("pageerror", (error: Error) => this.failures.push(error.stack ?? String(error)));
    page.on("request", (request: Request) => {
      const url = request.url();
      if (/^(data|blob):/.test(url)) return;
      (url.startsWith(address) ? this.asked : this.outside).push(url);
    });
  }

  static async open(browser: Browser, address: string, query = ""): Promise<HostPage> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true, locale: "en-GB" });
    const opened = new HostPage(page, address);
    await page.goto(`${address}${query}`);
    await opened.pane.locator("#pane main").waitFor();
    return opened;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("iframe");
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The line under the grid. */
  status(): Promise<string> {
    return this.page.getByRole("status").first().innerText();
  }

  /** Waits until every formula is calculated. */
  calculated(): Promise<void> {
    return this.page.evaluate(() => window.workbookHost!.calculated());
  }

  /** Waits until the pane has read what it wants to know of the last change. */
  async quietAddIn(): Promise<void> {
    const syncs = () => this.page.evaluate(() => window.workbookHost!.counters.syncs);
    for (let [before, now] = [-1, await syncs()]; before !== now; [before, now] = [now, await syncs()]) await this.page.waitForTimeout(1_000);
  }

  showSheet(name: string): Promise<void> {
    return this.page.evaluate((sheet) => void window.workbookHost!.book.getSheetByName(sheet)!.activate(), name);
  }

  /** Goes to a cell of the sheet in view by the name box, as with Ctrl+G. */
  async select(address: string): Promise<void> {
    const box = this.page.locator("[data-u-comp=formula-bar] input").first();
    await box.fill(address);
    await box.press("Enter");
    await this.page.waitForFunction((at) => window.workbookHost!.book.getActiveRange()?.getA1Notation() === at, address);
  }

  /** Types into a cell and enters. */
  async type(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    await this.calculated();
  }

  /** A cell's value as it is stored. */
  value(address: string, sheet?: string): Promise<HostCell | null> {
    return this.page.evaluate(
      ([at, on]) => {
        const { book } = window.workbookHost!;
        return (on === undefined ? book.getActiveSheet() : book.getSheetByName(on)!).getRange(at).getRawValue();
      },
      [address, sheet] as const,
    ) as Promise<HostCell | null>;
  }

  /** A cell as it is shown. */
  shown(address: string, sheet?: string): Promise<string> {
    return this.page.evaluate(
      ([at, on]) => {
        const { book } = window.workbookHost!;
        return String((on === undefined ? book.getActiveSheet() : book.getSheetByName(on)!).getRange(at).getDisplayValue());
      },
      [address, sheet] as const,
    );
  }

  /** Fails when the page failed, or asked another place for anything. */
  expectQuiet(): void {
    expect({ failures: this.failures, outside: this.outside }).toEqual({ failures: [], outside: [] });
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
