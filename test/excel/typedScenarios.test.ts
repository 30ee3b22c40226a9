import { compareScenarios, listScenarios, showScenario } from "../../src/excel/actions/scenarios";
import { takeInScenarios } from "../../src/excel/actions/takeInScenarios";
import { lastRestorePoint } from "../../src/excel/restorePoint";
import { CHOICE_LABELS, NEEDS_ASSUMPTION } from "../../src/tables/comparison/Choices";
import { SPARE_SCENARIOS } from "../../src/tables/comparison/scenarioSheet";
import { a1 } from "../../src/tables/sheet/address";
import { readSheet, rowNumber, rowOf, writeCell } from "../support/comparisonCells";
import { smallComparedForAll } from "../support/smallComparedForAll";
import { smallBackground } from "../support/smallWorkbook";

/* By hand, as in scenarios.test.ts: Joint saves 270 lowest and 350 highest; Aford alone a third of Care and two fifths of Schools. */
const SLOW = 120_000;
const HEADINGS = 6;
smallComparedForAll();

const scenarioRow = async (label: string) => rowNumber(await readSheet("Scenarios"), label);
const results = async (label: string, nth = 1) => {
  const cells = await readSheet("Scenario results");
  return cells[rowNumber(cells, label, nth) - 1]!.slice(3);
};
const bare = (row: readonly unknown[]) => row.filter((cell) => cell !== "");
const master = async () => rowOf(await readSheet("Checks"), "Master check")[1];

/** Copies the base case's column into another, as by copy and paste, under a name. */
async function paste(column: string, name: string): Promise<void> {
  const rows = (await readSheet("Scenarios")).slice(HEADINGS).map((row) => [row[3]!]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scenarios");
    sheet.getRange(`${column}${HEADINGS + 1}:${column}${HEADINGS + rows.length}`).values = rows;
    sheet.getRange(`${column}${HEADINGS}`).values = [[name]];
    await context.sync();
  });
}

it("is live at once when it is pasted beside the others", async () => {
  await paste("E", "Pasted");
  expect(bare(await results("Result"))).toEqual(["Base", "Pasted"]);
  expect(bare(await results("Joint"))).toEqual([-270, -270]);
  expect(await listScenarios()).toEqual(["Base", "Pasted"]);
  expect(bare(await results("Base case"))).toEqual(["yes", "yes"]);
  await writeCell("Scenarios", `E${await scenarioRow("Base case (yes marks it)")}`, "");
  await writeCell("Scenarios", `E${await scenarioRow("Author")}`, "Finance");
  expect(bare(await results("Author"))).toEqual(["Finance"]);
  expect(await master()).toBe("OK");
}, SLOW);

it("changes only its own results, typed cell by typed cell", async () => {
  await paste("F", "Other");
  await writeCell("Scenarios", `E${await scenarioRow(CHOICE_LABELS.salaryBasis)}`, "lowest");
  expect(bare(await results("Joint"))).toEqual([-270, -350, -270]);
  await writeCell("Scenarios", `F${await scenarioRow("Council in: Beeham")}`, "no");
  expect(bare(await results("Joint"))).toEqual([-270, -350, expect.closeTo(-92)]);
  await writeCell("Scenarios", `E${await scenarioRow("Weight: Cost")}`, 3);
  expect(bare(await results("Joint", 4))).toEqual([1, 5, 1]);
  expect(bare(await results("Assumptions that differ from the base case"))).toEqual([0, 2, 1]);
  const spread = rowOf(await readSheet("Scenario results"), "Joint")[2];
  expect(spread).toBe("-350 to -92");
}, SLOW);

it("shows no figure for what its column leaves out, and never a 0", async () => {
  await writeCell("Scenarios", `G${HEADINGS}`, "By hand");
  expect((await results("Joint"))[3]).toBe(NEEDS_ASSUMPTION);
  expect((await results("Joint", 4))[3]).toBe(NEEDS_ASSUMPTION);
  await paste("G", "By hand");
  for (const [label, good] of [[CHOICE_LABELS.salaryBasis, "highest"], [CHOICE_LABELS.savingSource, "recomputed"], [CHOICE_LABELS.grantAdjusted, "yes"], ["Council in: Aford", "yes"], ["Further change, £000: Joint", 0], ["Reach: Joint, Care", 1]] as const) {
    const row = await scenarioRow(label);
    await writeCell("Scenarios", `G${row}`, "");
    expect([label, (await results("Joint"))[3]]).toEqual([label, NEEDS_ASSUMPTION]);
    await writeCell("Scenarios", `G${row}`, good);
    expect((await results("Joint"))[3]).toBe(-270);
  }
  const weight = await scenarioRow("Weight: Quality");
  await writeCell("Scenarios", `G${weight}`, "");
  expect((await results("Joint", 4))[3]).toBe(NEEDS_ASSUMPTION);
  await writeCell("Scenarios", `G${weight}`, 1);
  expect((await results("Joint", 4))[3]).toBe(1);
}, SLOW);

