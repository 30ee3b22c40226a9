import fc from "fast-check";
import { expectFacts, sheetOf, type Shown } from "../support/sheetOf";

const prices = sheetOf([
  ["Item", "Price", "Stock", "Colour"],
  ["Apple", 0.5, 25, "red"],
  ["Banana", 0.3, 38, "yellow"],
  ["Cherry", 1.5, null, "red"],
  ["banana", 9, 0, "green"],
  ["Da*e", 2, 4, "brown"],
]);

describe("VLOOKUP, HLOOKUP and LOOKUP", () => {
  expectFacts(
    [
      ['=VLOOKUP("cherry",A2:D6,2,FALSE)', 1.5],
      ['=VLOOKUP("BANANA",A2:D6,2,0)', 0.3],
      ['=VLOOKUP("Cherry",A2:D6,3,FALSE)', 0],
      ['=VLOOKUP("ch*",A2:D6,2,FALSE)', 1.5],
      ['=VLOOKUP("Da~*e",A2:D6,2,FALSE)', 2],
      ['=VLOOKUP("?pple",A:D,3,FALSE)', 25],
      ['=VLOOKUP("x",A2:D6,2,FALSE)', "#N/A"],
      ['=VLOOKUP("Apple",A2:D6,5,FALSE)', "#REF!"],
      ['=VLOOKUP("Apple",A2:D6,0,FALSE)', "#VALUE!"],
      ['=VLOOKUP({"Apple";"Cherry"},A2:B6,2,FALSE)', [[0.5], [1.5]]],
      ["=VLOOKUP(2.5,{1,\"a\";2,\"b\";3,\"c\"},2)", "b"],
      ["=VLOOKUP(0.5,{1,\"a\";2,\"b\"},2)", "#N/A"],
      ['=VLOOKUP("1",{1,"a"},2,FALSE)', "#N/A"],
      ["=VLOOKUP(0.1+0.2,{0.3,\"yes\"},2,FALSE)", "yes"],
      ['=HLOOKUP("price",A1:D6,3,FALSE)', 0.3],
      ['=HLOOKUP("B",{"A","C","F"},1)', "A"],
      ["=LOOKUP(4.91,{4.14,4.19,5.17,5.77,6.39},{\"red\",\"orange\",\"yellow\",\"green\",\"blue\"})", "orange"],
      ["=LOOKUP(0,{4.14,4.19},{1,2})", "#N/A"],
      ['=LOOKUP("C",{"a","b","c","d";1,2,3,4})', 3],
      ['=LOOKUP("bump",{"a",1;"b",2;"c",3})', 2],
      ["=LOOKUP(2,1/(D2:D6=\"red\"),A2:A6)", "Cherry"],
      ["=LOOKUP(9.99E+307,C2:C6)", 4],
      ['=VLOOKUP("a",NA(),1,FALSE)', "#N/A"],
    ],
    prices,
  );
});

describe("MATCH and XMATCH", () => {
  expectFacts(
    [
      ["=MATCH(39,{25,38,40,41},1)", 2],
      ["=MATCH(41,{25,38,40,41},0)", 4],
      ["=MATCH(40,{25,38,40,41},-1)", "#N/A"],
      ["=MATCH(40,{41,40,38,25},-1)", 2],
      ["=MATCH(39,{41,40,38,25},-1)", 2],
      ["=MATCH(2,{1,2,2,2,3})", 4],
      ["=MATCH(0,{1,2,3})", "#N/A"],
      ['=MATCH("b*",A1:A6,0)', 3],
      ['=MATCH("banana",A:A,0)', 3],
      ['=MATCH("a",A1:D6,0)', "#N/A"],
      ["=MATCH(TRUE,{FALSE,TRUE},0)", 2],
      ["=MATCH(1,{TRUE,1},0)", 2],
      ["=MATCH(Z1,{1,0},0)", 2],
      ["=MATCH({1;3},{3,2,1},0)", [[3], [1]]],
      ['=XMATCH("Cherry",A1:A6)', 4],
      ['=XMATCH("banana",A1:A6,0,-1)', 5],
      ["=XMATCH(4,{5,3,1},-1)", 2],
      ["=XMATCH(4,{5,3,1},1)", 1],
      ["=XMATCH(4,{1,3,5},-1,2)", 2],
      ["=XMATCH(4,{1,3,5},1,2)", 3],
      ["=XMATCH(4,{5,3,1},1,-2)", 1],
      ["=XMATCH(4,{5,3,1},-1,-2)", 2],
      ['=XMATCH("b*",A1:A6,2)', 3],
      ['=XMATCH("b*",A1:A6)', "#N/A"],
      ['=XMATCH("^B",A1:A6,3)', 3],
      ["=XMATCH(Z1,C1:C6)", 4],
      ["=XMATCH(1,{1},5)", "#VALUE!"],
      ["=XMATCH(1,{1,2;3,4})", "#VALUE!"],
    ],
    prices,
  );
});

