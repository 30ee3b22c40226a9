/** @jest-environment ./test/support/PaneEnvironment.js */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { cellAt, sheetNames, write } from "../support/cells";
import { press, refused, told } from "../support/openPane";
import { paneForEach } from "../support/paneForEach";

jest.setTimeout(180_000);

const workbook = paneForEach();

const inWorkbook = <T,>(read: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run(read);
/** A sheet of the user's, with something on it. */
const addUserSheet = (name: string) =>
  inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRange("A1").values = [["mine"]];
    await context.sync();
  });

const choose = (title: string) => act(() => void fireEvent.click(screen.getByRole("checkbox", { name: title, hidden: true })));
const returnToPane = () => act(async () => void window.dispatchEvent(new Event("focus")));

it("loads everything for the comparison of 2013 at one click, links to each sheet, and takes it back when asked twice", async () => {
  await press("Load everything for the 2013 comparison");
  expect(await told("loaded")).toBe("5 tables loaded.");
  const links = within(screen.getByRole("list", { name: "Sheets written" })).getAllByRole("button");
  expect(links.map(({ textContent }) => textContent)).toEqual(["MTFP summary", "Baseline", "Models", "Score marks", "Criteria"]);
  expect(await cellAt("Baseline", "A1")).toBe("People Services management baseline and Model 3b structure");

  await press("Undo the last write");
  expect(screen.getByRole("group", { name: "Undo the last write" }).textContent).toMatch(/takes out 5 sheets: MTFP summary, Baseline, Models, Score marks, Criteria\. What was typed there since is lost/);
  await press("Undo it");
  await told(/^Taken back/);
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

it("loads what is missing, and leaves a sheet of the user's with the same name alone", async () => {
  await addUserSheet("Baseline");
  await returnToPane();
  expect(await screen.findByText(/A sheet named “Baseline” is there and stays as it is: .* goes to “Baseline 2”/)).toBeTruthy();
  await press("Load everything for the 2013 comparison");
  await told("5 tables loaded");
  expect(await sheetNames()).toContain("Baseline 2");
  expect(await cellAt("Baseline", "A1")).toBe("mine");
});

it("offers only a new name where the sheet is the user's", async () => {
  await addUserSheet("Comparators");
  await returnToPane();
  choose("Populations and comparators");
  const asked = screen.getByRole("group", { name: "Sheet for Populations and comparators", hidden: true });
  expect(within(asked).queryByRole("radio", { hidden: true })).toBeNull();
  const name = within(asked).getByRole("textbox", { name: "Name of the new sheet", hidden: true });
  expect((name as HTMLInputElement).value).toBe("Comparators 2");

  const enter = (value: string) => act(() => void fireEvent.change(name, { target: { value } }));
  enter("Our/areas");
  expect(await within(asked).findByText(/"Our\/areas" cannot name a sheet because of \/\./)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Load 1 table" }).getAttribute("aria-disabled")).toBe("true");
  enter("comparators");
  expect(await within(asked).findByText(/A sheet named "comparators" is there already/)).toBeTruthy();
  enter("Our areas");
  await press("Load 1 table");
  await told("1 table loaded");
  expect(await sheetNames()).toEqual(["Sheet1", "Comparators", "Our areas"]);
  expect(await cellAt("Comparators", "A1")).toBe("mine");
});

it("refreshes its own sheet in place, and Undo brings back what stood there", async () => {
  choose("Populations and comparators");
  await press("Load 1 table");
  await told("1 table loaded");
  await write("Comparators", "B6", 105_601);

  choose("Populations and comparators");
  const asked = screen.getByRole("group", { name: "Sheet for Populations and comparators", hidden: true });
  expect((within(asked).getByRole("radio", { name: /^Refresh Comparators/, hidden: true }) as HTMLInputElement).checked).toBe(true);
  await press("Load 1 table");
  await told("1 table loaded");
  expect(await sheetNames()).toEqual(["Sheet1", "Comparators"]);
  expect(await cellAt("Comparators", "B6")).toBe(105_600);

  await press("Undo the last write");
  await press("Undo it");
  await told(/^Taken back/);
  expect(await cellAt("Comparators", "B6")).toBe(105_601);
  const tables = await inWorkbook(async (context) => {
    const { tables: all } = context.workbook;
    all.load("items/name");
    await context.sync();
    return all.items.map(({ name }) => name);
  });
  expect(tables).toEqual(["Comparators"]);
});

it("says what a table holds before it is loaded", async () => {
  const summary = screen.getByLabelText("Preview of MTFP summary, November 2012");
  expect(summary.textContent).toMatch(/6 rows, 11 columns/);
  act(() => void fireEvent.click(summary));
  const preview = await screen.findByRole("region", { name: "How MTFP summary, November 2012 begins", hidden: true });
  expect(within(preview).getByRole("rowheader", { name: "Net revenue budget (£m)", hidden: true })).toBeTruthy();
  expect(within(preview).getAllByRole("cell", { name: "121.8", hidden: true })).toHaveLength(1);
});

it("takes out all that was written when a request fails half-way, and says so", async () => {
  workbook().host.failAtSync = workbook().host.counters.syncs + 2;
  await press("Load everything for the 2013 comparison");
  await refused(/^Not done\. .+/);
  workbook().host.failAtSync = 0;
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

it("stops when Cancel is pressed and leaves nothing behind", async () => {
  // A workbook that takes its time, as one in a page does: else all is loaded before anybody can press.
  Object.assign(workbook().host, { giveWay: () => new Promise<void>((resolve) => setTimeout(resolve, 2)) });
  await press("Load everything for the 2013 comparison");
  await press("Cancel");
  await refused(/Cancelled/);
  expect(await sheetNames()).toEqual(["Sheet1"]);
});
