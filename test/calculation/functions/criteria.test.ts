import fc from "fast-check";
import { expectFacts, sheetOf } from "../support/sheetOf";

describe("Sums and counts by criteria", () => {
  const sheet = sheetOf([
    ["Apples", 5, 10, 1],
    ["apricots", 15, 20, 2],
    ["Pears", 25, 30, null],
    ["5", "x", 40, 3],
    [5, null, 50, 4],
    [true, "#N/A", 60, 5],
    ['=""', "=NA()", 70, 6],
    ["50*", 7, 80, 7],
  ]);
  expectFacts([
    ['=COUNTIF(A1:A8,"ap*")', 2],
    ['=COUNTIF(A1:A8,"?pples")', 1],
    ['=COUNTIF(A1:A8,"50~*")', 1],
    ['=COUNTIF(A1:A8,"APPLES")', 1],
    ["=COUNTIF(A1:A8,5)", 2],
    ['=COUNTIF(A1:A8,"=5")', 2],
    ['=COUNTIF(A1:A8,"<>5")', 7],
    ['=COUNTIF(A1:A8,"<>ap*")', 6],
    ["=COUNTIF(A1:A8,TRUE)", 1],
    ['=COUNTIF(A1:A8,"true")', 1],
    ['=COUNTIF(A1:A8,"")', 1],
    ['=COUNTIF(A1:A9,"")', 2],
    ['=COUNTIF(A1:A9,"=")', 1],
    ['=COUNTIF(A1:A9,"<>")', 8],
    ['=COUNTIF(B1:B8,"#N/A")', 1],
    ["=COUNTIF(B1:B8,NA())", 1],
    ['=COUNTIF(B1:B8,">=15")', 2],
    ['=COUNTIF(A1:A8,">b")', 1],
    ['=COUNTIF(A:A,"")', 1048569],
    ['=COUNTIF(A1:A8,"*")', 6],
    ["=COUNTIF(D1:D8,Z1)", 0],
    ["=COUNTIF(A1:A8,{5,\"ap*\"})", [[2, 2]]],
    ['=COUNTIF({1,2},1)', "#VALUE!"],
    ['=SUMIF(A1:A8,"ap*",C1)', 30],
    ['=SUMIF(A1:A8,"ap*",C1:D3)', 30],
    ['=SUMIF(D1:D8,">3")', 22],
    ['=SUMIF(A:A,"ap*",C:C)', 30],
    ['=SUMIF(A1:A8,"*",B1:B8)', "#N/A"],
    ['=SUMIFS(C1:C8,A1:A8,"ap*",D1:D8,">1")', 20],
    ['=SUMIFS(C1:C8,A1:A7,"ap*")', "#VALUE!"],
    ['=SUMIFS(C1:C8,A1:A8,{"Apples";"Pears"})', [[10], [30]]],
    ['=AVERAGEIF(D1:D8,">3",C1:C8)', 65],
    ['=AVERAGEIF(D1:D8,">99")', "#DIV/0!"],
    ['=AVERAGEIFS(C1:C8,D1:D8,"<3")', 15],
    ['=MAXIFS(C1:C8,D1:D8,"<=4")', 50],
    ['=MINIFS(C1:C8,D1:D8,">99")', 0],
    ['=COUNTIFS(D1:D8,">1",C1:C8,"<60")', 3],
    ['=COUNTIFS(A1:A8,"a")', 0],
    ["=COUNTBLANK(A1:B9)", 4],
    ['=COUNTIF(C1:C8,"1 April 2026")', 0],
  ], sheet);

  it("asks for dates and percentages as they are written", () => {
    const { work } = sheetOf([[46113], [0.05]]);
    expect(work('=COUNTIF(A1:A2,"1/4/2026")')).toBe(1);
    expect(work('=COUNTIF(A1:A2,">=1 April 2026")')).toBe(1);
    expect(work('=COUNTIF(A1:A2,"5%")')).toBe(1);
  });

  it("follows cells that only the size of the first range takes in", () => {
    const { book, sheet: own, work } = sheetOf([["x", 1], ["x", 2], ["x", 3]]);
    expect(work('=SUMIF(A1:A3,"x",B1)')).toBe(6);
    book.enter(own, 2, 1, 30);
    book.calculate();
    expect(own.valueAt(100, 50)).toBe(33);
  });

  it("adds up what a loop adds up, the first time and from then on", () => {
    const keys = fc.constantFrom("North", "north", "South", "", 1, 2, "2", true, null);
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.integer({ min: -9, max: 9 })), { minLength: 30, maxLength: 60 }), (rows) => {
        const { book, sheet: own } = sheetOf(rows.map(([key, value]) => [key, value]));
        const formulas = ['=SUMIFS($B$1:$B$60,$A$1:$A$60,"north")', "=SUMIFS($B$1:$B$60,$A$1:$A$60,2)", '=SUMIFS($B$1:$B$60,$A$1:$A$60,"South")', "=COUNTIFS($A$1:$A$60,2,$B$1:$B$60,\">0\")"];
        formulas.forEach((formula, i) => book.enterFormula(own, 70, i, formula));
        book.calculate();
        const total = (is: (key: unknown) => boolean) => rows.filter(([key]) => is(key)).reduce((sum, [, value]) => sum + value, 0);
        expect(formulas.map((_, i) => own.valueAt(70, i))).toEqual([
          total((key) => key === "North" || key === "north"),
          total((key) => key === 2 || key === "2"),
          total((key) => key === "South"),
          rows.filter(([key, value]) => (key === 2 || key === "2") && value > 0).length,
        ]);
      }),
      { numRuns: 40 },
    );
  });
});
