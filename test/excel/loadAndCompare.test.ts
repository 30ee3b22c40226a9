import type { NodeHost } from "../../host/headless/createNodeHost";
import { isActionFault } from "../../src/excel/ActionFault";
import { background } from "../../src/excel/background";
import { compareModels, prepareComparison, type Prepared } from "../../src/excel/actions/compareModels";
import { loadTables } from "../../src/excel/actions/loadTables";
import { loadableTables, PEOPLE_SERVICES_CASE } from "../../src/tables/caseBackground";
import { nodeWorkbook } from "../support/nodeWorkbook";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

/** Writing and calculating every sheet takes seconds on a busy machine. */
const SLOW = 120_000;

/** The tables of 2013 alone: of two tables of a kind the one loaded last would be compared. */
const tables = loadableTables.filter(({ id }) => (PEOPLE_SERVICES_CASE as readonly string[]).includes(id));

const load = () => loadTables(tables.map((content) => ({ content, as: { newSheet: content.sheet } })));

async function prepared(): Promise<Prepared> {
  const found = await prepareComparison(background);
  if (isActionFault(found)) throw new Error(found.fault);
  return found;
}

const read = (sheet: string) =>
  Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load("values");
    await context.sync();
    return used.values as (string | number | boolean)[][];
  });

const write = (sheet: string, address: string, value: string | number) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

const rowOf = (cells: (string | number | boolean)[][], label: string) => cells.find(([first]) => first === label)!;

describe("load and compare, the tables of 2013", () => {
  it("says what is missing before anything is loaded", async () => {
    expect(await prepareComparison(background)).toEqual({ code: "#N/A", fault: expect.stringContaining("No posts comparison is loaded") });
  });

  it("loads every table to a sheet of its own in two syncs", async () => {
    const before = workbook.host.counters.syncs;
    const loaded = await load();
    // The third is the sync that Excel.run makes itself, with nothing in it.
    expect(workbook.host.counters.syncs - before).toBe(3);
    expect(workbook.host.counters.requestBytes.at(-1)).toBe(0);
    expect(loaded).toHaveLength(PEOPLE_SERVICES_CASE.length);
    const baseline = await read("Baseline");
    expect(rowOf(baseline, "Total").slice(-5, -1)).toEqual([-2245, "", -2417, -1393]);
  }, SLOW);

  it("refuses a sheet name that is taken and leaves everything as it was", async () => {
    const [first] = tables;
    expect(await loadTables([{ content: first!, as: { newSheet: first!.sheet } }])).toEqual({ fault: expect.stringContaining("is there already"), sheet: first!.sheet });
  });

  it("agrees with the paper", async () => {
    const { choices, ...rest } = await prepared();
    const compared = await compareModels({ choices, ...rest }, choices, background);
    if (isActionFault(compared)) throw new Error(compared.fault);
    expect(compared.masterCheck).toBe("OK");

    const comparison = await read("Comparison");
    const model = rowOf(comparison, "Model 3b");
    expect(model[1]).toBeCloseTo(-48.9, 6);
    expect(model[6]).toBeCloseTo(-1392.671, 6);
    expect(model[4]).toBeCloseTo(-2419.4654, 4);
    expect(model[10]).toBe("needs your assumption");
    expect(rowOf(comparison, "Model 4")[6]).toBeCloseTo(-1542.671, 6);
    expect(["0", "1", "2a", "2b", "2c", "3a", "3b", "4"].map((id) => rowOf(comparison, `Model ${id}`)[13])).toEqual([8, 7, 4, 4, 6, 2, 1, 3]);

    const checks = await read("Checks");
    expect(rowOf(checks, "Printed figures that tie back")[1]).toBe("303 OK, 109 rounding, 0 differ, of 412");
  }, SLOW);

  it("follows a change in the sheet, and comparing again gives the same figures", async () => {
    const assumptions = await read("Assumptions");
    const row = assumptions.findIndex(([label]) => label === "Hartlepool") + 1;
    await write("Assumptions", `B${row}`, "no");
    const changed = rowOf(await read("Comparison"), "Model 3b");
    expect(changed[6] as number).toBeGreaterThan(-1392.671);
    // A council that is out has no posts to lose a part of: nothing waits for an assumption there.
    expect(rowOf(await read("Posts"), "Hartlepool").slice(1, 5)).toEqual([0, 0, 0, "no posts"]);
    const again = await prepared();
    expect(again.choices.councilsIn).toEqual(["Redcar & Cleveland", "Darlington"].sort());
    const compared = await compareModels(again, again.choices, background);
    expect(isActionFault(compared)).toBe(false);
    expect(rowOf(await read("Comparison"), "Model 3b")).toEqual(changed);
    await write("Assumptions", `B${row}`, "yes");
    expect(rowOf(await read("Comparison"), "Model 3b")[6]).toBeCloseTo(-1392.671, 6);
  }, SLOW);
});
