import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { type Browser } from "playwright-core";
import { CACHE, HEADERS } from "../../src/build/hosting";
import { inProject } from "../../src/build/paths";
import { openBrowser } from "../support/browser";
import { builtAddIn } from "../support/builtAddIn";

const example = (name: string) => readFileSync(inProject("docs", "hosting", name), "utf8");

describe("the examples for servers send the headers we test with", () => {
  it("nginx, in the root and again where it would forget them", () => {
    const [root = "", chunks = ""] = example("nginx.conf").split("location /chunks/");
    for (const [name, value] of Object.entries(HEADERS)) {
      for (const block of [root, chunks]) expect(block).toContain(`add_header ${name} "${value}" always;`);
    }
    expect(root).toContain(`Cache-Control "${CACHE.others}"`);
    expect(chunks).toContain(`Cache-Control "${CACHE.chunks}"`);
  });

  it("IIS", () => {
    const xml = new DOMParser().parseFromString(example("web.config"), "text/xml");
    const added = Array.from(xml.getElementsByTagName("add")).map((element) => [element.getAttribute("name"), element.getAttribute("value")]);
    expect(added).toEqual([...Object.entries(HEADERS), ["Cache-Control", CACHE.others], ["Cache-Control", CACHE.chunks]]);
  });

  it("Azure Static Web Apps", () => {
    const config = JSON.parse(example("staticwebapp.config.json")) as { globalHeaders: object; routes: { route: string; headers: object }[] };
    expect(config.globalHeaders).toEqual({ ...HEADERS, "Cache-Control": CACHE.others });
    expect(config.routes).toEqual([expect.objectContaining({ route: "/chunks/*", headers: { "Cache-Control": CACHE.chunks } })]);
  });
});

describe("under those headers, in a browser", () => {
  const TYPES: Record<string, string> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".png": "image/png", ".txt": "text/plain; charset=utf-8" };
  /** As much of Office.js as a page sees before a workbook is there. */
  const OFFICE = `window.CustomFunctions = { associate() {} }; window.Office = { onReady: () => new Promise(() => {}), context: {}, actions: { associate() {} } };`;
  let server: Server;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    const dist = await builtAddIn();
    server = createServer((request, response) => {
      const path = new URL(request.url ?? "/", "http://x").pathname;
      try {
        const bytes = readFileSync(join(dist, path));
        response.writeHead(200, { ...HEADERS, "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" }).end(bytes);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** Opens a page of the add-in and tells what the policy refused, what failed, and what was asked of other places. */
  const visit = async (path: string) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    const refused: string[] = [];
    const outside: string[] = [];
    page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
    page.on("pageerror", (error) => refused.push(String(error)));
    page.on("request", (request) => void (request.url().startsWith(origin) || /^(data|blob):/.test(request.url()) || outside.push(request.url())));
    await page.route("https://appsforoffice.microsoft.com/**", (route) => route.fulfill({ contentType: "text/javascript", body: OFFICE }));
    await page.goto(`${origin}/${path}`, { waitUntil: "networkidle" });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    const text = await page.evaluate(() => document.body.innerText);
    await page.close();
    return { refused, outside, wide, text };
  };

  it("the pane loads, asks only for Excel's own API, and the policy refuses nothing", async () => {
    const { refused, outside } = await visit("taskpane.html");
    expect(refused).toEqual([]);
    expect(outside).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  }, 60_000);

  it.each(["help.html", "functions.html"])("%s stands alone and fits a narrow pane", async (path) => {
    const { refused, outside, wide, text } = await visit(path);
    expect({ refused, outside, wide }).toEqual({ refused: [], outside: [], wide: false });
    expect(text.length).toBeGreaterThan(500);
  }, 60_000);
});
