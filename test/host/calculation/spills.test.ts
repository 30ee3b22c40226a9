import { nodeWorkbook } from "../../support/nodeWorkbook";
import type { NodeHost } from "../../../host/headless/createNodeHost";

type Entry = string | number | boolean;
type Values = Entry[][];

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

/** Writes entries by address, on a new sheet unless it is there, then gives the values of a range: all in one sync. */
const write = (name: string, entries: Readonly<Record<string, Entry>>, asked: string): Promise<Values> =>
  Excel.run(async (context) => {
    const there = workbook.host.book.getSheetByName(name) !== null;
    const sheet = there ? context.workbook.worksheets.getItem(name) : context.workbook.worksheets.add(name);
    for (const [address, entry] of Object.entries(entries)) sheet.getRange(address).formulas = [[entry]];
    const range = sheet.getRange(asked);
    range.load("values");
    await context.sync();
    return range.values as Values;
  });

const column = (values: Values, index = 0): Entry[] => values.map((row) => row[index]!);

describe("formulas over spilled cells", () => {
  it("takes points to totals to ranks in one calculation, in whatever order they were written", async () => {
    const marks = { A1: "●", B1: "●●", A2: "○", B2: "●", A3: "●●●", B3: "–" };
    const values = await write(
      "Scores",
      { E5: "=MODEL.RANK(D5:D7)", D5: "=MODEL.WEIGHTED(A5:B7,A10:B10)", A5: "=MODEL.SCORE(A1:B3)", A10: 0.5, B10: 0.5, F5: "=INDEX(E5:E7,2)", ...marks },
      "A5:F7",
    );
    expect(values).toEqual([[1, 2, "", 1.5, 1, 3], [-1, 1, "", 0, 3, ""], [3, 0, "", 1.5, 1, ""]]);
  });

  it("follows a chain of spills that never names the cell with the formula, at first and after a change", async () => {
    // Each takes the rows below the first of the one before and adds 1: after n links the first value is n + 1 + n.
    const links = Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`${String.fromCharCode(66 + i)}1`, `=${String.fromCharCode(65 + i)}2:${String.fromCharCode(65 + i)}${30 - i}+1`]));
    const before = await write("Chain", { ...links, A1: "=SEQUENCE(30)" }, "A1:Y1");
    expect(before[0]).toEqual(Array.from({ length: 25 }, (_, i) => 1 + 2 * i));
    const after = await write("Chain", { A1: "=SEQUENCE(30,1,101)" }, "A1:Y1");
    expect(after[0]).toEqual(Array.from({ length: 25 }, (_, i) => 101 + 2 * i));
  });

  it("follows spills across sheets", async () => {
    const asked = () =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const range = worksheets.getItem("Third").getRange("A1:B3");
        range.load("values");
        await context.sync();
        return range.values as Values;
      });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const [third, second, first] = ["Third", "Second", "First"].map((name) => worksheets.add(name)) as [Excel.Worksheet, Excel.Worksheet, Excel.Worksheet];
      third.getRange("A1").formulas = [["=Second!A2:A4+1"]];
      third.getRange("B1").formulas = [["=SUM(Second!A2:A4)+First!A2"]];
      second.getRange("A1").formulas = [["=First!A2:A5*10"]];
      first.getRange("A1").formulas = [["=SEQUENCE(5)"]];
    });
    expect(await asked()).toEqual([[31, 122], [41, ""], [51, ""]]);
    await write("First", { A1: "=SEQUENCE(5,1,100)" }, "A1");
    expect(await asked()).toEqual([[1021, 3191], [1031, ""], [1041, ""]]);
  });

  it("recalculates what draws on one spill's inner cells and on another formula that spills", async () => {
    const values = await write("Both", { D1: "=A2:A3*C1:C2", C1: "=SEQUENCE(2)", A1: "=SEQUENCE(3)", E1: "=SUM(A2:A3)*C1" }, "D1:E2");
    expect(values).toEqual([[2, 5], [6, ""]]);
    expect(await write("Both", { A1: "=SEQUENCE(3,1,10)" }, "D1:E2")).toEqual([[11, 23], [24, ""]]);
  });

  it("follows a spill that grows, shrinks, becomes one cell, fails and comes back", async () => {
    const asked = "B1:E6";
    const grown = await write("Size", { A1: 5, B1: "=SEQUENCE(A1)", C1: "=SUM(B1:B10)", D1: "=SUM(B2:B10)", E1: "=COUNT(B3:B10)" }, asked);
    expect(grown[0]).toEqual([1, 15, 14, 3]);
    expect(column(grown)).toEqual([1, 2, 3, 4, 5, ""]);
    const shrunk = await write("Size", { A1: 2 }, asked);
    expect(shrunk[0]).toEqual([1, 3, 2, 0]);
    expect(column(shrunk)).toEqual([1, 2, "", "", "", ""]);
    expect((await write("Size", { A1: 1 }, asked))[0]).toEqual([1, 1, 0, 0]);
    expect((await write("Size", { A1: "none" }, asked))[0]).toEqual(["#VALUE!", "#VALUE!", 0, 0]);
    expect((await write("Size", { A1: 4 }, asked))[0]).toEqual([1, 10, 9, 2]);
    const replaced = await write("Size", { B1: 7 }, asked);
    expect(replaced[0]).toEqual([7, 7, 0, 0]);
    expect(column(replaced)).toEqual([7, "", "", "", "", ""]);
  });

  it("lets a second spill grow and shrink with the first", async () => {
    const entries = { A1: 2, B1: "=SEQUENCE(A1)", D1: "=SEQUENCE(MAX(B1:B9))", E1: "=SUM(D2:D9)", F1: "=MAX(D1:D9)*E1" };
    expect((await write("Grow", entries, "D1:F1"))[0]).toEqual([1, 2, 4]);
    expect((await write("Grow", { A1: 4 }, "D1:F1"))[0]).toEqual([1, 9, 36]);
    expect((await write("Grow", { A1: 1 }, "D1:F1"))[0]).toEqual([1, 0, 0]);
  });

  it("shows #SPILL! while something is in the way, keeps what is in the way, and spills once it is gone", async () => {
    const spilled = await write("Block", { A1: "=SEQUENCE(4)", B1: "=SUM(A2:A4)", C1: "=A1:A4*2" }, "A1:C4");
    expect(spilled).toEqual([[1, 9, 2], [2, "", 4], [3, "", 6], [4, "", 8]]);
    const blocked = await write("Block", { A3: 99 }, "A1:C4");
    // What draws on the cells sees the error in the first and what stands in the others.
    expect(blocked).toEqual([["#SPILL!", 99, "#SPILL!"], ["", "", 0], [99, "", 198], ["", "", 0]]);
    expect(await write("Block", { A3: "" }, "A1:C4")).toEqual(spilled);
  });

  it("leaves the result of a formula in the way as it was calculated", async () => {
    await write("Way", { A1: "=SEQUENCE(3)", A2: "=D1*2", D1: 4 }, "A1");
    expect(await write("Way", { D1: 5, A1: "=SEQUENCE(3,1,2)" }, "A1:A3")).toEqual([["#SPILL!"], [10], [""]]);
  });

  it("lets the other spill once the one in its way gives room", async () => {
    const both = await write("Two", { A1: 3, C1: "=SEQUENCE(1,A1)", D3: "=SEQUENCE(2)", E1: "=SUM(D3:D4)", D5: "", E3: "=SEQUENCE(1,2)" }, "C1:E4");
    expect(both[0]![0]).toBe("#SPILL!");
    expect(both.slice(2)).toEqual([["", 1, 1], ["", 2, ""]]);
    const room = await write("Two", { A1: 2 }, "C1:E4");
    expect(room[0]).toEqual([1, 2, 3]);
    const across = await write("Cross", { A1: 3, B2: "=SEQUENCE(1,A1)", D1: "=SEQUENCE(3)", F1: "=SUM(D1:D3)" }, "B1:F3");
    expect([across[1]![0], across[0]![2]]).toContain("#SPILL!");
    const free = await write("Cross", { A1: 2 }, "B1:F3");
    expect(free).toEqual([["", "", 1, "", 6], [1, 2, 2, "", ""], ["", "", 3, "", ""]]);
  });

  it("keeps spills and what draws on them when rows are put in above", async () => {
    await write("Rows", { A3: "=SEQUENCE(3)", B3: "=SUM(A4:A5)", C3: "=A4:A5*10" }, "A3");
    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Rows");
      sheet.getRange("1:2").insert("Down");
      const range = sheet.getRange("A5:C7");
      range.load("values");
      await context.sync();
      return range.values as Values;
    });
    expect(values).toEqual([[1, 5, 20], [2, "", 30], [3, "", ""]]);
    expect(await write("Rows", { A5: "=SEQUENCE(3,1,7)" }, "A5:C7")).toEqual([[7, 17, 80], [8, "", 90], [9, "", ""]]);
  });

  it("spills beyond the rows and columns that the grid shows at first", async () => {
    const values = await write("Long", { B1: "=SEQUENCE(1000)", C2: "=SEQUENCE(1,60)", A1: "=SUM(B501:B1000)+SUM(AA2:BJ2)" }, "A1:BJ1000");
    expect(values[0]![0]).toBe(375250 + (25 + 60) * 18);
    expect([values[999]![1], values[1]![61]]).toEqual([1000, 60]);
  });

  it("reads a defined name over spilled cells", async () => {
    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Named");
      sheet.getRange("C1").formulas = [["=SUM(SpilledPart)"]];
      context.workbook.names.add("SpilledPart", sheet.getRange("A2:A4"));
      sheet.getRange("A1").formulas = [["=SEQUENCE(4)"]];
      sheet.getRange("C2").formulas = [["=SUM(SpilledPart)"]];
      const range = sheet.getRange("C1:C2");
      range.load("values");
      await context.sync();
      return range.values as Values;
    });
    expect(values).toEqual([[9], [9]]);
    expect(await write("Named", { A1: "=SEQUENCE(4,1,10)" }, "C1:C2")).toEqual([[36], [36]]);
  });
});
