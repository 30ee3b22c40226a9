import { applyScenario, compareScenarios, copyScenario, listScenarios, saveScenario, showScenario } from "../../src/excel/actions/scenarios";
import { CHOICE_LABELS } from "../../src/tables/comparison/Choices";
import { readSheet, rowNumber, rowOf, writeCell } from "../support/comparisonCells";
import { smallComparedForAll } from "../support/smallComparedForAll";
import { compareSmall, smallBackground } from "../support/smallWorkbook";

/*
 * By hand, Joint with full reach. Care: 1,260 − 1,500 = −240 lowest, 1,200 − 1,500 = −300 highest, no grant. Schools: 440 − 500 = −60 lowest,
 * 400 − 500 = −100 highest; grant 250 of 500, so −30 and −50. Together −270 lowest and −350 highest.
 */
const SLOW = 120_000;
smallComparedForAll();

const scenarioRow = async (label: string) => rowNumber(await readSheet("Scenarios"), label);
/** Joint's saving in every scenario, from the nth block of results: 1 chosen, 2 lowest, 3 highest. */
const joint = async (block: 1 | 2 | 3) => {
  const cells = await readSheet("Scenario results");
  return cells[rowNumber(cells, "Joint", block) - 1]!.slice(3).filter((cell) => cell !== "");
};