it("is compared with any other, driver by driver and exactly", async () => {
  expect(await compareScenarios("Pasted", "Other")).toEqual({ sheet: "Scenario bridge" });
  const cells = await readSheet("Scenario bridge");
  const from = rowNumber(cells, "From: first scenario");
  expect(cells[from - 1]![1]).toBe(-350);
  const steps = cells.slice(from, from + 6).map((row) => row[2] as number);
  // Councils first, on the lowest salaries: −350 to −300 ÷ 3 − 50 × 2 ÷ 5; then the salaries.
  expect(steps).toEqual([0, 0, expect.closeTo(350 - 120), 0, 0, expect.closeTo(120 - 92)]);
  expect(rowOf(cells, "To: second scenario").slice(1, 3)).toEqual([expect.closeTo(-92), expect.closeTo(350 - 92)]);
  expect(await master()).toBe("OK");
}, SLOW);

it("is shown in every sheet by one cell", async () => {
  await writeCell("Assumptions", `B${rowNumber(await readSheet("Assumptions"), CHOICE_LABELS.shownScenario)}`, "Pasted");
  expect(rowOf(await readSheet("Comparison"), "Joint")[7]).toBe(-350);
  expect(await showScenario("own entries")).toEqual({ shown: "own entries" });
  expect(rowOf(await readSheet("Comparison"), "Joint")[7]).toBe(-270);
}, SLOW);

it("offers every name where one is chosen, the typed ones included", async () => {
  const sources = await Excel.run(async (context) => {
    const shown = context.workbook.worksheets.getItem("Assumptions").getRange(`B${rowNumber(await readSheet("Assumptions"), CHOICE_LABELS.shownScenario)}`);
    shown.dataValidation.load("rule");
    await context.sync();
    return shown.dataValidation.rule.list!.source as string;
  });
  const [, from, to] = /^='Scenario results'!\$([A-Z]+)\$11:\$([A-Z]+)\$11$/.exec(sources)!;
  expect([from, to]).toEqual(["C", a1(0, 3 + SPARE_SCENARIOS).replace("1", "")]);
  expect(bare((await readSheet("Scenario results"))[10]!)).toEqual(["Names that can be shown", "own entries", "Base", "Pasted", "Other", "By hand"]);
}, SLOW);

it("has to have a name of its own, and says so in the checks", async () => {
  await writeCell("Scenarios", `G${HEADINGS}`, "Other");
  expect(await master()).toMatch(/^FAILS/);
  expect(rowOf(await readSheet("Checks"), "Scenarios, names").slice(3, 5)).toEqual([2, 0]);
  await writeCell("Scenarios", `G${HEADINGS}`, "By hand");
  expect(await master()).toBe("OK");
}, SLOW);

it("is taken into the chart with room for as many again, and no cell of a scenario is touched", async () => {
  const before = await readSheet("Scenarios");
  const undo = lastRestorePoint();
  const drawn = () => Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getItem("Scenario results").charts.getItem("Scenario results shown model");
    const series = chart.series.getItemAt(0);
    const values = series.getDimensionDataSourceString("Values");
    await context.sync();
    return values.value;
  });
  expect(await drawn()).toMatch(/\$D\$\d+$/);
  expect((await results("Result")).length).toBe(1 + SPARE_SCENARIOS);
  expect(await takeInScenarios(smallBackground)).toEqual({ names: ["Base", "Pasted", "Other", "By hand"] });
  expect(await drawn()).toMatch(/:\$G\$\d+$/);
  expect((await results("Result")).length).toBe(4 + SPARE_SCENARIOS);
  expect((await readSheet("Scenarios")).slice(5).map((row) => row.slice(0, 12))).toEqual(before.slice(5).map((row) => row.slice(0, 12)));
  expect(lastRestorePoint()).toBe(undo);
  // The column that shows a scenario looks into the new room too.
  await paste("L", "Far out");
  expect(bare(await results("Joint"))).toEqual([-270, -350, expect.closeTo(-92), -270, -270]);
  expect(await showScenario("Far out")).toEqual({ shown: "Far out" });
  expect(rowOf(await readSheet("Comparison"), "Joint")[7]).toBe(-270);
  await showScenario("own entries");
  expect(await master()).toBe("OK");
}, SLOW);
