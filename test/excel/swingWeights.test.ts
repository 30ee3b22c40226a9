import { isActionFault } from "../../src/excel/ActionFault";
import { applyScenario, saveScenario } from "../../src/excel/actions/scenarios";
import { giveSwings, listSwings, type Swings } from "../../src/excel/actions/swingWeights";
import { restoreLast } from "../../src/excel/restorePoint";
import { CHOICE_LABELS, NEEDS_ASSUMPTION, OWN_ENTRIES } from "../../src/tables/comparison/Choices";
import { readSheet, rowNumber, rowOf, writeCell } from "../support/comparisonCells";
import { smallComparedForAll } from "../support/smallComparedForAll";
import { compareSmall, smallBackground } from "../support/smallWorkbook";

/*
 * By hand. Marks: Apart 0 and 0, Joint 2 on Cost and −1 on Quality; so the swings are 2 and 1.
 * 20 points for Cost and 100 for Quality: a sixth and five sixths; 8.33 and 83.33 for each point of a mark; Joint 2 × 8.33 − 83.33 = −66.67: Apart leads.
 */
const SLOW = 120_000;
smallComparedForAll();

const swings = async (): Promise<Swings> => {
  const found = await listSwings();
  if (isActionFault(found)) throw new Error(found.fault);
  return found;
};
const master = async () => rowOf(await readSheet("Checks"), "Master check")[1];
const score = async (model: string) => rowOf(await readSheet("Comparison"), model).slice(12, 14);

it("shows every swing with its worst and best mark and whose they are", async () => {
  const { criteria, sets, options } = await swings();
  expect(options).toEqual(["Apart", "Joint"]);
  expect(criteria.map(({ name, worst, best, swing, worstOption, bestOption }) => [name, worst.value, best.value, swing, worstOption, bestOption])).toEqual([
    ["Cost", 0, 2, 2, "Apart", "Joint"], ["Quality", -1, 0, 1, "Joint", "Apart"],
  ]);
  expect(sets.map(({ name, from, points, weights }) => [name, from, points.map(({ value }) => value), weights])).toEqual([
    ["Common", "as entered", [null, null], [1, 1]], ["Aford", "as entered", [null, null], [1, 1]], ["Beeham", "as entered", [null, null], [1, 1]],
  ]);
});

it("changes weights, scores and ranks, and adds to 100%", async () => {
  const written = await giveSwings({ set: "Common", points: { Cost: 20, Quality: 100 }, from: "from swings" });
  expect(written).toEqual({ sheet: "Swing weights", address: expect.stringMatching(/^B\d+$/) });
  const cells = await readSheet("Swing weights");
  expect(rowOf(cells, "Common").slice(1, 4)).toEqual([expect.closeTo(1 / 6), expect.closeTo(5 / 6), expect.closeTo(1)]);
  expect(rowOf(cells, "Common: points of each swing").slice(1, 5)).toEqual([20, 100, "complete", "from swings"]);
  expect(rowOf(await readSheet("Scores"), "Weight (from Assumptions)").slice(1, 3)).toEqual([expect.closeTo(50 / 6), expect.closeTo(500 / 6)]);
  expect(await score("Joint")).toEqual([expect.closeTo(-200 / 3), 2]);
  expect(await score("Apart")).toEqual([0, 1]);
  expect(cells[4]![0]).toBe("Common weights count from swings. First as entered: Joint. First from swings: Apart.");
  expect(await master()).toBe("OK");
}, SLOW);

