import type { NodeHost } from "../../host/headless/createNodeHost";
import { isActionFault, type ActionFault } from "../../src/excel/ActionFault";
import { comparableSheets, compareVersions, readVersion, type VersionsRequest } from "../../src/excel/actions/compareVersions";
import { loadTables } from "../../src/excel/actions/loadTables";
import { readSource } from "../../src/excel/readSource";
import { restoreLast } from "../../src/excel/restorePoint";
import { readState } from "../../src/excel/WorkbookState";
import { readCsv } from "../../src/tables/import/file/readCsv";
import { importTable } from "../../src/tables/import/importTable";
import type { TableContent } from "../../src/tables/TableContent";
import type { Cell } from "../../src/tables/TableView";
import { suggestColumns } from "../../src/tables/versions/suggestPairing";
import { versionFromImport } from "../../src/tables/versions/versionFromImport";
import type { VersionTable } from "../../src/tables/versions/VersionTable";
import { nodeWorkbook } from "../support/nodeWorkbook";

jest.setTimeout(60_000);

const plan = (sheet: string, rows: readonly (readonly Cell[])[]): TableContent => ({
  id: sheet.toLowerCase(), kind: "facts", title: sheet, sheet, table: `T_${sheet}`, statement: "Money in £000.", source: `Papers of ${sheet}`, notes: [],
  columns: [{ heading: "Line" }, { heading: "Kind" }, { heading: "2026/27 (£000)", unit: "£000" }, { heading: "2027/28 (£000)", unit: "£000" }],
  rows, emphasis: rows.map((row) => row[1] as "line" | "total"),
});
const FIRST = [["Adults", "line", 100, 110], ["Children", "line", 200, 210], ["Place", "line", 50, 55], ["Total", "total", 350, 375]];
/** Adults changed in one year, Children gone, Libraries new, Place stands above. */
const SECOND = [["Place", "line", 50, 55], ["Adults", "line", 120, 110], ["Libraries", "line", 9, 9], ["Total", "total", 179, 174]];

let workbook: NodeHost;
beforeEach(async () => {
  workbook = nodeWorkbook();
  await loadTables([{ content: plan("June", FIRST), as: { newSheet: "June" } }, { content: plan("October", SECOND), as: { newSheet: "October" } }]);
});
afterEach(() => workbook.close());

function succeeded<T>(result: T | ActionFault): T {
  if (isActionFault(result)) throw new Error(result.fault);
  return result;
}

const own = async (sheet: string) => comparableSheets(await readState()).find((each) => each.sheet === sheet)!;
const ask = async (second: VersionTable, choices: Partial<VersionsRequest["choices"]> = {}): Promise<VersionsRequest> => {
  const june = await own("June");
  const first = succeeded(await readVersion(june));
  return { own: june, first, second, choices: { firstKey: "Line", secondKey: "Line", addUp: false, columns: suggestColumns(first, second), ...choices } };
};
const october = async () => ask(succeeded(await readVersion(await own("October"))));

const read = (sheet: string) =>
  Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load("values,formulas");
    await context.sync();
    return { values: used.values as Cell[][], formulas: used.formulas as string[][] };
  });
const put = (sheet: string, address: string, content: Cell) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[content]];
    await context.sync();
  });
/** Row, column, status, first, second, difference and result of each line. */
const lines = (cells: Cell[][]) => {
  const top = cells.findIndex((row) => row[0] === "Row" && row[1] === "Column");
  const end = cells.findIndex((row, i) => i > top && row[0] === "");
  return cells.slice(top + 1, end).map((row) => [0, 1, 2, 5, 6, 7, 11].map((column) => row[column]));
};
const sums = (cells: Cell[][]) => cells.filter((row) => row[2] === "compared").map((row) => row.slice(4));

