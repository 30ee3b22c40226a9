import { each, eachOptional, elementwise } from "../../src/functions/calculation";
import { errorIn, isOmitted, numberIn, textIn, type CellIn, type Matrix } from "../../src/functions/cells";
import { discounting, GREEN_BOOK } from "../../src/functions/discounting";
import { nativeFactor } from "../../src/functions/moneyUnit";
import { parametersIn, parameterTable } from "../../src/functions/parameterTable";
import { rowwise } from "../../src/functions/rowwise";
import { isFault } from "../../src/domain/fault";

const says = (message: string) => ({ code: "#VALUE!", fault: message });
const NAMES = ["a", "b", "c", "d"] as const;

/** Sums of one to four arguments, each weighted by its place so that none stands for another. */
const of = (count: number) =>
  elementwise("SUM", NAMES.slice(0, count).map((name) => each(name, "ratio")), [], () => (...values: number[]) => values.reduce((sum, value, i) => sum + value * 10 ** i, 0));

const column = (...cells: readonly CellIn[]): Matrix => cells.map((cell) => [cell]);

describe.each([1, 2, 3, 4])("a calculation over %i ranges", (count) => {
  const ones = Number("1".repeat(count));
  const args = (cells: Matrix) => Array<Matrix>(count).fill(cells);
  it.each([["a column", column(1, 2, 3)], ["a row", [[1, 2, 3]]], ["a table", [[1, 2], [3, 4]]]] as readonly (readonly [string, Matrix])[])("takes %s cell by cell", (_, cells) => {
    expect(of(count).evaluate(args(cells))).toEqual(cells.map((line) => line.map((cell) => Number(cell) * ones)));
  });
  it.each(NAMES.slice(0, count).map((name, at) => [name, at] as const))("names a text in %s, in its own cell only; a blank there is 0, TRUE is 1", (name, at) => {
    const with_ = (cells: Matrix) => args(column(1, 1, 1, 1)).map((own, i) => (i === at ? cells : own));
    const without = ones - 10 ** at;
    expect(of(count).evaluate(with_(column("x", null, true, 1)))).toEqual([[says(`${name} is "x", which is text. Enter a number.`)], [without], [ones], [ones]]);
    const wide = with_(column("x", 1, 1, 1)).map((cells) => [cells.map(([cell]) => cell)]);
    expect(of(count).evaluate(wide)).toEqual([[says(`${name} is "x", which is text. Enter a number.`), ones, ones, ones]]);
  });
});

it("an argument left out between others is left out in every cell", () => {
  const sum = elementwise("SUM", [each("a", "ratio"), eachOptional("b", "ratio"), eachOptional("c", "ratio")], [], () => (a, b, c) => a + (b === undefined ? 100 : b) + (c === undefined ? 1_000 : c));
  expect(sum.evaluate([column(1, 2), null, column(10, 20)])).toEqual([[111], [122]]);
  expect(sum.evaluate([column(1, 2), undefined, [[10]]])).toEqual([[111], [112]]);
  expect(sum.evaluate([column(1, 2)])).toEqual([[1_101], [1_102]]);
  expect(sum.evaluate([column(1, 2), [[5]], null])).toEqual([[1_006], [1_007]]);
});

describe("a cell", () => {
  it.each([[5, 5], [-0.5, -0.5], [null, 0], [undefined, 0], ["", 0], [true, 1], [false, 0]])("%p counts as %p", (cell, wanted) => expect(numberIn(cell, "x")).toBe(wanted));
  it.each([
    ["12", says('x is "12", which is text. Enter a number.')],
    ["a".repeat(60), says(`x is "${"a".repeat(40)}", which is text. Enter a number.`)],
    [{ type: "Entity" }, says("x is a linked data type, which is text. Enter a number.")],
    [NaN, says("x is not a number that can be worked with.")],
    [Infinity, says("x is not a number that can be worked with.")],
    ["#N/A", { code: "#N/A", fault: "a cell it refers to holds #N/A" }],
    ["#SPILL!", says("a cell it refers to holds #SPILL!")],
    [{ code: "#DIV/0!" }, { code: "#DIV/0!", fault: "a cell it refers to holds #DIV/0!" }],
  ])("%p is no number, and says why", (cell, wanted) => expect(numberIn(cell, "x")).toEqual(wanted));
  it.each([["see #N/A", undefined], ["#1 choice", undefined], ["# N/A", undefined], [7, undefined], [null, undefined], [{}, undefined]])("%p holds no error", (cell, wanted) => expect(errorIn(cell)).toBe(wanted));
  it.each([[" a ", "a"], [null, ""], [undefined, ""], [0, ""], [5, "5"], [{}, "a linked data type"], [true, "true"]])("%p reads as the text %p", (cell, wanted) => expect(textIn(cell)).toBe(wanted));
  it("is an argument though it is blank", () => expect([isOmitted([[null]]), isOmitted(null), isOmitted(undefined)]).toEqual([false, true, true]));
});

