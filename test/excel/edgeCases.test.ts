import type { NodeHost } from "../../host/headless/createNodeHost";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { readSheet, rowNumber, rowOf, writeCell } from "../support/comparisonCells";
import { compareSmall, fullReach, loadSmall } from "../support/smallWorkbook";

const SLOW = 120_000;
let workbook: NodeHost;
beforeAll(async () => {
  workbook = nodeWorkbook();
  await loadSmall();
}, SLOW);
afterAll(() => workbook.close());

const comparison = async (model: string) => rowOf(await readSheet("Comparison"), model);

describe("cases at the edge", () => {
  it("compare one council alone, beside a model that saves nothing", async () => {
    expect(await compareSmall((choices) => ({ ...fullReach(choices), councilsIn: ["Aford"] }))).toBe("OK");
    // A third of Care's lowest saving and two fifths of Schools' after grant.
    expect((await comparison("Joint"))[7]).toBeCloseTo(-80 - 12, 9);
    expect((await comparison("Apart"))[7]).toBe(0);
    const shares = rowOf(await readSheet("Sharing"), "Total").slice(1, 6);
    expect(shares).toEqual(Array(5).fill(-92000));
  }, SLOW);

  it("say that nobody takes part when no council does", async () => {
    expect(await compareSmall((choices) => ({ ...fullReach(choices), councilsIn: [] }))).toMatch(/^FAILS/);
    expect((await comparison("Joint"))[7]).toBeCloseTo(0, 12);
  }, SLOW);

  it("never pay back what is never saved", async () => {
    expect(await compareSmall((choices) => ({
      ...fullReach(choices), councilsIn: ["Aford", "Beeham"], ramp: "all at once" as const,
      models: fullReach(choices).models.map((model) => ({ ...model, oneOffCost: model.model === "Joint" ? 540 : 10 })),
    }))).toBe("OK");
    // 540 at 270 a year.
    expect((await comparison("Joint"))[11]).toBeCloseTo(2, 9);
    expect((await comparison("Apart"))[11]).toBe("not in 10 years");
  }, SLOW);

  it("hold when every figure is 0", async () => {
    const baseline = await readSheet("Baseline");
    for (const line of ["Care", "Schools"]) {
      const row = rowNumber(baseline, line);
      for (const column of ["D", "E", "F", "G", "H", "I", "J", "K", "L", "M"]) await writeCell("Baseline", `${column}${row}`, 0);
    }
    const joint = await comparison("Joint");
    expect(joint.slice(1, 8)).toEqual(Array(7).fill(expect.closeTo(0)));
    expect(joint[11]).toBe("not in 10 years");
  }, SLOW);
});
