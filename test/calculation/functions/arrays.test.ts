import fc from "fast-check";
import { expectFacts, sheetOf, type Shown } from "../support/sheetOf";

const people = sheetOf([
  ["Ann", 30, "N"],
  ["bob", 25, "S"],
  ["Cid", 30, "S"],
  [null, 10, "N"],
]);

describe("FILTER, SORT and UNIQUE", () => {
  expectFacts(
    [
      ["=FILTER(A1:B4,C1:C4=\"S\")", [["bob", 25], ["Cid", 30]]],
      ["=FILTER(A1:A4,B1:B4>99)", "#CALC!"],
      ["=FILTER(A1:A4,B1:B4>99,\"none\")", "none"],
      ["=FILTER(A1:C1,{1,0,1})", [["Ann", "N"]]],
      ["=FILTER(A1:A4,{1;0})", "#VALUE!"],
      ["=FILTER({1;2},{1;\"x\"})", "#VALUE!"],
      ["=FILTER(A4:B4,1)", [[0, 10]]],
      ["=SORT(A1:A4)", [["Ann"], ["bob"], ["Cid"], [0]]],
      ["=SORT(A1:B4,2,-1)", [["Ann", 30], ["Cid", 30], ["bob", 25], [0, 10]]],
      ["=SORT(A1:B3,{2,1},{-1,-1})", [["Cid", 30], ["Ann", 30], ["bob", 25]]],
      ["=SORT({3,1,2},1,1,TRUE)", [[1, 2, 3]]],
      ["=SORT({\"b\";TRUE;2;\"A\";FALSE;#N/A;-1})", [[-1], [2], ["A"], ["b"], [false], [true], ["#N/A"]]],
      ["=SORT(A1:B4,3)", "#VALUE!"],
      ["=SORT(A1:B4,1,2)", "#VALUE!"],
      ["=SORTBY(A1:A3,B1:B3,1,A1:A3,-1)", [["bob"], ["Cid"], ["Ann"]]],
      ["=SORTBY(A1:A3,B1:B2)", "#VALUE!"],
      ["=SORTBY({\"a\",\"b\",\"c\"},{3,1,2})", [["b", "c", "a"]]],
      ["=UNIQUE(C1:C4)", [["N"], ["S"]]],
      ["=UNIQUE({\"a\";\"A\";\"b\"})", [["a"], ["b"]]],
      ["=UNIQUE({1,1,2},TRUE)", [[1, 2]]],
      ["=UNIQUE({1;1;2},,TRUE)", 2],
      ["=UNIQUE({1;1},,TRUE)", "#CALC!"],
      ["=UNIQUE({1,2;1,2;2,1})", [[1, 2], [2, 1]]],
    ],
    people,
  );

  it("sorts into a permutation that rises", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom("b", "a", "C", true, false)), { minLength: 2, maxLength: 20 }), (values) => {
        const { work } = sheetOf(values.map((value): Shown[] => [value]));
        const sorted = (work(`=SORT(A1:A${values.length})`) as Shown[][]).flat();
        const bag = (list: readonly Shown[]): string[] => list.map((value) => `${typeof value}${String(value)}`).sort();
        expect(bag(sorted)).toEqual(bag(values));
        const rises = work(`=LET(s,SORT(A1:A${values.length}),AND(DROP(s,-1)<=DROP(s,1)))`);
        expect(rises).toBe(true);
        expect((work(`=SORT(A1:A${values.length},1,-1)`) as Shown[][]).flat().map(String).map((text) => text.toLowerCase())).toEqual([...sorted].reverse().map(String).map((text) => text.toLowerCase()));
      }),
      { numRuns: 40 },
    );
  });
});

describe("TRIMRANGE", () => {
  expectFacts(
    [
      ["=TRIMRANGE(A1:D9)", [[1, 0], [0, 2]]],
      ["=ROWS(TRIMRANGE(A1:D9,2))", 3],
      ["=COLUMNS(TRIMRANGE(A1:D9,3,1))", 3],
      ["=SUM(TRIMRANGE(A:D))", 3],
      ["=TRIMRANGE(D5:D9)", "#REF!"],
      ["=TRIMRANGE(A1:D9,4)", "#VALUE!"],
    ],
    sheetOf([[null], [null, 1], [null, null, 2]]),
  );
});

describe("Shapes", () => {
  expectFacts([
    ["=SEQUENCE(2,3)", [[1, 2, 3], [4, 5, 6]]],
    ["=SEQUENCE(3,,10,-5)", [[10], [5], [0]]],
    ["=SEQUENCE(,2)", [[1, 2]]],
    ["=SEQUENCE(0)", "#CALC!"],
    ["=SEQUENCE(-1)", "#VALUE!"],
    ["=TAKE({1,2;3,4;5,6},2)", [[1, 2], [3, 4]]],
    ["=TAKE({1,2;3,4;5,6},-1,1)", 5],
    ["=TAKE({1,2;3,4},,-1)", [[2], [4]]],
    ["=TAKE({1,2;3,4},9)", [[1, 2], [3, 4]]],
    ["=TAKE({1,2;3,4},0)", "#CALC!"],
    ["=DROP({1,2;3,4;5,6},1)", [[3, 4], [5, 6]]],
    ["=DROP({1,2;3,4;5,6},-2,1)", 2],
    ["=DROP({1,2;3,4},2)", "#CALC!"],
    ["=DROP({1,2;3,4},0)", [[1, 2], [3, 4]]],
    ["=EXPAND({1,2},2,3)", [[1, 2, "#N/A"], ["#N/A", "#N/A", "#N/A"]]],
    ["=EXPAND({1,2},2,,\"-\")", [[1, 2], ["-", "-"]]],
    ["=EXPAND({1,2},1,1)", "#VALUE!"],
    ["=VSTACK({1,2},{3})", [[1, 2], [3, "#N/A"]]],
    ["=HSTACK({1;2},3)", [[1, 3], [2, "#N/A"]]],
    ["=TOCOL({1,2;3,4})", [[1], [2], [3], [4]]],
    ["=TOCOL({1,2;3,4},,TRUE)", [[1], [3], [2], [4]]],
    ["=TOROW({1,#N/A;2,3},2)", [[1, 2, 3]]],
    ["=TOROW({1,2},4)", "#VALUE!"],
    ["=WRAPROWS({1,2,3,4,5},2)", [[1, 2], [3, 4], [5, "#N/A"]]],
    ["=WRAPROWS({1,2,3,4,5},2,\"\")", [[1, 2], [3, 4], [5, ""]]],
    ["=WRAPCOLS({1,2,3,4,5},2,0)", [[1, 3, 5], [2, 4, 0]]],
    ["=WRAPROWS({1,2;3,4},2)", "#VALUE!"],
    ["=WRAPROWS({1,2},0)", "#NUM!"],
    ["=CHOOSECOLS({1,2,3;4,5,6},3,1)", [[3, 1], [6, 4]]],
    ["=CHOOSECOLS({1,2,3},{-1,1})", [[3, 1]]],
    ["=CHOOSEROWS({1;2;3},-1,1)", [[3], [1]]],
    ["=CHOOSEROWS({1;2;3},4)", "#VALUE!"],
    ["=CHOOSECOLS({1,2},0)", "#VALUE!"],
    ["=TRANSPOSE({1,2;3,4;5,6})", [[1, 3, 5], [2, 4, 6]]],
  ]);
});
