import { readFileSync } from "node:fs";
import { readXlsx } from "../../host/xlsx/readXlsx";
import { aroundPage } from "./support/aroundPage";
import type { HostPage } from "./support/HostPage";

let open: HostPage;
aroundPage((_, page) => {
  open = page;
});
jest.setTimeout(120_000);

const sheetNames = () => open.page.evaluate(() => window.workbookHost!.book.getSheets().map((sheet) => sheet.getSheetName()));

/** Where a row with this label in column A stands. */
const rowOf = async (sheet: string, label: string): Promise<number> => {
  const row = await open.page.evaluate(
    ([on, text]) => window.workbookHost!.book.getSheetByName(on)!.getRange("A1:A150").getRawValues().findIndex(([cell]) => cell === text) + 1,
    [sheet, label] as const,
  );
  if (row === 0) throw new Error(`${sheet} has no row ${label}.`);
  return row;
};

/** The column under a heading of the models' table. */
const columnOf = async (sheet: string, heading: string): Promise<string> => {
  const column = await open.page.evaluate(
    ([on, text]) => {
      const headings = window.workbookHost!.book.getSheetByName(on)!.getRange("A1:Z20").getRawValues();
      return Math.max(...headings.map((line) => line.indexOf(text)));
    },
    [sheet, heading] as const,
  );
  if (column < 0) throw new Error(`${sheet} has no heading ${heading}.`);
  return String.fromCharCode(65 + column);
};

const lowestAfterGrant = async (model: string): Promise<number> =>
  (await open.value(`${await columnOf("Comparison", "Lowest saving after grant (£000)")}${await rowOf("Comparison", model)}`, "Comparison")) as number;

let changed: number;
let saved: Buffer;

describe("the main job, by hand", () => {
  it("loads the tables of 2013, each on a sheet of its own", async () => {
    await open.pane.getByRole("button", { name: "Load everything for the 2013 comparison" }).click();
    await open.pane.getByText("5 tables loaded.").first().waitFor();
    expect(await sheetNames()).toEqual(expect.arrayContaining(["MTFP summary", "Baseline", "Models", "Score marks", "Criteria"]));
    const total = await rowOf("Baseline", "Total");
    const printed = await open.page.evaluate((row) => window.workbookHost!.book.getSheetByName("Baseline")!.getRange(`A${row}:AC${row}`).getRawValues()[0]!, total);
    expect(printed).toEqual(expect.arrayContaining([-2245, -2417, -1393]));
  });

  it("compares the eight models in live formulas, with charts that are named", async () => {
    await open.pane.getByRole("tab", { name: "Compare" }).click();
    await open.pane.getByRole("button", { name: "Write the comparison", exact: true }).click();
    await open.pane.getByText("Comparison written. Master check: OK.").first().waitFor({ timeout: 90_000 });
    expect(await lowestAfterGrant("Model 3b")).toBeCloseTo(-1392.671, 3);
    await open.showSheet("Comparison");
    await open.page.getByRole("img", { name: /saving.*model/i }).first().waitFor();
  });

  it("follows when a council is taken out in the sheet", async () => {
    await open.showSheet("Assumptions");
    const cell = `B${await rowOf("Assumptions", "Hartlepool")}`;
    await open.select(cell);
    await open.page.getByRole("status").filter({ hasText: `${cell}:` }).first().waitFor();
    await open.type(cell, "no");
    expect(await open.value(cell)).toBe("no");
    changed = await lowestAfterGrant("Model 3b");
    expect(changed).toBeGreaterThan(-1392.671);
    expect(changed).toBeLessThan(-500);
  });

  it("refuses what an input may not hold, says what may, and keeps what was there", async () => {
    const cell = `B${await rowOf("Assumptions", "Darlington")}`;
    await open.type(cell, "perhaps");
    expect(await open.value(cell)).toBe("yes");
    await open.page.keyboard.press("Escape");
  });

  it("takes the change back with Undo, and does it again", async () => {
    await open.button("Undo").click();
    await open.calculated();
    expect(await lowestAfterGrant("Model 3b")).toBeCloseTo(-1392.671, 3);
    await open.button("Redo").click();
    await open.calculated();
    expect(await lowestAfterGrant("Model 3b")).toBeCloseTo(changed, 6);
  });

  it("saves the workbook with formulas, results and charts", async () => {
    const [download] = await Promise.all([open.page.waitForEvent("download"), open.button("Save .xlsx").click()]);
    saved = readFileSync(await download.path());
    const file = await readXlsx(saved, { functionNames: ["SAVINGS.GRANTADJ"] });
    const comparison = file.sheets.find(({ name }) => name === "Comparison")!;
    expect(comparison.charts.length).toBeGreaterThanOrEqual(2);
    expect(comparison.cells.filter(({ formula }) => formula).length).toBeGreaterThan(50);
    expect(comparison.cells.some(({ value }) => typeof value === "number" && Math.abs(value - changed) < 1e-6)).toBe(true);
  });

  it("opens it again: the same figures, live, with charts and choices", async () => {
    await open.page.locator("input[type=file]").setInputFiles({ name: "comparison.xlsx", mimeType: "application/octet-stream", buffer: saved });
    await open.page.getByText("comparison.xlsx is open.").waitFor({ timeout: 90_000 });
    expect(await lowestAfterGrant("Model 3b")).toBeCloseTo(changed, 6);
    await open.showSheet("Assumptions");
    await open.type(`B${await rowOf("Assumptions", "Hartlepool")}`, "yes");
    expect(await lowestAfterGrant("Model 3b")).toBeCloseTo(-1392.671, 3);
    await open.showSheet("Comparison");
    await open.page.getByRole("img", { name: /saving.*model/i }).first().waitFor();
  });
});
