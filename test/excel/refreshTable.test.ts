import type { NodeHost } from "../../host/headless/createNodeHost";
import { isActionFault, type ActionFault } from "../../src/excel/ActionFault";
import { loadTables } from "../../src/excel/actions/loadTables";
import { previewRefresh, refreshTable } from "../../src/excel/actions/refreshTable";
import type { OwnSheet } from "../../src/excel/ownSheets";
import { restoreLast } from "../../src/excel/restorePoint";
import { readState } from "../../src/excel/WorkbookState";
import type { TableContent } from "../../src/tables/TableContent";
import type { Cell } from "../../src/tables/TableView";
import { nodeWorkbook } from "../support/nodeWorkbook";

jest.setTimeout(60_000);

const plan = (rows: readonly (readonly Cell[])[]): TableContent => ({
  id: "plan", kind: "facts", title: "Plan", sheet: "Plan", table: "T_Plan", statement: "Money in £000.", source: "By hand", notes: ["A note."],
  columns: [{ heading: "Line" }, { heading: "2026/27 (£000)", unit: "£000" }, { heading: "2027/28 (£000)", unit: "£000" }],
  rows, emphasis: rows.map(() => "line"),
});
const FIRST = [["Adults", 100, 110], ["Children", 200, 210], ["Place", 50, 55], ["Total", 350, 375]];
/** Adults changed, Children gone, Libraries new. */
const SECOND = [["Adults", 120, 110], ["Libraries", 9, 9], ["Place", 50, 55], ["Total", 179, 174]];

let workbook: NodeHost;
let own: OwnSheet;
beforeEach(async () => {
  workbook = nodeWorkbook();
  await loadTables([{ content: plan(FIRST), as: { newSheet: "Plan" } }]);
  own = (await readState()).own.find(({ id }) => id === "plan")!;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Plan");
    // The user's: a column of formulas and a remark beside the table, a format in it, a reference from elsewhere.
    sheet.getRange("E6:E9").formulas = [["=B6*2"], ["=B7*2"], ["=B8*2"], ["=B9*2"]];
    sheet.getRange("F6").values = [["Asked the service"]];
    sheet.getRange("B8").numberFormat = [["0.000"]];
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3").formulas = [["=Plan!B6"], ["=Plan!B7"], ["=Plan!B9"]];
    await context.sync();
  });
});
afterEach(() => workbook.close());

function succeeded<T>(result: T | ActionFault): T {
  if (isActionFault(result)) throw new Error(result.fault);
  return result;
}

const read = (sheet: string, address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values,formulas,numberFormat");
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][], formats: range.numberFormat as string[][] };
  });

it("says above the table where the new figures came from, unless the user has other words there, and takes it back", async () => {
  const next = { ...plan(SECOND), statement: "Money in £000, second.", source: "=By hand, October" };
  expect(succeeded(await previewRefresh(next, own)).source).toBe("By hand");
  succeeded(await refreshTable(next, own));
  expect((await read("Plan", "A2:A3")).values).toEqual([["Money in £000, second."], ["Source: =By hand, October"]]);
  await restoreLast();
  expect((await read("Plan", "A2:A3")).values).toEqual([["Money in £000."], ["Source: By hand"]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange("A3").values = [["From the budget book"]];
    await context.sync();
  });
  succeeded(await refreshTable(next, own));
  expect((await read("Plan", "A2:A3")).values).toEqual([["Money in £000."], ["From the budget book"]]);
});

describe("the notes below the table", () => {
  const withNotes = (notes: readonly string[]): TableContent => ({ ...plan(SECOND), notes });
  const below = async (address: string) => (await read("Plan", address)).values.flat();

  it("become those of the new version, and are told before", async () => {
    expect(succeeded(await previewRefresh(plan(SECOND), own)).notes).toBe(false);
    expect(succeeded(await previewRefresh(withNotes(["=Another."]), own)).notes).toBe(true);
    succeeded(await refreshTable(withNotes(["=Another."]), own));
    // One row is new: the notes stand one further down.
    expect(await below("A10:A13")).toEqual(["Total", "", "Notes", "=Another."]);
    await restoreLast();
    expect(await below("A9:A12")).toEqual(["Total", "", "Notes", "A note."]);
  });

  it("take no more lines than stood there, and what the user wrote below stays", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("A13").values = [["Mine"]];
      await context.sync();
    });
    succeeded(await refreshTable(withNotes(["One.", "Two."]), own));
    expect(await below("A12:A14")).toEqual(["Notes", "One. Two.", "Mine"]);
    own = (await readState()).own.find(({ id }) => id === "plan")!;
    succeeded(await refreshTable(withNotes([]), own));
    expect(await below("A12:A14")).toEqual(["Notes", "The present version has none.", "Mine"]);
  });

  it("stay where the user has put other words in their place", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("A11:A12").values = [["My remarks"], ["Asked twice"]];
      await context.sync();
    });
    succeeded(await refreshTable(withNotes(["Another."]), own));
    expect(await below("A12:A13")).toEqual(["My remarks", "Asked twice"]);
  });
});

