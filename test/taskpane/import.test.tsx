/** @jest-environment ./test/support/PaneEnvironment.js */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { cellAt, sheetNames } from "../support/cells";
import { readSheet as sheetRows } from "../support/comparisonCells";
import { bring } from "../support/ownImports";
import { openTab, press, refused, told } from "../support/openPane";
import { paneForEach } from "../support/paneForEach";

jest.setTimeout(60_000);

const TABLE = [
  ["Savings plan 2026/27", "", "", ""],
  ["", "2026/27", "2027/28", "Total"],
  ["", "'£000", "'£000", "'£000"],
  ["Adults", -250, -120, -370],
  ["Place", "'12)", -30, -42],
  ["Library hours", "tbc", -15, ""],
  ["Total", -262, -165, -427],
];

paneForEach({
  before: async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B3:E9").formulas = TABLE;
      sheet.getRange("C4:E4").formulas = [["'2026/27", "'2027/28", "Total"]];
      await context.sync();
    });
  },
  then: () => openTab("Import", "Import: Source step 1 of 5"),
});

const heading = (name: string) => screen.findByRole("heading", { level: 2, name }, { timeout: 30_000 });
const readSheet = async () => {
  act(() => void fireEvent.click(screen.getByRole("radio", { name: "A whole sheet of this workbook" })));
  await press("Read the table");
  await heading("Import: What was found step 2 of 5");
};
const toWrite = async () => {
  await readSheet();
  for (const step of ["Columns", "Issues", "Write"]) await press(`Next: ${step}`);
};

it("goes from a messy sheet to a clean one, decides an issue on the way, and writes nothing before the last step", async () => {
  await readSheet();
  expect(screen.getAllByRole("rowheader").map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(["3", "4, heading", "5, heading", "6"]));
  await press("Next: Columns");
  await heading("Import: Columns step 3 of 5");
  await press("Next: Issues");
  await heading("Import: Issues step 4 of 5");
  // The bracket is missing: the total says −12.
  await press(/^Accept -12: Place/);
  expect(screen.getByText(/Accepted: -12/)).toBeTruthy();
  expect(await sheetNames()).toEqual(["Sheet1"]);
  await press("Next: Write");
  await heading("Import: Write step 5 of 5");
  await press("Write the table");
  expect(await told("written")).toBe("4 rows written.");
  expect(await sheetNames()).toEqual(["Sheet1", "Savings plan 2026 27", "Import log"]);
  const sheet = "Savings plan 2026 27";
  expect([await cellAt(sheet, "A7"), await cellAt(sheet, "D7"), await cellAt(sheet, "E7")]).toEqual(["Place", -12, -30]);
  expect(await cellAt(sheet, "D8")).toBe("");
});

it("refreshes the sheet in place the second time, after it showed what changes", async () => {
  await toWrite();
  await press("Write the table");
  await told("written");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("C6").values = [[-260]];
    await context.sync();
  });
  await heading("Import: Source step 1 of 5");
  await toWrite();
  await press("Show what would change");
  expect(await told("would change")).toContain("1 cell would change; new: 0 rows and 0 columns; gone: 0 rows and 0 columns");
  await press("Refresh the table");
  await told("written");
  expect(await cellAt("Savings plan 2026 27", "D6")).toBe(-260);
  expect((await sheetNames()).filter((name) => name.startsWith("Savings plan"))).toHaveLength(1);
});

it("puts new columns in, empties a column that is gone once it is ticked, keeps what stands beside the table, and takes all of it back", async () => {
  await toWrite();
  await press("Write the table");
  await told("written");
  const name = "Savings plan 2026 27";
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem(name).getRange("G5:G6").values = [["Asked"], ["the service"]];
    worksheets.getItem("Import log").getRange("Z1").formulas = [[`='${name}'!D6`]];
    // 2027/28 is gone from the new version, 2028/29 is new; no total in it counts 2027/28.
    worksheets.getItem("Sheet1").getRange("D4:D9").formulas = [["'2028/29"], ["'£000"], [-7], [-8], [-9], [-24]];
    await context.sync();
  });
  const before = await sheetRows(name);
  await heading("Import: Source step 1 of 5");
  await toWrite();
  await press("Show what would change");
  expect(await told("would change")).toContain("new: 0 rows and 1 column; gone: 0 rows and 1 column");
  act(() => void fireEvent.click(screen.getByRole("checkbox", { name: "Empty “2027/28 (£000)”", hidden: true })));
  await press("Refresh the table");
  await told("written");
  const rows = await sheetRows(name);
  const column = (headed: string) => rows.slice(5, 9).map((row) => row[rows[4]!.indexOf(headed)]);
  expect(column("2027/28 (£000)")).toEqual(["", "", "", ""]);
  expect(column("2028/29 (£000)")).toEqual([-7, -8, -9, -24]);
  expect(rows.slice(4, 6).map((row) => row.at(-1))).toEqual(["Asked", "the service"]);
  expect(await cellAt("Import log", "Z1")).toBe(-250);
  await press("Undo the last write");
  await press("Undo it");
  await told("Taken back");
  expect(await sheetRows(name)).toEqual(before);
});

