import type { NodeHost } from "../../../host/headless/createNodeHost";
import type { BatchHost } from "../../../host/engine/BatchHost";
import { requestsDone } from "../../../host/office/Batch";
import { nodeWorkbook } from "../../support/nodeWorkbook";

const ROWS = 5_000;

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

const rowsOf = (cell: (row: number) => unknown) => Array.from({ length: ROWS }, (_, row) => [cell(row), cell(row) as never]);

const read = (sheet: string, ...addresses: string[]) =>
  Excel.run(async (context) => {
    const ranges = addresses.map((address) => context.workbook.worksheets.getItem(sheet).getRange(address));
    for (const range of ranges) range.load("values");
    await context.sync();
    return ranges.map(({ values }) => values as unknown[][]);
  });

const filledRows = (sheet: string): number => {
  const matrix = workbook.host.book.getSheetByName(sheet)!.getSheet().getCellMatrix();
  return Array.from({ length: ROWS }, (_, row) => matrix.getValue(row, 0)?.v).filter((value) => value !== undefined).length;
};

/** Does something each time a request gives way. */
async function giving<T>(meanwhile: () => void, work: () => Promise<T>): Promise<T> {
  const host: BatchHost = workbook.host;
  host.giveWay = () => {
    meanwhile();
    return new Promise((resolve) => setTimeout(resolve, 0));
  };
  try {
    return await work();
  } finally {
    delete host.giveWay;
  }
}

describe("a long request", () => {
  it("gives way after every few rows, whether it writes cells, looks or number formats", async () => {
    const seen: number[] = [];
    await giving(() => workbook.host.book.getSheetByName("Long") && seen.push(filledRows("Long")), () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.add("Long").getRange(`A1:B${ROWS}`);
        range.values = rowsOf((row) => row + 1);
        await context.sync();
      }));
    const between = seen.slice(1).map((rows, i) => rows - seen[i]!);
    expect(Math.max(...between)).toBeLessThanOrEqual(1_000);
    expect(seen.at(-1)).toBe(ROWS);

    let turns = 0;
    await giving(() => (turns += 1), () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Long").getRange(`A1:B${ROWS}`);
        range.format.font.bold = true;
        (range as { numberFormat: unknown }).numberFormat = "0.0";
        await context.sync();
      }));
    expect(turns).toBeGreaterThanOrEqual(2 * (ROWS / 1_000));
  });

  it("is not calculated half done, and whole afterwards", async () => {
    const sums: unknown[] = [];
    workbook.host.calculation.onCalculated(() => sums.push(workbook.host.book.getSheetByName("Sum")?.getRange("C1").getValue()));
    const host: BatchHost = workbook.host;
    host.giveWay = () => new Promise((resolve) => setTimeout(resolve, 0));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Sum");
      sheet.getRange("C1").formulas = [["=SUM(A1:A1500)"]];
      sheet.getRange("A1:B1500").values = rowsOf(() => 1).slice(0, 1500);
      sheet.getRange("D1").formulas = [["=C1*2"]];
      await context.sync();
    });
    delete host.giveWay;
    expect(await read("Sum", "C1:D1")).toEqual([[[1500, 3000]]]);
    // Once, when all of it is written.
    expect(sums).toEqual([1500]);
  });

  it("is done whole before the next one begins", async () => {
    const order: string[] = [];
    const write = (sheet: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add(sheet).getRange(`A1:B${ROWS}`).values = rowsOf(() => 1);
        await context.sync();
        order.push(`${sheet} written`);
      });
    await giving(() => order.push(workbook.host.book.getSheetByName("Second") ? "in the second" : "in the first"), () => Promise.all([write("First"), write("Second")]).then(() => undefined));
    expect(order.indexOf("in the second")).toBeGreaterThan(order.lastIndexOf("in the first"));
    expect(filledRows("First")).toBe(ROWS);
    expect(filledRows("Second")).toBe(ROWS);
  });

  it("is waited for by whoever saves the workbook or closes it", async () => {
    const seen: number[] = [];
    await giving(() => undefined, async () => {
      const writing = Excel.run(async (context) => {
        context.workbook.worksheets.add("Saved").getRange(`A1:B${ROWS}`).values = rowsOf(() => 1);
        await context.sync();
      });
      while (!workbook.host.book.getSheetByName("Saved")) await new Promise((resolve) => setTimeout(resolve, 0));
      seen.push(filledRows("Saved"));
      await requestsDone(workbook.host);
      seen.push(filledRows("Saved"));
      await writing;
    });
    expect(seen[0]).toBeLessThan(ROWS);
    expect(seen[1]).toBe(ROWS);
  });

  it("that fails keeps none after it from being done", async () => {
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("None").getRange("A1").values = [[1]];
      await context.sync();
    });
    const after = read("First", "A1");
    await expect(failing).rejects.toThrow("doesn't exist");
    expect(await after).toEqual([[[1]]]);
  });
});

describe("cells written many at a time", () => {
  it("are calculated with: what draws on them follows", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Sums").getRange("A1").formulas = [[`=SUM(Figures!A1:A${ROWS})`]].map(() => ["=0"]);
      const figures = worksheets.add("Figures");
      worksheets.getItem("Sums").getRange("A1").formulas = [[`=SUM(Figures!A1:A${ROWS})`]];
      figures.getRange(`A1:B${ROWS}`).values = rowsOf(() => 2);
      await context.sync();
    });
    expect(await read("Sums", "A1")).toEqual([[[2 * ROWS]]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Figures").getRange(`A1:B${ROWS}`).values = rowsOf(() => 3);
      await context.sync();
    });
    expect(await read("Sums", "A1")).toEqual([[[3 * ROWS]]]);
  });

  it("take the place of formulas, and formulas among them are calculated", async () => {
    await Excel.run(async (context) => {
      const figures = context.workbook.worksheets.getItem("Figures");
      figures.getRange("A1:A3").formulas = [["=10"], ["=A1+1"], [5]];
      await context.sync();
    });
    expect(await read("Figures", "A1:A3")).toEqual([[[10], [11], [5]]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Figures").getRange("A1:A3").values = [[1], [7], ["=A1+A2"]];
      await context.sync();
    });
    expect(await read("Figures", "A1:A3")).toEqual([[[1], [7], [8]]]);
    expect(await read("Sums", "A1")).toEqual([[[16 + 3 * (ROWS - 3)]]]);
  });

  it("block a spill that is there, and one that comes later", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Spills");
      sheet.getRange("A1").formulas = [["=SEQUENCE(4)"]];
      await context.sync();
      sheet.getRange("A3:A5").values = [[30], [40], [50]];
      sheet.getRange("C2:C3").values = [[1], [2]];
      await context.sync();
      sheet.getRange("C1").formulas = [["=SEQUENCE(2)"]];
      await context.sync();
    });
    expect(await read("Spills", "A1:A5", "C1:C3")).toEqual([[["#SPILL!"], [""], [30], [40], [50]], [["#SPILL!"], [1], [2]]]);
  });
});
