import { headingWidths } from "../../../src/tables/sheet/headingWidths";
import type { StyledArea } from "../../../src/tables/sheet/SheetPlan";

const heading = (columns: number): StyledArea => ({ row: 0, column: 0, rows: 1, columns, style: "heading" });

describe("headingWidths", () => {
  const block = { row: 0, column: 0, cells: [["Model", "Accountability", "Part of savings requirement met"], ["a", "an unbreakablewordinacell", ""]] };

  it("makes room for the longest word of a heading, and no more", () => {
    const [model, accountability, part] = headingWidths([45, 14, 11.5], [block], [heading(3)]);
    expect(model).toBe(45);
    expect(accountability).toBeGreaterThan(16);
    expect(part).toBeGreaterThan(12.5);
    expect(part).toBeLessThan(16);
  });

  it("leaves columns alone whose long words stand in no heading", () => {
    expect(headingWidths([45, 14, 11.5], [block], [])).toEqual([45, 14, 11.5]);
  });

  it("breaks a name without spaces rather than filling the sheet with it", () => {
    expect(headingWidths([10], [{ row: 0, column: 0, cells: [["L".repeat(200)]] }], [heading(1)])).toEqual([24]);
  });
});
