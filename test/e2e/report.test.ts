import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { aroundPage } from "./support/aroundPage";
import type { HostPage } from "./support/HostPage";

let open: HostPage;
aroundPage((_, page) => {
  open = page;
});
jest.setTimeout(120_000);

/** A tab that does not fit the pane's width stands in the menu at the end of the row. */
async function openTab(title: string): Promise<void> {
  const tab = open.pane.getByRole("tab", { name: title, exact: true });
  if (await tab.isVisible()) return tab.click();
  await open.pane.locator("[role=tablist] button[aria-haspopup]").click();
  await open.pane.getByRole("menuitem", { name: title, exact: true }).or(open.pane.getByRole("tab", { name: title, exact: true })).last().click();
}

describe("a case and its report, by hand", () => {
  it("loads a case at one click", async () => {
    await openTab("Cases");
    await open.pane.getByRole("button", { name: /^Load this case: Coventry, Solihull and Warwickshire 2010/ }).click();
    await open.pane.getByText("Case loaded. Master check: OK.").first().waitFor();
  });

  it("saves the report as a Word document with the chart as a picture", async () => {
    await openTab("Report");
    const [download] = await Promise.all([open.page.waitForEvent("download"), open.pane.getByRole("button", { name: "Save as a Word document" }).click()]);
    expect(download.suggestedFilename()).toBe("Common Purse report.docx");
    const parts = unzipSync(readFileSync(await download.path()));
    // The workbook was never saved: figures name their cells and lead nowhere.
    expect(strFromU8(parts["word/document.xml"]!)).not.toContain("<w:hyperlink");
    expect(strFromU8(parts["word/document.xml"]!)).toContain("3,750");
    const picture = parts[Object.keys(parts).find((name) => name.endsWith(".png"))!]!;
    // A picture that shows something takes more than an empty one of that size.
    expect(picture.length).toBeGreaterThan(8_000);
    await open.pane.getByText("Saved as “Common Purse report.docx”").first().waitFor();
  });

  it("links the figures to the workbook once that has a file", async () => {
    const save = (press: Promise<unknown>) => Promise.all([open.page.waitForEvent("download"), press]);
    await save(open.button("Save .xlsx").click());
    const [download] = await save(open.pane.getByRole("button", { name: "Save as a Word document" }).click());
    const parts = unzipSync(readFileSync(await download.path()));
    expect(strFromU8(parts["word/_rels/document.xml.rels"]!)).toContain('Target="Workbook.xlsx"');
    await open.pane.getByText("keep both files in one folder").first().waitFor();
  });
});
