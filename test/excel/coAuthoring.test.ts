import { copyScenario, listScenarios, saveScenario, showScenario } from "../../src/excel/actions/scenarios";
import { giveSwings } from "../../src/excel/actions/swingWeights";
import { INPUT_HEADINGS } from "../../src/tables/comparison/Choices";
import { readSheet, rowNumber, rowOf, writeCell } from "../support/comparisonCells";
import { interleaved } from "../support/interleaved";
import { smallComparedForAll } from "../support/smallComparedForAll";
import { compareSmall, smallBackground } from "../support/smallWorkbook";

/* Two officers, each with an add-in, in one workbook: whatever moment the second comes in, nothing that either entered is lost. */
jest.setTimeout(600_000);
/** Between an action's reading and its writing lies this one of its requests. */
const REQUESTS = [4];
const HEADINGS = 6;

smallComparedForAll();

const master = async () => rowOf(await readSheet("Checks"), "Master check")[1];
/** What the scenario of that name says in a row. */
async function said(name: string, label: string) {
  const cells = await readSheet("Scenarios");
  return rowOf(cells, label)[cells[HEADINGS - 1]!.indexOf(name)];
}
const assumption = async (label: string) => rowOf(await readSheet("Assumptions"), label);

it("both keep a scenario: each has its own column", async () => {
  for (const request of REQUESTS) {
    const [one, other] = [`One ${request}`, `Other ${request}`];
    const { first } = await interleaved(() => saveScenario(one, smallBackground, { author: "First" }), request, () => copyScenario("Base", other, smallBackground, { author: "Second" }));
    expect(first).toEqual({ sheet: "Scenarios" });
    const names = await listScenarios();
    expect(names).toEqual(expect.arrayContaining([one, other]));
    expect([await said(one, "Author"), await said(other, "Author")]).toEqual(["First", "Second"]);
    expect([await said(one, "Reach: Joint, Care"), await said(other, "Reach: Joint, Care")]).toEqual([1, 1]);
    const results = await readSheet("Scenario results");
    const joint = results[rowNumber(results, "Joint") - 1]!;
    expect([one, other].map((name) => joint[results[HEADINGS - 1]!.indexOf(name)])).toEqual([-270, -270]);
  }
  expect(await master()).toBe("OK");
});

it("one compares while the other edits a scenario, an assumption and a council's weight, and types a column", async () => {
  const further = rowNumber(await readSheet("Scenarios"), "Further change, £000: Joint");
  for (const request of REQUESTS) {
    const swing = rowNumber(await readSheet("Swing weights"), "Aford: points of each swing");
    const models = await readSheet("Assumptions");
    const joint = models.findIndex((row, i) => row[0] === "Joint" && i > models.findIndex((cells) => cells[3] === INPUT_HEADINGS.oneOffCost)) + 1;
    const typed = `Typed ${request}`;
    const { first } = await interleaved(() => compareSmall((choices) => choices), request, async () => {
      await writeCell("Scenarios", `E${further}`, -request);
      await writeCell("Assumptions", `D${joint}`, 100 + request);
      await writeCell("Swing weights", `C${swing}`, 10 * request);
      const free = (await readSheet("Scenarios"))[HEADINGS - 1]!.findIndex((name, i) => i > 2 && name === "");
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Scenarios").getRangeByIndexes(HEADINGS - 1, free, 1, 1).values = [[typed]];
        context.workbook.worksheets.getItem("Scenarios").getRangeByIndexes(further - 1, free, 1, 1).values = [[-50 - request]];
        await context.sync();
      });
    });
    expect(first).toBe("OK");
    expect({ request, scenario: (await readSheet("Scenarios"))[further - 1]![4] }).toEqual({ request, scenario: -request });
    expect({ request, cost: (await readSheet("Assumptions"))[joint - 1]![3] }).toEqual({ request, cost: 100 + request });
    expect({ request, points: (await readSheet("Swing weights"))[swing - 1]![2] }).toEqual({ request, points: 10 * request });
    expect({ request, typed: await said(typed, "Further change, £000: Joint") }).toEqual({ request, typed: -50 - request });
  }
});

it("one judges swings or shows a scenario while the other compares", async () => {
  for (const request of [2]) {
    await interleaved(() => giveSwings({ set: "Beeham", points: { Cost: 10 * request, Quality: 100 }, from: "from swings" }), request, () => compareSmall((choices) => choices));
    expect(rowOf(await readSheet("Swing weights"), "Beeham: points of each swing").slice(1, 5)).toEqual([10 * request, 100, "complete", "from swings"]);
  }
  await interleaved(() => showScenario("Base"), 2, () => compareSmall((choices) => choices));
  expect((await assumption("Scenario that the sheets show"))[1]).toBe("Base");
});