it.each([
  ["a refresh", async (next: TableContent) => succeeded(await refreshTable(next, own))],
  ["a table written anew", async (next: TableContent) => succeeded(await loadTables([{ content: next, as: { refresh: own } }]))],
])("puts texts that look like formulas back as texts when %s is undone", async (_, write) => {
  const words = (rows: readonly (readonly Cell[])[]): TableContent => ({ ...plan(rows), columns: [{ heading: "Line" }, { heading: "Remark" }, { heading: "2027/28 (£000)", unit: "£000" }] });
  const rows = [["=1+1", "=SUM(C6:C7)", 110], ["'Quoted", "'=3", 210], ["Total", "+44", 320]];
  succeeded(await loadTables([{ content: words(rows), as: { refresh: own } }]));
  own = (await readState()).own.find(({ id }) => id === "plan")!;
  await write(words([["=1+1", "=2+2", 111], ["'Quoted", "'=4", 211], ["Total", "+45", 322]]));
  await restoreLast();
  const { values, formulas } = await read("Plan", "A6:C8");
  expect(values).toEqual(rows);
  // A formula would show something else than itself.
  expect(formulas).toEqual(rows);
});

it("empties the figures of a row that is gone though nobody stated their unit, and keeps its words", async () => {
  const unstated = (rows: readonly (readonly Cell[])[]): TableContent => ({ ...plan(rows), columns: [{ heading: "Line" }, { heading: "Code" }, { heading: "2027/28" }] });
  succeeded(await loadTables([{ content: unstated([["Adults", "1001", 110], ["Children", "1002", 210], ["Total", "", 320]]), as: { refresh: own } }]));
  own = (await readState()).own.find(({ id }) => id === "plan")!;
  succeeded(await refreshTable(unstated([["Adults", "1001", 115], ["Total", "", 115]]), own));
  expect((await read("Plan", "A6:C8")).values).toEqual([["Adults", "1001", 115], ["Children", "1002", ""], ["Total", "", 115]]);
});

it("tells what would change, by row and column, and writes nothing", async () => {
  const preview = succeeded(await previewRefresh(plan(SECOND), own));
  expect(preview).toMatchObject({ added: ["Libraries"], removed: ["Children"], moved: [], addedColumns: [], unchanged: 1 });
  expect(preview.changed.map(({ key, heading, before, after }) => [key, heading, before, after])).toEqual([["Adults", "2026/27 (£000)", 100, 120], ["Total", "2026/27 (£000)", 350, 179], ["Total", "2027/28 (£000)", 375, 174]]);
  expect((await read("Plan", "A6:C9")).values).toEqual(FIRST);
});

it("changes only what changed: the user's formulas, remarks and formats stay, and references from elsewhere hold", async () => {
  succeeded(await refreshTable(plan(SECOND), own));
  expect((await read("Plan", "A6:C10")).values).toEqual([["Adults", 120, 110], ["Children", "", ""], ["Place", 50, 55], ["Libraries", 9, 9], ["Total", 179, 174]]);
  expect((await read("Plan", "E6:F6")).values).toEqual([[240, "Asked the service"]]);
  expect((await read("Plan", "E10")).formulas).toEqual([["=B10*2"]]);
  expect((await read("Plan", "B8")).formats).toEqual([["0.000"]]);
  expect((await read("Sheet1", "A1:A3")).formulas).toEqual([["=Plan!B6"], ["=Plan!B7"], ["=Plan!B10"]]);
  expect((await read("Sheet1", "A1:A3")).values.flat()).toEqual([120, expect.anything(), 179]);
  expect((await read("Plan", "A12:A13")).values.flat()).toEqual(["Notes", "A note."]);
});

it("is taken back: figures, rows and references stand as before", async () => {
  succeeded(await refreshTable(plan(SECOND), own));
  expect(await restoreLast()).toBe("Refreshed Plan");
  expect((await read("Plan", "A6:C9")).values).toEqual(FIRST);
  expect((await read("Sheet1", "A3")).formulas).toEqual([["=Plan!B9"]]);
  expect((await read("Plan", "A11:A12")).values.flat()).toEqual(["Notes", "A note."]);
});

/** A year in the middle and one at the end are new, with a sum; 2027/28 is no longer there. */
const wider: TableContent = {
  ...plan([]),
  columns: [{ heading: "Line" }, { heading: "2026/27 (£000)", unit: "£000" }, { heading: "One-off (£000)", unit: "£000" }, { heading: "2028/29 (£000)", unit: "£000" }, { heading: "All (£000)", unit: "£000", sumOf: ["2026/27 (£000)", "2028/29 (£000)"] }],
  rows: [["Adults", 120, 1, 130], ["Children", 200, 2, 220], ["Place", 50, 3, 60], ["Parks", 5, 0, 6], ["Total", 375, 6, 416]],
  emphasis: ["line", "line", "line", "line", "line"],
};
const address = (name: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load("address");
    await context.sync();
    return range.address;
  });