describe("scenarios", () => {
  it("begin with the choices of the first comparison as base case", async () => {
    expect(await listScenarios()).toEqual(["Base"]);
    expect(await joint(1)).toEqual([-270]);
    expect(await joint(3)).toEqual([-350]);
    expect(rowOf(await readSheet("Scenarios"), "Base case (yes marks it)")[3]).toBe("yes");
  });

  it("are copied and saved into columns of their own, with author, date and notes", async () => {
    expect(await copyScenario("base", "Bold", smallBackground, { author: "Finance", notes: "Lowest salaries" })).toEqual({ sheet: "Scenarios" });
    expect(await saveScenario("Kept", smallBackground)).toEqual({ sheet: "Scenarios" });
    expect(await listScenarios()).toEqual(["Base", "Bold", "Kept"]);
    const cells = await readSheet("Scenarios");
    expect(rowOf(cells, "Author").slice(3, 6)).toEqual(["", "Finance", ""]);
    expect(rowOf(cells, "Date").slice(3, 6)).toEqual(["1 April 2026", "1 April 2026", "1 April 2026"]);
    expect(await joint(1)).toEqual([-270, -270, -270]);
  }, SLOW);

  it("refuse a name that is taken, missing or reserved, and say so", async () => {
    expect(await copyScenario("Base", "bold", smallBackground)).toEqual({ fault: expect.stringContaining("is there already") });
    expect(await saveScenario("  ", smallBackground)).toEqual({ fault: expect.stringContaining("has no name") });
    expect(await saveScenario("Own entries", smallBackground)).toEqual({ fault: expect.stringContaining("another name") });
    expect(await copyScenario("Nowhere", "New", smallBackground)).toEqual({ fault: expect.stringContaining('no scenario "Nowhere"') });
  }, SLOW);

  it("change only their own results", async () => {
    await writeCell("Scenarios", `E${await scenarioRow(CHOICE_LABELS.salaryBasis)}`, "lowest");
    expect(await joint(1)).toEqual([-270, -350, -270]);
    await writeCell("Scenarios", `E${await scenarioRow("Council in: Beeham")}`, "no");
    // Aford alone: a third of Care's cost and two fifths of Schools'.
    const [base, bold, kept] = (await joint(1)) as number[];
    expect([base, kept]).toEqual([-270, -270]);
    expect(bold).toBeCloseTo(-300 / 3 - 50 * 0.4, 9);
    await writeCell("Scenarios", `F${await scenarioRow("Reach: Joint, Schools")}`, "");
    expect((await joint(1))[2]).toBe("needs your assumption");
    expect((await joint(1))[0]).toBe(-270);
    await writeCell("Scenarios", `F${await scenarioRow("Reach: Joint, Schools")}`, 1);
  }, SLOW);

  it("leave every other sheet as it was, until one cell shows them", async () => {
    expect(rowOf(await readSheet("Comparison"), "Joint")[7]).toBe(-270);
    expect(await showScenario("Bold")).toEqual({ shown: "Bold" });
    expect(rowOf(await readSheet("Comparison"), "Joint")[7]).toBeCloseTo(-120, 9);
    expect(await showScenario("own entries")).toEqual({ shown: "own entries" });
    expect(rowOf(await readSheet("Comparison"), "Joint")[7]).toBe(-270);
    expect(await showScenario("Nowhere")).toEqual({ fault: expect.stringContaining('no scenario "Nowhere"') });
  }, SLOW);

  it("are told apart by drivers that add up exactly", async () => {
    await writeCell("Scenarios", `E${await scenarioRow("Grant share: Care")}`, 0.25);
    await writeCell("Scenarios", `E${await scenarioRow("Further change, £000: Joint")}`, -30);
    expect(await compareScenarios("Base", "Bold")).toEqual({ sheet: "Scenario bridge" });
    const cells = await readSheet("Scenario bridge");
    const from = rowNumber(cells, "From: first scenario");
    const steps = cells.slice(from, from + 6).map((row) => row[2] as number);
    // One driver after the other: −30 further; councils: care third, schools two fifths, −30 × 7/20; grant of care; salaries.
    expect(cells[from - 1]![1]).toBe(-270);
    expect(steps[0]).toBe(0);
    expect(steps[1]).toBeCloseTo(-30, 9);
    expect(steps[2]).toBeCloseTo(300 - (80 + 12 + 30 * 0.35), 9);
    expect(steps[4]).toBeCloseTo(80 * 0.25, 9);
    expect(steps[5]).toBeCloseTo(-(20 * 0.75) - 8, 9);
    const [base, bold] = (await joint(1)) as number[];
    expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(bold! - base!, 9);
    expect(rowOf(cells, "To: second scenario")[2]).toBeCloseTo(bold! - base!, 9);
    expect(rowOf(await readSheet("Checks"), "Master check")[1]).toBe("OK");
  }, SLOW);

  it("grow over the years by ramp and slip, each in its own way", async () => {
    await writeCell("Scenarios", `D${await scenarioRow(CHOICE_LABELS.ramp)}`, "over 2 years");
    await writeCell("Scenarios", `F${await scenarioRow(CHOICE_LABELS.ramp)}`, "all at once");
    await writeCell("Scenarios", `F${await scenarioRow(CHOICE_LABELS.slip)}`, 5);
    const cells = await readSheet("Scenario results");
    const years = [1, 2, 3].map((year) => rowOf(cells, `Joint, year ${year}`).slice(3, 6));
    // Five quarters late: nothing in year 1, three quarters of year 2.
    expect(years.map((row) => row[0])).toEqual([-135, -270, -270]);
    expect(years.map((row) => row[2])).toEqual([expect.closeTo(0), -202.5, -270]);
    expect(years.map((row) => row[1])).toEqual(Array(3).fill("needs your assumption"));
  }, SLOW);

  it("stay when the models are compared again, a column typed in by hand as well", async () => {
    const row = await scenarioRow("Author");
    await writeCell("Scenarios", `G${row - 2}`, "By hand");
    await writeCell("Scenarios", `G${await scenarioRow("Further change, £000: Joint")}`, -7);
    expect(await compareSmall((choices) => choices)).toBe("OK");
    expect(await listScenarios()).toEqual(["Base", "Bold", "Kept", "By hand"]);
    const further = rowOf(await readSheet("Scenarios"), "Further change, £000: Joint").slice(3, 7);
    expect(further).toEqual([0, -30, 0, -7]);
  }, SLOW);

  it("become the own entries when applied", async () => {
    const applied = await applyScenario("Bold", smallBackground);
    expect(applied).toMatchObject({ masterCheck: "OK" });
    expect(rowOf(await readSheet("Assumptions"), CHOICE_LABELS.salaryBasis)[1]).toBe("lowest");
    const [, bold] = (await joint(1)) as number[];
    expect(rowOf(await readSheet("Comparison"), "Joint")[7]).toBeCloseTo(bold!, 9);
  }, SLOW);
});
