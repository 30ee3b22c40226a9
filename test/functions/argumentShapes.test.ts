import fc from "fast-check";
import { each, eachOptional, elementwise, wholesale } from "../../src/functions/calculation";
import type { Matrix } from "../../src/functions/cells";
import { flag, gridWithMissing, list, numberGrid, oneNumber, oneText, optional, rawCells, sameLength, shapedAs, texts, word } from "../../src/functions/readers";

const says = (message: string) => ({ code: "#VALUE!", fault: message });
const sum = elementwise("SUM.OF", [each("first", "ratio"), each("second", "ratio"), eachOptional("third", "ratio")], [optional(oneNumber("factor"))], (factor) => (first, second, third) => (first + second + (third ?? 0)) * ((factor) ?? 1));

const row = (...cells: readonly (number | string | null)[]): Matrix => [cells];
const column = (...cells: readonly (number | string | null)[]): Matrix => cells.map((cell) => [cell]);
const table = (rows: number, columns: number): Matrix => Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => r * 10 + c));

describe("arguments taken cell by cell", () => {
  it.each([
    ["two single values", [row(1), row(2)], [[3]]],
    ["a row and a value", [row(1, 2), row(10)], [[11, 12]]],
    ["a value and a column", [row(1), column(10, 20)], [[11], [21]]],
    ["a row and a column make a table", [row(1, 2), column(10, 20)], [[11, 12], [21, 22]]],
    ["two tables of one size", [table(2, 2), table(2, 2)], [[0, 2], [20, 22]]],
    ["a table and its row", [table(2, 3), row(1, 1, 1)], [[1, 2, 3], [11, 12, 13]]],
    ["a table and its column", [table(2, 3), column(1, 1)], [[1, 2, 3], [11, 12, 13]]],
    ["a third that is given", [row(1), row(2), row(4)], [[7]]],
    ["a third that spreads the others", [row(1), row(2), column(4, 5)], [[7], [8]]],
    ["a third left out and a factor", [row(1), row(2), null, row(10)], [[30]]],
  ] as const)("%s", (_, args, wanted) => {
    expect(sum.evaluate(args)).toEqual(wanted);
  });

  it.each([
    ["columns of two lengths", [column(1, 2, 3), column(1, 2)], "second is 2 × 1 cells and first is 3 × 1"],
    ["rows of two lengths", [row(1, 2, 3), row(1, 2)], "second is 1 × 2 cells and first is 1 × 3"],
    ["tables as tall and not as wide", [table(2, 3), table(2, 2)], "second is 2 × 2 cells and first is 2 × 3"],
    ["tables as wide and not as tall", [table(3, 2), table(2, 2)], "second is 2 × 2 cells and first is 3 × 2"],
    // The clash is told with the argument that made the table tall or wide, not with the one before.
    ["a third against the one that is tall", [column(1, 2, 3), row(1, 2), column(1, 2)], "third is 2 × 1 cells and first is 3 × 1"],
    ["a third against the one that is wide", [column(1, 2, 3), row(1, 2), row(1, 2, 3)], "third is 1 × 3 cells and second is 1 × 2"],
    ["a third against the second of a pair", [row(5), row(1, 2), row(1, 2, 3)], "third is 1 × 3 cells and second is 1 × 2"],
  ] as const)("refuses %s and names both", (_, args, message) => {
    expect(sum.evaluate(args)).toEqual(says(`${message}. Give ranges of the same shape, or a single value.`));
  });

  it("names what is missing, in its order, and passes on a fault of a setting", () => {
    expect(sum.evaluate([])).toEqual(says("first is missing."));
    expect(sum.evaluate([null, row(2)])).toEqual(says("first is missing."));
    expect(sum.evaluate([row(1)])).toEqual(says("second is missing."));
    expect(sum.evaluate([row(1), undefined, row(3)])).toEqual(says("second is missing."));
    expect(sum.evaluate([row(1), row(2), null, row(1, 2)])).toEqual(says("factor is a range of 1 × 2 cells. Give a single value."));
  });

  it("shows a cell's fault in its own place, and alone where it is the whole result", () => {
    expect(sum.evaluate([row(1, "x"), row(2)])).toEqual([[3, expect.objectContaining({ code: "#VALUE!" })]]);
    expect(sum.evaluate([row("x"), row(2)])).toMatchObject({ code: "#VALUE!" });
  });

  it("gives each pair what the pair gives alone, whatever the shapes", () => {
    const size = fc.integer({ min: 1, max: 3 });
    fc.assert(fc.property(size, size, fc.boolean(), fc.boolean(), (rows, columns, tall, wide) => {
      const first = table(rows, columns);
      const second = table(tall ? rows : 1, wide ? columns : 1);
      expect(sum.evaluate([first, second])).toEqual(first.map((line, r) => line.map((cell, c) => Number(cell) + Number(second[tall ? r : 0]![wide ? c : 0]))));
    }), { seed: 20261201 });
  });

  it("is the same on the short way for single numbers as on the long way", () => {
    const one = elementwise("ONE", [each("first", "ratio")], [], () => (first) => first * 2);
    const three = elementwise("THREE", [each("first", "ratio"), each("second", "ratio"), each("third", "ratio")], [], () => (first, second, third) => first - second * third);
    const four = elementwise("FOUR", [each("a", "ratio"), each("b", "ratio"), each("c", "ratio"), each("d", "ratio")], [], () => (a, b, c, d) => a + 2 * b + 3 * c + 4 * d);
    expect(one.evaluate([row(4)])).toEqual([[8]]);
    expect(one.evaluate([row(null)])).toEqual([[0]]);
    expect(three.evaluate([row(10), row(2), row(3)])).toEqual([[4]]);
    expect(three.evaluate([row(10), row(2), row(null)])).toEqual([[10]]);
    expect(three.evaluate([row(10), row(2)])).toEqual(says("third is missing."));
    expect(four.evaluate([row(1), row(1), row(1), row(1)])).toEqual([[10]]);
    expect(sum.evaluate([[[1], [2]], row(2)])).toEqual([[3], [4]]);
  });
});

