import { isFault } from "../../src/domain/fault";
import { sampleFormula } from "../../src/functions/callFormula";
import { registry } from "../../src/functions/registry";
import { matrixOf } from "../support/matrixOf";
import { nodeWorkbook } from "../support/nodeWorkbook";

/** Rows kept apart for each formula's result. */
const HEIGHT = 12;

describe("the formula that shows a function", () => {
  const formulas = registry.map(sampleFormula);
  let results: unknown[];

  beforeAll(async () => {
    const workbook = nodeWorkbook();
    try {
      results = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        formulas.forEach((formula, i) => {
          sheet.getCell(i * HEIGHT, 0).formulas = [[formula]];
        });
        const cells = formulas.map((_, i) => sheet.getCell(i * HEIGHT, 0));
        for (const cell of cells) cell.load("values");
        await context.sync();
        return cells.map(({ values }) => values[0]![0] as unknown);
      });
    } finally {
      workbook.close();
    }
  });

  it.each(registry.map(({ name }, i) => [name, i] as const))("%s gives a result in a cell", (_, i) => {
    expect(String(results[i])).not.toMatch(/^#/);
    expect(results[i]).not.toBe("");
  });

  // Excel takes no % within braces.
  it.each(formulas)("%s is written as Excel reads it", (formula) => expect(formula).not.toMatch(/\{[^}]*%/));
});

it("gives the same for the same arguments, time after time", () => {
  for (const { evaluate, examples } of registry) {
    for (const { args } of examples) {
      const cells = args.map(matrixOf);
      const before = JSON.stringify(cells);
      const first = evaluate(cells);
      expect(evaluate(cells)).toEqual(first);
      // What came in is left as it was.
      expect(JSON.stringify(cells)).toBe(before);
      expect(isFault(first) || Array.isArray(first)).toBe(true);
    }
  }
});
