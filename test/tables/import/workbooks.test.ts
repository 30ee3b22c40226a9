import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import type { Cell, CellValue } from "hucre";
import { readFileGrids } from "../../../src/tables/import/file/readFileGrids";
import type { Imported } from "../../../src/tables/import/Imported";
import { importTable } from "../../../src/tables/import/importTable";
import type { IssueCode } from "../../../src/tables/import/issueCodes";

type Formatted = readonly [value: CellValue, format: string];
const isFormatted = (cell: CellValue | Formatted): cell is Formatted => Array.isArray(cell);

/** A sheet of values, some with a number format. */
function sheet(name: string, lines: readonly (readonly (CellValue | Formatted)[])[], more: Partial<WriteSheet> = {}): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rows = lines.map((line, r) =>
    line.map((cell, c) => {
      if (!isFormatted(cell)) return cell;
      cells.set(`${r},${c}`, { value: cell[0], style: { numFmt: cell[1] } });
      return cell[0];
    }));
  return { name, rows, cells, ...more };
}

async function read(...sheets: WriteSheet[]): Promise<Imported[]> {
  const grids = await readFileGrids("own.xlsx", await writeXlsx({ sheets }));
  return grids.map((grid) => importTable(grid));
}

const issues = ({ issues: all }: Imported, code: IssueCode) => all.filter((each) => each.code === code);
const valuesOf = ({ rows }: Imported) => rows.map(({ label, values }) => [label, ...values]);
const across = (row: number, from: number, to: number) => ({ startRow: row, endRow: row, startCol: from, endCol: to });

describe("a workbook with merged headings, shortened amounts and a hidden row", () => {
  const THOUSANDS = "#,##0,;(#,##0,);-";
  const PERCENT = "0.0%";
  let table: Imported;
  beforeAll(async () => {
    const plan = sheet("MTFP", [
      ["Medium term financial plan", null, null, null, null],
      [null, "2025/26", null, "2026/27", "Change"],
      ["Service", "Budget", "Forecast", "Budget", null],
      [null, "£000", "£000", "£000", "%"],
      ["Adults", [61_234_567, THOUSANDS], [62_000_000, THOUSANDS], [64_000_000, THOUSANDS], [0.0451, PERCENT]],
      ["Children", [48_100_000, THOUSANDS], [49_000_000, THOUSANDS], [50_000_000, THOUSANDS], [0.0395, PERCENT]],
      ["Closed service", [0, THOUSANDS], [0, THOUSANDS], [0, THOUSANDS], [0, PERCENT]],
      ["Grants", [-20_000_000, THOUSANDS], [-20_500_000, THOUSANDS], [-21_000_000, THOUSANDS], [0.05, PERCENT]],
      ["Total", [89_334_567, THOUSANDS], [90_500_000, THOUSANDS], [93_000_000, THOUSANDS], [0.041, PERCENT]],
    ], { merges: [across(0, 0, 4), across(1, 1, 2)], rowDefs: new Map([[6, { hidden: true }]]) });
    [table] = await read(plan) as [Imported];
  });

  it("has headings only over what they are joined over", () => {
    expect(table.columns.map(({ name, unit }) => [name, unit])).toEqual([["2025/26: Budget", "£000"], ["2025/26: Forecast", "£000"], ["2026/27 Budget", "£000"], ["Change", "%"]]);
  });

  it("reads amounts in the unit that is headed and shown", () => {
    expect(valuesOf(table)).toEqual([
      ["Adults", 61_234.567, 62_000, 64_000, 0.0451], ["Children", 48_100, 49_000, 50_000, 0.0395], ["Closed service", 0, 0, 0, 0], ["Grants", -20_000, -20_500, -21_000, 0.05], ["Total", 89_334.567, 90_500, 93_000, 0.041],
    ]);
    expect(issues(table, "FORMAT_SCALE").length).toBeGreaterThan(0);
    expect(table.subtotals).toMatchObject([{ label: "Total", check: "OK" }]);
  });

  it("tells of the hidden row and asks nothing", () => {
    expect(issues(table, "HIDDEN_ROWS")).toMatchObject([{ cell: "A7" }]);
    expect(table.issues.filter(({ severity }) => severity !== "note")).toEqual([]);
  });
});

it("a heading reaches as far as its cells are joined, and no further", async () => {
  const lines = [["Service", "Northwick", null, "Southam", null], [null, "FTE", "Cost £000", "FTE", "Rank"], ["Home care", 12.5, 431, 10.4, 2], ["Fostering", 7.2, 289, 9.9, 1]];
  const [joined, plain] = [await read(sheet("Posts", lines, { merges: [across(0, 1, 2)] })), await read(sheet("Posts", lines))];
  expect(joined[0]!.columns.map(({ name }) => name)).toEqual(["Northwick: FTE", "Northwick: Cost", "Southam FTE", "Rank"]);
  expect(plain[0]!.columns.map(({ name }) => name)).toEqual(["Northwick: FTE", "Northwick: Cost", "Southam: FTE", "Southam: Rank"]);
});

