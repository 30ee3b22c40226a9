/** @jest-environment ./test/support/PaneEnvironment.js */
import { act, fireEvent, screen } from "@testing-library/react";
import { loadTables } from "../../src/excel/actions/loadTables";
import type { TableContent } from "../../src/tables/TableContent";
import { readSheet } from "../support/comparisonCells";
import { openTab, press, told } from "../support/openPane";
import { paneForEach } from "../support/paneForEach";

jest.setTimeout(120_000);

/** The workbook answers when it likes. */
const LONGEST = { timeout: 100_000 };

const plan: TableContent = {
  id: "june", kind: "facts", title: "June", sheet: "June", table: "T_June", statement: "Money in £000.", source: "By hand", notes: [],
  columns: [{ heading: "Line" }, { heading: "2026/27 (£000)", unit: "£000" }],
  rows: [["Adults", 100], ["Children", 200]], emphasis: ["line", "line"],
};

paneForEach({
  before: () => loadTables([{ content: plan, as: { newSheet: "June" } }]),
  then: () => openTab("Import", "Import: Source step 1 of 5"),
});

const chooseFile = (name: string, text: string) => {
  const file = new File([text], name, { type: "text/csv" });
  Object.assign(file, { arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) });
  act(() => void fireEvent.change(screen.getByLabelText("Second version’s file"), { target: { files: [file] } }));
};

it("compares a loaded table with a file and writes nothing before it is asked to", async () => {
  chooseFile("october.csv", "Line,2026/27 £000\nAdults,120\nChildren,200\nLibraries,9\n");
  await press("Read both versions");
  expect(await screen.findByText(/1 row changed, 1 added, 0 removed, 0 only moved, 1 the same. 1 figure differs by more than rounding/, {}, LONGEST)).toBeTruthy();
  expect(await readSheet("Versions of June").catch(() => undefined)).toBeUndefined();
  await press("Write the versions report");
  expect(await told("changed")).toBe("1 row changed, 1 added, 0 removed; 1 figure differs by more than rounding.");
  const cells = await readSheet("Versions of June");
  expect(cells.find((row) => row[0] === "Adults")?.slice(0, 8)).toEqual(["Adults", "2026/27 (£000)", "Changed", "£000", "line", 100, 120, 20]);
});

it("takes a file with several rows a line for a ledger, and asks for the unit that it does not print", async () => {
  chooseFile("ledger.csv", "Service,Account,Amount\nAdults,Pay,60.4\nAdults,Care,39.3\nChildren,Pay,150\nChildren,Care,53\n");
  await press("Read both versions");
  expect((await screen.findByRole<HTMLInputElement>("radio", { name: "Add up first: a ledger" }, LONGEST)).checked).toBe(true);
  expect(screen.getByText(/No column of figures is compared yet/)).toBeTruthy();
  act(() => void fireEvent.click(screen.getByRole("combobox", { name: /^Unit of the second’s columns that print none/ })));
  act(() => void fireEvent.click(screen.getByRole("option", { name: "£000" })));
  // 60.4 + 39.3 = 99.7 is 100 when rounded; 150 + 53 = 203 is not 200.
  expect(await screen.findByText(/2 rows changed, 0 added, 0 removed, 0 only moved, 0 the same. 1 figure differs by more than rounding/, {}, LONGEST)).toBeTruthy();
});
