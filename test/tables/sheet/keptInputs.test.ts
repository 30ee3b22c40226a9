import { withKeptInputs } from "../../../src/tables/sheet/keptInputs";
import { SheetBuilder } from "../../../src/tables/sheet/SheetBuilder";
import type { CellContent } from "../../../src/tables/sheet/SheetPlan";

/** Two councils with a cost each, twice: once now and once later. */
function plan(councils: readonly string[]) {
  const s = new SheetBuilder("Costs", "outputs");
  s.add(["Costs"]);
  for (const when of ["now", "later"]) {
    s.add([when, ""]);
    const first = s.row;
    for (const council of councils) s.add([council, ""]);
    s.input({ row: first, column: 1, rows: councils.length, columns: 1 });
  }
  return s.plan();
}

const written = (before: CellContent[][], councils: readonly string[]) => {
  const { blocks } = withKeptInputs(plan(councils), before);
  const cells = new Map<string, CellContent>();
  for (const { row, column, cells: rows } of blocks) rows.forEach((line, i) => line.forEach((cell, j) => cells.set(`${row + i},${column + j}`, cell)));
  return (row: number) => cells.get(`${row},1`);
};

describe("what stands in input cells", () => {
  const before = [["Costs", ""], ["now", ""], ["Aford", 5], ["Beeham", ""], ["later", ""], ["Aford", "=2*4"], ["Beeham", "-"]];

  it("is kept when a sheet is written anew, formulas and all", () => {
    const at = written(before, ["Aford", "Beeham"]);
    expect([2, 3, 5, 6].map(at)).toEqual([5, "", "=2*4", "-"]);
  });

  it("follows its row's label when rows come in or go", () => {
    const at = written(before, ["New", "Aford"]);
    expect([2, 3, 5, 6].map(at)).toEqual(["", 5, "", "=2*4"]);
  });

  it("never turns text into a formula", () => {
    expect(written([["Costs", ""], ["now", ""], ["Aford", "-5 to be settled"]], ["Aford"])(2)).toBe("'-5 to be settled");
  });

  it("leaves a sheet that was not there before as planned", () => {
    expect(withKeptInputs(plan(["Aford"]), []).blocks).toEqual(plan(["Aford"]).blocks);
  });
});
