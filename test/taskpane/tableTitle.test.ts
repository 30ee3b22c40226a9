import { tableTitle } from "../../src/taskpane/import/tableTitle";

const named = (...title: string[]) => tableTitle({ title, source: "Sheet1" }, ["Sheet1"], "Sheet1", "budget book");

describe("what a table is called", () => {
  it.each(["£000", "(£000)", "£m", "All figures in £000", "Figures in £ thousands", "Amounts shown in £ million", "2026/27", "Page 3", "as at 31 March 2026", "FTE", "%", "GBP 000s", "Draft"])(
    "is never %s, which tells of its figures", (line) => {
      expect(named(line)).toBe("budget book");
      expect(named(line, "Net budget by directorate")).toBe("Net budget by directorate");
    });

  it.each(["Savings 2026/27 (£000)", "Budget £m", "Staffing FTE", "Medium-term plan 2026/27"])("may say its unit or year beside: %s", (line) => expect(named(line)).toBe(line));

  it("is that of its sheet in a workbook of several, or of its file", () => {
    expect(tableTitle({ title: ["£000"], source: "Place" }, ["Place", "Adults"], "Place", "book")).toBe("Place");
    expect(tableTitle({ title: ["Aford Borough Council"], source: "Sheet1" }, ["Sheet1"], "Sheet1")).toBe("Sheet1 clean");
  });
});
