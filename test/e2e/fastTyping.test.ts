import type { CDPSession, Frame } from "playwright-core";
import { aroundPage } from "./support/aroundPage";
import type { HostPage } from "./support/HostPage";
import { typedColumn, type TypedCell } from "./support/typedColumn";

let open: HostPage;
let devTools: CDPSession;
let addIn: Frame;
aroundPage(async (_, page) => {
  open = page;
  devTools = await page.page.context().newCDPSession(page.page);
  addIn = page.page.frames().find((each) => each.url().includes("add-in"))!;
});
jest.setTimeout(120_000);

const ENTRIES = 200;
const SLOWED = 6;
/** Beside other work on two processors. */
const LONGEST = 900_000;

const slowed = async (act: () => Promise<void>): Promise<void> => {
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  try {
    await act();
  } finally {
    await devTools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  }
};

const enter = async (texts: readonly string[], key = "Enter"): Promise<void> => {
  for (const text of texts) {
    await open.page.keyboard.type(text);
    await open.page.keyboard.press(key);
  }
};

/** Presses every key without waiting until the page has dealt with the one before. */
const enterAtOnce = (texts: readonly string[]): Promise<unknown> =>
  Promise.all(texts.flatMap((text) => [...text, "Enter"].map((key) => open.page.keyboard.press(key === " " ? "Space" : key))));

/** What stands in a column of cells, formulas beside their values. */
const standing = (address: string, sheet?: string) =>
  open.page.evaluate(
    ([at, on]) => {
      const { book } = window.workbookHost!;
      const range = (on === undefined ? book.getActiveSheet() : book.getSheetByName(on)!).getRange(at);
      const formulas = range.getFormulas();
      return range.getRawValues().flatMap((line, row) => line.map((value, column) => ({ value: value ?? null, formula: formulas[row]![column]! })));
    },
    [address, sheet] as const,
  );
const values = async (address: string, sheet?: string) => (await standing(address, sheet)).map(({ value }) => value);
const expected = (cells: readonly TypedCell[]) => cells.map(({ value, formula = "" }) => ({ value, formula }));
const selected = () => open.page.evaluate(() => window.workbookHost!.book.getActiveRange()?.getA1Notation());
const reached = (address: string) => open.page.waitForFunction((at) => window.workbookHost!.book.getActiveRange()?.getA1Notation() === at, address);
const focus = () => open.page.evaluate(() => document.activeElement?.closest(".grid, .ribbon, iframe, body")?.className || document.activeElement?.tagName);
/** Where a cell of the sheet in view stands on the screen. */
const middleOf = (address: string) =>
  open.page.evaluate((at) => {
    const { x, y, width, height } = window.workbookHost!.book.getActiveSheet().getRange(at).getCellRect();
    const canvas = document.querySelector("canvas[id^=univer-sheet-main-canvas]")!.getBoundingClientRect();
    return { x: canvas.left + x + width / 2, y: canvas.top + y + height / 2 };
  }, address);
/** A new sheet in view, at a cell. */
const goToNewSheet = async (name: string, address: string): Promise<void> => {
  await open.page.evaluate((sheet) => void window.workbookHost!.addSheet(sheet), name);
  await open.showSheet(name);
  await open.select(address);
};

describe("on a processor slowed six times", () => {
  it("takes 200 entries typed down a column", async () => {
    const cells = typedColumn(ENTRIES);
    await open.select("A1");
    await slowed(() => enter(cells.map(({ typed }) => typed)));
    await open.calculated();
    expect(await standing(`A1:A${ENTRIES}`)).toEqual(expected(cells));
  }, LONGEST);

  it("takes what is typed ahead of it", async () => {
    await goToNewSheet("Ahead", "A1");
    const cells = typedColumn(40);
    await slowed(async () => void (await enterAtOnce(cells.map(({ typed }) => typed))));
    await open.calculated();
    expect(await standing("A1:A40")).toEqual(expected(cells));
  }, LONGEST);
});

