import fc from "fast-check";
import { definitionGaps } from "../../src/build/definitionGaps";
import { isFault } from "../../src/domain/fault";
import type { CellIn, CellOut, Matrix } from "../../src/functions/cells";
import type { FunctionDefinition } from "../../src/functions/define";
import { registry } from "../../src/functions/registry";
import { matrixOf } from "../support/matrixOf";

const named = registry.map((definition) => [definition.name, definition] as const);

const working = ({ examples }: FunctionDefinition) => examples.filter((example) => "gives" in example);
/** Those whose worked example there is to vary; a definition without one is told so further down. */
const exampled = () => named.filter(([, definition]) => working(definition).length > 0);
const argsOf = (example: { readonly args: readonly unknown[] }) => example.args.map((argument) => matrixOf(argument as never));

/**
 * Where a blank must be told apart from 0: on the web Excel does so, on the desktop it hands over 0 for both. Here a blank is an
 * error on the web and counts as 0 on the desktop; everywhere else both ways give the same.
 */
const TELLS_BLANKS_APART: Readonly<Record<string, string>> = {
  "CHECK.RECON": "a figure that is missing does not agree with anything",
  "MODEL.DOMINATED": "a score that is missing is none",
  "MODEL.SWING": "a score that is missing is none",
  "MODEL.WEIGHTED": "a score that is missing is none",
};

const withCell = (args: readonly (Matrix | null)[], at: number, row: number, column: number, cell: CellIn): (Matrix | null)[] =>
  args.map((cells, i) => (i === at && cells ? cells.map((line, r) => line.map((held, c) => (r === row && c === column ? cell : held))) : cells));

describe.each(exampled())("%s with a blank cell", (name, definition) => {
  const blanks = working(definition).flatMap((example) => {
    const args = argsOf(example);
    return args.flatMap((cells, at) => (cells ?? []).flatMap((line, row) => line.map((_, column) => ({ args, at, row, column }))));
  });

  it("gives the same for 0 and for null, or fails for null", () => {
    for (const { args, at, row, column } of blanks) {
      const [asZero, asNull] = [0, null].map((blank) => definition.evaluate(withCell(args, at, row, column, blank)));
      if (!(name in TELLS_BLANKS_APART)) expect(asNull).toEqual(asZero);
      else if (JSON.stringify(asNull) !== JSON.stringify(asZero)) expect(isFault(asNull) || (asNull as CellOut[][]).flat().some(isFault)).toBe(true);
    }
  });

  it("takes undefined and empty text for blanks too", () => {
    for (const { args, at, row, column } of blanks) {
      const [asNull, ...others] = [null, undefined, ""].map((blank) => definition.evaluate(withCell(args, at, row, column, blank)));
      for (const other of others) expect(other).toEqual(asNull);
    }
  });
});

describe.each(exampled())("%s with arguments left out", (name, definition) => {
  const required = definition.parameters.filter(({ optional }) => !optional).length;

  it("takes null, undefined and nothing at all alike", () => {
    for (const example of working(definition)) {
      const args = argsOf(example);
      const padded = definition.parameters.map((_, i) => args[i] ?? null);
      const result = definition.evaluate(padded);
      expect(definition.evaluate(args)).toEqual(result);
      expect(definition.evaluate(padded.map((cells) => cells ?? undefined))).toEqual(result);
    }
  });

  it("says which argument is missing", () => {
    const args = argsOf(working(definition)[0]!);
    for (let i = 0; i < required; i++) {
      const outcome = definition.evaluate(args.map((cells, at) => (at === i ? null : cells)));
      expect(outcome).toEqual({ code: "#VALUE!", fault: `${definition.parameters[i]!.name} is missing.` });
    }
  });

  it("hands on an error that stands in a cell", () => {
    const args = argsOf(working(definition)[0]!);
    const outcome = definition.evaluate(withCell(args, 0, 0, 0, { code: "#DIV/0!" }));
    const cells = isFault(outcome) ? [outcome] : outcome.flat();
    expect(cells.some((cell) => isFault(cell) && cell.code === "#DIV/0!")).toBe(true);
  });

  it(`tells of text in a number, of ${name === "MODEL.SCORE" ? "a mark" : "a name"} or of what it is, without throwing`, () => {
    for (const example of working(definition)) {
      const args = argsOf(example);
      args.forEach((cells, at) => {
        if (!cells) return;
        const outcome = definition.evaluate(withCell(args, at, 0, 0, "n/a yet"));
        for (const cell of isFault(outcome) ? [outcome] : outcome.flat()) if (isFault(cell)) expect(cell.fault).toMatch(/\S/);
      });
    }
  });
});

describe.each(named.filter(([, { parameters }]) => parameters.some(({ cellByCell }) => cellByCell)))("%s over a range", (_, definition) => {
  const count = definition.parameters.filter(({ cellByCell }) => cellByCell).length;
  const cell: fc.Arbitrary<CellIn> = fc.oneof(
    { weight: 8, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }) },
    { weight: 3, arbitrary: fc.integer({ min: -100, max: 60_000 }) },
    { weight: 1, arbitrary: fc.constantFrom<CellIn>(0, null, "", "text", true, { code: "#N/A" }) },
  );
  const alone = (cells: readonly CellIn[]): CellOut => {
    const outcome = definition.evaluate(cells.map((one) => [[one]]));
    return isFault(outcome) ? outcome : outcome[0]![0]!;
  };

  it("gives for each cell what it gives for that cell alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.array(cell, { minLength: 12 * count, maxLength: 12 * count }), (rows, columns, cells) => {
        fc.pre(rows * columns > 1);
        const at = (argument: number, row: number, column: number) => cells[argument * 12 + row * 3 + column];
        const args = Array.from({ length: count }, (__, argument) => Array.from({ length: rows }, (___, row) => Array.from({ length: columns }, (____, column) => at(argument, row, column))));
        const outcome = definition.evaluate(args) as CellOut[][];
        outcome.forEach((line, row) => line.forEach((result, column) => expect(result).toEqual(alone(args.map((matrix) => matrix[row]![column])))));
      }),
      { numRuns: 60 },
    );
  });

  it("takes a single value for every cell of the others, and a row against a column", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), fc.array(cell, { minLength: count, maxLength: count }), (column, singles) => {
        const down = definition.evaluate([column.map((one) => [one]), ...singles.slice(1).map((one) => [[one]])]) as CellOut[][];
        expect(down).toEqual(column.map((one) => [alone([one, ...singles.slice(1)])]));
        if (count < 2) return;
        const crossed = definition.evaluate([column.map((one) => [one]), [column], ...singles.slice(2).map((one) => [[one]])]) as CellOut[][];
        crossed.forEach((line, r) => line.forEach((result, c) => expect(result).toEqual(alone([column[r], column[c], ...singles.slice(2)]))));
      }),
      { numRuns: 40 },
    );
  });
});

describe("what every definition must say", () => {
  it.each(named)("%s is complete", (_, definition) => expect(definitionGaps(definition)).toEqual([]));
});