describe("two sheets", () => {
  it("are compared in live formulas, with sums that add up", async () => {
    const done = succeeded(await compareVersions(await october()));
    expect(done).toMatchObject({ sheet: "Versions of June", rows: { Changed: 2, Added: 1, Removed: 1, Moved: 1, Unchanged: 0 } });
    const { values, formulas } = await read(done.sheet);
    const headings = values.findIndex((row) => row[0] === "Row") + 1;
    expect(workbook.host.book.getSheetByName(done.sheet)!.getFreeze()).toMatchObject({ ySplit: headings, xSplit: 1 });
    expect(workbook.host.extrasOf(workbook.host.book.getSheetByName(done.sheet)!.getSheetId()).page).toMatchObject({ titleRows: `${headings}:${headings}` });
    expect(lines(values)).toEqual([
      ["Adults", "2026/27 (£000)", "Changed", 100, 120, 20, "DIFFERS"],
      ["Total", "2026/27 (£000)", "Changed", 350, 179, -171, "DIFFERS"],
      ["Total", "2027/28 (£000)", "Changed", 375, 174, -201, "DIFFERS"],
      ["Libraries", "2026/27 (£000)", "Added", "", 9, 9, "ONE SIDE"],
      ["Libraries", "2027/28 (£000)", "Added", "", 9, 9, "ONE SIDE"],
      ["Children", "2026/27 (£000)", "Removed", 200, "", -200, "ONE SIDE"],
      ["Children", "2027/28 (£000)", "Removed", 210, "", -210, "ONE SIDE"],
      ["Place", "Place in the table", "Moved", "row 8", "row 6", "", "MOVED"],
    ]);
    // 350 − 200 + 9 + 20 = 179, which is what October adds up to; the printed total is no line.
    expect(sums(values)).toEqual([[350, 200, 9, 20, 179, 179, 0, "OK", "", ""], [375, 210, 9, 0, 174, 174, 0, "OK", "", ""]]);
    expect(values.slice(6, 9).map((row) => row.slice(0, 3))).toEqual([
      ["Sums", "OK", expect.any(String)],
      ["Rows", "0 rows are the same", "2 rows changed, 1 added, 1 removed, 1 only moved"],
      ["Figures", "3 differ", "0 within rounding, 4 on one side only; explained: 0 of 8 lines"],
    ]);
    expect(formulas.flat()).toEqual(expect.arrayContaining(["=June!$C$6", "=October!$C$7"]));
  });

  it("go on being compared when a figure changes: the line, the sums and the check follow", async () => {
    const { sheet } = succeeded(await compareVersions(await october()));
    await put("October", "C7", 105);
    const { values } = await read(sheet);
    expect(lines(values)[0]).toEqual(["Adults", "2026/27 (£000)", "Changed", 100, 105, 5, "DIFFERS"]);
    expect(sums(values)[0]).toEqual([350, 200, 9, 5, 164, 164, 0, "OK", "", ""]);
    // A figure that no line of the report speaks of: the sums no longer agree, and the report says so.
    await put("October", "C6", 60);
    expect((await read(sheet)).values[6]![1]).toBe("CHECK");
  });

  it("keep what was explained when the report is written again, and what was explained of a difference that is gone", async () => {
    const { sheet } = succeeded(await compareVersions(await october()));
    const top = (await read(sheet)).values.findIndex((row) => row[0] === "Row" && row[1] === "Column");
    await put(sheet, `N${top + 2}`, "New demand");
    await put(sheet, `N${top + 7}`, "Moved to the trust");
    await put("October", "C7", 100);
    const again = succeeded(await compareVersions(await october()));
    expect(again.sheet).toBe(sheet);
    const { values } = await read(sheet);
    expect(values.filter((row) => row[13] !== "" && row[13] !== "Explanation (Input)" && row[13] !== undefined).map((row) => [row[0], row[1], row[2], row[13]])).toEqual([
      ["Children", "2026/27 (£000)", "Removed", "Moved to the trust"],
      ["Adults", "2026/27 (£000)", "No longer differs", "New demand"],
    ]);
  });

  it("are taken back whole, the second report as well as the first", async () => {
    const { sheet } = succeeded(await compareVersions(await october()));
    const before = (await read(sheet)).formulas;
    await put("October", "C7", 100);
    succeeded(await compareVersions(await october()));
    await restoreLast();
    await put("October", "C7", 120);
    expect((await read(sheet)).formulas).toEqual(before);
    const state = await readState();
    expect(state.tables.filter((table) => table.sheet === sheet)).toHaveLength(1);
  });
});

