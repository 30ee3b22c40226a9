import fc from "fast-check";
import type { NodeHost } from "../../../host/headless/createNodeHost";
import { isActionFault } from "../../../src/excel/ActionFault";
import { loadCase } from "../../../src/excel/actions/loadCase";
import { background } from "../../../src/excel/background";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { fillColumns, readCells, writeCell } from "../../support/sheetCells";

jest.setTimeout(240_000);
let workbook: NodeHost;
beforeEach(() => {
  workbook = nodeWorkbook();
});
afterEach(() => workbook.close());

async function load(id: string) {
  const loaded = await loadCase(id, background);
  if (isActionFault(loaded)) throw new Error(loaded.fault);
}
const RUNS = { numRuns: 8, seed: 20261124 };
const figures = (count: number, max: number) => fc.array(fc.integer({ min: 0, max }), { minLength: count, maxLength: count });
const sum = (cells: readonly unknown[]) => cells.reduce<number>((total, cell) => total + (typeof cell === "number" ? cell : 0), 0);

describe("what is shared out adds up to the whole, whatever is entered", () => {
  it("a fund among business cases", async () => {
    await load("csw-2010");
    await fc.assert(fc.asyncProperty(figures(9, 200), figures(9, 150), figures(9, 2000), async (revenue, capital, gain) => {
      await fillColumns("CSW business cases", { "Revenue asked (£000) (Input)": revenue, "Capital asked (£000) (Input)": capital, "Return (£000) (Input)": gain });
      const cells = await readCells("CSW allocation");
      const [granted, left] = [cells.row("Granted").slice(2, 4) as number[], cells.row("Left of the fund").slice(2, 4) as number[]];
      expect([granted[0]! + left[0]!, granted[1]! + left[1]!]).toEqual([425, 325]);
      expect(sum(cells.under("Revenue granted"))).toBeCloseTo(granted[0]!, 9);
      expect(sum(cells.under("Capital granted"))).toBeCloseTo(granted[1]!, 9);
      expect((await readCells("CSW checks")).beside("Master check")).toBe("OK");
    }), RUNS);
  });

  it("cost and return of reviews among any of the four councils", async () => {
    await load("black-country-2011");
    const joins = fc.array(fc.constantFrom("yes", "no"), { minLength: 10, maxLength: 10 });
    await fc.assert(fc.asyncProperty(figures(10, 90), figures(10, 400), joins, joins, joins, async (cost, gain, dudley, sandwell, walsall) => {
      await fillColumns("BC reviews", {
        "Cost (£000) (Input)": cost, "Return (£000) (Input)": gain, "Dudley (Input)": dudley, "Sandwell (Input)": sandwell, "Walsall (Input)": walsall,
        "Wolverhampton (Input)": Array<string>(10).fill("yes"),
      });
      const cells = await readCells("BC councils");
      expect(cells.errors).toEqual([]);
      const councils = ["Dudley", "Sandwell", "Walsall", "Wolverhampton"].map((council) => cells.row(council));
      expect(sum(councils.map((row) => row[4]))).toBeCloseTo(sum(cost), 6);
      expect(sum(councils.map((row) => row[5]))).toBeCloseTo(sum(gain), 6);
    }), RUNS);
  });

  it("a reorganisation among successor councils, at 50%, 75% and 100%", async () => {
    await load("warwickshire-2007");
    await fillColumns("Successor councils", { "Successor council (Input)": ["North", "Middle", "South"] });
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 0, max: 30_000 }), figures(3, 500_000), async (saving, cost, people) => {
      await fillColumns("Successor councils", { "Population (persons) (Input)": people.map((n) => n + 1) });
      await fillColumns("Reorganisation rules", { "Used here (Input)": [-saving, cost, 2028, 0.1, 0.5, 0.75, 1, 1, 0.6, 0.4, 0, 0, 0, 1] });
      const cells = await readCells("Reorganisation");
      expect(cells.errors).toEqual([]);
      // Over five years: 3.35 full savings at the level of delivery, and the cost once.
      for (const [level, column] of [[0.5, 4], [0.75, 5], [1, 6]] as const) {
        const parts = ["North", "Middle", "South"].map((council) => cells.row(council)[column]);
        expect(sum(parts)).toBeCloseTo(cost - 3.35 * saving * level, 6);
      }
    }), RUNS);
  });
});

it.each([
  ["csw-2010", "CSW business cases", "CSW checks"], ["csw-2012", "CSW projects", "CSW list checks"], ["black-country-2011", "BC reviews", "BC checks"], ["warwickshire-2007", "Successor councils", "WK checks"],
])("%s: a row typed right below its table is told, one put into the table beyond the places too, a row taken out is neither", async (id, sheet, checks) => {
  await load(id);
  const master = async () => String((await readCells(checks)).beside("Master check"));
  const tableOf = async () => Excel.run(async (context) => {
    const { tables } = context.workbook.worksheets.getItem(sheet);
    tables.load("items/name");
    await context.sync();
    const range = tables.items[0]!.getRange();
    range.load("rowIndex,rowCount");
    await context.sync();
    return { first: range.rowIndex + 2, last: range.rowIndex + range.rowCount };
  });
  const { first, last } = await tableOf();
  await writeCell(sheet, `A${last + 1}`, "Ours");
  expect(await master()).toMatch(/^LOOK: 1 of/);
  await writeCell(sheet, `A${last + 1}`, "");
  expect(await master()).toBe("OK");
  const rows = (act: (sheet: Excel.Worksheet) => void) => Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });
  await rows((on) => void on.getRange(`${first}:${first}`).delete("Up"));
  expect(await master()).toBe("OK");
  await rows((on) => void on.getRange(`${first + 1}:${first + 1}`).insert("Down"));
  expect(await master()).toBe("OK");
  await rows((on) => void on.getRange(`${first + 1}:${first + 1}`).insert("Down"));
  expect(await master()).toMatch(/^LOOK: 1 of/);
  // Loaded again, the sheets have a place for every row.
  await load(id);
  expect(await master()).toBe("OK");
});
