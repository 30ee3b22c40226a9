import fc from "fast-check";
import type { NodeHost } from "../../host/headless/createNodeHost";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { readSheet, rowNumber, writeCell } from "../support/comparisonCells";
import { compareSmall, fullReach, loadSmall } from "../support/smallWorkbook";

/*
 * By hand, Joint with full reach: −270 lowest (care −240, schools −60 of which half is grant), −350 highest. Ramp over two years, one-off cost
 * 540. Requirements £2m and £3m, populations alike.
 */
const SLOW = 180_000;
let workbook: NodeHost;
beforeAll(async () => {
  workbook = nodeWorkbook();
  await loadSmall();
  const master = await compareSmall((choices) => {
    const full = fullReach(choices);
    return { ...full, ramp: "over 2 years" as const, models: full.models.map((model) => ({ ...model, oneOffCost: model.model === "Joint" ? 540 : null })) };
  });
  expect(master).toBe("OK");
}, SLOW);
afterAll(() => workbook.close());

const row = async (sheet: string, label: string, nth = 1) => {
  const cells = await readSheet(sheet);
  return cells[rowNumber(cells, label, nth) - 1]!;
};
const at = async (sheet: string, label: string, nth = 1) => rowNumber(await readSheet(sheet), label, nth);
/** Excel's number of a day. */
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

describe("savings by year", () => {
  it("follow the ramp against the requirement, recurring and one-off apart", async () => {
    expect((await row("Savings by year", "Gap before")).slice(1, 4)).toEqual([expect.closeTo(5000 / 3), expect.closeTo(10_000 / 3), 5000]);
    expect((await row("Savings by year", "Recurring saving in the year")).slice(1, 4)).toEqual([-135, -270, -270]);
    expect((await row("Savings by year", "Gap after")).slice(3, 4)).toEqual([4730]);
    expect((await row("Savings by year", "New in the year: change of the recurring saving")).slice(1, 4)).toEqual([-135, -135, 0]);
    expect((await row("Savings by year", "Net in the year, one-off cost included")).slice(1, 3)).toEqual([405, -270]);
    expect((await row("Savings by year", "Net so far")).slice(1, 4)).toEqual([405, 135, -135]);
    // Aford's half, by population.
    expect((await row("Savings by year", "Gap after", 2)).slice(3, 4)).toEqual([2000 - 135]);
  }, SLOW);

  it("tell what a slip costs: a quarter late, a quarter of a year's full saving", async () => {
    const cells = await readSheet("Savings by year");
    const first = cells.findIndex(([label]) => label === "Quarters late") + 1;
    expect(cells.slice(first, first + 3).map((line) => line[3])).toEqual([0, expect.closeTo(67.5), expect.closeTo(135)]);
  }, SLOW);
});

describe("money", () => {
  it("pays back, and needs an assumption where no cost is given", async () => {
    await writeCell("Money", `B${await at("Money", "Own discount rate (Input)")}`, 0);
    const joint = await row("Money", "Joint");
    // −540, then 135 and 270 a year: after two years 135 are missing. Ten years bring 2,565.
    expect(joint.slice(1)).toEqual([540, 2565, 2.5, 2.5, 2025, 2565, 4.75, 3.75, ...joint.slice(9)]);
    const apart = await row("Money", "Apart");
    expect([apart[1], apart[3], apart[5]]).toEqual(Array(3).fill("needs your assumption"));
    expect(apart[6]).toBe(0);
  }, SLOW);

  it("leaves out what comes after the horizon", async () => {
    await writeCell("Money", `B${await at("Money", "Horizon in years (Input)")}`, 2);
    const joint = await row("Money", "Joint");
    expect([joint[2], joint[3], joint[5]]).toEqual([405, "not in 2 years", -135]);
    await writeCell("Money", `B${await at("Money", "Horizon in years (Input)")}`, 10);
  }, SLOW);
});