it("keeps every answer on the way back", async () => {
  await readSheet();
  await press("Next: Columns");
  await press("Next: Issues");
  await press(/^Ignore Library hours/);
  const field = screen.getByRole("textbox", { name: "Reason" });
  act(() => void fireEvent.change(field, { target: { value: "Asked the service" } }));
  act(() => void fireEvent.submit(field));
  await press("Back");
  await heading("Import: Columns step 3 of 5");
  await press("Next: Issues");
  expect(screen.getByText(/Ignored: Asked the service/)).toBeTruthy();
});

it("never writes a figure that was changed on the sheet after it was read: it reads the sheet again and keeps what was decided", async () => {
  await readSheet();
  await press("Next: Columns");
  await press("Next: Issues");
  await press(/^Accept -12: Place/);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("D8").values = [[-14]];
    await context.sync();
  });
  await press("Next: Write");
  await press("Write the table");
  expect(await told("read again")).toContain("Sheet1 was changed since it was read (D8 first)");
  expect(await sheetNames()).toEqual(["Sheet1"]);
  await heading("Import: Issues step 4 of 5");
  expect(screen.getByText(/Accepted: -12/)).toBeTruthy();
  await press("Next: Write");
  await press("Write the table");
  await told("rows written");
  expect([await cellAt("Savings plan 2026 27", "D7"), await cellAt("Savings plan 2026 27", "E8")]).toEqual([-12, -14]);
});

it("writes what was read where the source's sheet was deleted meanwhile", async () => {
  await toWrite();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Kept");
    context.workbook.worksheets.getItem("Sheet1").delete();
    await context.sync();
  });
  await press("Write the table");
  await told("rows written");
  expect(await cellAt("Savings plan 2026 27", "D6")).toBe(-250);
});

it("keeps the keyboard at the issue that was decided, and goes to what a refresh would change", async () => {
  await readSheet();
  await press("Next: Columns");
  await press("Next: Issues");
  const decideAt = async (name: RegExp) => {
    const button = screen.getByRole("button", { name });
    act(() => button.focus());
    await press(name);
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    return document.activeElement!;
  };
  expect((await decideAt(/^Accept -12: Place/)).textContent).toMatch(/^Place.*Accepted: -12/);
  expect((await decideAt(/^Change the decision on Place/)).textContent).toMatch(/^Place/);
  await press("Next: Write");
  await press("Write the table");
  await told("written");
  await heading("Import: Source step 1 of 5");
  await toWrite();
  const show = screen.getByRole("button", { name: "Show what would change" });
  act(() => show.focus());
  await press("Show what would change");
  await told("would change");
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "What would change" }));
});

it("refuses a correction that can be read in two ways, and takes one that cannot", async () => {
  await readSheet();
  await press("Next: Columns");
  await press("Next: Issues");
  await press(/^Correct Library hours/);
  const field = screen.getByRole("textbox", { name: /^Figure/ });
  act(() => void fireEvent.change(field, { target: { value: "3,00" } }));
  expect(within(field.closest("form")!).getByRole<HTMLButtonElement>("button", { name: "Keep" }).disabled).toBe(true);
  act(() => void fireEvent.change(field, { target: { value: "(20)" } }));
  act(() => void fireEvent.submit(field));
  expect(screen.getByText(/Corrected to -20/)).toBeTruthy();
});

it("says what is wrong with an empty sheet", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:Z20").clear();
    await context.sync();
  });
  act(() => void fireEvent.click(screen.getByRole("radio", { name: "A whole sheet of this workbook" })));
  await press("Read the table");
  expect(await refused("is empty")).toContain("Choose cells with a table");
});

