import { aroundPage } from "./support/aroundPage";
import type { HostPage } from "./support/HostPage";
import type { ServedHost } from "./support/servedHost";

let host: ServedHost;
let open: HostPage;
aroundPage((served, page) => {
  [host, open] = [served, page];
});
jest.setTimeout(60_000);

describe("the page", () => {
  it("runs under a policy that allows neither other origins nor text as script", async () => {
    const page = await fetch(host.address);
    const pane = await fetch(`${host.address}add-in/taskpane.html`);
    for (const policy of [page, pane].map(({ headers }) => headers.get("content-security-policy") ?? "")) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/unsafe-eval|https?:/);
    }
    expect(open.asked.length).toBeGreaterThan(5);
    expect(open.outside).toEqual([]);
  });

  it("serves the add-in as it was built, but for the script of Excel's own API", async () => {
    const served = await (await fetch(`${host.address}add-in/taskpane.html`)).text();
    expect(served).not.toContain("appsforoffice");
    expect(await (await fetch(`${host.address}add-in/functions.js`)).text()).toContain("SAVINGS.GRANTADJ");
  });

  it.each(["add-in/..%2f..%2fpackage.json", "..%2fpackage.json", "nothing.js"])("has nothing at %s", async (path) => {
    expect((await fetch(host.address + path)).status).toBe(404);
  });

  it("shows the add-in's own button, which closes and opens the pane", async () => {
    const button = open.button("Common Purse");
    const pane = open.page.locator("iframe");
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    await button.click();
    expect(await pane.isVisible()).toBe(false);
    await button.click();
    expect(await pane.isVisible()).toBe(true);
  });

  it("has the add-in's other command, which explains the selected cell in the pane", async () => {
    await open.type("G2", "=SHARE.ALLOCATE(100,1)");
    await open.select("G2");
    await open.button("Common Purse").click();
    await open.button("Explain cell").click();
    await open.page.locator("iframe").waitFor({ state: "visible" });
    await open.pane.getByText("G2", { exact: false }).first().waitFor();
  });

  it("makes the pane as wide as 420 and as narrow as 320 pixels by keyboard", async () => {
    const edge = open.page.getByRole("separator", { name: "Width of the pane" });
    const width = async () => Math.round((await open.page.locator("iframe").boundingBox())!.width);
    await edge.press("Home");
    expect(await width()).toBe(420);
    await edge.press("End");
    expect(await width()).toBe(320);
  });
});

describe("typing in the grid", () => {
  it("calculates a custom function", async () => {
    await open.type("B2", "=SAVINGS.GRANTADJ(-490,417,803)");
    expect(await open.value("B2")).toBeCloseTo(-235.541718555417, 9);
  });

  it("offers the add-in's functions, with what they are for", async () => {
    await open.select("D2");
    await open.page.keyboard.type("=SAVINGS.G");
    await open.page.getByText("What a saving leaves for the general fund", { exact: false }).first().waitFor();
    await open.page.keyboard.press("Escape");
    await open.page.keyboard.press("Escape");
  });

  it("says what each argument means", async () => {
    await open.select("D2");
    await open.page.keyboard.type("=BUDGET.PERHEAD(121.8,");
    const help = open.page.getByText("As typed");
    await help.waitFor();
    expect(await open.page.getByText("BUDGET.PERHEAD(", { exact: false }).count()).toBeGreaterThan(0);
    await open.page.keyboard.press("Escape");
    await open.page.keyboard.press("Escape");
  });

  it("tells why a function failed when its cell is selected", async () => {
    await open.type("B4", '=MODEL.SCORE("x")');
    expect(await open.shown("B4")).toBe("#VALUE!");
    await open.select("B4");
    await open.page.getByRole("status").filter({ hasText: "B4:" }).waitFor();
    expect(await open.status()).toMatch(/^B4: .*x/);
  });

  it("undoes what was typed, and does it again", async () => {
    await open.type("B6", "125");
    expect(await open.value("B6")).toBe(125);
    await open.button("Undo").click();
    expect(await open.value("B6")).toBeNull();
    await open.button("Redo").click();
    expect(await open.value("B6")).toBe(125);
  });

  it("never cuts digits off a number that its column has no room for", async () => {
    await open.type("C8", "=-235.541718555417");
    expect(await open.shown("C8")).toMatch(/^-235\.54\d+$/);
    await open.type("C9", "=123456789012345");
    expect(await open.shown("C9")).toMatch(/^#+$/);
    expect(await open.value("C9")).toBe(123456789012345);
  });
});

describe("what the add-in set beside the cells", () => {
  it("refuses an entry that a cell may not hold, also after a row was inserted above it", async () => {
    const frame = open.page.frames().find((each) => each.url().includes("add-in"))!;
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange("B14");
        cell.values = [["yes"]];
        cell.dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
        cell.dataValidation.prompt = { showPrompt: true, title: "Council", message: "Enter yes or no." };
        cell.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Council", message: "Enter yes or no." };
        await context.sync();
      }),
    );
    await open.page.evaluate(() => void window.workbookHost!.book.getActiveSheet().insertRows(12, 1));
    await open.type("B15", "perhaps");
    await open.page.getByRole("dialog").getByText("Enter yes or no.").waitFor();
    await open.page.keyboard.press("Escape");
    expect(await open.value("B15")).toBe("yes");
    await open.type("B15", "no");
    expect(await open.value("B15")).toBe("no");
    await open.type("B14", "perhaps");
    expect(await open.value("B14")).toBe("perhaps");
  });

  it("leaves no sheet behind when Excel fails half-way, and says so", async () => {
    const sheets = () => open.page.evaluate(() => window.workbookHost!.book.getSheets().map((sheet) => sheet.getSheetName()));
    const before = await sheets();
    await open.pane.getByRole("tab", { name: "Load" }).click();
    await open.quietAddIn();
    await open.page.evaluate(() => {
      // The pane reads the workbook with one request and writes with the next.
      window.workbookHost!.failAtSync = window.workbookHost!.counters.syncs + 2;
    });
    await open.pane.getByRole("button", { name: "Load everything for the 2013 comparison" }).first().click();
    await open.pane.getByRole("alert").filter({ hasText: /./ }).first().waitFor();
    expect(await sheets()).toEqual(before);
  });
});

it("goes round ribbon, grid and pane with F6", async () => {
  await open.select("B2");
  const focused = () => open.page.evaluate(() => document.activeElement?.closest(".ribbon, .grid, iframe")?.className || document.activeElement?.tagName);
  expect(await focused()).toBe("grid");
  await open.page.keyboard.press("F6");
  expect(await focused()).toBe("IFRAME");
  await open.page.keyboard.press("F6");
  expect(await focused()).toBe("ribbon");
  await open.page.keyboard.press("F6");
  expect(await focused()).toBe("grid");
});
