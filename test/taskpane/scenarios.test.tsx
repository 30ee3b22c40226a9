/** @jest-environment ./test/support/PaneEnvironment.js */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { openTab, press, told } from "../support/openPane";
import { paneForEach } from "../support/paneForEach";
import { readSheet, writeCell } from "../support/comparisonCells";
import { compareSmall, loadSmall } from "../support/smallWorkbook";

jest.setTimeout(500_000);

paneForEach();

const panel = () => within(screen.getByRole("tabpanel", { name: "Scenarios", hidden: true }));
const enter = (name: string, value: string) => act(() => void fireEvent.change(panel().getByRole("textbox", { name }), { target: { value } }));

it("asks for a comparison first", async () => {
  await openTab("Scenarios", "Scenarios");
  await panel().findByText(/No posts comparison is loaded/);
  act(() => void fireEvent.click(panel().getByRole("button", { name: "Go to Compare" })));
  await screen.findByRole("heading", { level: 2, name: "Compare operating models" });
});

it("keeps the assumptions in use under a name, and shows any scenario in every sheet", async () => {
  await press("Load everything for the 2013 comparison");
  await told("5 tables loaded");
  await openTab("Compare", "Compare operating models");
  await press("Write the comparison");
  await told(/^Comparison written/);
  await openTab("Scenarios", "Scenarios");
  await panel().findByRole("heading", { level: 3, name: "Base" });

  enter("Name", "Prudent case");
  enter("Author", "Finance");
  await press("Keep as a scenario");
  await told("Scenario “Prudent case” kept.");
  await panel().findByRole("heading", { level: 3, name: "Prudent case" });
  expect(panel().getByText("Finance")).toBeTruthy();

  await press("Show Prudent case in the sheets");
  await told("Every sheet shows the scenario “Prudent case”.");
  await waitFor(() => expect(panel().getByText(/^Shown now/).textContent).toBe("Shown now: Prudent case"), { timeout: 60_000 });
  await press("Show the own entries again");
  await told("Every sheet shows the Assumptions sheet's own entries.");
});

it("takes a column typed in beside the others into the results while the pane is open", async () => {
  await loadSmall();
  await compareSmall();
  const width = async () => (await readSheet("Scenario results"))[5]!.length;
  const before = await width();
  await writeCell("Scenarios", "E6", "Typed");
  await waitFor(async () => expect(await width()).toBe(before + 1), { timeout: 120_000 });
  await waitFor(async () => expect((await readSheet("Scenario results"))[5]!.slice(3, 5)).toEqual(["Base", "Typed"]), { timeout: 120_000 });
  await openTab("Scenarios", "Scenarios");
  await panel().findByRole("heading", { level: 3, name: "Typed" }, { timeout: 60_000 });
});