it("asks how a funding source counts, one by one or all at once, and writes the shares of the answer", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:Z20").clear();
    sheet.getRange("A1:F5").values = [
      ["Post No.", "Post Title", "FTE", "Basic salary £", "Total cost £", "Funding"],
      ["P1", "Manager", 1, 50000, 60000, "GF"],
      ["P2", "Officer", 1, 40000, 48000, "EIG"],
      ["P3", "Analyst", 1, 40000, 48000, "50% EIG / 50% GF"],
      ["P4", "Cover", 1, 30000, 36000, "Reserve (one off)"],
    ];
    await context.sync();
  });
  await readSheet();
  expect(screen.getByText("FTE (1 column), £ (2 columns), % (2 columns)")).toBeTruthy();
  await press("Next: Columns");
  await press("Next: Issues");
  await press("Next: Write");
  expect(screen.getByText(/the funding shares of 3 posts stay empty/)).toBeTruthy();
  await press("Back");
  await press("Count all 3 as grant");
  await press(/^Change the decision on P4/);
  expect(screen.queryByRole("button", { name: /^Accept as read: P4/ })).toBeNull();
  await press(/^Count as general fund: P4/);
  expect(screen.getAllByText(/Counts as grant/)).toHaveLength(2);
  expect(screen.getByText(/Counts as general fund/)).toBeTruthy();
  await press("Next: Write");
  await press("Write the table");
  await told("written");
  const [sheet] = (await sheetNames()).filter((name) => name !== "Sheet1" && name !== "Import log");
  const cells = await sheetRows(sheet!);
  const headings = cells[4]!;
  const shares = (post: string) => ["General fund share (%)", "Grant share (%)"].map((heading) => cells.find(([first]) => first === post)![headings.indexOf(heading)]);
  expect([shares("P1"), shares("P2"), shares("P3"), shares("P4")]).toEqual([[1, 0], [0, 1], [0.5, 0.5], [1, 0]]);
});

