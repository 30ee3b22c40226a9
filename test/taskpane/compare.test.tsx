/** @jest-environment ./test/support/PaneEnvironment.js */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { CHOICE_LABELS, INPUT_HEADINGS } from "../../src/tables/comparison/Choices";
import { sheetNames, write } from "../support/cells";
import { openTab, press, told } from "../support/openPane";
import { paneForEach } from "../support/paneForEach";

jest.setTimeout(400_000);

paneForEach();

const returnToPane = () => act(async () => void window.dispatchEvent(new Event("focus")));
const field = (name: string) => screen.getByRole("textbox", { name, hidden: true });
const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name, hidden: true });
const enter = (name: string, value: string) => act(() => void fireEvent.change(field(name), { target: { value } }));
const figure = (name: RegExp) => screen.getByRole("button", { name }).textContent;

async function loadCase() {
  await press("Load everything for the 2013 comparison");
  await told("5 tables loaded");
  await openTab("Compare", "Compare operating models");
}

async function writeComparison(button = "Write the comparison") {
  await press(button);
  return told(/^Comparison written/);
}

it("names what is missing, and offers to load it", async () => {
  await openTab("Compare", "Compare operating models");
  await screen.findByText(/No posts comparison is loaded/);
  act(() => void fireEvent.click(within(screen.getByRole("tabpanel", { name: "Compare" })).getByRole("button", { name: "Load everything for the 2013 comparison" })));
  await told("5 tables loaded");
  await screen.findByRole("button", { name: "Write the comparison" });
});

it("writes the comparison of 2013, shows its results with links to their cells, and takes it back", async () => {
  await loadCase();
  expect(await writeComparison()).toBe("Comparison written. Master check: OK.");
  await screen.findByRole("heading", { name: "Results as they stand" });
  expect(figure(/^Lowest saving, £000 of Model 3b, -1,393: show Comparison, cell G/)).toBe("-1,393");
  expect(["0", "1", "2a", "2b", "2c", "3a", "3b", "4"].map((model) => figure(new RegExp(`^Rank of Model ${model},`)))).toEqual(["8", "7", "4", "4", "6", "2", "1", "3"]);

  act(() => void fireEvent.click(screen.getByRole("button", { name: /^Rank of Model 3b,/ })));
  await waitFor(async () => {
    const address = await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("address,values");
      await context.sync();
      return `${cell.address} ${String(cell.values[0]![0])}`;
    });
    expect(address).toMatch(/^Comparison!N\d+ 1$/);
  });

  await press("Undo the last write");
  await press("Undo it");
  await told(/^Taken back/);
  expect(await sheetNames()).toEqual(["Sheet1", "MTFP summary", "Baseline", "Models", "Score marks", "Criteria"]);
});

it("follows a change made in the sheet, and comparing again keeps it and gives identical figures", async () => {
  await loadCase();
  await writeComparison();
  const before = await figures();
  await writeComparison("Write the comparison again");
  await waitFor(async () => expect(await figures()).toEqual(before));

  await write("Assumptions", `B${await rowOf("Assumptions", "Hartlepool")}`, "no");
  // Excel tells the pane that a cell was changed; nothing is pressed.
  await waitFor(() => expect(box("Hartlepool").checked).toBe(false), { timeout: 10_000 });
  const changed = await figures();
  expect(changed).not.toEqual(before);
  await writeComparison("Write the comparison again");
  expect(await figures()).toEqual(changed);
});

it("puts every entry into the assumptions, and refuses a bad one with what to enter", async () => {
  await loadCase();
  await screen.findByRole("button", { name: "Write the comparison" });
  act(() => void fireEvent.click(screen.getByRole("heading", { name: "One-off cost and phasing" })));
  enter("Model 3b (£000)", "lots");
  expect(await screen.findByText('"lots" is not a number. Enter £000, such as 250.')).toBeTruthy();
  expect(screen.getByRole("button", { name: "Write the comparison" }).getAttribute("aria-disabled")).toBe("true");
  enter("Model 3b (£000)", "£1,250");
  ["50", "100%", "100", "100", "100"].forEach((text, year) => enter(`Year ${year + 1} (%)`, text));
  enter("Resilience", "2");
  act(() => void fireEvent.click(box("Model 2a")));
  act(() => void fireEvent.click(box("Take grant out: a post paid by specific grant saves the general fund nothing")));
  await writeComparison();

  expect(await assumption("Resilience", INPUT_HEADINGS.weight)).toBe(2);
  expect(await assumption("Model 3b", INPUT_HEADINGS.oneOffCost)).toBe(1250);
  expect(await assumption("Model 2a", INPUT_HEADINGS.oneOffCost)).toBeUndefined();
  expect(await assumption(CHOICE_LABELS.grantAdjusted, INPUT_HEADINGS.entry)).toBe("no");
  expect(await assumption(INPUT_HEADINGS.phasing, "Year 1")).toBe(0.5);
  await returnToPane();
  expect(screen.queryByRole("button", { name: /of Model 2a,/ })).toBeNull();

  // A model left out stays out when the comparison is written again.
  await writeComparison("Write the comparison again");
  expect(box("Model 2a").checked).toBe(false);
  expect(await assumption("Model 3b", INPUT_HEADINGS.oneOffCost)).toBe(1250);
});

it("keeps what was entered when a table is deleted meanwhile, and says what is missing", async () => {
  await loadCase();
  await screen.findByRole("button", { name: "Write the comparison" });
  enter("Resilience", "3");
  await act(async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Models").delete();
      await context.sync();
    });
  });
  await returnToPane();
  await screen.findByText(/No table of operating models is loaded/);
  act(() => void fireEvent.click(within(screen.getByRole("tabpanel", { name: "Compare" })).getByRole("button", { name: "Load the 1 missing" })));
  await told("1 table loaded");
  await screen.findByRole("button", { name: "Write the comparison" });
  expect((field("Resilience") as HTMLInputElement).value).toBe("3");
});

async function rowOf(sheet: string, label: string): Promise<number> {
  const values = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load("values");
    await context.sync();
    return used.values as unknown[][];
  });
  const row = values.findIndex(([first]) => first === label);
  if (row < 0) throw new Error(`${sheet} has no row "${label}".`);
  return row + 1;
}

/** The cell of the Assumptions sheet in a labelled row, under a heading above it. */
async function assumption(label: string, heading: string): Promise<unknown> {
  const values = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Assumptions").getUsedRange();
    used.load("values");
    await context.sync();
    return used.values as unknown[][];
  });
  const top = values.findLastIndex((row, i) => row.includes(heading) && values.slice(i).some(([first]) => first === label));
  return values.slice(top).find(([first]) => first === label)?.[values[top]?.indexOf(heading) ?? -1];
}

/** Everything on the Comparison sheet, as values. */
const figures = () =>
  Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Comparison").getUsedRange();
    used.load("values");
    await context.sync();
    return used.values as unknown[][];
  });
