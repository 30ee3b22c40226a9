import { ErrorValue } from "../../../src/calculation/values/ErrorValue";
import { bookOf, enterCells, placeOf, valueIn } from "../support/bookOf";

const sheetOf = (book: ReturnType<typeof bookOf>) => book.sheets[0]!;

describe("what is calculated first", () => {
  it("works a formula out after those that it draws on, wherever they stand", () => {
    const book = bookOf({ S: { A1: "=B1+1", B1: "=C1*2", C1: "=D9", D9: 5 } });
    expect(["A1", "B1", "C1"].map((at) => valueIn(book, at))).toEqual([11, 10, 5]);
  });

  it("follows a chain of 20,000 formulas", () => {
    const cells: Record<string, string | number> = { A1: 1 };
    for (let row = 2; row <= 20_000; row++) cells[`A${row}`] = `=A${row - 1}+1`;
    const book = bookOf({ S: cells });
    expect(valueIn(book, "A20000")).toBe(20_000);
    enterCells(book, sheetOf(book), { A1: 11 });
    expect(book.calculate().calculated).toBe(19_999);
    expect(valueIn(book, "A20000")).toBe(20_010);
  });

  it("works out only what a change touches", () => {
    const book = bookOf({ S: { A1: 1, A2: 2, B1: "=A1+1", B2: "=A2+1", C1: "=SUM(B1:B2)", D1: "=A2*10" } });
    enterCells(book, sheetOf(book), { A1: 5 });
    const { calculated, changed } = book.calculate();
    expect(calculated).toBe(2);
    expect(changed.map(({ top, left }) => `${top},${left}`).sort()).toEqual(["0,1", "0,2"]);
    expect(valueIn(book, "C1")).toBe(9);
    expect(book.calculate().calculated).toBe(0);
  });

  it("tells a changed value only where it is another one", () => {
    const book = bookOf({ S: { A1: 1, B1: "=IF(A1>0,7,8)", C1: "=B1+1" } });
    enterCells(book, sheetOf(book), { A1: 2 });
    expect(book.calculate().changed).toEqual([]);
  });

  it("does not go round in a circle that a condition leaves out", () => {
    const book = bookOf({ S: { A1: "=IF(TRUE,1,B1)", B1: "=A1+1" } });
    expect([valueIn(book, "A1"), valueIn(book, "B1")]).toEqual([1, 2]);
    expect(book.circularCells.size).toBe(0);
  });

  it("names the cells of a circle, and gives none of them a number", () => {
    const book = bookOf({ S: { A1: "=B1+1", B1: "=C1+1", C1: "=A1+1", D1: "=A1+100", E1: "=5" } });
    const circle = [...book.circularCells.keys()].map(({ row, column }) => `${row},${column}`).sort();
    expect(circle).toEqual(["0,0", "0,1", "0,2"]);
    const value = sheetOf(book).valueAt(0, 0);
    expect(value).toBeInstanceOf(ErrorValue);
    expect((value as ErrorValue).message).toMatch(/^Circular reference: S!C1 → S!A1 → S!B1 → S!C1\./);
    expect(["A1", "B1", "C1", "D1", "E1"].map((at) => valueIn(book, at))).toEqual(["#REF!", "#REF!", "#REF!", "#REF!", 5]);
  });

  it("swallows no circle in a formula that takes errors away", () => {
    const book = bookOf({ S: { A1: "=IFERROR(B1,0)+1", B1: "=A1" } });
    expect([valueIn(book, "A1"), valueIn(book, "B1")]).toEqual(["#REF!", "#REF!"]);
  });

  it("is right again when the circle is opened", () => {
    const book = bookOf({ S: { A1: "=B1+1", B1: "=A1+1", C1: "=A1*2" } });
    enterCells(book, sheetOf(book), { B1: 4 });
    book.calculate();
    expect([valueIn(book, "A1"), valueIn(book, "C1")]).toEqual([5, 10]);
    expect(book.circularCells.size).toBe(0);
  });

  it("finds formulas by the ranges they draw on, whole columns and rows too", () => {
    const book = bookOf({ S: { A1: 1, A2: 2, C1: "=SUM(A:A)", D1: "=SUM(A1:A9)", E5: "=SUM(1:2)-C1-D1-E1" } });
    enterCells(book, sheetOf(book), { A9: 7 });
    book.calculate();
    expect([valueIn(book, "C1"), valueIn(book, "D1")]).toEqual([10, 10]);
    enterCells(book, sheetOf(book), { A700: 100 });
    book.calculate();
    expect([valueIn(book, "C1"), valueIn(book, "D1")]).toEqual([110, 10]);
  });

  it("reads sheets, names and tables anew when they change", () => {
    const book = bookOf({ S: { A1: "=Other!A1+Rate", A2: "=SUM(T[Amount])" } });
    expect(valueIn(book, "A1")).toBe("#REF!");
    const other = book.addSheet("Other");
    enterCells(book, other, { A1: 3, B1: "Amount", B2: 4, B3: 5 });
    book.defineName("Rate", "=10");
    book.setTables([{ name: "T", sheet: other, columns: ["Amount"], hasHeadings: true, hasTotals: false, top: 0, left: 1, bottom: 2, right: 1 }]);
    book.calculate();
    expect([valueIn(book, "A1"), valueIn(book, "A2")]).toEqual([13, 9]);
    book.removeSheet(other);
    book.calculate();
    expect([valueIn(book, "A1"), valueIn(book, "A2")]).toEqual(["#REF!", "#REF!"]);
  });

  it("keeps the saved value of a formula that draws on another workbook", () => {
    const book = bookOf({ S: { B1: "=A1*2" } });
    const { row, column } = placeOf("A1");
    book.enterFormula(sheetOf(book), row, column, "=[1]Other!A1+1", { stored: 42 });
    book.calculate();
    expect([valueIn(book, "A1"), valueIn(book, "B1")]).toEqual([42, 84]);
  });
});

describe("formulas that cannot be read", () => {
  it.each([
    ["too long", `=${"1+".repeat(4200)}1`, /at most 8,192/],
    ["nested too deep", `=${"ABS(".repeat(65)}1${")".repeat(65)}`, /nests 65 functions/],
    ["broken", "=1+*2", /cannot be read/],
  ])("says why: %s", (_, formula, message) => {
    const value = sheetOf(bookOf({ S: { A1: formula } })).valueAt(0, 0);
    expect((value as ErrorValue).code).toBe("#NAME?");
    expect((value as ErrorValue).message).toMatch(message);
  });

  it("names a function that is not there", () => {
    const value = sheetOf(bookOf({ S: { A1: "=SUMM(1,2)" } })).valueAt(0, 0);
    expect(value).toMatchObject({ code: "#NAME?", message: "There is no function SUMM." });
  });
});