describe("while the add-in works", () => {
  afterEach(() => open.page.evaluate(() => window.workbookHost!.whileLong(false)));

  it("enters what is typed between loading tables and comparing, and after both", async () => {
    await goToNewSheet("Notes", "B2");
    const cells = typedColumn(24).map(({ typed }) => typed.replace(/=A(\d+)\*2/, (_, row: string) => `=B${Number(row) + 1}*2`));
    await enter(cells.slice(0, 8));
    await open.pane.getByRole("button", { name: "Load everything for the 2013 comparison" }).click();
    await open.pane.getByText("5 tables loaded.").first().waitFor();
    await open.quietAddIn();
    await open.showSheet("Notes");
    await open.select("B10");
    await slowed(() => enter(cells.slice(8, 16)));
    await open.pane.getByRole("tab", { name: "Compare" }).click();
    await open.pane.getByRole("button", { name: "Write the comparison", exact: true }).click();
    await open.pane.getByText(/^Comparison written/).first().waitFor({ timeout: 300_000 });
    await open.quietAddIn();
    await open.showSheet("Notes");
    await open.select("B18");
    await enter(cells.slice(16));
    await open.calculated();
    expect(await values("B2:B25", "Notes")).toEqual(typedColumn(24).map(({ value }) => value));
  }, LONGEST);

  it("keeps keys while the grid is held, and enters them into the cell in which they were begun", async () => {
    // What the add-in has to do of its own would hold the grid, and let it go, as well.
    await open.quietAddIn();
    await goToNewSheet("Elsewhere", "A1");
    await goToNewSheet("Held", "C3");
    await open.page.evaluate(() => window.workbookHost!.whileLong(true));
    expect(await focus()).not.toBe("BODY");
    await enter(["5.5", "7%", "=C3*2"]);
    // The add-in shows another sheet meanwhile.
    await open.showSheet("Elsewhere");
    await open.page.evaluate(() => window.workbookHost!.whileLong(false));
    await reached("C6");
    await open.calculated();
    expect(await values("C3:C5", "Held")).toEqual([5.5, 0.07, 11]);
    expect(await focus()).toBe("grid");
  });

  it("enters keys where a person clicked while the grid is held", async () => {
    await open.quietAddIn();
    await open.showSheet("Held");
    const [e4, b9] = [await middleOf("E4"), await middleOf("B9")];
    await open.page.evaluate(() => window.workbookHost!.whileLong(true));
    await open.page.mouse.click(e4.x, e4.y);
    await enter(["12.25"]);
    await open.page.mouse.click(b9.x, b9.y);
    await enter(["-3", "last"]);
    await open.page.evaluate(() => window.workbookHost!.whileLong(false));
    await reached("B11");
    expect([await open.value("E4"), ...(await values("B9:B10"))]).toEqual([12.25, -3, "last"]);
  });

  it("leaves an entry as it is typed, though the add-in writes its cell and shows another sheet", async () => {
    await open.quietAddIn();
    await open.showSheet("Held");
    await open.select("D2");
    await open.page.keyboard.type("12");
    await addIn.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Held").getRange("D2").values = [[99]];
        context.workbook.worksheets.getItem("Elsewhere").activate();
        await context.sync();
      }),
    );
    await open.page.keyboard.type(".5");
    await open.page.keyboard.press("Enter");
    await open.calculated();
    expect(await open.value("D2", "Held")).toBe(12.5);
  });
});

describe("wherever the keyboard was", () => {
  it("gives it to the grid when nothing else has it", async () => {
    await goToNewSheet("Nowhere", "A1");
    await open.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await enter(["5.5"]);
    expect(await open.value("A1")).toBe(5.5);
    // A button that is disabled loses the keyboard without a word.
    await open.page.evaluate(() => {
      const button = document.createElement("button");
      document.body.append(button);
      button.focus();
      button.remove();
    });
    expect(await focus()).toBe("grid");
    await enter(["12.25"]);
    expect(await open.value("A2")).toBe(12.25);
  });

  it("types into the cell that is clicked after the pane was used", async () => {
    await open.select("B4");
    const cell = await middleOf("C5");
    await open.pane.getByRole("tab", { name: "Load" }).click();
    expect(await focus()).toBe("IFRAME");
    await open.page.mouse.click(cell.x, cell.y);
    await enter(["7%"]);
    expect(await values("B4:C5")).toEqual([null, null, null, 0.07]);
  });
});

describe("keys in a cell", () => {
  beforeAll(() => goToNewSheet("Keys", "A1"));

  it.each([
    { key: "Tab", at: "B2", next: "C2" },
    { key: "Shift+Tab", at: "C4", next: "B4" },
    { key: "Shift+Enter", at: "C6", next: "C5" },
    { key: "ArrowLeft", at: "C7", next: "B7" },
    { key: "ArrowUp", at: "C8", next: "C7" },
  ])("$key ends an entry and goes on to $next", async ({ key, at, next }) => {
    await open.select(at);
    await enter(["5.5"], key);
    await open.calculated();
    expect(await open.value(at)).toBe(5.5);
    expect(await selected()).toBe(next);
  });

  it("Escape leaves what was there, F2 goes on with it, Backspace deletes in it and Delete empties the cell", async () => {
    await open.select("E2");
    await enter(["125"]);
    await open.select("E2");
    await enter(["99"], "Escape");
    expect(await open.value("E2")).toBe(125);
    await open.page.keyboard.press("F2");
    await open.page.keyboard.press("Backspace");
    await enter(["75"]);
    expect(await open.value("E2")).toBe(1275);
    await open.select("E2");
    await open.page.keyboard.type("36");
    await open.page.keyboard.press("Backspace");
    await enter(["5"]);
    expect(await open.value("E2")).toBe(35);
    await open.select("E2");
    await open.page.keyboard.press("Delete");
    expect(await open.value("E2")).toBeNull();
  });

  it("F2 and the arrow keys put the caret where the next letter goes", async () => {
    await open.select("E4");
    await enter(["1005"]);
    await open.select("E4");
    await open.page.keyboard.press("F2");
    await open.page.keyboard.press("ArrowLeft");
    await enter(["7."]);
    expect(await open.value("E4")).toBe(1007.5);
  });

  it("Control with Enter fills what is selected", async () => {
    await open.select("G2:G4");
    await enter(["8.5"], "Control+Enter");
    await open.calculated();
    expect(await values("G2:G4")).toEqual([8.5, 8.5, 8.5]);
  });

  it("takes what a keyboard for accents composes", async () => {
    await open.select("I2");
    await devTools.send("Input.imeSetComposition", { text: "e", selectionStart: 1, selectionEnd: 1 });
    await devTools.send("Input.insertText", { text: "é" });
    await enter(["tude"]);
    expect(await open.value("I2")).toBe("étude");
  });

  it("copies, and pastes", async () => {
    await open.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await open.select("J2");
    await enter(["4.5"]);
    await open.select("J2");
    await open.page.keyboard.press("Control+c");
    await open.select("J4");
    await open.page.keyboard.press("Control+v");
    await open.page.waitForFunction(() => window.workbookHost!.book.getActiveSheet().getRange("J4").getRawValue() === 4.5);
  });
});
