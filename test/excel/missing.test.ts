import type { NodeHost } from "../../host/headless/createNodeHost";
import { CHOICE_LABELS, NEEDS_ASSUMPTION } from "../../src/tables/comparison/Choices";
import { a1 } from "../../src/tables/sheet/address";
import { readSheet, rowNumber, rowOf, writeCell } from "../support/comparisonCells";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { compareSmall, loadSmall } from "../support/smallWorkbook";

/* A figure that is emptied after the models were compared. Whatever rests on it shows words: no error, no 0, and no sum of the rest. */
jest.setTimeout(600_000);
/** The sheets on which a decision is read. */
const OUTPUTS = ["Comparison", "Cabinet page", "Scenario results", "Savings by year", "Money", "Grant question", "Scores", "Ranking", "Sharing", "Sharing tests", "Posts", "Scenario bridge"];

let workbook: NodeHost;
beforeAll(async () => {
  workbook = nodeWorkbook();
  await loadSmall();
  expect(await compareSmall((choices) => ({
    ...choices, ramp: "over 2 years", models: choices.models.map((model) => ({ ...model, oneOffCost: 100, reach: { Care: 1, Schools: 1 } })),
  }))).toBe("OK");
});
afterAll(() => workbook.close());

async function outputs(): Promise<Map<string, string | number | boolean>> {
  const cells = new Map<string, string | number | boolean>();
  for (const name of OUTPUTS) (await readSheet(name)).forEach((row, r) => row.forEach((cell, c) => cells.set(`${name}!${a1(r, c)}`, cell)));
  return cells;
}

it.each([
  ["Baseline", "M6", 1260, 1300],
  ["Baseline", "J7", 250, 200],
  ["Baseline", "K7", 8, 7],
  ["Budgets", "F6", 2, 3],
  ["Budgets", "D6", 20, 25, "net budget"],
] as const)("%s %s is missing", async (sheet, address, good, another, key: string = "population") => {
  await writeCell("Assumptions", `B${rowNumber(await readSheet("Assumptions"), CHOICE_LABELS.shareKey)}`, key);
  const usual = await outputs();
  await writeCell(sheet, address, another);
  const other = await outputs();
  await writeCell(sheet, address, "");
  const missing = await outputs();
  expect(rowOf(await readSheet("Checks"), "Master check")[1]).toMatch(/^FAILS/);
  await writeCell(sheet, address, good);

  const errors = [...missing].filter(([, cell]) => /^#[A-Z]/.test(String(cell)));
  expect(errors).toEqual([]);
  const rests = [...usual].filter(([at, cell]) => typeof cell === "number" && Math.abs(cell - Number(other.get(at))) > 1e-9).map(([at]) => at);
  expect(rests.length).toBeGreaterThan(3);
  expect(rests.some((at) => missing.get(at) === NEEDS_ASSUMPTION)).toBe(true);
  expect(rests.filter((at) => typeof missing.get(at) === "number").map((at) => [at, missing.get(at)])).toEqual([]);
  expect(rowOf(await readSheet("Checks"), "Master check")[1]).toBe("OK");
});