describe("a calculation over whole ranges", () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const six = wholesale("SIX", names.map((name) => optional(oneNumber(name))), (...values) => values.reduce<number>((total, value, i) => total + (value ?? 0) * 10 ** i, 0));
  it("hands over every argument in its place, however many", () => {
    expect(six.evaluate([row(1), row(2), row(3), row(4), row(5), row(6)])).toEqual([[654_321]]);
    expect(six.evaluate([row(1), null, row(3)])).toEqual([[301]]);
    expect(six.evaluate([])).toEqual([[0]]);
  });
  it("gives a value as one cell, rows as they are, and a lone fault as the whole result", () => {
    const asIs = wholesale("AS.IS", [rawCells("cells")], (cells) => cells as number[][]);
    expect(asIs.evaluate([table(2, 2)])).toEqual([[0, 1], [10, 11]]);
    expect(asIs.evaluate([[[{ code: "#N/A", fault: "no" }]]])).toEqual({ code: "#N/A", fault: "no" });
    expect(asIs.evaluate([[[{ code: "#N/A", fault: "no" }, 1]]])).toEqual([[{ code: "#N/A", fault: "no" }, 1]]);
    expect(asIs.evaluate([[[1], [{ code: "#N/A", fault: "no" }]]])).toEqual([[1], [{ code: "#N/A", fault: "no" }]]);
    expect(asIs.evaluate([null])).toEqual(says("cells is missing."));
    expect(wholesale("ONE", [oneNumber("a")], (a) => a).evaluate([row("x")])).toMatchObject({ code: "#VALUE!" });
    expect(wholesale("BAD", [oneNumber("a")], () => ({ code: "#NUM!" as const, fault: "never" })).evaluate([row(1)])).toEqual({ code: "#NUM!", fault: "never" });
  });
});

