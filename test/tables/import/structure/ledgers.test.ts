import type { Imported } from "../../../../src/tables/import/Imported";
import { readPrinted } from "../support/readPrinted";

const shape = ({ kind, columns, textColumns, rows, issues }: Imported) => ({ kind, figures: columns.map(({ name }) => name), texts: textColumns.map(({ name }) => name), labels: [...new Set(rows.map(({ label }) => label))], issues: issues.map(({ code }) => code) });

describe("a ledger with a line for each year", () => {
  it("has its year first: years and codes are texts, the amount is its only figure", () => {
    const ledger = readPrinted("Fiscal Year,Dept Order,Department,Org Code,Account Type,Account,Amount\nFY25-26,10,Parks,0110,Expense,Wages,85000\nFY25-26,10,Parks,0110,Expense,Plants,5600\nFY26-27,10,Parks,0110,Expense,Wages,88000\nFY25-26,20,Roads,0220,Expense,Wages,41000\nFY26-27,20,Roads,0220,Expense,Wages,42500\nFY26-27,20,Roads,0220,Revenue,Permits,-3000");
    expect(shape(ledger)).toEqual({ kind: "facts", figures: ["Amount"], texts: ["Fiscal Year", "Dept Order", "Org Code", "Account Type", "Account"], labels: ["Parks", "Roads"], issues: ["UNIT_UNKNOWN"] });
    expect(ledger.rows.map(({ values }) => values[0])).toEqual([85000, 5600, 88000, 41000, 42500, -3000]);
  });

  it("has its year as a number in the middle, and periods", () => {
    const ledger = readPrinted("Department,Account,Yr,Period,Amount £\nParks,Wages,2025,1,85000\nParks,Wages,2025,2,85000\nParks,Plants,2026,1,5600\nRoads,Wages,2026,1,41000");
    expect(shape(ledger)).toEqual({ kind: "facts", figures: ["Amount"], texts: ["Account", "Yr", "Period"], labels: ["Parks", "Roads"], issues: [] });
  });

  it("has two amounts, and an order of its cost centres", () => {
    const ledger = readPrinted("Financial year,Sort order,Cost centre,Subjective,Budget £,Actual £\n2025/26,1,10010,Employees,400,410\n2026/27,1,10010,Employees,410,\n2025/26,2,10020,Employees,300,310\n2026/27,2,10020,Supplies,305,");
    expect(shape(ledger)).toMatchObject({ kind: "facts", figures: ["Budget", "Actual"], labels: ["Employees", "Supplies"], issues: [] });
  });

  it("has years and nothing else: no run of years is looked for in it", () => {
    expect(shape(readPrinted("Year,£000\n2025/26,10\n2026/27,11\n2025/26,12\n2026/27,13"))).toMatchObject({ kind: "facts" });
    expect(readPrinted("Year,£000\n2025/26,10\n2026/27,11\n2025/26,12\n2026/27,13").issues.map(({ code }) => code)).not.toContain("YEARS_NOT_CONSECUTIVE");
  });

  it("repeats its lines, which is told once", () => {
    const ledger = readPrinted("FY,Service,Account,£\nFY26,Parks,Wages,10\nFY26,Parks,Wages,11\nFY26,Parks,Wages,12\nFY26,Roads,Wages,13\nFY26,Roads,Wages,14");
    expect(ledger.issues.map(({ code, detail }) => [code, detail])).toEqual([["DUPLICATE_ROW", "3 lines have the same names as a line above them, the first in row 3."]]);
  });
});

it("years down the side that leave one out are still told", () => {
  const table = readPrinted("Year,Gap £m\n2025/26,1.2\n2026/27,2.4\n2028/29,3.1");
  expect([table.kind, table.issues.map(({ code }) => code)]).toEqual(["mtfp", ["YEARS_NOT_CONSECUTIVE"]]);
});