describe("a ledger", () => {
  const LEDGER = [
    ["Ledger extract", "", ""],
    ["Service", "Account", "Amount £"],
    ["Adults", "Pay", 60_300], ["Adults", "Care", 39_300], ["Children", "Pay", 150_000], ["Children", "Care", 52_500], ["Place", "Pay", 50_000], ["Suspense", "Pay", 700],
  ];
  const selected = async (rows: readonly (readonly Cell[])[]) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRangeByIndexes(1, 1, rows.length, 3).values = rows.map((row) => [...row]);
      await context.sync();
    });
    const grid = succeeded(await readSource({ from: "sheet", sheet: "Sheet1" }));
    return versionFromImport({ imported: importTable(grid), grid });
  };
  const against = async (second: VersionTable) => ask(second, { secondKey: second.columns.find(({ cells }) => cells.includes("Suspense"))!.heading, addUp: true, columns: { "2026/27 (£000)": second.columns.find(({ unit }) => unit === "£")!.heading } });

  it("in the workbook is added up by line in live formulas, with the tolerance of its many figures", async () => {
    const { sheet } = succeeded(await compareVersions(await against(await selected(LEDGER))));
    const { values, formulas } = await read(sheet);
    expect(lines(values)).toEqual([
      ["Adults", "2026/27 (£000)", "Changed", 100, 99.6, expect.closeTo(-0.4, 9), "ROUNDING"],
      ["Children", "2026/27 (£000)", "Changed", 200, 202.5, 2.5, "DIFFERS"],
      ["Suspense", "2026/27 (£000)", "Added", "", 0.7, 0.7, "ONE SIDE"],
    ]);
    expect(sums(values)[0]).toEqual([350, 0, 0.7, expect.closeTo(2.1, 9), expect.closeTo(352.8, 9), 352.8, expect.closeTo(0, 9), "OK", "", ""]);
    expect(formulas.flat().filter((formula) => String(formula).startsWith("=SUMIFS(Sheet1!"))).toHaveLength(3);
  });

  it("with a figure kept as text is added up as read, and its sum is stated", async () => {
    const { sheet } = succeeded(await compareVersions(await against(await selected(LEDGER.map((row) => (row[2] === 52_500 ? [row[0]!, row[1]!, "'52,500"] : row))))));
    const { values, formulas } = await read(sheet);
    expect(lines(values)[1]).toEqual(["Children", "2026/27 (£000)", "Changed", 200, 202.5, 2.5, "DIFFERS"]);
    expect(sums(values)[0]!.at(-3)).toBe("OK");
    expect(formulas.flat().some((formula) => String(formula).startsWith("=SUMIFS(Sheet1!"))).toBe(false);
  });
});

it("compares with a file: its figures as read, each with the row it stands in", async () => {
  const csv = "Line,2026/27 £000,2027/28 £000\nAdults,\"1,00\",110\nChildren,200,210\nPlace,\"(50)\",55\nTotal,350,375\n";
  const second = versionFromImport({ imported: importTable(readCsv("october.csv", new TextEncoder().encode(csv))) });
  const { sheet } = succeeded(await compareVersions(await ask(second)));
  const { values } = await read(sheet);
  // "1,00" can be read in two ways: it is no figure.
  expect(lines(values)).toEqual([
    ["Adults", "2026/27 (£000)", "Changed", 100, "", -100, "ONE SIDE"],
    ["Place", "2026/27 (£000)", "Changed", 50, -50, -100, "DIFFERS"],
  ]);
  expect(values.find((row) => row[0] === "Place")![12]).toBe("second: row 4");
  expect(String(values[4]![0])).toContain("october.csv");
  expect(sums(values)[0]!.at(-3)).toBe("OK");
});

it("says so when the versions agree", async () => {
  const same = await ask(succeeded(await readVersion(await own("June"))));
  const { sheet } = succeeded(await compareVersions(same));
  const { values } = await read(sheet);
  expect(lines(values)).toEqual([["The versions agree", "", "", "", "", "", ""]]);
  expect(values[6]![1]).toBe("OK");
});

it("refuses what cannot be compared", async () => {
  const posts = versionFromImport({ imported: importTable(readCsv("posts.csv", new TextEncoder().encode("Line,FTE\nAdults,3\nPlace,4\n"))) });
  expect(await compareVersions(await ask(posts, { columns: { "2026/27 (£000)": posts.columns.find(({ isFigure }) => isFigure)!.heading } }))).toEqual({ fault: expect.stringContaining("is in £000") });
});