describe("readers", () => {
  it.each([
    [true, true], [false, false], [1, true], [0, false], [2, true], [-1, true], [null, false],
  ])("a flag of %p is %p", (cell, wanted) => {
    expect(flag("only")).toMatchObject({ name: "only", optional: false });
    expect(flag("only").read([[cell]])).toBe(wanted);
  });
  it("a flag of text, of an error or of two cells is none", () => {
    expect(flag("only").read([["perhaps"]])).toMatchObject({ code: "#VALUE!" });
    expect(flag("only").read([["#N/A"]])).toMatchObject({ code: "#N/A" });
    expect(flag("only").read(row(1, 0))).toEqual(says("only is a range of 1 × 2 cells. Give a single value."));
  });

  it("one number is one cell, whatever way it is written", () => {
    const read = oneNumber("share");
    expect([read.read(row(0.5)), read.read(row(null))]).toEqual([0.5, 0]);
    expect(read.read(row("0.5"))).toEqual(says('share is "0.5", which is text. Enter a number.'));
    for (const cells of [row(1, 2), column(1, 2), [[]]]) expect(read.read(cells)).toEqual(says(`share is a range of ${cells.length} × ${cells[0]!.length} cells. Give a single value.`));
    expect(read.read([[Infinity]])).toMatchObject({ code: expect.any(String) as string });
    expect(read.read(row("#DIV/0!"))).toMatchObject({ code: "#DIV/0!" });
  });

  it("one text is one cell without its spaces, an error handed on", () => {
    const read = oneText("kind");
    expect(read.read(row("  county "))).toBe("county");
    expect(read.read(row("#N/A"))).toMatchObject({ code: "#N/A" });
    expect(read.read(row("a", "b"))).toMatchObject({ code: "#VALUE!" });
  });

  it("a word is known in any case of letters, and the first where the cell is blank", () => {
    const read = word("mode", ["Min", "dense"]);
    expect([read.read(row("DENSE")), read.read(row("min")), read.read(row("")), read.read(row(null)), read.read(row(" dense "))]).toEqual(["dense", "Min", "Min", "Min", "dense"]);
    expect(read.read(row("max"))).toEqual(says('mode is "max". Enter "Min" or "dense".'));
    expect(read.read(row("#N/A"))).toMatchObject({ code: "#N/A" });
    expect(read.read(column("min", "min"))).toMatchObject({ code: "#VALUE!" });
  });

  it("a list is a row or a column, and says which", () => {
    const read = list("keys");
    expect(read.read(row(1, 2))).toEqual({ values: [1, 2], tall: false });
    expect(read.read(row(1, null, 3))).toEqual({ values: [1, 0, 3], tall: false });
    expect(read.read(column(1, null, 3))).toEqual({ values: [1, 0, 3], tall: true });
    expect(read.read(row(7))).toEqual({ values: [7], tall: false });
    expect(read.read(table(2, 3))).toEqual(says("keys is 2 × 3 cells. Give one row or one column."));
    expect(read.read(table(2, 2))).toEqual(says("keys is 2 × 2 cells. Give one row or one column."));
    for (const cells of [row(1, "x", 3), column(1, "x", 3), row(1, NaN)]) expect(read.read(cells)).toMatchObject({ code: expect.any(String) as string });
  });

  it("a list of texts is a row or a column, without spaces, the first error handed on", () => {
    const read = texts("names");
    expect(read.read(column(" Aford", "Beeham "))).toEqual({ values: ["Aford", "Beeham"], tall: true });
    expect(read.read(row("Aford"))).toEqual({ values: ["Aford"], tall: false });
    expect(read.read(row("Aford", "#N/A", "#NUM!"))).toMatchObject({ code: "#N/A" });
    expect(read.read(table(2, 2))).toEqual(says("names is 2 × 2 cells. Give one row or one column."));
  });

  it("a blank is 0 in a grid of numbers, and what is missing is told apart where a grid asks for it", () => {
    const cells: Matrix = [[1, null, ""], [undefined, 2, 0]];
    for (const read of [gridWithMissing("scores"), numberGrid("scores")]) {
      expect(read.read(cells)).toEqual([[1, 0, 0], [0, 2, 0]]);
      expect(read.read([[1, "x"]])).toMatchObject({ code: "#VALUE!" });
      expect(read.read([[1, "#NUM!"]])).toMatchObject({ code: "#NUM!" });
    }
    expect(numberGrid("scores").read([[1, 2], ["#N/A", 2]])).toMatchObject({ code: "#N/A" });
    expect(gridWithMissing("scores").read([[1, 2], ["#N/A", 2]])).toEqual([[1, 2], [null, 2]]);
  });

  it("lists must be as long as each other", () => {
    const of = (name: string, length: number) => ({ name, length });
    expect(sameLength(of("costs", 2), of("benefits", 2), of("names", 2))).toBeUndefined();
    expect(sameLength(of("costs", 2), of("benefits", 2), of("names", 3))).toEqual(says("costs has 2 values and names has 3. Give as many of each."));
    expect(shapedAs([1, 2], true)).toEqual([[1], [2]]);
    expect(shapedAs([1, 2], false)).toEqual([[1, 2]]);
  });

  it("an optional argument reads as it does where it must be given", () => {
    expect(optional(oneNumber("rate"))).toMatchObject({ name: "rate", optional: true });
    expect(optional(oneNumber("rate")).read(row(3))).toBe(3);
  });
});
