/** @jest-environment ./test/support/PaneEnvironment.js */
import { writeXlsx } from "hucre/xlsx";
import { act, fireEvent, screen } from "@testing-library/react";
import { sheetNames } from "../support/cells";
import { readSheet } from "../support/comparisonCells";
import { openTab, press, told } from "../support/openPane";
import { paneForEach } from "../support/paneForEach";

jest.setTimeout(60_000);

paneForEach({ then: () => openTab("Import", "Import: Source step 1 of 5") });

const heading = (name: string) => screen.findByRole("heading", { level: 2, name });
const PLAN = [["Aford Council"], ["Service", "2026/27 £000", "2027/28 £000"], ["Adults", 100, 110], ["Place", 40, 45]];
const TRACKER = [["Aford Council"], ["Saving", "RAG", "2026/27 £000", "2027/28 £000"], ["Depot", "Green", -10, -20], ["Parking", "Red", -5, -6]];
const COVER = [["Aford Council"], [], ["Draft for the budget working group"]];

async function choose(name: string, sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>) {
  const bytes = await writeXlsx({ sheets: Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows: rows.map((row) => [...row]) })) });
  const file = new File([new Uint8Array(bytes)], name);
  Object.assign(file, { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
  act(() => void fireEvent.click(screen.getByRole("radio", { name: "A file: CSV or Excel workbook (.xlsx)" })));
  act(() => void fireEvent.change(screen.getByLabelText("File"), { target: { files: [file] } }));
  await press("Read the table");
  await heading("Import: What was found step 2 of 5");
}

async function chooseSheet(name: string) {
  act(() => void fireEvent.click(screen.getByRole("combobox", { name: /^Sheet in the file/ })));
  act(() => void fireEvent.click(screen.getByRole("option", { name })));
  await told("rows read");
}

const toWrite = async () => {
  for (const step of ["Columns", "Issues", "Write"]) await press(`Next: ${step}`);
  await heading("Import: Write step 5 of 5");
};
const titled = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Title of the table" }).value;
const mapField = () => screen.getByRole<HTMLInputElement>("textbox", { name: /^Keep these decisions/ });

it("calls each sheet of a file by its own name, and never offers one to be written over another", async () => {
  await choose("aford.xlsx", { Plan: PLAN, "Savings tracker": TRACKER });
  await press("Next: Columns");
  act(() => void fireEvent.change(mapField(), { target: { value: "Aford plan" } }));
  await press("Next: Issues");
  await press("Next: Write");
  await heading("Import: Write step 5 of 5");
  expect(titled()).toBe("Plan");
  await press("Write the table");
  await told("rows written");

  await heading("Import: Source step 1 of 5");
  await choose("aford.xlsx", { Plan: PLAN, "Savings tracker": TRACKER });
  await chooseSheet("Savings tracker");
  await toWrite();
  expect(titled()).toBe("Savings tracker");
  await press("Write the table");
  await told("rows written");
  expect(await sheetNames()).toEqual(["Sheet1", "Plan", "Import log", "Import maps", "Savings tracker"]);
  // The map of the plan is the plan's still.
  expect((await readSheet("Import maps")).flat()).toEqual(expect.arrayContaining(["mtfp"]));
  expect((await readSheet("Import maps")).flat()).not.toContain("savingsTracker");
});

it("opens the first sheet that holds a table where a cover stands before it", async () => {
  await choose("aford.xlsx", { Cover: COVER, Plan: PLAN });
  expect(screen.getByRole("combobox", { name: "Sheet in the file Plan" })).toBeTruthy();
});
