/** @jest-environment ./test/support/PaneEnvironment.js */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { readSheet, rowOf } from "../support/comparisonCells";
import { cellAt } from "../support/cells";
import { openTab, press, told } from "../support/openPane";
import { paneForEach } from "../support/paneForEach";
import { compareSmall, loadSmall } from "../support/smallWorkbook";

jest.setTimeout(400_000);

paneForEach({
  before: async () => {
    await loadSmall();
    await compareSmall();
  },
  then: async () => {
    await openTab("Compare", "Compare operating models");
    await screen.findByRole("group", { name: "Cost", hidden: true }, { timeout: 60_000 });
  },
});

const panel = () => within(screen.getByRole("tabpanel", { name: "Compare", hidden: true }));
const slide = (criterion: string, points: number) =>
  act(() => void fireEvent.change(panel().getByRole("slider", { name: `Worth of the swing on ${criterion}, 0 to 100`, hidden: true }), { target: { value: String(points) } }));
const type = (criterion: string, points: string) =>
  act(() => void fireEvent.change(panel().getByRole("textbox", { name: `Points for the swing on ${criterion}`, hidden: true }), { target: { value: points } }));
const choose = (name: string) => act(() => void fireEvent.click(panel().getByRole("radio", { name, hidden: true })));
const rows = (caption: RegExp) => within(panel().getByRole("table", { name: caption, hidden: true })).getAllByRole("row", { hidden: true }).slice(1).map((row) => [...row.children].map(({ textContent }) => textContent));

it("judges swings: steps and marks linked, weights and ranks shown before anything is written, refusals, then written and taken back", async () => {
  expect(panel().getByRole("button", { name: /^Worst mark on Quality, −1: show Swing weights, cell C\d+$/, hidden: true }).textContent).toBe("−1");
  expect(panel().getByRole("group", { name: "Cost", hidden: true }).textContent).toContain("from 0 (Apart) to 2 (Joint)");
  expect(panel().getByText(/2 swings still need points/)).toBeTruthy();

  // Shows weights that add to 100% and the ranks before and after, before anything is written.
  slide("Quality", 100);
  type("Cost", "20");
  expect(rows(/^Weight of each swing/)).toEqual([["Cost", "16.7%"], ["Quality", "83.3%"], ["Sum", "100.0%"]]);
  expect(rows(/^Ranks before and after/)).toEqual([["Apart", "2", "1"], ["Joint", "1", "2"]]);
  const [, rank] = /cell ([A-Z]+\d+)$/.exec(panel().getByRole("button", { name: /^Rank of Apart now, 2: show Swing weights, cell [A-Z]+\d+$/, hidden: true }).getAttribute("aria-label")!)!;
  expect(await cellAt("Swing weights", rank!)).toBe(2);
  expect(panel().getByText(/First from swings: Apart\. The order changes\./)).toBeTruthy();
  expect(rowOf(await readSheet("Comparison"), "Joint")[13]).toBe(1);

  // Refuses points that are none, and says which are possible.
  type("Cost", "120");
  await panel().findAllByText("Enter 0 to 100.");
  expect(panel().getByText("Mend the points first.")).toBeTruthy();
  type("Cost", "twenty");
  await panel().findAllByText('"twenty" is not a number. Enter 0 to 100.');
  type("Cost", "");
  choose("Weights from these swings");
  expect(panel().getByText(/Give every swing its points first/)).toBeTruthy();
  type("Cost", "20");

  // Writes the points, after which the sheet's own formulas say what the pane said; and takes them back.
  await press("Write the swings");
  await told("Swings of Common written; weights count from swings.");
  expect(rowOf(await readSheet("Swing weights"), "Common: points of each swing").slice(1, 5)).toEqual([20, 100, "complete", "from swings"]);
  expect(rowOf(await readSheet("Comparison"), "Joint")[13]).toBe(2);
  await waitFor(() => expect(rows(/^Ranks before and after/)).toEqual([["Apart", "1", "1"], ["Joint", "2", "2"]]), { timeout: 60_000 });
  await press("Undo the last write");
  await press("Undo it");
  await told("Taken back: Judged the swings: Common.");
  expect(rowOf(await readSheet("Comparison"), "Joint")[13]).toBe(1);
});

it("leads from what waits to the entry that is missing, and from the master check to the check that fails", async () => {
  const [, missing] = /cell ([A-Z]+\d+)$/.exec((await panel().findByRole("button", { name: /^\d+ results? waits?$/, hidden: true })).title)!;
  expect(await cellAt("Assumptions", missing!)).toBe("");
  const assumptions = await readSheet("Assumptions");
  const weight = assumptions.findIndex(([label]) => label === "Cost");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Assumptions").getRange(`B${weight + 1}`).values = [[-1]];
    await context.sync();
  });
  await panel().findByText(/First: Weights\./, undefined, { timeout: 60_000 });
  const [, failing] = /cell ([A-Z]+\d+)$/.exec(panel().getByRole("button", { name: /^FAILS: /, hidden: true }).title)!;
  expect(await cellAt("Checks", failing!)).toBe("FAILS");
});