it("amounts shortened otherwise than their heading says are left empty, with both readings", async () => {
  const [table] = await read(sheet("Plan", [["Service", "2025/26 £m", "2026/27 £m"], ["Adults", [61_200_000, "#,##0,"], 61.2], ["Children", 48.1, 50]]));
  expect(valuesOf(table!)).toEqual([["Adults", null, 61.2], ["Children", 48.1, 50]]);
  expect(issues(table!, "AMBIGUOUS_SCALE")).toMatchObject([{ cell: "B2", taken: null, detail: expect.stringContaining("61200000 or 61200") }]);
});

it("an amount stays as stored under £, whatever its format shows", async () => {
  const [table] = await read(sheet("Plan", [["Service", "2025/26 £", "2026/27 £"], ["Adults", [61_200_000, "#,##0,"], 62_000_000], ["Children", 48_100_000, 50_000_000]]));
  expect(valuesOf(table!)).toEqual([["Adults", 61_200_000, 62_000_000], ["Children", 48_100_000, 50_000_000]]);
});

it("amounts shown with m or k are in the unit of their column", async () => {
  const [table] = await read(sheet("Savings", [
    ["Saving", "2025/26 £000", "2026/27 £000", "RAG"],
    ["Reablement", [-0.8, '£0.0"m"'], [-1_250_000, '£#,##0.00,,"m"'], "G"],
    ["Fleet", [-120_000, '£#,##0,"k"'], -90, "A"],
  ]));
  expect(table!.kind).toBe("savingsTracker");
  expect(valuesOf(table!)).toEqual([["Reablement", -800, -1250], ["Fleet", -120, -90]]);
  expect(table!.issues.filter(({ severity }) => severity === "empty")).toEqual([]);
});

it("times are hours, days are no figures, and text numbers are told", async () => {
  const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
  const [list] = await read(sheet("Posts", [
    ["Post no", "Post title", "Start date", "FTE", "Hours", "Salary £", "On-cost %", "Total cost £000"],
    ["P1", "Head", [day("2024-04-01"), "dd/mm/yyyy"], 1, [37 / 24, "[h]:mm"], 70_000, [0.3, "0%"], 91],
    ["P2", "Officer", [day("2025-09-01"), "dd/mm/yyyy"], 0.5, [18.5 / 24, "[h]:mm"], "30,000", [0.3, "0%"], 19.5],
    ["P3", "Adviser", null, 1, [37 / 24, "[h]:mm"], 40_000, [0.3, "0%"], 52],
  ]));
  expect(list!.kind).toBe("establishment");
  expect(list!.standardHours).toBe(37);
  expect(list!.posts!.map(({ fte, hours, salary, onCost, cost }) => [fte, hours, salary, onCost, cost])).toEqual([[1, 37, 70_000, 0.3, 91], [0.5, 18.5, 30_000, 0.3, 19.5], [1, 37, 40_000, 0.3, 52]]);
  expect(issues(list!, "TEXT_NUMBER")).toMatchObject([{ cell: "F3" }]);
  expect(list!.issues.filter(({ severity }) => severity !== "note")).toEqual([]);
});

it("every visible sheet is a table of its own, hidden ones are none", async () => {
  const plan = [["Service", "2025/26 £m", "2026/27 £m"], ["Adults", 10, 11], ["Place", 5, 6]];
  const found = await read(sheet("Contents", [["Contents"], ["Plan", "page 1"]]), sheet("Plan", plan), sheet("Old", plan, { hidden: true }), sheet("Years", [["Service", 2025, 2026], ["Adults", 10, 11], ["Place", 5, 6]]));
  expect(found.map(({ source }) => source)).toEqual(["Contents", "Plan", "Years"]);
  expect(found[2]!.columns.map(({ name, year }) => [name, year])).toEqual([["2025", 2025], ["2026", 2026]]);
});

it("formulas give their results, and errors among them are left empty", async () => {
  const cells = new Map<string, Partial<Cell>>([["1,1", { formula: "4+6", formulaResult: 10 }], ["2,2", { value: "#REF!", type: "error", formula: "Gone!A1", formulaResult: "#REF!" }]]);
  const [table] = await read({ ...sheet("Plan", [["Service", "2025/26 £m", "2026/27 £m"], ["Adults", 10, 11], ["Place", 5, "#REF!"]]), cells });
  expect(valuesOf(table!)).toEqual([["Adults", 10, 11], ["Place", 5, null]]);
  expect(issues(table!, "CELL_ERROR")).toMatchObject([{ cell: "C3" }]);
});