describe("XLOOKUP", () => {
  expectFacts(
    [
      ['=XLOOKUP("Cherry",A2:A6,B2:B6)', 1.5],
      ['=XLOOKUP("Cherry",A2:A6,B2:D6)', [[1.5, 0, "red"]]],
      ['=XLOOKUP("Stock",A1:D1,A2:D3)', [[25], [38]]],
      ['=XLOOKUP("x",A2:A6,B2:B6)', "#N/A"],
      ['=XLOOKUP("x",A2:A6,B2:B6,"none")', "none"],
      ['=XLOOKUP("x",A2:A6,B2:B6,"")', ""],
      ['=XLOOKUP({"Apple";"x"},A2:A6,B2:B6,0)', [[0.5], [0]]],
      ["=XLOOKUP(0.4,B2:B6,A2:A6,,-1)", "Banana"],
      ["=XLOOKUP(0.4,B2:B6,A2:A6,,1)", "Apple"],
      ['=XLOOKUP("red",D2:D6,A2:A6,,0,-1)', "Cherry"],
      ['=XLOOKUP("*an*",A2:A6,B2:B6,,2,-1)', 9],
      ['=SUM(XLOOKUP("Apple",A2:A6,B2:B6):XLOOKUP("Cherry",A2:A6,B2:B6))', 2.3],
      ['=ROW(XLOOKUP("Cherry",A2:A6,B2:B6))', 4],
      ["=XLOOKUP(1,{1,2},{1;2})", "#VALUE!"],
      ['=XLOOKUP("Price",A1:D1,XLOOKUP("Cherry",A2:A6,A2:D6))', 1.5],
    ],
    prices,
  );

  it("finds what a loop finds, however often it is asked", () => {
    const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom("a", "B", "b", "ab", "", true, false), fc.constant(null));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom("A", "b", "zz")), (cells, wanted) => {
        const { work } = sheetOf(cells.map((cell, i): Shown[] => [cell, i + 1]));
        const isSame = (cell: Shown): boolean => (typeof cell === "string" && typeof wanted === "string" ? cell.toLowerCase() === wanted.toLowerCase() : cell === wanted);
        const text = typeof wanted === "string" ? `"${wanted}"` : String(wanted);
        const rows = cells.length;
        const first = cells.findIndex(isSame) + 1 || "none";
        const last = cells.findLastIndex(isSame) + 1 || "none";
        for (let time = 0; time < 3; time++) {
          expect(work(`=XLOOKUP(${text},A1:A${rows},B1:B${rows},"none")`)).toBe(first);
          expect(work(`=XLOOKUP(${text},A1:A${rows},B1:B${rows},"none",0,-1)`)).toBe(last);
          expect(work(`=IFNA(MATCH(${text},A:A,0),"none")`)).toBe(first);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("finds in a sorted list by halving what it finds one by one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 30 }), fc.integer({ min: -1, max: 31 }), fc.constantFrom(-1, 0, 1), (unsorted, wanted, mode) => {
        const sorted = [...new Set(unsorted)].sort((a, b) => a - b);
        const { work } = sheetOf(sorted.map((cell): Shown[] => [cell]));
        const list = `A1:A${sorted.length}`;
        expect(work(`=XMATCH(${wanted},${list},${mode},2)`)).toBe(work(`=XMATCH(${wanted},${list},${mode},1)`));
        if (mode === -1) expect(work(`=MATCH(${wanted},${list})`)).toBe(work(`=XMATCH(${wanted},${list},-1)`));
      }),
      { numRuns: 60 },
    );
  });

  it("finds a value that has changed since it was asked for", () => {
    const { book, sheet, work } = sheetOf(Array.from({ length: 60 }, (_, i): Shown[] => [i]));
    expect(work("=MATCH(59,A1:A60,0)")).toBe(60);
    expect(work("=MATCH(59,A1:A60,0)")).toBe(60);
    book.enter(sheet, 3, 0, 59);
    book.calculate();
    expect(work("=MATCH(59,A1:A60,0)")).toBe(4);
  });
});

