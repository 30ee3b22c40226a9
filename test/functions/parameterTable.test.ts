import { isFault } from "../../src/domain/fault";
import { parameters } from "../../src/functions/parameters";
import { registry } from "../../src/functions/registry";
import { parameterTable } from "../../src/tables/parameterTable";

const evaluate = (name: string, ...args: unknown[]) => registry.find((definition) => definition.name === name)!.evaluate(args.map((cell) => (cell === null ? null : Array.isArray(cell) ? (cell as unknown[][] as never) : [[cell as number]])));
const written = [parameterTable.columns.map(({ heading }) => heading), ...parameterTable.rows.map((row) => [...row])];

const LATE = 2_900_000;

it("reads the written table back: every value and every source as the add-in knows them", () => {
  for (const [name, values] of Object.entries(parameters)) {
    for (const { from, to, value } of values) {
      for (const day of [from, to ?? LATE]) {
        for (const part of typeof value === "number" ? [null] : Object.keys(value)) {
          expect(evaluate("PARAM.VALUE", name, day, part, written)).toEqual(evaluate("PARAM.VALUE", name, day, part));
        }
        expect(evaluate("PARAM.SOURCE", name, day, written)).toEqual(evaluate("PARAM.SOURCE", name, day));
      }
    }
    expect(evaluate("PARAM.VALUE", name, LATE, null, written)).toEqual(evaluate("PARAM.VALUE", name, LATE, null));
  }
});

const heads = ["Parameter", "Part", "Value", "From", "To", "Reference"];
/** 1 December 2026. */
const TODAY = 46_357;

it("takes the workbook's entries first, and the add-in's for names and days of which the workbook says nothing", () => {
  const own = [heads, ["employer_ni.rate", "", 0.2, 45_748, 46_112, "Budget report"], ["lgps.employer_rate", "", 0.198, 46_113, "", "Certificate"]];
  expect(evaluate("PARAM.VALUE", "employer_ni.rate", 46_112, null, own)).toEqual([[0.2]]);
  expect(evaluate("PARAM.VALUE", "employer_ni.rate", 46_113, null, own)).toEqual([[0.15]]);
  expect(evaluate("PARAM.VALUE", "lgps.employer_rate", TODAY, null, own)).toEqual([[0.198]]);
  expect(evaluate("PARAM.VALUE", "redundancy.weekly_cap", TODAY, null, own)).toEqual([[751]]);
});

it("ends an entry without a last day where the next of its name begins, in whatever order they stand", () => {
  const own = [heads, ["our.rate", "", 0.21, 46_113, 0, "B"], ["our.rate", "", 0.2, 45_748, null, "A"]];
  expect([45_747, 45_748, 46_112, 46_113, LATE].map((day) => evaluate("PARAM.VALUE", "our.rate", day, null, own))).toEqual([
    expect.objectContaining({ code: "#N/A" }), [[0.2]], [[0.2]], [[0.21]], [[0.21]],
  ]);
});

it("gives no value for a line that waits for one, and asks for the first day of one that has none", () => {
  expect(evaluate("PARAM.VALUE", "lgps.employer_rate", TODAY, null, [heads, ["lgps.employer_rate", "", 0, 0, 0, "Yours"]])).toMatchObject({ code: "#N/A", fault: expect.stringContaining("is your own") });
  expect(evaluate("PARAM.VALUE", "our.rate", TODAY, null, [heads, ["our.rate", "", 0.2, 0, 0, "Yours"]])).toMatchObject({ code: "#VALUE!", fault: expect.stringContaining("without a date under From") });
  expect(evaluate("PARAM.VALUE", "our.rate", TODAY, null, [heads, ["our.rate", "", 0, 45_748, 0, "Yours"]])).toEqual([[0]]);
});

it.each(["constructor", "toString", "__proto__"])("reads a parameter and a part called %s as any other", (name) => {
  const own = [heads, [name, name, 7, 45_748, 0, "Ours"]];
  if (name === "__proto__") expect(() => evaluate("PARAM.VALUE", name, TODAY, name, own)).not.toThrow();
  else expect(evaluate("PARAM.VALUE", name, TODAY, name, own)).toEqual([[7]]);
});

it("keeps what a table written by an earlier version says, and counts on where that ended with the day of its check", () => {
  const earlier = [[...heads, "Last checked"], ["employer_ni.rate", "", 0.15, 45_753, 46_349, "Secondary sources", 46_349]];
  expect(evaluate("PARAM.SOURCE", "employer_ni.rate", 46_349, earlier)).toEqual([["Secondary sources; last checked 23 November 2026"]]);
  expect(evaluate("PARAM.VALUE", "employer_ni.rate", TODAY, null, earlier)).toEqual([[0.15]]);
});

it("says what was wrong on the day of its check and right since: consultation and National Insurance on 1 December 2026", () => {
  expect(evaluate("FTE.CONSULT", 120, 46_477, TODAY)).toEqual([[45, 46_432]]);
  expect(evaluate("PARAM.VALUE", "employer_ni.rate", TODAY)).toEqual([[0.15]]);
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
