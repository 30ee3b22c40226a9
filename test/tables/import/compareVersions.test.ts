import fc from "fast-check";
import { compareVersions, isSameTable } from "../../../src/tables/import/compareVersions";

const headings = ["Line", "2026/27 (£000)", "2027/28 (£000)"];
const before = { headings, rows: [["Adults", 100, 110], ["Children", 200, 210], ["Place", 50, 55], ["Place", 5, 6]] };

describe("compareVersions", () => {
  it("tells added, removed, changed and moved rows, and columns", () => {
    const after = { headings: ["Line", "2026/27 (£000)", "2028/29 (£000)"], rows: [["Place", 50, 60], ["Adults", 101, 120], ["Libraries", 9, 9], ["Place", 5, 6]] };
    expect(compareVersions(before, after)).toEqual({
      added: ["Libraries"],
      removed: ["Children"],
      moved: ["Place"],
      changed: [{ key: "Adults", heading: "2026/27 (£000)", before: 100, after: 101, row: 1 }],
      addedColumns: ["2028/29 (£000)"],
      removedColumns: ["2027/28 (£000)"],
      unchanged: 2,
    });
  });

  it("tells a blank from 0", () => {
    expect(compareVersions(before, { headings, rows: [["Adults", 100, ""], ...before.rows.slice(1)] }).changed).toMatchObject([{ before: 110, after: "" }]);
  });

  it("finds no difference between a table and itself, and moves only where the order differs", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.integer()), { maxLength: 30 }), (rows) => {
        const version = { headings: ["Line", "Cost"], rows };
        expect(isSameTable(compareVersions(version, version))).toBe(true);
        const back = compareVersions(version, { ...version, rows: [...rows].reverse() });
        expect([back.added, back.removed]).toEqual([[], []]);
      }),
    );
  });
});
