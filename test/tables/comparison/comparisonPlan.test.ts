import { beginWith } from "../../../src/tables/comparison/beginWith";
import { COMPARISON_SHEETS, comparisonPlan, type ComparisonSheet } from "../../../src/tables/comparison/comparisonPlan";
import type { SheetPlan } from "../../../src/tables/sheet/SheetPlan";
import { smallCase, smallTables } from "../../support/smallCase";

const names = Object.fromEntries(Object.entries(COMPARISON_SHEETS).map(([kind, { name }]) => [kind, name])) as Record<ComparisonSheet, string>;
const extras = { names, known: [], sources: [{ sheet: "Baseline", source: "By hand" }], writtenOn: "1 April 2026" };

const planned = (): SheetPlan[] => comparisonPlan(smallCase(), beginWith(smallCase()), extras);

/** Every cell that a plan writes or that a loaded table holds, as "Sheet!B5". */
function filledCells(plans: readonly SheetPlan[]): Set<string> {
  const filled = new Set<string>();
  const letter = (index: number): string => (index >= 26 ? letter(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
  for (const { name, blocks } of plans) {
    for (const { row, column, cells } of blocks) cells.forEach((line, i) => line.forEach((_, j) => filled.add(`${name}!${letter(column + j)}${row + i + 1}`)));
  }
  for (const { sheet, top, left, headings, rows } of Object.values(smallTables)) {
    [headings, ...rows].forEach((line, i) => line.forEach((_, j) => filled.add(`${sheet}!${letter(left + j)}${top + i + 1}`)));
  }
  return filled;
}

/** The corner cells of every reference in a formula, text in quotes left out. */
function referencesIn(formula: string, sheet: string): string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...bare.matchAll(/(?:('[^']+'|[A-Za-z_]+)!)?\$?([A-Z]{1,2})\$?(\d+)(?::\$?([A-Z]{1,2})\$?(\d+))?(?![A-Za-z0-9(.])/g)].flatMap(([, on, column, row, toColumn, toRow]) => {
    const at = on ? on.replace(/^'|'$/g, "") : sheet;
    return [`${at}!${column}${row}`, ...(toColumn ? [`${at}!${toColumn}${toRow}`] : [])];
  });
}

describe("comparisonPlan", () => {
  it("says on every sheet, and on every printed page, that its figures are made up, and only then", () => {
    const title = ({ blocks }: SheetPlan) => String(blocks.find(({ row, column }) => row === 0 && column === 0)!.cells[0]![0]);
    const made = comparisonPlan(smallCase(), beginWith(smallCase()), { ...extras, synthetic: true });
    for (const plan of made) expect([plan.name, title(plan), plan.header?.left]).toEqual([plan.name, expect.stringMatching(/ \(synthetic\)$/), expect.stringMatching(/synthetic/i)]);
    expect(planned().map(title).filter((text) => /synthetic/i.test(text))).toEqual([]);
  });

  it("lets labels break that cells beside them would cut off", () => {
    const comparison = planned().find(({ name }) => name === "Comparison")!;
    const { row } = comparison.blocks.find(({ cells }) => cells[0]![0] === "Model")!;
    expect(comparison.styles).toContainEqual(expect.objectContaining({ style: "wrapped", column: 0, row: row + 1 }));
  });

  it("writes the sheets in order, each with its role", () => {
    expect(planned().map(({ name, role }) => [name, role])).toEqual([
      ["About", "about"], ["Cabinet page", "outputs"], ["Comparison", "outputs"], ["Savings by year", "outputs"], ["Money", "outputs"], ["Grant question", "outputs"],
      ["Scores", "outputs"], ["Score reasons", "outputs"], ["Ranking", "outputs"], ["Sharing", "outputs"], ["Sharing tests", "outputs"], ["Posts", "outputs"], ["Risks", "outputs"], ["Safeguards", "outputs"], ["Eligibility", "outputs"], ["Scenario results", "outputs"], ["Scenario bridge", "outputs"],
      ["Assumptions", "inputs"], ["Swing weights", "inputs"], ["Scenarios", "inputs"], ["Workings", "calculations"], ["Checks", "checks"],
    ]);
  });

  it("refers in every formula to cells that are there", () => {
    const plans = planned();
    const filled = filledCells(plans);
    // Spilled results stand below the cell that holds the formula, the points beside it too: two models, two criteria, two councils.
    for (const { name, blocks } of plans) {
      for (const { row, column, cells: [[first] = [""], ...more] } of blocks) {
        const spill = more.length === 0 && typeof first === "string" ? /MODEL\.(SCORE|WEIGHTED|RANK|DOMINATED)|SHARE\.ALLOCATE/.exec(first) : null;
        if (!spill) continue;
        const letter = (index: number) => String.fromCharCode(65 + index);
        filled.add(`${name}!${letter(column)}${row + 2}`);
        if (spill[1] === "SCORE") for (const below of [1, 2]) filled.add(`${name}!${letter(column + 1)}${row + below}`);
      }
    }
    const missing: string[] = [];
    for (const { name, blocks } of plans) {
      for (const { cells } of blocks) {
        for (const cell of cells.flat()) {
          if (typeof cell !== "string" || !cell.startsWith("=")) continue;
          for (const reference of referencesIn(cell, name)) {
            // Look-ups among the scenarios run on over columns that stand free for more of them.
            const isSpare = /^Scenarios![D-Z]\d+$/.test(reference) && filled.has(reference.replace(/![D-Z]+/, "!D"));
            if (!filled.has(reference) && !isSpare) missing.push(`${name}: ${reference} in ${cell}`);
          }
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it("leaves what nobody gave empty and names it, never 0", () => {
    const assumptions = planned().find(({ name }) => name === "Assumptions")!;
    const cells = assumptions.blocks.flatMap((block) => block.cells);
    const joint = cells.find((row) => row[0] === "Joint")!;
    expect(joint[3]).toBe("");
    const comparison = planned().find(({ name }) => name === "Comparison")!.blocks.flatMap((block) => block.cells.flat());
    expect(comparison.some((cell) => String(cell).includes('"needs your assumption"'))).toBe(true);
  });

  it("puts no two blocks over one another", () => {
    for (const { name, blocks } of planned()) {
      const seen = new Map<string, number>();
      blocks.forEach(({ row, column, cells }, b) =>
        cells.forEach((line, i) =>
          line.forEach((_, j) => {
            const at = `${row + i},${column + j}`;
            const earlier = seen.get(at);
            if (earlier !== undefined && earlier !== b) {
              // Only cells written empty to be filled later may be written twice.
              const before = blocks[earlier]!;
              expect({ name, at, before: before.cells[row + i - before.row]?.[column + j - before.column] }).toEqual({ name, at, before: "" });
            }
            seen.set(at, b);
          }),
        ),
      );
    }
  });

  it("gives each sheet names of its own", () => {
    const all = planned().flatMap((plan) => plan.names.map(({ name }) => name));
    expect(new Set(all).size).toBe(all.length);
  });
});
