/** @jest-environment ./test/support/PaneEnvironment.js */
import { act, fireEvent, screen } from "@testing-library/react";
import { readSheet as sheetRows } from "../support/comparisonCells";
import { openTab, press, told } from "../support/openPane";
import { paneForEach } from "../support/paneForEach";

jest.setTimeout(60_000);

paneForEach({ then: () => openTab("Import", "Import: Source step 1 of 5") });

const heading = (name: string) => screen.findByRole("heading", { level: 2, name }, { timeout: 30_000 });
const readSheet = async () => {
  act(() => void fireEvent.click(screen.getByRole("radio", { name: "A whole sheet of this workbook" })));
  await press("Read the table");
  await heading("Import: What was found step 2 of 5");
};

describe("the full-time week of a list that gives hours and no FTE", () => {
  const HOURS = [
    ["Post No.", "Post Title", "Weekly hours", "Basic salary £", "Total cost £", "Funding"],
    ["P1", "Manager", 37, 50000, 60000, "GF"],
    ["P2", "Officer", 18.5, 40000, 24000, "EIG"],
  ];
  const put = (values: (string | number)[][]) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:F3").values = values;
      await context.sync();
    });
  const field = () => screen.queryByRole<HTMLInputElement>("textbox", { name: "Hours of a full-time week (may stay empty)" });
  const type = (text: string) => act(() => void fireEvent.change(field()!, { target: { value: text } }));
  const fteWritten = async (sheet: string) => {
    const cells = await sheetRows(sheet);
    return ["P1", "P2"].map((post) => cells.find(([first]) => first === post)![cells[4]!.indexOf("Posts (FTE)")]);
  };

  it("is asked for with the columns, refused where no week is as long, used on the way on, kept in the map, and seen in the preview of a refresh", async () => {
    await put(HOURS);
    await readSheet();
    await press("Next: Columns");
    await heading("Import: Columns step 3 of 5");
    type("50");
    expect(field()!.getAttribute("aria-invalid")).toBe("true");
    expect(await screen.findByText("Enter hours from 30 to 48, for example 37 or 36.25, or leave it empty.")).toBeTruthy();
    await press("Next: Issues");
    expect(document.activeElement).toBe(field());
    await heading("Import: Columns step 3 of 5");
    act(() => void fireEvent.change(screen.getByRole("textbox", { name: /^Keep these decisions/ }), { target: { value: "HR list" } }));
    type("37");
    await press("Next: Issues");
    await heading("Import: Issues step 4 of 5");
    expect(screen.getByText(/18\.5 ÷ 37 = 0\.5 FTE \(the full-time week stated with the import\)/)).toBeTruthy();
    await press("Count as grant: P2, Funding");
    // Another week leaves what was decided about the funding.
    await press("Back");
    await heading("Import: Columns step 3 of 5");
    expect(field()!.value).toBe("37");
    type("36h15");
    await press("Use this week");
    await told("rows read");
    await press("Next: Issues");
    await heading("Import: Issues step 4 of 5");
    expect(screen.getByText(/Counts as grant/)).toBeTruthy();
    await press("Next: Write");
    await press("Write the table");
    await told("written");
    const sheet = "Sheet1 clean";
    expect(await fteWritten(sheet)).toEqual([1.02069, 0.510345]);
    expect(await sheetRows("Import maps")).toContainEqual(["HR list", "Full-time hours", "", "36.25"]);
    expect((await sheetRows("Import log")).flat().join()).toContain("the full-time week stated with the import");

    await heading("Import: Source step 1 of 5");
    await readSheet();
    await press("Next: Columns");
    await heading("Import: Columns step 3 of 5");
    type("37");
    await press("Next: Issues");
    await press("Next: Write");
    await press("Show what would change");
    // Both posts' FTE, and the funding shares that nobody decided this time.
    expect(await told("would change")).toMatch(/^4 cells would change/);
  });

  it("is not asked for where the list gives FTE", async () => {
    await put([["Post No.", "Post Title", "Weekly hours", "FTE", "Total cost £", "Funding"], ["P1", "Manager", 37, 1, 60000, "GF"], ["P2", "Officer", 18.5, 0.5, 24000, "GF"]]);
    await readSheet();
    await press("Next: Columns");
    await heading("Import: Columns step 3 of 5");
    expect(field()).toBeNull();
  });
});
