import { addressOf, inPieces, isOpen, sheetBlocks, type SeenSheet } from "../../../src/tables/report/sheetBlocks";

/** Rows by hand: title, unit line, a blank, a section with its explanation, headings and two rows; a second block without headings. */
const ROWS: readonly (readonly (string | number)[])[] = [
  ["Fund"], ["£000, positive."], [],
  ["Shares"], ["By council."], ["No.", "Council", "Share", "Reason"], [1, "North", 40, "needs your assumption"], [2, "South", 60.5, ""], ["All of it is granted."], [],
  ["Reader", "everyone"],
];
const seen = (rows = ROWS): SeenSheet => ({
  sheet: "Fund", values: rows, texts: rows.map((row) => row.map((cell) => (typeof cell === "number" ? `${cell}` : cell))), numberFormats: rows.map((row) => row.map(() => "0.0")),
  headingRows: new Set([5]), sectionRows: new Set([3]),
});

describe("sheetBlocks", () => {
  it("takes title and statements from the top, then block after block", () => {
    const { title, statements, tables } = sheetBlocks(seen());
    const words = (cells: readonly { readonly text: string }[]) => cells.map(({ text }) => text);
    expect([title, words(statements)]).toEqual(["Fund", ["£000, positive."]]);
    expect(tables.map(({ caption, notes, below }) => [caption, words(notes), words(below)])).toEqual([["Shares", ["By council."], ["All of it is granted."]], ["Shares", [], []]]);
    expect(statements[0]).toMatchObject({ row: 1, column: 0 });
    expect(tables[0]!.headings.map(({ text }) => text)).toEqual(["Council", "Share", "Reason"]);
    expect(tables[0]!.rows.map((row) => row.map(({ text, isFigure }) => (isFigure ? Number(text) : text)))).toEqual([["North", 40, "needs your assumption"], ["South", 60.5, ""]]);
    expect(tables[1]!.headings).toEqual([]);
  });

  it("knows the cells of each table and figure", () => {
    const [table] = sheetBlocks(seen()).tables;
    expect(addressOf(table!)).toBe("B6:D8");
    expect(table!.rows[1]![1]).toMatchObject({ row: 7, column: 2, numberFormat: "0.0" });
  });

  it("tells the lines of a section that has no table", () => {
    const said = [["T"], [], ["Steps"], ["Nothing yet."], [], ["Shares"], ["Council", "Share"], ["North", 1]];
    const { tables } = sheetBlocks({ ...seen(said), headingRows: new Set([6]), sectionRows: new Set([2, 5]) });
    expect(tables.map(({ caption, notes, rows }) => [caption, notes.map(({ text }) => text), rows.length])).toEqual([["Steps", ["Nothing yet."], 0], ["Shares", [], 1]]);
  });

  it("parts a wide table into pieces that keep the first column and lose none", () => {
    const wide = [["T"], [], ["Model", ...Array.from({ length: 16 }, (_, i) => `c${i}`)], ["a", ...Array.from({ length: 16 }, (_, i) => i)]];
    const [table] = sheetBlocks({ ...seen(wide), headingRows: new Set([2]), sectionRows: new Set() }).tables;
    const pieces = inPieces(table!, 8);
    expect(pieces.map(({ rows }) => rows[0]!.length)).toEqual([7, 7, 5]);
    expect(pieces.flatMap(({ headings }) => headings.slice(1).map(({ text }) => text))).toEqual(Array.from({ length: 16 }, (_, i) => `c${i}`));
    expect(pieces.every(({ rows }) => rows[0]![0]!.text === "a")).toBe(true);
    expect(inPieces(table!, 17)).toHaveLength(1);
  });

  it("tells a table of which nothing is known from one with a figure", () => {
    const open = [["T"], [], ["Step", "Saving"], ["first", "needs your assumption"], ["second", "needs your assumption"]];
    const one = sheetBlocks({ ...seen(open), headingRows: new Set([2]), sectionRows: new Set() }).tables[0]!;
    expect(isOpen(one)).toBe(true);
    expect(isOpen(sheetBlocks(seen()).tables[0]!)).toBe(false);
  });
});