it("opens a map from a file, keeps its wording in the workbook, and saves the same map as a file", async () => {
  const kept: Blob[] = [];
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${kept.push(blob)}`, revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  await readSheet();
  await press("Next: Columns");
  const wanted = { name: "Savings plan", unit: "£000", table: "facts", fields: { "2026/27": "Year 1 (£000)" }, labels: { Place: "Place and growth" } };
  const file = new File([JSON.stringify(wanted)], "plan.json", { type: "application/json" });
  Object.assign(file, { text: () => Promise.resolve(JSON.stringify(wanted)) });
  act(() => void fireEvent.change(screen.getByLabelText("Or use a map from a file (.json)"), { target: { files: [file] } }));
  await screen.findByDisplayValue("Savings plan", undefined, { timeout: 30_000 });
  await press("Save these decisions as a file");
  expect(kept).toHaveLength(1);
  await press("Next: Issues");
  await press("Next: Write");
  await press("Write the table");
  await told("written");
  const rows = await sheetRows("Savings plan 2026 27");
  expect(rows[4]).toContain("Year 1 (£000)");
  expect(rows.map(([label]) => label)).toContain("Place and growth");
  const maps = await sheetRows("Import maps");
  expect(maps).toContainEqual(["Savings plan", "Wording", "Place", "Place and growth"]);
  expect(maps).toContainEqual(["Savings plan", "Written as", "", "facts"]);
});

describe("the posts comparison from lists", () => {
  const HEAD = ["Post No.", "Team", "Post Title", "FTE", "Basic salary £", "Total cost £", "Funding"];
  const list = (prefix: string, team: string) => [HEAD, [`${prefix}1`, team, "Manager", 1, 50000, 60000, "GF"], [`${prefix}2`, "Finance", "Officer", 2, 40000, 96000, "GF"]];

  it("is looked at first: names, versions and like teams are decided, then it is written, and updated the next time", async () => {
    await bring("HR list", "facts", list("A", "Children's Social Care"));
    await bring("Beeham", "facts", list("B", "Childrens social care"));
    await bring("Beeham 2", "facts", list("B", "Childrens social care"));
    await press("Look at the lists");
    await screen.findByRole("group", { name: "List HR list" }, { timeout: 30_000 });
    const write = () => screen.getByRole("button", { name: "Write the posts comparison" });
    expect(write().getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByText(/two versions of one council's list/)).toBeTruthy();
    const group = (name: string) => within(screen.getByRole("group", { name }));
    const pick = (name: string, choice: string) => act(() => void fireEvent.click(group(name).getByRole("radio", { name: choice })));
    pick("List Beeham", "Counts");
    pick("List Beeham 2", "Does not count");
    const name = group("List HR list").getByRole("textbox", { name: "Council" });
    act(() => void fireEvent.change(name, { target: { value: "Aford" } }));
    act(() => void fireEvent.blur(name));
    await press(/^Same line: “Childrens social care” \(Beeham\)/);
    expect(await sheetNames()).not.toContain("Posts by council");
    await press("Write the posts comparison");
    expect(await told("lines for")).toMatch(/^2 lines for 2 councils/);
    const rows = await sheetRows("Posts by council");
    expect(rows[4]!.slice(0, 4)).toEqual(["Service line", "Kind", "Aford: posts (FTE)", "Aford: cost (£000)"]);
    expect(rows[5]!.slice(0, 8)).toEqual(["Children's Social Care", "line", 1, 60, 60, 0, 1, 60]);
    await press("Look at the lists");
    await screen.findByRole("button", { name: "Update the posts comparison" }, { timeout: 30_000 });
    expect(group("List HR list").getByRole<HTMLInputElement>("textbox", { name: "Council" }).value).toBe("Aford");
    expect(screen.queryByRole("button", { name: /^Same line/ })).toBeNull();
  });

  it("leads from what is doubtful about a list to its cells", async () => {
    await bring("Aford", "facts", [HEAD, ["A1", "Care", "Manager", "", 50000, 60000, "GF"], ["A2", "Care", "Officer", 1, 40000, 48000, "GF"]]);
    await press("Look at the lists");
    const list = await screen.findByRole("group", { name: "List Aford" }, { timeout: 30_000 });
    const link = within(list).getByRole("button", { name: "D6" });
    expect(link.closest("li")!.textContent).toMatch(/^1 post without FTE \(D6\): /);
    act(() => void fireEvent.click(within(screen.getByRole("group", { name: "List Aford" })).getByRole("button", { name: "D6" })));
    const selected = () => Excel.run(async (context) => {
      const cell = context.workbook.getSelectedRange();
      cell.load("address");
      await context.sync();
      return cell.address;
    });
    await waitFor(async () => expect(await selected()).toBe("Aford!D6"));
  });

  it("says what is missing when no list is imported", async () => {
    await press("Look at the lists");
    expect(await refused("No establishment list")).toContain("with a column Council");
  });
});

it("shows which cells of an MTFP table would be a council's budget before it writes them", async () => {
  await bring("Aford MTFP", "facts", [
    ["", "2026/27", "2027/28"], ["", "£000", "£000"], ["Net revenue budget", 120500, 124000], ["Funding", -118500, -119000], ["Budget gap", 2000, 5000], ["Population", 135200, 136100],
  ]);
  await press("Look at the MTFP tables");
  const group = within(await screen.findByRole("group", { name: "MTFP of Aford MTFP" }, { timeout: 30_000 }));
  const shown = () => group.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(shown()).toEqual(["Net revenue budget: 120,500 £000, E6", "Population: 135,200 persons, E9", "Savings requirement: needs your assumption."]);
  const choose = (field: RegExp, option: string) => {
    act(() => void fireEvent.click(group.getByRole("combobox", { name: field })));
    act(() => void fireEvent.click(screen.getByRole("option", { name: option })));
  };
  choose(/^In that line a shortfall is/, "A figure above 0");
  choose(/^The savings requirement is/, "The gap of 2027/28");
  expect(shown()).toContain("Gap 2027/28: 5,000 £000, F8");
  const name = group.getByRole("textbox", { name: "Council" });
  act(() => void fireEvent.change(name, { target: { value: "Aford" } }));
  act(() => void fireEvent.blur(name));
  expect(await sheetNames()).not.toContain("Council budgets");
  await press("Write the council budgets");
  expect(await told("Budgets of")).toMatch(/^Budgets of 1 council written/);
  expect((await sheetRows("Council budgets"))[5]!.slice(0, 9)).toEqual(["Aford, Council", "Aford", "Council", 120.5, 135200, 5, "", 2, 5]);
});