it("a doubtful grant is answered both ways", async () => {
  expect((await row("Grant question", "As grant"))[1]).toBe("needs your assumption");
  await writeCell("Grant question", `D${await at("Grant question", "Care")}`, 150);
  await writeCell("Grant question", `D${await at("Grant question", "Schools")}`, 0);
  expect((await row("Grant question", "As general fund")).slice(1, 3)).toEqual([-270, -350]);
  // A tenth of care's cost: −240 × 0.9 − 30, and −300 × 0.9 − 50.
  expect((await row("Grant question", "As grant")).slice(1, 3)).toEqual([expect.closeTo(-246), expect.closeTo(-320)]);
}, SLOW);

describe("ranking", () => {
  it("names the smallest change that alters the first place", async () => {
    const sentences = (await readSheet("Ranking")).slice(5, 12).map(([cell]) => cell);
    expect(sentences).toContain("Smallest change of a weight that alters the first place: Apart overtakes Joint when Cost counts 0.50 instead of 1.00.");
    expect(sentences).toContain("Joint is first on every set of weights above.");
    expect(sentences).toContain("First by saving: Joint, first by score as well.");
  }, SLOW);

  it("lets each council have weights of its own", async () => {
    await writeCell("Ranking", `C${await at("Ranking", "Aford: own weights (Input)")}`, 4);
    const first = await row("Ranking", "First");
    expect(first.slice(1, 4)).toEqual(["Joint", "Apart", "Joint"]);
  }, SLOW);
});

describe("sharing tests", () => {
  it("say for whom it works", async () => {
    await writeCell("Sharing tests", `C${await at("Sharing tests", "Aford")}`, 0);
    await writeCell("Sharing tests", `C${await at("Sharing tests", "Beeham")}`, 135_001);
    expect((await row("Sharing tests", "Aford")).slice(1, 5)).toEqual([135_000, 0, 135_000, "yes"]);
    expect((await row("Sharing tests", "Beeham")).slice(3, 5)).toEqual([-1, "no"]);
  }, SLOW);

  it("settle up beyond the tolerance, and only then", async () => {
    const [aford, beeham] = [await at("Sharing tests", "Aford", 2), await at("Sharing tests", "Beeham", 2)];
    await writeCell("Sharing tests", `B${aford}`, 138_000);
    await writeCell("Sharing tests", `B${beeham}`, 132_000);
    expect((await row("Sharing tests", "Aford", 2)).slice(2, 7)).toEqual([135_000, 3000, expect.closeTo(3 / 135), "yes", 0]);
    await writeCell("Sharing tests", `B${beeham}`, 122_000);
    expect((await row("Sharing tests", "Aford", 2)).slice(2, 7)).toEqual([130_000, 8000, expect.closeTo(8 / 130), "no", -8000]);
    expect((await row("Sharing tests", "Beeham", 2))[6]).toBe(8000);
  }, SLOW);

  it("price a way out, and what is left when a partner goes", async () => {
    // The structure costs 1,260 + 440; half each, two years' notice.
    expect((await row("Sharing tests", "Aford", 3)).slice(1, 3)).toEqual([850_000, 1_700_000]);
    const saving = await row("Sharing tests", "Saving (£000 a year)");
    expect(saving.slice(1, 4)).toEqual([-270, expect.closeTo(-160 - 18), expect.closeTo(-80 - 12)]);
  }, SLOW);

  it("let a council stay out of a line", async () => {
    const schools = await at("Sharing tests", "Schools", 2);
    await writeCell("Sharing tests", `C${schools}`, "no");
    const line = await row("Sharing tests", "Schools", 2);
    expect([line[3], line[6]]).toEqual([1, 0]);
    expect((await readSheet("Sharing tests")).some(([cell]) => String(cell).startsWith("With this membership: -240 (£000 a year"))).toBe(true);
  }, SLOW);
});

describe("posts", () => {
  it("fall on employers in proportion, and heads are asked for", async () => {
    expect((await row("Posts", "Aford")).slice(1, 4)).toEqual([14, expect.closeTo(-2.8), expect.closeTo(11.2)]);
    expect((await row("Posts", "Beeham")).slice(1, 4)).toEqual([26, expect.closeTo(-5.2), expect.closeTo(20.8)]);
    expect((await row("Posts", "Aford", 2)).slice(3, 6)).toEqual(Array(3).fill("needs your assumption"));
  }, SLOW);

  it("give the days of consultation and what redundancy costs", async () => {
    const consult = await at("Posts", "Aford", 2);
    await writeCell("Posts", `B${consult}`, 25);
    await writeCell("Posts", `C${consult}`, day("2025-01-31"));
    expect((await row("Posts", "Aford", 2)).slice(3, 5)).toEqual([30, day("2025-01-01")]);
    const redundant = await at("Posts", "Aford", 3);
    for (const [column, value] of [["B", 2], ["C", 61], ["D", 25], ["E", 900], ["G", day("2025-01-31")]] as const) await writeCell("Posts", `${column}${redundant}`, value);
    // 30 weeks at the cap of £700, two heads.
    expect((await row("Posts", "Aford", 3)).slice(7, 9)).toEqual([30, 42_000]);
  }, SLOW);
});

