import fc from "fast-check";
import { definitionGaps } from "../../src/build/definitionGaps";
import { isFault } from "../../src/domain/fault";
import type { CellIn, CellOut, Matrix } from "../../src/functions/cells";
import type { FunctionDefinition } from "../../src/functions/define";
import { registry } from "../../src/functions/registry";
import { matrixOf } from "../support/matrixOf";
import { propertyRuns } from "../support/propertyRuns";

const named = registry.map((definition) => [definition.name, definition] as const);

const working = ({ examples }: FunctionDefinition) => examples.filter((example) => "gives" in example);
/** Those whose worked example there is to vary; a definition without one is told so further down. */
const exampled = () => named.filter(([, definition]) => working(definition).length > 0);
const argsOf = (example: { readonly args: readonly unknown[] }) => example.args.map((argument) => matrixOf(argument as never));

const withCell = (args: readonly (Matrix | null)[], at: number, row: number, column: number, cell: CellIn): (Matrix | null)[] =>
  args.map((cells, i) => (i === at && cells ? cells.map((line, r) => line.map((held, c) => (r === row && c === column ? cell : held))) : cells));

describe.each(exampled())("%s with blank cells", (_, definition) => {
  const example = fc.constantFrom(...working(definition)).map(argsOf);
  /** Some cells of an example's arguments, whichever they are, made blank in a way of Excel's. */
  const blanked = (args: readonly (Matrix | null)[], where: ReadonlySet<number>, blank: CellIn) => {
    let n = 0;
    return args.map((cells) => cells && cells.map((line) => line.map((cell) => (where.has(n++) ? blank : cell))));
  };

  // The desktop hands over 0, the web null; undefined and empty text stand for the same.
  it("gives the same however a blank is handed over, whichever cells are blank", () => {
    fc.assert(
      fc.property(example, fc.uniqueArray(fc.nat({ max: 24 }), { minLength: 1, maxLength: 6 }), (args, places) => {
        const [desktop, ...others] = [0, null, undefined, ""].map((blank) => definition.evaluate(blanked(args, new Set(places), blank)));
        for (const other of others) expect(other).toEqual(desktop);
      }),
    );
  });

  it("gives the same for each cell alone", () => {
    for (const one of working(definition)) {
      const args = argsOf(one);
      const count = args.flat(2).length;
      for (let at = 0; at < count; at++) expect(definition.evaluate(blanked(args, new Set([at]), null))).toEqual(definition.evaluate(blanked(args, new Set([at]), 0)));
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
      propertyRuns(60),
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
      propertyRuns(40),
    );
  });
});

/** Cells of an argument that hold figures: in a table of ratings and weights, the weights. */
const withFigures = (cells: Matrix, figure: number): Matrix => cells.map((line) => line.map((cell) => (typeof cell === "number" ? figure : cell)));

describe.each(named.filter(([, { parameters }]) => parameters.some(({ limit }) => limit)))("%s takes no share, rate or uplift beyond its limit", (_, definition) => {
  const limits = definition.parameters.flatMap(({ name: argument, limit }, at) => (limit ? [{ argument, limit, at }] : []));
  /** The call of the first example that gives the argument a number, the sums that depend on it aside. */
  const callWith = (at: number, figure: number) => {
    const example = working(definition).find(({ args }) => args[at] !== null && args[at] !== undefined && matrixOf(args[at])!.flat().some((cell) => typeof cell === "number"));
    const args = (example ? argsOf(example) : argsOf(working(definition)[0]!)).slice(0, Math.max(at + 1, definition.parameters.filter(({ optional }) => !optional).length));
    // A grant is a share only while no total is given.
    return definition.evaluate(definition.parameters.map((_, i) => (i === at ? withFigures(args[at] ?? [[0]], figure) : (args[i] ?? null))));
  };

  it.each(limits)("$argument", ({ at, limit }) => {
    const [below, above] = [limit.least - (limit.aboveLeast ? 0 : 1e-6), limit.most + (limit.belowMost ? 0 : 1e-6)];
    for (const figure of [below, above, 7, 24]) {
      const outcome = callWith(at, figure);
      const cells = isFault(outcome) ? [outcome] : outcome.flat();
      expect(cells.every((cell) => isFault(cell) && cell.code === "#NUM!")).toBe(true);
    }
    // Within, it may fail for another reason, such as increments that do not add up, but not for this one.
    const within = callWith(at, limit.belowMost ? limit.most - 1e-6 : limit.most);
    if (isFault(within)) expect(within.fault).not.toMatch(/outside/);
    expect(definition.parameters[at]!.unit).toContain(limit.text);
    expect(definition.errors.some((line) => line.startsWith("#NUM! when "))).toBe(true);
  });
});

it("names a limit for every argument that is a share, a rate or an uplift", () => {
  const open = registry.flatMap(({ name, parameters }) => parameters.filter(({ unit, help, limit }) => !limit && (/\bshare\b|%/.test(unit) || /\b(rate|rates|uplift|percentage)\b/.test(help.split(";")[0]!))).map((parameter) => `${name} ${parameter.name}`));
  expect(open).toEqual([]);
});

describe("what every definition must say", () => {
  it.each(named)("%s is complete", (_, definition) => expect(definitionGaps(definition)).toEqual([]));
});
