import type { Locator } from "playwright-core";
import { aroundPage } from "./support/aroundPage";
import type { HostPage } from "./support/HostPage";

let open: HostPage;
aroundPage((_, page) => {
  open = page;
}, "?pane=320");
jest.setTimeout(180_000);

const path = (): Locator => open.pane.getByRole("navigation", { name: "Guided path" });
const step = (title: string, state: RegExp): Locator => path().getByRole("button", { name: new RegExp(`^${title}, ${state.source}`) });

it("leads from an empty workbook to the written report of 2013, pressing only what the path and its tabs name", async () => {
  let presses = 0;
  const press = async (target: Locator) => {
    presses++;
    await target.click();
  };

  await path().getByText("Load a posts comparison and operating models, for example the case of 2013.").waitFor();
  await press(open.pane.getByRole("button", { name: "Load everything for the 2013 comparison" }));
  await step("Load", /done/).waitFor();

  await press(step("Assume", /not done/));
  await open.pane.getByRole("heading", { name: "Compare operating models" }).waitFor();
  await press(open.pane.getByRole("button", { name: "Write the comparison", exact: true }));
  await step("Compare", /done\. 8 models are compared/).waitFor();
  await step("Share", /done/).waitFor();
  await step("Check", /done\. Every check of the workbook passes/).waitFor();

  // Assumptions that no paper gives do not stand in the way; they are told, and their step leads to them.
  await path().getByText(/results wait for .* You can go on without/).waitFor();
  await press(step("Assume", /not done/));
  await open.page.waitForFunction(() => window.workbookHost!.book.getActiveSheet().getSheetName() === "Assumptions");

  await press(step("Report", /not done/));
  await press(open.pane.getByRole("button", { name: "Write the report", exact: true }));
  await step("Report", /done/).waitFor();
  await path().getByText("Every other step is done.").waitFor();

  expect(presses).toBe(6);
  // Model 3b: 1,393 (£000) saved after grant, at the least; first by score.
  expect(await open.shown("A15", "Comparison")).toBe("Model 3b");
  expect(await open.shown("H15", "Comparison")).toBe("-1,393");
});

it("says which sheet of the comparison is gone", async () => {
  await open.page.evaluate(() => {
    const { book } = window.workbookHost!;
    book.deleteSheet(book.getSheetByName("Sharing")!);
  });
  // The pane looks again when somebody comes back to it.
  await open.pane.getByRole("tab", { name: "Load" }).click();
  await open.type("A40", "a note");
  await step("Share", /not done\. The Sharing sheet is missing: write the comparison again/).waitFor();
});
