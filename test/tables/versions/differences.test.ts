import fc from "fast-check";
import { isFault } from "../../../src/domain/fault";
import { TableView, type Cell } from "../../../src/tables/TableView";
import { countsIn, differencesOf, type CompareChoices, type Differences } from "../../../src/tables/versions/differences";
import { looksLikeLedger, suggestColumns, suggestKey } from "../../../src/tables/versions/suggestPairing";
import { versionFromView } from "../../../src/tables/versions/versionFromView";
import type { VersionTable } from "../../../src/tables/versions/VersionTable";

const table = (sheet: string, headings: readonly string[], rows: readonly (readonly Cell[])[]): VersionTable => versionFromView(new TableView(sheet, 4, 0, headings, rows), "By hand");

const PLAN = table("Plan", ["Line", "Kind", "Section", "2026/27 (£000)", "Status"], [
  ["Adults", "line", "People", 100, "agreed"],
  ["Other", "line", "People", 10, ""],
  ["Children", "line", "People", 200, "agreed"],
  ["Other", "line", "Place", 20, ""],
  ["Waste", "line", "Place", 40, "agreed"],
  ["Total", "total", "", 370, ""],
]);
/** Adults changed and in £, the first Other gone, Children and Waste in another order, Libraries new, a status changed. */
const LATER = table("Later", ["Line", "Kind", "Section", "2026/27 (£)", "Status"], [
  ["Adults", "line", "People", 120_000, "agreed"],
  ["Waste", "line", "Place", 40_000, "withdrawn"],
  ["Children", "line", "People", 200_000, "agreed"],
  ["Other", "line", "Place", 20_000, ""],
  ["Libraries", "line", "Place", 9_000, ""],
  ["Total", "total", "", 389_000, ""],
]);
const CHOICES: CompareChoices = { firstKey: "Line", secondKey: "Line", addUp: false, columns: { "2026/27 (£000)": "2026/27 (£)" } };

function found(first: VersionTable, second: VersionTable, choices = CHOICES): Differences {
  const differences = differencesOf(first, second, choices);
  if (isFault(differences)) throw new Error(differences.fault);
  return differences;
}

it("finds what is added, removed, changed and moved, in the unit of the first", () => {
  const { differences, rows } = found(PLAN, LATER);
  expect(differences.map(({ status, pair, column, before, after }) => [status, pair.label, column?.first.heading ?? "", before, after])).toEqual([
    ["Changed", "Adults", "2026/27 (£000)", 100, 120],
    ["Removed", "Other, People", "2026/27 (£000)", 10, ""],
    ["Changed", "Waste", "Status", "agreed", "withdrawn"],
    ["Moved", "Waste", "", "row 10", "row 7"],
    ["Changed", "Total", "2026/27 (£000)", 370, 389],
    ["Added", "Libraries", "2026/27 (£000)", "", 9],
  ]);
  expect(rows).toEqual({ Changed: 3, Added: 1, Removed: 1, Moved: 0, Unchanged: 2 });
});

it("adds up a ledger by line and tells rounding from a difference", () => {
  // Adults: 60.4 + 39.3 = 99.7, which is 100 when rounded; Waste: 41.6; nothing for the others.
  const ledger = table("Ledger", ["Service", "Amount (£)"], [["Adults", 60_400], ["adults ", 39_300], ["Waste", 41_600], ["Suspense", 500]]);
  const { differences, differ } = found(PLAN, ledger, { firstKey: "Line", secondKey: "Service", addUp: true, columns: { "2026/27 (£000)": "Amount (£)" } });
  expect(differences.map(({ status, pair, before, after }) => [status, pair.label, before, after])).toEqual([
    ["Changed", "Adults", 100, 99.7], ["Removed", "Other", 30, ""], ["Removed", "Children", 200, ""], ["Changed", "Waste", 40, 41.6], ["Added", "Suspense", "", 0.5],
  ]);
  expect(differ).toBe(1);
});

it("will not compare pounds with posts", () => {
  const posts = table("Posts", ["Line", "2026/27 (FTE)"], [["Adults", 3]]);
  expect(differencesOf(PLAN, posts, { ...CHOICES, columns: { "2026/27 (£000)": "2026/27 (FTE)" } })).toEqual({ code: "#VALUE!", fault: '"2026/27 (£000)" is in £000 and "2026/27 (FTE)" is in FTE. State the unit, or compare other columns.' });
});

it("suggests what to compare: the same name in any unit of money, the column with the lines' names, several rows a name as a ledger", () => {
  expect(suggestColumns(PLAN, LATER)).toEqual({ "2026/27 (£000)": "2026/27 (£)" });
  const ledger = table("Ledger", ["Account", "Service", "Amount (£)"], [["1001", "Adults", 1], ["1002", "Adults", 2], ["1003", "Waste", 3], ["1004", "Waste", 3]]);
  expect(suggestKey(PLAN, "Line", ledger)).toBe("Service");
  expect([looksLikeLedger(ledger, "Service"), looksLikeLedger(PLAN, "Line")]).toEqual([true, false]);
});

const row = fc.tuple(fc.constantFrom("Adults", "Children", "Place", "Waste", "Roads"), fc.constantFrom("line", "total"), fc.constantFrom("People", "Place", ""), fc.oneof(fc.integer({ min: -900, max: 900 }), fc.constant(""))) as fc.Arbitrary<Cell[]>;
const rows = fc.array(row, { minLength: 1, maxLength: 14 });
const figures = ({ columns: [, , , amounts], rows: count }: VersionTable, kinds: readonly Cell[]): number =>
  Array.from({ length: count }, (_, i) => (kinds[i] === "line" && typeof amounts!.cells[i] === "number" ? amounts!.cells[i] : 0)).reduce((sum, figure) => sum + figure, 0);

it.each([false, true])("always adds up: first − removed + added + changed = second, rows added up or not (%s)", (addUp) => {
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      const [first, second] = [table("First", ["Line", "Kind", "Section", "A (£)"], one), table("Second", ["Line", "Kind", "Section", "A (£)"], other)];
      const { differences } = found(first, second, { firstKey: "Line", secondKey: "Line", addUp, columns: { "A (£)": "A (£)" } });
      const amounts = differences.filter((each) => countsIn(each) && each.column?.isFigure);
      const change = amounts.reduce((sum, { before, after }) => sum + (typeof after === "number" ? after : 0) - (typeof before === "number" ? before : 0), 0);
      expect(figures(first, first.columns[1]!.cells) + change).toBeCloseTo(figures(second, second.columns[1]!.cells), 6);
    }),
  );
});

it("finds nothing between a table and itself", () => {
  fc.assert(fc.property(rows, (cells) => {
    const one = table("First", ["Line", "Kind", "Section", "A (£)"], cells);
    expect(found(one, one, { firstKey: "Line", secondKey: "Line", addUp: false, columns: { "A (£)": "A (£)" } }).differences).toEqual([]);
  }));
});
