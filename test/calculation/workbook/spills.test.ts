import { bookOf, enterCells, placeOf, valueIn } from "../support/bookOf";

const column = (book: ReturnType<typeof bookOf>, letter: string, rows: number) => Array.from({ length: rows }, (_, i) => valueIn(book, `${letter}${i + 1}`));

describe("formulas that fill several cells", () => {
  it("fills downwards and across, and lets others draw on what it fills", () => {
    const book = bookOf({ S: { A1: 1, A2: 2, A3: 3, B1: "=A1:A3*10", C1: "=B2+1", C2: "=SUM(B1#)" } });
    expect(column(book, "B", 4)).toEqual([10, 20, 30, null]);
    expect([valueIn(book, "C1"), valueIn(book, "C2")]).toEqual([21, 60]);
  });

  it("is worked out before what draws on the cells it fills, also where it stands behind", () => {
    const book = bookOf({ S: { A1: "=SUM(D1:D3)", B1: "=D2", D1: "=F1:F3+1", F1: 1, F2: 2, F3: 3 } });
    expect([valueIn(book, "A1"), valueIn(book, "B1")]).toEqual([9, 3]);
    enterCells(book, book.sheets[0]!, { F2: 20 });
    book.calculate();
    expect([valueIn(book, "A1"), valueIn(book, "B1")]).toEqual([27, 21]);
  });

  it("shows #SPILL! where something is in the way, and fills again when it has gone", () => {
    const book = bookOf({ S: { A1: 1, A2: 2, B1: "=A1:A2*10", B2: "in the way", C1: "=IFERROR(B1,-1)" } });
    expect([valueIn(book, "B1"), valueIn(book, "B2"), valueIn(book, "C1")]).toEqual(["#SPILL!", "in the way", -1]);
    enterCells(book, book.sheets[0]!, { B2: null });
    book.calculate();
    expect([valueIn(book, "B1"), valueIn(book, "B2"), valueIn(book, "C1")]).toEqual([10, 20, 10]);
    enterCells(book, book.sheets[0]!, { B2: 5 });
    book.calculate();
    expect([valueIn(book, "B1"), valueIn(book, "B2")]).toEqual(["#SPILL!", 5]);
  });

  it("leaves cells blank that it no longer fills", () => {
    const book = bookOf({ S: { A1: 3, B1: "=IF(A1>2,{1;2;3},{7;8})", C1: "=SUM(B1:B3)" } });
    expect(column(book, "B", 3)).toEqual([1, 2, 3]);
    enterCells(book, book.sheets[0]!, { A1: 1 });
    const { changed } = book.calculate();
    expect(column(book, "B", 3)).toEqual([7, 8, null]);
    expect(valueIn(book, "C1")).toBe(15);
    expect(changed.some(({ bottom }) => bottom === 2)).toBe(true);
    enterCells(book, book.sheets[0]!, { B1: "plain" });
    book.calculate();
    expect(column(book, "B", 3)).toEqual(["plain", null, null]);
  });

  it("gives two arrays that want the same cells to the first, and the second its turn", () => {
    const book = bookOf({ S: { A1: "={1,2,3}", C3: "={7;8}", C2: "=5" } });
    expect([valueIn(book, "A1"), valueIn(book, "C1"), valueIn(book, "C3"), valueIn(book, "C4")]).toEqual([1, 3, 7, 8]);
    enterCells(book, book.sheets[0]!, { B3: "={4,4}" });
    book.calculate();
    expect(valueIn(book, "B3")).toBe("#SPILL!");
    enterCells(book, book.sheets[0]!, { C3: null });
    book.calculate();
    expect([valueIn(book, "B3"), valueIn(book, "C3"), valueIn(book, "C4")]).toEqual([4, 4, null]);
  });

  it("does not spill into a table", () => {
    const book = bookOf({ S: { A1: "={1;2}" } });
    book.setTables([{ name: "T", sheet: book.sheets[0]!, columns: ["a"], hasHeadings: true, hasTotals: false, top: 1, left: 0, bottom: 4, right: 0 }]);
    book.calculate();
    expect(valueIn(book, "A1")).toBe("#SPILL!");
  });

  it("holds the range of an array formula that was entered for one, whatever it gives", () => {
    const book = bookOf({ S: { E1: "=SUM(A1:B2)" } });
    const { row, column: at } = placeOf("A1");
    book.enterFormula(book.sheets[0]!, row, at, "={1,2}", { fixedBounds: { top: 0, left: 0, bottom: 1, right: 2 } });
    book.calculate();
    expect(["A1", "B1", "C1", "A2", "B2", "C2"].map((cell) => valueIn(book, cell))).toEqual([1, 2, "#N/A", 1, 2, "#N/A"]);
    expect(valueIn(book, "E1")).toBe(6);
  });

  it("ends where an array draws on its own length", () => {
    const book = bookOf({ S: { A1: "=IF(SUM(B2:B9)>0,1,2)", B1: "=IF(A1>1,{1;2;3},{0;0})" } });
    expect(valueIn(book, "A1")).toBe("#REF!");
    expect(book.circularCells.size).toBeGreaterThan(0);
  });
});