it("labels that a format indents are levels of an outline, as blanks before them are", async () => {
  const labels: readonly (readonly [string, number, number | null])[] = [["Expenditure", 0, null], ["Adults", 1, 30169], ["Older people", 2, 20112], ["Disabilities", 2, 10057], ["Children", 1, null], ["Placements", 2, 15040], ["Fostering", 2, 5100], ["Place", 1, 7013], ["Total expenditure", 0, 57322]];
  const cells = new Map(labels.map(([value, indent], row): [string, Partial<Cell>] => [`${row + 1},0`, { value, style: { alignment: { indent } } }]));
  const [table] = await read({ name: "Plan", rows: [["Service", "2026/27 £000"], ...labels.map(([label, , figure]) => [label, figure])], cells });
  expect(table!.rows.map(({ label, section }) => [label, section])).toEqual([
    ["Adults", "Expenditure"], ["Older people", "Expenditure"], ["Disabilities", "Expenditure"], ["Placements", "Children"], ["Fostering", "Children"], ["Place", "Expenditure"], ["Total expenditure", "Expenditure"],
  ]);
  expect(table!.subtotals.map(({ label, parts, check }) => [label, parts, check])).toEqual([["Adults", ["Older people", "Disabilities"], "OK"], ["Total expenditure", ["Adults", "Placements", "Fostering", "Place"], "OK"]]);
});

it("days and their numbers as headings are years, to be confirmed", async () => {
  const day = (iso: string): Formatted => [new Date(`${iso}T00:00:00Z`), "dd/mm/yyyy"];
  const [dated, numbered] = await read(
    sheet("Dated", [["Service £m", day("2026-04-01"), day("2027-04-01")], ["Adults", 10, 11], ["Place", 5, 6]]),
    sheet("Numbered", [["Service £m", 46113, 46478], ["Adults", 10, 11], ["Place", 5, 6]]),
  );
  for (const table of [dated!, numbered!]) {
    expect(table.columns.map(({ name, year, unit }) => [name, year, unit])).toEqual([["2026/27", 2026, "£m"], ["2027/28", 2027, "£m"]]);
    expect(issues(table, "HEADING_AS_YEAR").map(({ cell }) => cell)).toEqual(["B1", "C1"]);
  }
});

it("tells of hidden columns, and reads them", async () => {
  const [table] = await read(sheet("Plan", [["Service", "2025/26 £m", "2026/27 £m"], ["Adults", 10, 11], ["Place", 5, 6]], { columns: [{}, { hidden: true }, {}] }));
  expect(valuesOf(table!)).toEqual([["Adults", 10, 11], ["Place", 5, 6]]);
  expect(issues(table!, "HIDDEN_COLUMNS")).toMatchObject([{ cell: "B1", severity: "note", detail: "Hidden on the sheet: column B." }]);
});

it("asks about figures whose format shows the other sign, and about no others", async () => {
  const flipped = "(#,##0);#,##0";
  const [table] = await read(sheet("Plan", [["Line", "2026/27 £000", "2027/28 £000"], ["Fees", [500, flipped], [-20, flipped]], ["Pay", [900, "#,##0;(#,##0)"], [-910, "_-£* #,##0_-;-£* #,##0_-"]], ["Grants", [40, "_(* #,##0_);_(* (#,##0)"], [-20, "#,##0;[Red]#,##0"]]]));
  expect(valuesOf(table!)).toEqual([["Fees", 500, -20], ["Pay", 900, -910], ["Grants", 40, -20]]);
  expect(issues(table!, "SIGN_BY_FORMAT")).toMatchObject([{ cell: "B2", severity: "confirm", raw: "(500)" }]);
});

it("remarks beside the figures are no figures, though nothing is headed over them", async () => {
  const [table] = await read(sheet("Plan", [["Plan £000", null, null, null, "Comments"], [null, "2026/27", "2027/28", null, null], ["Base", 1000, 1030, null, "See tab 2"], ["Growth", 50, 40, null, null], ["Savings", -20, -30, null, "35 posts"], ["Requirement", 1030, 1040, null, null]]));
  expect(valuesOf(table!)).toEqual([["Base", 1000, 1030], ["Growth", 50, 40], ["Savings", -20, -30], ["Requirement", 1030, 1040]]);
  expect(table!.issues.filter(({ severity }) => severity !== "note")).toEqual([]);
});
