import { tieBacks } from "../../../src/tables/import/reconcile";
import { TableView, type Cell } from "../../../src/tables/TableView";

const TRACKER = ["Line", "Kind", "Part of", "Target: 2026/27 (£000)", "Target: 2027/28 (£000)", "Target: Total (£000)", "Forecast: 2026/27 (£000)", "Forecast: 2027/28 (£000)"];
const of = (headings: readonly string[], rows: readonly (readonly Cell[])[]) => tieBacks(new TableView("Tracker", 4, 0, headings, rows));
const told = (headings: readonly string[], rows: readonly (readonly Cell[])[]) => of(headings, rows).map(({ row, column, parts, difference }) => `${row} | ${column} | ${parts.join(" ")} | ${difference}`);

it("adds up the target's years for the target's total, and not the forecast's", () => {
  expect(told(TRACKER, [
    ["Depot", "line", "", -450, -300, -750, -380, -300],
    ["Parking", "line", "", -75, -75, -150, -60, -75],
  ])).toEqual(["Depot | Target: Total (£000) | Tracker!$D$6 Tracker!$E$6 | 0", "Parking | Target: Total (£000) | Tracker!$D$7 Tracker!$E$7 | 0"]);
});

it("says that a total differs from the years under its own heading where the figures confirm no sum at all", () => {
  expect(told(TRACKER, [["Depot", "line", "", -450, -300, -700, -380, -300]])).toEqual(["Depot | Target: Total (£000) | Tracker!$D$6 Tracker!$E$6 | 50"]);
});

it("takes a column headed Total alone against all the others", () => {
  expect(told(["Line", "2026/27 (£m)", "2027/28 (£m)", "Total (£m)"], [["Depot", 1.5, 2, 4]])).toEqual(["Depot | Total (£m) | Tracker!$B$6 Tracker!$C$6 | 0.5"]);
});