it("tells new columns and those that are gone, by heading", async () => {
  const preview = succeeded(await previewRefresh(wider, own));
  expect(preview).toMatchObject({ addedColumns: ["One-off (£000)", "2028/29 (£000)", "All (£000)"], removedColumns: ["2027/28 (£000)"], added: ["Parks"], yours: [] });
  expect(preview.byColumn).toEqual([{ heading: "2026/27 (£000)", cells: 2, change: 45 }]);
});

it("puts new columns in at their place; the user's columns, formulas and formats move along, and references from elsewhere hold", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B1:B2").formulas = [["=SUM(Plan!B6:C6)"], ["=Plan!E6"]];
    await context.sync();
  });
  succeeded(await refreshTable(wider, own));
  expect((await read("Plan", "A5:F10")).values).toEqual([
    ["Line", "2026/27 (£000)", "One-off (£000)", "2028/29 (£000)", "All (£000)", "2027/28 (£000)"],
    ["Adults", 120, 1, 130, 250, 110], ["Children", 200, 2, 220, 420, 210], ["Place", 50, 3, 60, 110, 55], ["Parks", 5, 0, 6, 11, ""], ["Total", 375, 6, 416, 791, 375],
  ]);
  expect(await address("T_Plan")).toBe("Plan!A5:F10");
  expect((await read("Plan", "H6:I6"))).toMatchObject({ values: [[240, "Asked the service"]], formulas: [["=B6*2", "Asked the service"]] });
  expect((await read("Plan", "H10")).formulas).toEqual([["=B10*2"]]);
  expect((await read("Plan", "B8:C8")).formats).toEqual([["0.000", "#,##0"]]);
  expect((await read("Sheet1", "A1:B3")).formulas).toEqual([["=Plan!B6", "=SUM(Plan!B6:F6)"], ["=Plan!B7", "=Plan!H6"], ["=Plan!B10", ""]]);
  expect((await readState()).own.find(({ id }) => id === "plan")!.written).toBe("A1:F13");
  // The next refresh knows all of them as its own.
  expect(succeeded(await previewRefresh(wider, own))).toMatchObject({ addedColumns: [], removedColumns: ["2027/28 (£000)"], yours: [], changed: [], added: [] });
});

it("makes the table wider where the new columns stand at its end", async () => {
  const longer = { ...wider, columns: [...plan([]).columns, { heading: "2028/29 (£000)", unit: "£000" as const }], rows: FIRST.map((row) => [...row, 7]) };
  succeeded(await refreshTable(longer, own));
  expect(await address("T_Plan")).toBe("Plan!A5:D9");
  expect((await read("Plan", "D5:D9")).values.flat()).toEqual(["2028/29 (£000)", 7, 7, 7, 7]);
  expect((await read("Plan", "F6:G6")).values).toEqual([[200, "Asked the service"]]);
  expect((await readState()).own.find(({ id }) => id === "plan")!.written).toBe("A1:D12");
  expect(await restoreLast()).toBe("Refreshed Plan");
  expect(await address("T_Plan")).toBe("Plan!A5:C9");
  expect((await readState()).own.find(({ id }) => id === "plan")!.written).toBe("A1:C12");
  expect((await read("Plan", "E6:F6")).values).toEqual([[200, "Asked the service"]]);
});

it("empties a column that is gone only where that was agreed, and leaves it standing for what refers to it", async () => {
  succeeded(await refreshTable(wider, own, ["2027/28 (£000)", "Line"]));
  expect((await read("Plan", "A5:A10")).values.flat()).toEqual(["Line", "Adults", "Children", "Place", "Parks", "Total"]);
  expect((await read("Plan", "F5:F10")).values.flat()).toEqual(["2027/28 (£000)", "", "", "", "", ""]);
});

it("is taken back with its columns: every cell, formula and reference stands as before", async () => {
  const whole = async () => [(await read("Plan", "A1:H14")).formulas, (await read("Sheet1", "A1:A3")).formulas, await address("T_Plan"), (await readState()).own];
  const before = await whole();
  succeeded(await refreshTable(wider, own, ["2027/28 (£000)"]));
  expect(await restoreLast()).toBe("Refreshed Plan");
  expect(await whole()).toEqual(before);
});

it("says why it cannot when the first column is another", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange("A5").values = [["Service"]];
    await context.sync();
  });
  expect(await refreshTable(plan(SECOND), own)).toEqual({ fault: expect.stringContaining('is now "Service", not "Line"') });
});