it("follows a cell that is typed over in the sheet", async () => {
  const row = rowNumber(await readSheet("Swing weights"), "Common: points of each swing");
  await writeCell("Swing weights", `B${row}`, 100);
  // Half each: 25 for a point of Cost, 50 for one of Quality; Joint 50 − 50.
  expect(await score("Joint")).toEqual([expect.closeTo(0), 1]);
  await writeCell("Swing weights", `B${row}`, "");
  expect(await score("Joint")).toEqual([NEEDS_ASSUMPTION, NEEDS_ASSUMPTION]);
  expect(await master()).toMatch(/^FAILS/);
  expect(rowOf(await readSheet("Swing weights"), "Common: points of each swing")[3]).toBe("1 to be given");
  const errors = (await Promise.all(["Scores", "Ranking", "Cabinet page", "Comparison", "Swing weights", "Score reasons"].map(readSheet))).flat(2).filter((cell) => String(cell).startsWith("#"));
  expect(errors).toEqual([]);
  await writeCell("Swing weights", `B${row}`, 20);
}, SLOW);

it("is kept when the models are compared again, and by a scenario as the weights that count", async () => {
  expect(await compareSmall((choices) => choices)).toBe("OK");
  expect(await score("Joint")).toEqual([expect.closeTo(-200 / 3), 2]);
  await saveScenario("Judged", smallBackground);
  const scenarios = await readSheet("Scenarios");
  const judged = scenarios.find((row) => row.includes("Judged"))!.indexOf("Judged");
  expect(rowOf(scenarios, "Weight: Quality")[judged]).toBeCloseTo(500 / 6, 9);
  await applyScenario("Judged", smallBackground);
  const assumptions = await readSheet("Assumptions");
  expect(rowOf(assumptions, CHOICE_LABELS.weightsFrom)[1]).toBe("as entered");
  expect(rowOf(assumptions, "Quality")[1]).toBeCloseTo(500 / 6, 9);
  expect(rowOf(assumptions, CHOICE_LABELS.shownScenario)[1]).toBe(OWN_ENTRIES);
  expect(await score("Joint")).toEqual([expect.closeTo(-200 / 3), 2]);
}, SLOW);

it("counts for one council alone, beside its own weights", async () => {
  await giveSwings({ set: "Aford", points: { Cost: 100, Quality: 50 }, from: "from swings" });
  const ranking = await readSheet("Ranking");
  // Two thirds over 2 and a third over 1: a point counts the same on both.
  expect(rowOf(ranking, "Aford, in use").slice(1, 3)).toEqual([expect.closeTo(100 / 3), expect.closeTo(100 / 3)]);
  expect(rowOf(ranking, "Beeham, in use").slice(1, 3)).toEqual([expect.closeTo(50 / 6), expect.closeTo(500 / 6)]);
  expect(rowOf(ranking, "First").slice(1, 4)).toEqual(["Apart", "Joint", "Apart"]);
}, SLOW);

it("is taken back by undo", async () => {
  const before = await readSheet("Swing weights");
  await giveSwings({ set: "Beeham", points: { Cost: 1, Quality: 100 }, from: "from swings" });
  expect(await restoreLast()).toBe("Judged the swings: Beeham");
  expect(await readSheet("Swing weights")).toEqual(before);
}, SLOW);

it("tells a criterion on which all options are equal, and goes on without it", async () => {
  await writeCell("Symbols", `C${rowNumber(await readSheet("Symbols"), "Joint")}`, "-");
  const { criteria } = await swings();
  expect(criteria.map(({ swing }) => swing)).toEqual([2, 0]);
  const cells = await readSheet("Swing weights");
  expect(cells[5]![0]).toBe("No swing, so no weight: Quality. All options have the same mark there.");
  expect(rowOf(cells, "Aford").slice(1, 4)).toEqual([1, 0, 1]);
  await writeCell("Symbols", `B${rowNumber(await readSheet("Symbols"), "Joint")}`, "-");
  expect(rowOf(await readSheet("Swing weights"), "Aford: points of each swing")[3]).toBe("no swing at all");
  expect(await master()).toBe("OK");
}, SLOW);

it("says that there is nothing to judge where no comparison stands", async () => {
  expect(await giveSwings({ set: "Nowhere", points: {}, from: "as entered" })).toMatchObject({ fault: expect.stringContaining("no swings to judge") });
}, SLOW);