it("risks are scored and counted in the heat map", async () => {
  const risk = await at("Risks", "R1");
  for (const [column, value] of [["C", "Flood"], ["F", 4], ["G", 5], ["I", 2], ["J", 5]] as const) await writeCell("Risks", `${column}${risk}`, value);
  const scored = await row("Risks", "R1");
  expect([scored[7], scored[10]]).toEqual([20, 10]);
  const cells = await readSheet("Risks");
  // Before mitigation, then after it: likelihood 4 and 2.
  const worst = cells.filter((line) => line[4] === "Impact 5");
  expect(worst.map((line) => line.slice(5, 10))).toEqual([[0, 0, 0, 1, 0], [0, 1, 0, 0, 0]]);
  expect(cells.slice(0, 8).map(([cell]) => cell)).toContain("1 of 1 risks are scored before mitigation, 1 after. Greatest after mitigation: Flood, 10 of 25.");
}, SLOW);

it("eligibility costs what its bands cost", async () => {
  const aford = await at("Eligibility", "Aford");
  for (const [i, value] of [120, 300, 450, 200, 18_000, 9_000, 3_500, 1_200].entries()) await writeCell("Eligibility", `${"BCDEFGHI"[i]!}${aford}`, value);
  await writeCell("Eligibility", `B${await at("Eligibility", "Aford", 2)}`, 2);
  const line = await row("Eligibility", "Aford", 2);
  expect(line.slice(2, 7)).toEqual([2_160_000, 4_860_000, 6_435_000, 6_675_000, 4_860_000]);
}, SLOW);

it("whatever was entered on these sheets stays when the models are compared again", async () => {
  expect(await compareSmall((choices) => choices)).toBe("OK");
  expect((await row("Posts", "Aford", 3))[8]).toBe(42_000);
  expect((await row("Grant question", "As grant"))[1]).toBeCloseTo(-246);
  expect((await row("Risks", "R1"))[2]).toBe("Flood");
  expect((await row("Ranking", "First"))[2]).toBe("Apart");
}, SLOW);

it("bridges, shares, years and withdrawals add up whatever the figures are", async () => {
  const cost = fc.integer({ min: 0, max: 5000 });
  const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
  const scenarios = await readSheet("Scenarios");
  const scenarioRow = (label: string) => rowNumber(scenarios, label);
  await fc.assert(
    fc.asyncProperty(fc.tuple(cost, cost, cost, cost), fc.tuple(share, share, share), fc.constantFrom("yes", "no"), async ([a, b, low, high], [reach, grant, own], beeham) => {
      const line = await at("Baseline", "Care");
      for (const [column, value] of [["E", a], ["G", b], ["I", a + b], ["L", low], ["M", low + high]] as const) await writeCell("Baseline", `${column}${line}`, value);
      const assumptions = await readSheet("Assumptions");
      await writeCell("Assumptions", `E${rowNumber(assumptions, "Care")}`, reach);
      await writeCell("Assumptions", `B${rowNumber(assumptions, "Schools")}`, own);
      await writeCell("Scenarios", `D${scenarioRow("Grant share: Care")}`, grant);
      await writeCell("Scenarios", `D${scenarioRow("Council in: Beeham")}`, beeham);
      // The total row of the table no longer fits its lines, and the Checks sheet says so; nothing of the workbook's own may fail.
      const failed = (await readSheet("Checks")).filter((check) => check[8] === "FAILS").map(([what]) => what);
      expect(failed).toEqual([]);
    }),
    { numRuns: 4 },
  );
}, SLOW);