describe("a rate a year", () => {
  const read = (cell: CellIn) => discounting("rate").read([[cell]]);
  it.each([[0.035, 0.035], [0, 0], [null, 0], ["", 0], [" gb ", GREEN_BOOK], ["GB", GREEN_BOOK]])("%p is taken", (cell, wanted) => expect(read(cell)).toBe(wanted));
  it("is neither another text, nor an error, nor two cells", () => {
    expect(read("US")).toEqual(says('rate is "US". Enter a rate such as 3.5%, "GB" for the Green Book\'s schedule or "GB sensitivity" for its lower one.'));
    expect(read("#N/A")).toMatchObject({ code: "#N/A" });
    expect(read({ type: "Entity" })).toMatchObject({ code: "#VALUE!" });
    expect(discounting("rate").read([[1, 2]])).toMatchObject({ code: "#VALUE!" });
  });
});

it("the words for units of money have a factor in plain Excel, a cell asks there", () => {
  expect([undefined, '"£"', '"£k"', '"£000"', '"£M"'].map(nativeFactor)).toEqual(["1", "1", "1000", "1000", "1000000"]);
  expect([nativeFactor("A1"), nativeFactor('"£bn"')].map((text) => text.startsWith("IF(OR("))).toEqual([true, true]);
});

describe("figures side by side for each case", () => {
  const pair = rowwise("PAIR", [each("a", "ratio"), eachOptional("b", "ratio")], [], ([a, b]) => (a < 0 ? { code: "#NUM!" as const, fault: "below 0" } : [a, a + (b ?? 100)]));
  it("are a row for one case and rows for several, single values counting for all", () => {
    expect(pair.evaluate([[[1]]])).toEqual([[1, 101]]);
    expect(pair.evaluate([[[1, 2]], [[10]]])).toEqual([[1, 11], [2, 12]]);
    expect(pair.evaluate([[[1]], column(10, 20)])).toEqual([[1, 11], [1, 21]]);
    expect(pair.evaluate([column(1, 2), [[10, 20]]])).toEqual([[1, 11], [2, 22]]);
  });
  it("show a case's fault in all of its cells, alone where it is the only case, and lists of two lengths as one fault", () => {
    expect(pair.evaluate([[[-1]]])).toEqual({ code: "#NUM!", fault: "below 0" });
    expect(pair.evaluate([column(1, -1)])).toEqual([[1, 101], [{ code: "#NUM!", fault: "below 0" }, { code: "#NUM!", fault: "below 0" }]]);
    expect(pair.evaluate([column(-1, -2)])).toEqual([[{ code: "#NUM!", fault: "below 0" }], [{ code: "#NUM!", fault: "below 0" }]]);
    expect(pair.evaluate([column(1, 2), column(1, 2, 3)])).toEqual(says("a has 2 values and b has 3. Give as many of each."));
  });
});

describe("a council's own table of parameters", () => {
  const HEAD = ["Parameter", "Part", "Value", "From", "To", "Reference"];
  const read = (...rows: readonly (readonly CellIn[])[]) => parametersIn([HEAD, ...rows], "table");
  it("gives values in the order of their days, parts of one day together, blank rows left out, in any order of columns", () => {
    expect(read(["Cap", "", 2, 200, 299, "b"], [null, null, null, null, null, null], ["cap", "", 1, 100, 199, "a"], ["Days", "20-99", 30, 101, 109, "c"], ["days", "100+", 45, 101, 109, "d"])).toEqual({
      cap: [{ from: 100, to: 199, value: 1, source: "a" }, { from: 200, to: 299, value: 2, source: "b" }],
      days: [{ from: 101, to: 109, value: { "20-99": 30, "100+": 45 }, source: "c" }],
    });
    expect(parametersIn([["Reference", "To", "From", "Value", "Part", "Parameter", "Note"], ["a", 200, 100, 5, "", "cap", "x"]], "table")).toEqual({ cap: [{ from: 100, to: 200, value: 5, source: "a" }] });
  });
  it("counts before the add-in's own entries, which stay for all else", () => {
    const merged = parameterTable("table").read([HEAD, ["redundancy.weekly_cap", "", 900, 46_000, 46_100, "own"]]);
    expect(merged).toMatchObject({ "employer_ni.rate": expect.anything(), "redundancy.weekly_cap": expect.arrayContaining([expect.objectContaining({ value: 900, source: "own" })]) });
  });
  it("names each heading that is missing, a text for a figure and an error", () => {
    expect(parameterTable("table").read([["Parameter", "Value", "From", "To", "Reference"]])).toEqual(says('table has no heading "Part". Give the whole Parameters table with its headings: Parameters[#All].'));
    for (const row of [["cap", "", "x", 1, 2, ""], ["cap", "", 1, "x", 2, ""], ["cap", "", 1, 1, "x", ""], ["#N/A", "", 1, 1, 2, ""], ["cap", "#N/A", 1, 1, 2, ""]]) expect(isFault(read(row))).toBe(true);
    expect(read(["cap", "#N/A", 1, 1, 2, ""])).toMatchObject({ code: "#N/A" });
  });
});