describe("INDEX, OFFSET and INDIRECT", () => {
  const sheet = sheetOf([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [null, "B2", "Sheet1!A1:B1"],
  ]);
  sheet.book.defineName("Block", "=Sheet1!$A$1:$C$3");
  sheet.book.defineName("Rate", "=0.05");
  expectFacts(
    [
      ["=INDEX(A1:C3,2,3)", 6],
      ["=INDEX(A1:C3,0,2)", [[2], [5], [8]]],
      ["=INDEX(A1:C3,2,0)", [[4, 5, 6]]],
      ["=INDEX(A1:C3,2)", [[4, 5, 6]]],
      ["=INDEX(A1:C1,2)", 2],
      ["=INDEX(A1:A3,2)", 4],
      ["=INDEX(A1:A3,2,1)", 4],
      ["=INDEX(A1:C3,4,1)", "#REF!"],
      ["=INDEX(A1:C3,-1,1)", "#VALUE!"],
      ["=INDEX(A1:C3,{1;3},{1,2})", [[1, 2], [7, 8]]],
      ["=INDEX((A1:B1,A3:C3),1,2,2)", 8],
      ["=INDEX((A1:B1,A3:C3),1,2,3)", "#REF!"],
      ["=SUM(A1:INDEX(A1:A3,2))", 5],
      ["=SUM(INDEX(A1:C3,0,1))", 12],
      ["=INDEX({1,2;3,4},2,2)", 4],
      ["=ISBLANK(INDEX(A4:B4,1))", true],
      ["=SUM(OFFSET(A1,1,1,2,2))", 28],
      ["=OFFSET(A1,2,1)", 8],
      ["=SUM(OFFSET(C3,0,0,-2,-2))", 28],
      ["=OFFSET(A1,-1,0)", "#REF!"],
      ["=OFFSET(A1,0,0,0,1)", "#REF!"],
      ["=ROWS(OFFSET(A1:B2,1,1))", 2],
      ["=INDIRECT(B4)", 5],
      ["=SUM(INDIRECT(C4))", 3],
      ['=SUM(INDIRECT("Block"))', 45],
      ['=INDIRECT("Rate")', "#REF!"],
      ['=INDIRECT("R2C3",FALSE)', 6],
      ['=SUM(INDIRECT("R1C1:R2C2",FALSE))', 12],
      ['=SUM(INDIRECT("Sheet1!R[-100]C[-50]:R[-98]C[-50]",FALSE))', 12],
      ['=SUM(INDIRECT("C2",FALSE))', 15],
      ['=INDIRECT("nonsense here")', "#REF!"],
      ['=INDIRECT("Gone!A1")', "#REF!"],
      ['=SUM(INDIRECT("A"&2&":C2"))', 15],
    ],
    sheet,
  );
});

describe("Places", () => {
  const sheet = sheetOf([["=1+1", 5]]);
  expectFacts(
    [
      ["=ADDRESS(2,3)", "$C$2"],
      ["=ADDRESS(2,3,2)", "C$2"],
      ["=ADDRESS(2,3,3)", "$C2"],
      ["=ADDRESS(2,3,4)", "C2"],
      ["=ADDRESS(2,3,2,FALSE)", "R2C[3]"],
      ["=ADDRESS(2,3,3,FALSE)", "R[2]C3"],
      ['=ADDRESS(2,3,1,FALSE,"[Book1]Sheet1")', "[Book1]Sheet1!R2C3"],
      ['=ADDRESS(2,3,1,FALSE,"EXCEL SHEET")', "'EXCEL SHEET'!R2C3"],
      ["=ADDRESS(1,16384)", "$XFD$1"],
      ["=ADDRESS(1,16385)", "#VALUE!"],
      ["=ADDRESS(0,1)", "#VALUE!"],
      ["=ADDRESS(1,1,5)", "#VALUE!"],
      ["=ROW(C10)", 10],
      ["=ROW(A1:B3)", [[1], [2], [3]]],
      ["=COLUMN(B1:C5)", [[2, 3]]],
      ["=ROW()", 101],
      ["=COLUMN()", 51],
      ["=ROW(5)", "#VALUE!"],
      ["=ROWS(C1:E4)", 4],
      ["=COLUMNS({1,2,3;4,5,6})", 3],
      ["=ROWS(5)", 1],
      ["=ROWS(A:A)", 1048576],
      ["=AREAS((B2:D4,E5,F6:I9))", 3],
      ["=AREAS(B2:D4 B2)", 1],
      ["=FORMULATEXT(A1)", "=1+1"],
      ["=FORMULATEXT(B1)", "#N/A"],
      ['=HYPERLINK("https://example.org","Here")', "Here"],
      ['=HYPERLINK("https://example.org")', "https://example.org"],
    ],
    sheet,
  );
});
