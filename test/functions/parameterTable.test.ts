import { isFault } from "../../src/domain/fault";
import { parameters } from "../../src/functions/parameters";
import { registry } from "../../src/functions/registry";
import { parameterTable } from "../../src/tables/parameterTable";

const evaluate = (name: string, ...args: unknown[]) => registry.find((definition) => definition.name === name)!.evaluate(args.map((cell) => (cell === null ? null : Array.isArray(cell) ? (cell as unknown[][] as never) : [[cell as number]])));
const written = [parameterTable.columns.map(({ heading }) => heading), ...parameterTable.rows.map((row) => [...row])];

it("reads the written table back: every value and every source as the add-in knows them", () => {
  for (const [name, values] of Object.entries(parameters)) {
    for (const { from, to, value, source } of values) {
      for (const day of [from, to]) {
        for (const part of typeof value === "number" ? [null] : Object.keys(value)) {
          expect(evaluate("PARAM.VALUE", name, day, part, written)).toEqual(evaluate("PARAM.VALUE", name, day, part));
        }
        expect(evaluate("PARAM.SOURCE", name, day, written)).toEqual([[source]]);
      }
      expect(evaluate("PARAM.VALUE", name, to + 100_000, null, written)).toEqual(evaluate("PARAM.VALUE", name, to + 100_000, null));
    }
  }
});

it("keeps to the workbook's table where the add-in knows otherwise", () => {
  const kept = written.map((row) => (row[0] === "employer_ni.rate" ? row.map((cell, i) => (written[0]![i] === "Value" ? 0.2 : cell)) : row));
  expect(evaluate("PARAM.VALUE", "employer_ni.rate", 45_753, null, kept)).toEqual([[0.2]]);
});

it("says which cell of the table is no number", () => {
  const broken = written.map((row, r) => (r === 1 ? row.map((cell, i) => (written[0]![i] === "Value" ? "thirty" : cell)) : row));
  const outcome = evaluate("PARAM.VALUE", "employer_ni.rate", 45_753, null, broken);
  expect(isFault(outcome) && outcome.fault).toContain('"thirty"');
});
